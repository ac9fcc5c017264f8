import type { Database } from 'better-sqlite3'
import type { Finding } from './check.ts'
import { type Row, contentHash } from './contentHash.ts'
import { type AnyKind, keyedFields } from './contract/kind.ts'
import { anyKind } from './contract/kinds/index.ts'
import { derivedVersion, keysOf } from './derived.ts'
import { readMeta } from './meta.ts'
import { storedFields } from './recordHashes.ts'
import { keyColumn, quote } from './schema.ts'

/** What the history says of one record: how often it was written, when first and when last. */
type Written = { kind: string; record: string; times: number; first: string; last: string; whole: 0 | 1 }

/**
 * Every record against what was kept when it was written: the hash of what it says, the history's number and moments of
 * changes, the register it was made in, and (with `keys`) its sort keys, which are only compared where this program made them. Records the history tells of must be there.
 * Fields and kinds are those this file has: a register of an earlier version, as in a backup, can be asked too.
 */
export function recordFindings(db: Database, options: { keys: boolean } = { keys: true }): Finding[] {
  const written = writtenByHistory(db)
  const origin = readMeta(db, 'origin')
  const keysAreOurs = options.keys && readMeta(db, 'derivedVersion') === derivedVersion()
  const findings = [...storedFields(db)].flatMap(([name, fields]) => {
    const kind = anyKind(name)
    const found: Finding[] = []
    for (const row of db.prepare(`SELECT * FROM ${quote(kind.table)}`).iterate() as IterableIterator<Row>) {
      const where = `${name}/${row.id}`
      const trace = written.get(where)
      written.delete(where)
      if (contentHash(name, fields, row) !== row.contentHash) {
        found.push({ code: 'damagedRegister', where, message: `Nội dung ${kind.label} không khớp với dấu vết lúc ghi` })
      } else if (!stampsAgree(row, trace) || row.origin !== origin) {
        found.push({ code: 'damagedRegister', where, message: `Số lần sửa, thời điểm ghi hoặc nơi ghi ${kind.label} không khớp với lịch sử` })
      }
      if (keysAreOurs && !keysAgree(kind, row)) {
        found.push({ code: 'damagedIndex', where, message: `Thứ tự sắp xếp của ${kind.label} không đúng với nội dung; tạo lại được từ nội dung` })
      }
    }
    return found
  })
  const lost = [...written.keys()].map(where => ({ code: 'damagedRegister', where, message: 'Hồ sơ này có trong lịch sử mà không còn trong sổ' }))
  return [...findings, ...lost]
}

function writtenByHistory(db: Database): Map<string, Written> {
  const rows = db.prepare(`SELECT ends.*, first.at AS first, last.at AS last
    FROM (SELECT kind, record, count(*) AS times, max(created) AS whole, min(changeset) AS firstSet, max(changeset) AS lastSet FROM change GROUP BY kind, record) AS ends
    JOIN changeset first ON first.seq = ends.firstSet JOIN changeset last ON last.seq = ends.lastSet`).all() as Written[]
  return new Map(rows.map(row => [`${row.kind}/${row.record}`, row]))
}

/** A history that no longer reaches back to the creation tells only of the last change. */
function stampsAgree(row: Readonly<Row>, written: Written | undefined): boolean {
  if (!written || row.updatedAt !== written.last) return false
  return written.whole === 0 || (row.createdAt === written.first && row.revision === written.times)
}

function keysAgree(kind: AnyKind, row: Readonly<Row>): boolean {
  const keys = keysOf(kind, row)
  return keyedFields(kind).map(keyColumn).every(column => row[column] === keys[column])
}
