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

function allOwnedBy(owner: KindName, found = new Set<KindName>()): Set<KindName> {
  for (const { kind } of ownedBy(owner)) if (!found.has(kind)) allOwnedBy(kind, found.add(kind))
  return found
}

/**
 * `at`, or the first millisecond after it at which nothing that records of a kind own was trashed: what was trashed
 * before must stay apart from what goes with its owner, even when a machine does both within one tick of its clock.
 */
export function freshMoment(db: Database, name: KindName, at: string): string {
  const taken = [...allOwnedBy(name)].some(kind => db.prepare(`SELECT 1 FROM ${quote(anyKind(kind).table)} WHERE deletedAt = ? LIMIT 1`).get(at) !== undefined)
  return taken ? freshMoment(db, name, new Date(Date.parse(at) + 1).toISOString()) : at
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
