import type { Database } from 'better-sqlite3'
import { type HappeningDefinition, partId } from './definition.ts'
import { allDefinitions } from './definitions.ts'
import { type Days, type Happened, belongs, readHappened } from './happenings.ts'

/** What one figure came to: the number, and the records it was counted from. */
export type Tally = { value: number; rows: readonly Happened[] }
export const nothing: Tally = { value: 0, rows: [] }

/** Definitions decided by the same day of the same kind: one reading of the register serves them all. */
const happenings = allDefinitions.filter(definition => definition.type !== 'ratio')
const readings = Map.groupBy(happenings, ({ kind, date }) => `${kind} ${date}`)

/**
 * Counts every figure and every part of it over a period, by figure id; with `needed` only those of these definitions.
 * Parts that came to nothing are left out.
 */
export function tally(db: Database, days: Days, needed?: ReadonlySet<string>): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const sharing of readings.values()) {
    const definitions = needed ? sharing.filter(({ id }) => needed.has(id)) : sharing
    const rows = readHappened(db, definitions, days)
    for (const definition of definitions) tallyOne(tallies, definition, rows.filter(row => belongs(definition, row)))
  }
  return tallies
}

function tallyOne(tallies: Map<string, Tally>, definition: HappeningDefinition, chosen: readonly Happened[]): void {
  if (definition.unit !== undefined) tallies.set(definition.id, total(definition, chosen))
  for (const by of Object.keys(definition.by ?? {})) {
    for (const [code, part] of Map.groupBy(chosen, row => row[by] ?? null)) {
      if (code !== null) tallies.set(partId(definition.id, by, String(code)), total(definition, part))
    }
  }
}

function total({ field }: HappeningDefinition, rows: readonly Happened[]): Tally {
  return { value: field === undefined ? rows.length : rows.reduce((sum, row) => sum + Number(row[field]), 0), rows }
}
