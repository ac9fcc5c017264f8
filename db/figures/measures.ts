import type { Database } from 'better-sqlite3'
import type { Figure } from '../contract/figure.ts'
import { formatDate } from '../contract/text/format.ts'
import { partId } from './definition.ts'
import type { Days } from './happenings.ts'
import { listEntries } from './outline.ts'

type Measure = {
  id: string; indicator: string; dateFrom: string; dateTo: string; value: number; basis: string; unit: string | null
}

/** Id of the number typed in for an indicator of the value list. */
export const measureId = (code: string) => partId('measures', 'indicator', code)

/**
 * One figure for each indicator of the value list, from what people typed for days inside the period. The unit stands in
 * brackets at the end of the indicator's label.
 * A percentage is the one typed for exactly this period, otherwise the latest. An amount is the sum of stretches that do
 * not overlap, the longest first, so that a year typed beside its months counts once.
 */
export function manualFigures(db: Database, days: Days, compared: Days): Figure[] {
  const [now, before] = [measures(db, days), measures(db, compared)]
  const entries = listEntries(db, 'indicator')
  const codes = new Set(entries.map(entry => entry.code))
  const strays = [...new Set([...now.keys(), ...before.keys()])].filter(code => !codes.has(code)).sort()
  return [...entries, ...strays.map(code => ({ code, label: code }))].map(({ code, label }) => {
    const [, name = label, unit = ''] = /^(.*) \(([^()]+)\)$/.exec(label) ?? []
    const choose = unit === '%' ? latest : apart
    const used = choose(now.get(code) ?? [], days)
    const previous = total(choose(before.get(code) ?? [], compared))
    const note = noteOn(used, days)
    const estimated = used.some(({ basis }) => basis === 'estimated')
    return {
      id: measureId(code), label: name, unit, type: 'manual', value: total(used), previous,
      records: used.map(({ id }) => ({ kind: 'measure', id })), ...(note === '' ? {} : { note }), ...(estimated ? { estimated } : {}),
    }
  })
}

function measures(db: Database, { from, to }: Days): Map<string, Measure[]> {
  const rows = db.prepare<[string, string], Measure>(`SELECT id, indicator, dateFrom, dateTo, value, basis, unit FROM live_measure
    WHERE dateTo <= ? AND dateFrom >= ? ORDER BY dateTo, id`).all(to, from)
  return Map.groupBy(rows, row => row.indicator)
}

const total = (used: readonly Measure[]) => (used.length === 0 ? null : used.reduce((sum, { value }) => sum + value, 0))
const length = ({ dateFrom, dateTo }: Measure) => Date.parse(dateTo) - Date.parse(dateFrom)
/** A number for the whole agency goes before one of a unit, a counted one before an estimate. */
const rank = (measure: Measure) => (measure.unit === null ? 0 : 2) + (measure.basis === 'counted' ? 0 : 1)
const byRank = (a: Measure, b: Measure) => rank(a) - rank(b)

function latest(found: readonly Measure[], { from, to }: Days): Measure[] {
  const exact = found.filter(({ dateFrom, dateTo }) => dateFrom === from && dateTo === to)
  const candidates = exact.length > 0 ? exact : found.filter(({ dateTo }) => dateTo === found.at(-1)?.dateTo)
  return candidates.toSorted((a, b) => length(b) - length(a) || byRank(a, b)).slice(0, 1)
}

function apart(found: readonly Measure[]): Measure[] {
  const taken: Measure[] = []
  for (const measure of found.toSorted((a, b) => length(b) - length(a) || byRank(a, b))) {
    const sameScope = (other: Measure) => measure.unit === null || other.unit === null || measure.unit === other.unit
    const overlaps = (other: Measure) => measure.dateFrom <= other.dateTo && other.dateFrom <= measure.dateTo
    if (!taken.some(other => sameScope(other) && overlaps(other))) taken.push(measure)
  }
  return found.filter(measure => taken.includes(measure))
}

function noteOn(used: readonly Measure[], { from, to }: Days): string {
  const estimated = used.some(({ basis }) => basis === 'estimated') ? ['có số ước đến hết kỳ'] : []
  const [first, last] = [used.map(m => m.dateFrom).sort()[0], used.map(m => m.dateTo).sort().at(-1)]
  const partial = first !== undefined && last !== undefined && (first !== from || last !== to)
    ? [`số liệu từ ngày ${formatDate(first)} đến ngày ${formatDate(last)}`] : []
  const text = [...partial, ...estimated].join('; ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
