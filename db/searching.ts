import type { Database } from 'better-sqlite3'
import type { AnyKind } from './contract/kind.ts'
import type { SearchPlan } from './contract/text/query.ts'
import { searchTable } from './derived.ts'
import { quote } from './schema.ts'

/** The rest of a question: SQL conditions on `t` with their values, and an ORDER BY. */
type Question = { filters: readonly string[]; values: readonly (string | number)[]; order: string }

/** Row numbers of all hits in the order they are shown; `exact`: how many of them, the first, hold the accents asked for. */
export type Hits = { seqs: number[]; exact: number | undefined }

/** So few hits are put in order by themselves; for more, the order of all rows is read once and kept. */
const FEW = 1000
const ORDERS_KEPT = 4

/**
 * Full-text search in the order of a list: hits with exactly the accents asked for come first, each group in the list's
 * order. SQLite would look every hit of a broad question up in the table; here bare row numbers are matched with the
 * list's order, which is kept from one letter to the next until something changes.
 */
export function searcher(db: Database): (kind: AnyKind, plan: SearchPlan, question: Question) => Hits {
  const version = db.prepare<[], number>('SELECT total_changes()').pluck()
  const orders = new Map<string, readonly number[]>()
  let known = ''

  const matched = (kind: AnyKind, match: string) =>
    db.prepare<[string], number>(`SELECT rowid FROM ${quote(searchTable(kind))} WHERE ${quote(searchTable(kind))} MATCH ?`).pluck().all(match)

  const read = (kind: AnyKind, { filters, values, order }: Question) =>
    db.prepare<unknown[], number>(`SELECT t.seq FROM ${quote(kind.table)} t WHERE ${filters.join(' AND ')} ${order}`).pluck().all(...values)

  function ordered(kind: AnyKind, question: Question, hits: readonly number[]): readonly number[] {
    if (hits.length <= FEW) {
      return read(kind, { ...question, filters: [...question.filters, 't.seq IN (SELECT value FROM json_each(?))'], values: [...question.values, JSON.stringify(hits)] })
    }
    // What this connection changed, and whether another one did.
    const now = `${version.get()} ${String(db.pragma('data_version', { simple: true }))}`
    if (now !== known) orders.clear()
    known = now
    const key = JSON.stringify([kind.table, question])
    const found = orders.get(key) ?? read(kind, question)
    orders.delete(key)
    orders.set(key, found)
    if (orders.size > ORDERS_KEPT) orders.delete(orders.keys().next().value ?? '')
    return found
  }

  return (kind, plan, question) => {
    const hits = matched(kind, plan.folded)
    const isHit = marks(hits)
    const found = ordered(kind, question, hits).filter(seq => isHit[seq] === 1)
    if (plan.exact === plan.folded) return { seqs: found, exact: undefined }
    const isExact = marks(matched(kind, plan.exact))
    const sure = found.filter(seq => isExact[seq] === 1)
    return { seqs: [...sure, ...found.filter(seq => isExact[seq] !== 1)], exact: sure.length }
  }
}

/** A mark for each of these row numbers; a set of them takes longer to make than the search itself. */
function marks(seqs: readonly number[]): Uint8Array {
  const marked = new Uint8Array(seqs.reduce((most, seq) => Math.max(most, seq), 0) + 1)
  for (const seq of seqs) marked[seq] = 1
  return marked
}
