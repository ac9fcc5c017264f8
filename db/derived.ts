import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { AppError } from './contract/errors.ts'
import { type AnyKind, isSensitive, keyedFields } from './contract/kind.ts'
import { anyKind, kindNames } from './contract/kinds/index.ts'
import { indexText } from './contract/text/fold.ts'
import type { Row } from './contentHash.ts'
import { keyColumn, quote } from './schema.ts'
import { readMeta, writeMeta } from './meta.ts'

/** Raised whenever folding, sort keys or what is masked change; the fields searched and keyed are seen by themselves. */
const TEXT_VERSION = 1

/** How this program derives keys and full-text rows; a register derived otherwise is derived anew when it is opened. */
export const derivedVersion = (): string => createHash('sha256')
  .update(JSON.stringify([TEXT_VERSION, ...kindNames.map(name => [name, anyKind(name).search, keyedFields(anyKind(name))])])).digest('hex').slice(0, 16)

/** The stored keys of a row, computed from its fields. */
export function keysOf(kind: AnyKind, row: Readonly<Row>): Row {
  return Object.fromEntries(keyedFields(kind).map(name => {
    const [field, cell] = [kind.fields[name], row[name]]
    return [keyColumn(name), cell == null || !field?.sortKey ? null : field.sortKey(field.fromCell(cell))]
  }))
}

/** The text of a row that may be searched; a sensitive value is never part of it. */
export function searchable(kind: AnyKind, row: Readonly<Row>): string {
  return kind.search.filter(name => row[name] != null && !isSensitive(kind.fields[name]?.sensitive, row)).map(name => String(row[name])).join('\n')
}

/** Whether a change of these columns changes what the full-text index holds. */
export function touchesSearch(kind: AnyKind, columns: readonly string[]): boolean {
  const deciding = kind.search.flatMap(name => {
    const secret = kind.fields[name]?.sensitive?.secret
    return typeof secret === 'object' ? [name, secret.field] : [name]
  })
  return columns.some(column => column === 'deletedAt' || deciding.includes(column))
}

export const searchTable = (kind: AnyKind) => `${kind.table}_search`

/** Statements that keep the full-text index of one kind. Trashed records are not in it. */
export function searchIndex(db: Database.Database, kind: AnyKind) {
  const table = quote(searchTable(kind))
  const put = db.prepare(`INSERT OR REPLACE INTO ${table}(rowid, exact, folded) VALUES (?, ?, ?)`)
  const drop = db.prepare(`DELETE FROM ${table} WHERE rowid = ?`)
  return {
    update(seq: number | bigint, row: Readonly<Row>) {
      if (row.deletedAt != null) return void drop.run(seq)
      const { exact, folded } = indexText(searchable(kind, row))
      put.run(seq, exact, folded)
    },
  }
}

/**
 * Computes keys and full-text rows anew when this program derives them differently from the one that wrote the file,
 * or where they are known to be damaged (`evenIf`).
 * @throws AppError damagedRegister where a record lacks what every record has
 */
export function refreshDerived(db: Database.Database, evenIf = false): boolean {
  if (!evenIf && readMeta(db, 'derivedVersion') === derivedVersion()) return false
  try {
    db.transaction(() => {
      for (const name of kindNames) rebuildKind(db, anyKind(name))
      writeMeta(db, 'derivedVersion', derivedVersion())
    }).immediate()
    return true
  } catch (error) {
    throw damagedBy(error)
  }
}

/** Keys are made of values the tables insist on; where they cannot be made, the values are no longer there. */
function damagedBy(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))) return error
  return new AppError('damagedRegister', 'Tệp của sổ bị hỏng: có hồ sơ thiếu phần luôn phải có. Sổ không bị thay đổi. Hãy khôi phục từ bản sao lưu gần nhất và giữ lại tệp hỏng.', { cause: error })
}

function rebuildKind(db: Database.Database, kind: AnyKind): void {
  const index = searchIndex(db, kind)
  const keys = keyedFields(kind).map(keyColumn)
  const update = keys.length === 0 ? undefined
    : db.prepare(`UPDATE ${quote(kind.table)} SET ${keys.map(k => `${quote(k)} = @${k}`).join(', ')} WHERE seq = @seq`)
  emptyIndex(db, kind)
  for (const row of db.prepare(`SELECT * FROM ${quote(kind.table)}`).all() as (Row & { seq: number })[]) {
    update?.run({ ...keysOf(kind, row), seq: row.seq })
    index.update(row.seq, row)
  }
}

const emptyIndex = (db: Database.Database, kind: AnyKind) => db.exec(`INSERT INTO ${quote(searchTable(kind))}(${quote(searchTable(kind))}) VALUES ('delete-all')`)

/** Makes the full-text index of a kind anew: one that was only kept up to date still holds the words of deleted rows. */
export function rebuildIndex(db: Database.Database, kind: AnyKind): void {
  const index = searchIndex(db, kind)
  emptyIndex(db, kind)
  for (const row of db.prepare(`SELECT * FROM ${quote(kind.table)} WHERE deletedAt IS NULL`).all() as (Row & { seq: number })[]) index.update(row.seq, row)
}
