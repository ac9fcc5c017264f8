import type { Database } from 'better-sqlite3'
import { type Row, contentHash } from '../contentHash.ts'
import { type KindName, anyKind } from '../contract/kinds/index.ts'
import type { ChangeRow } from '../history.ts'
import { quote } from '../schema.ts'

/** What takes the place of a cell that must no longer be known; every other cell comes back as it is. */
export type Cleaning = (column: string, cell: Row[string]) => Row[string]

/**
 * Makes the history of one record forget cells: before and after of every change, and the hashes made of them, since a hash
 * with little unknown in it can be guessed and tried. The record itself must say already what it is to say. From there
 * the history is hashed anew back to its beginning, so that it still proves itself and what else was changed can
 * still be taken back.
 */
export function rewriteHistory(db: Database, kind: KindName, id: string, clean: Cleaning): void {
  const state = db.prepare<[string], Row>(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(id)
  if (!state) return
  const fields = Object.keys(anyKind(kind).fields)
  const keep = db.prepare('UPDATE change SET before = @before, after = @after, hashBefore = @hashBefore, hashAfter = @hashAfter WHERE seq = @seq')
  const changes = db.prepare<[string, string], ChangeRow>('SELECT * FROM change WHERE kind = ? AND record = ? ORDER BY seq DESC').all(kind, id)
  for (const { seq, ...change } of changes) {
    const hashAfter = contentHash(kind, fields, state)
    const { before, after } = cleaned(change, clean)
    Object.assign(state, before)
    const hashBefore = change.hashBefore === null ? null : contentHash(kind, fields, state)
    keep.run({ seq, hashBefore, hashAfter, before: before && JSON.stringify(before), after: after && JSON.stringify(after) })
  }
}

/** Both sides of a change without what they must forget; columns that no longer differ are left out. */
function cleaned({ before, after }: Pick<ChangeRow, 'before' | 'after'>, clean: Cleaning): { before: Row | null; after: Row | null } {
  if (before === null || after === null) return { before: null, after: null }
  const [was, became] = [JSON.parse(before) as Row, JSON.parse(after) as Row].map(row =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, clean(column, cell)]))) as [Row, Row]
  const differing = Object.keys(became).filter(column => was[column] !== became[column])
  const only = (row: Row): Row => Object.fromEntries(differing.map(column => [column, row[column] ?? null]))
  return { before: only(was), after: only(became) }
}
