import type { Database } from 'better-sqlite3'
import { type Row, contentHash } from './contentHash.ts'
import { type KindName, anyKind } from './contract/kinds/index.ts'
import { storedFields } from './recordHashes.ts'
import { quote } from './schema.ts'

/**
 * Makes the hashes of a kind's records anew from what its table holds, and those of the changes that led to them, so that
 * undo still knows its own work. Fields are the columns of the table, because a kind may have grown since.
 */
export function rehash(db: Database, kind: KindName): void {
  const { table } = anyKind(kind)
  const fields = storedFields(db).get(kind) ?? []
  const update = db.prepare(`UPDATE ${quote(table)} SET contentHash = ? WHERE id = ?`)
  const changes = ['hashBefore', 'hashAfter'].map(name => db.prepare(`UPDATE change SET ${name} = ? WHERE record = ? AND ${name} = ?`))
  for (const row of db.prepare<[], Row>(`SELECT * FROM ${quote(table)}`).all()) {
    const hash = contentHash(kind, fields, row)
    if (hash === row.contentHash) continue
    update.run(hash, row.id)
    for (const change of changes) change.run(hash, row.id, row.contentHash)
  }
}
