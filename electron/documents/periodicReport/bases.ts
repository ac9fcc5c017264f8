import type { Database } from 'better-sqlite3'
import type { Period } from '../../../db/contract/periods.ts'
import type { FieldWords } from '../records.ts'
import { type Cited, basisLine } from '../sentences/citation.ts'

/** The documents a report of the period is based on, in the order the secretary gave them, then by date. */
export function basesOf(db: Database, period: Period, words: FieldWords): string[] {
  const rows = db.prepare<[string, string, string], Cited>(`SELECT category, number, issuedOn, issuer, subject FROM live_directive
    WHERE isBase = 1 AND coalesce(usedFrom, '') <= ? AND coalesce(usedTo, '9999') >= ? AND coalesce(issuedOn, '') <= ?
    ORDER BY basePosition IS NULL, basePosition, issuedOn, seq`).all(period.to, period.from, period.to)
  return rows.map(row => basisLine(row, words('directive', 'category', row.category)))
}
