import type { Database } from 'better-sqlite3'
import type { Figure } from '../contract/figure.ts'
import { parsePeriod, precedingPeriod, previousYear } from '../contract/periods.ts'
import type { RatioDefinition } from './definition.ts'
import { allDefinitions } from './definitions.ts'
import type { Days } from './happenings.ts'
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
  const lines = outline(db, new Set([...now.keys(), ...before.keys()])).filter(({ definition }) => needed?.has(definition.id) ?? true)
  const figures = [...lines.map(line => figureOf(line, now, before)), ...manualFigures(db, days, compared)]
  return options.only ? figures.filter(({ id }) => options.only?.includes(id)) : figures
}

/** What must be counted to know these figures: their definitions, and those a percentage is made of. */
function definitionsOf(ids: readonly string[]): ReadonlySet<string> {
  const asked = allDefinitions.filter(({ id }) => ids.some(each => each === id || each.startsWith(`${id}.`)))
  return new Set(asked.flatMap(definition => [definition.id, ...(definition.type === 'ratio' ? definition.of : [])]))
}

type Tallies = ReadonlyMap<string, Tally>

function figureOf({ id, label, unit, definition }: Line, now: Tallies, before: Tallies): Figure {
  if (definition.type === 'ratio') {
    const [value, previous] = [percent(definition, now), percent(definition, before)]
    return { id, label, unit, type: 'ratio', value, previous, records: [], of: [...definition.of] }
  }
  const { kind, type, field } = definition
  const { value, rows } = now.get(id) ?? nothing
  const previous = (before.get(id) ?? nothing).value
  const records = rows.map(row => ({ kind, id: row.id }))
  return { id, label, unit, type, value, previous, records, ...(field === undefined ? {} : { field }) }
}

/** Percent with two decimals; null when there is nothing to divide by. */
function percent({ of: [above, below] }: RatioDefinition, tallies: Tallies): number | null {
  const whole = tallies.get(below)?.value ?? 0
  return whole === 0 ? null : Math.round((tallies.get(above)?.value ?? 0) / whole * 10_000) / 100
}
