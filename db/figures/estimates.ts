import type { Database } from 'better-sqlite3'
import type { Days } from './happenings.ts'

export type Estimate = { value: number; reason: string }

/** What was estimated for exactly these days, by the figure; of several for one figure the latest. */
export function estimates(db: Database, { from, to }: Days): ReadonlyMap<string, Estimate> {
  const rows = db.prepare<[string, string], Estimate & { figure: string }>(
    'SELECT figure, value, reason FROM live_estimate WHERE dateFrom = ? AND dateTo = ? ORDER BY seq').all(from, to)
  return new Map(rows.map(({ figure, value, reason }) => [figure, { value, reason }]))
}
