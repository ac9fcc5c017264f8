import type { Database } from 'better-sqlite3'
import type { Row } from '../contentHash.ts'
import { anyKind } from '../contract/kinds/index.ts'
import { quote } from '../schema.ts'
import { erase } from './erase.ts'
import { type ErasureRow, erasures, insertErasure } from './erasures.ts'
import { type Emptied, emptyRow } from './reach.ts'

/**
 * Erases in a register that comes from an earlier day what was erased since, and remembers it there too. To be called on a
 * register of the newest version before anybody works with it; `finishErasing` must follow once it lies in its folder.
 * Returns how many records and fields were there and are no more.
 */
export function eraseAgain(db: Database, erased: readonly ErasureRow[]): { records: number; fields: number } {
  // A connection that was not opened by the register's own door would leave the old words in the free space of the file.
  db.pragma('secure_delete = ON')
  return db.transaction(() => {
    const known = new Set(erasures(db).map(({ id }) => id))
    const missed = erased.filter(({ id }) => !known.has(id))
    const [newest] = missed.toSorted((a, b) => b.at.localeCompare(a.at))
    if (!newest) return { records: 0, fields: 0 }
    const there = missed.filter(one => rowOf(db, one) !== undefined)
    const records = there.filter(({ fields }) => fields === null).map(({ kind, record }) => ({ kind, id: record }))
    const fields = there.map(emptied).filter(({ set }) => Object.keys(set).length > 0)
    const { at, account, displayName } = newest
    if (there.length > 0) erase(db, { at, account, displayName, reason: 'xóa lại dữ liệu cá nhân đã xóa trước đây' }, { records, fields, reason: '', how: 'again' })
    missed.forEach(one => insertErasure(db, one))
    return { records: records.length, fields: fields.reduce((sum, { set }) => sum + Object.keys(set).length, 0) }
  }).immediate()
}

const rowOf = (db: Database, { kind, record }: ErasureRow): Row | undefined =>
  db.prepare<[string], Row>(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(record)

/** The fields that were erased, as far as this kind can be without them. */
function emptied({ kind, record, fields }: ErasureRow): Emptied {
  const optional = Object.fromEntries((fields ?? []).filter(name => anyKind(kind).fields[name]?.required === false).map(name => [name, null]))
  const texts = Object.fromEntries(Object.entries(emptyRow(kind)).filter(([name, cell]) => cell !== null && fields?.includes(name)))
  return { kind, id: record, set: { ...optional, ...texts } }
}
