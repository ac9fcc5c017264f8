import type { Database } from 'better-sqlite3'
import type { Figure } from '../contract/figure.ts'
import { formatNumber } from '../contract/text/format.ts'
import { parsePeriod, precedingPeriod, previousYear } from '../contract/periods.ts'
import type { RatioDefinition } from './definition.ts'
import { allDefinitions } from './definitions.ts'
import type { Days } from './happenings.ts'
import { estimates } from './estimates.ts'
import { manualFigures } from './measures.ts'
import { type Line, outline } from './outline.ts'
import { type Tally, nothing, tally } from './tally.ts'

export type FigureOptions = {
  /** What `previous` holds: the same dates one year earlier, or the period of the same length just before. */
  compareWith?: 'yearEarlier' | 'preceding'
  /** Only these figures, by id: reading all that happened in a year takes its time. */
  only?: readonly string[]
}

/**
 * All figures of a period (both days included, yyyy-mm-dd), in the order of the report. Reads only; call it inside one
 * read transaction. @throws AppError unknownPeriod when the days are none.
 */
export function computeFigures(db: Database, period: Days, options: FigureOptions = {}): Figure[] {
  const days = parsePeriod(`${period.from}..${period.to}`)
  const compared = options.compareWith === 'preceding' ? precedingPeriod(days) : previousYear(days)
  const needed = options.only && definitionsOf(options.only)
  const [now, before] = [tally(db, days, needed), tally(db, compared, needed)]
  const expected = estimates(db, days)
  const lines = outline(db, new Set([...now.keys(), ...before.keys()])).filter(({ definition }) => needed?.has(definition.id) ?? true)
  const figures = [...lines.map(line => figureOf(line, now, before, expected)), ...manualFigures(db, days, compared)]
  return options.only ? figures.filter(({ id }) => options.only?.includes(id)) : figures
}

/** What must be counted to know these figures: their definitions, and those a percentage is made of. */
function definitionsOf(ids: readonly string[]): ReadonlySet<string> {
  const asked = allDefinitions.filter(({ id }) => ids.some(each => each === id || each.startsWith(`${id}.`)))
  return new Set(asked.flatMap(definition => [definition.id, ...(definition.type === 'ratio' ? definition.of : [])]))
}

type Tallies = ReadonlyMap<string, Tally>

type Expected = ReturnType<typeof estimates>

function figureOf({ id, label, unit, definition }: Line, now: Tallies, before: Tallies, expected: Expected): Figure {
  if (definition.type === 'ratio') {
    const [value, previous] = [percent(definition, now, expected), percent(definition, before, none)]
    const figure: Figure = { id, label, unit, type: 'ratio', value, previous, records: [], of: [...definition.of] }
    return definition.of.some(part => expected.has(part)) && !expected.has(id) ? { ...figure, estimated: true } : withEstimate(figure, expected)
  }
  const { kind, type, field } = definition
  const { value, rows } = now.get(id) ?? nothing
  const previous = (before.get(id) ?? nothing).value
  const records = rows.map(row => ({ kind, id: row.id }))
  return withEstimate({ id, label, unit, type, value, previous, records, ...(field === undefined ? {} : { field }) }, expected)
}

const none: Expected = new Map()

/** A figure with what is expected by the end of the period in place of what was counted so far. */
function withEstimate(figure: Figure, expected: Expected): Figure {
  const estimate = expected.get(figure.id)
  if (!estimate) return figure
  const counted = figure.value === null ? 'chưa có' : `có ${formatNumber(figure.value)}`
  return { ...figure, value: estimate.value, estimated: true, note: `Ước đến hết kỳ, trong sổ ${counted}: ${estimate.reason.replace(/\s+/gu, ' ').replace(/[.;]$/u, '')}` }
}

/** Percent with two decimals; null when there is nothing to divide by. */
function percent({ of: [above, below] }: RatioDefinition, tallies: Tallies, expected: Expected): number | null {
  const known = (id: string) => expected.get(id)?.value ?? tallies.get(id)?.value ?? 0
  const whole = known(below)
  return whole === 0 ? null : Math.round(known(above) / whole * 10_000) / 100
}
