import type { Database } from 'better-sqlite3'
import type { RowChange } from './changeset.ts'
import type { Row } from './contentHash.ts'
import { type KindName, anyKind, ownedBy } from './contract/kinds/index.ts'
import { quote } from './schema.ts'

export type OwnedRows = { kind: KindName; rows: Row[] }

/** The rows that belong to a record, by kind: live ones, or those trashed at one moment. */
export function ownedRows(db: Database, name: KindName, id: string, deletedAt: string | null = null): OwnedRows[] {
  return ownedBy(name).map(({ kind, field }) => {
    const owner = anyKind(kind).fields[field]?.to === '*' ? `${name}:${id}` : id
    const sql = `SELECT * FROM ${quote(anyKind(kind).table)} WHERE ${quote(field)} = ? AND deletedAt IS ? ORDER BY seq`
    return { kind, rows: db.prepare(sql).all(owner, deletedAt) as Row[] }
  }).filter(({ rows }) => rows.length > 0)
}

/**
 * The changes that move one record with all it owns to the trash (`deletedAt` a time) or back (null). Coming back, it
 * brings what went with it, not what was trashed before.
 */
export function movedWithOwned(db: Database, name: KindName, row: Readonly<Row>, deletedAt: string | null): RowChange[] {
  if ((row.deletedAt == null) === (deletedAt === null)) return []
  const children = ownedRows(db, name, row.id as string, row.deletedAt as string | null)
  return [
    { kind: name, id: row.id as string, set: { deletedAt } },
    ...children.flatMap(({ kind, rows }) => rows.flatMap(child => movedWithOwned(db, kind, child, deletedAt))),
  ]
}
