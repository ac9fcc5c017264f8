import type { Database } from 'better-sqlite3'
import type { Figure } from '../contract/figure.ts'
import { type KindName, anyKind, isKind } from '../contract/kinds/index.ts'
import { quote } from '../schema.ts'
import { allDefinitions } from './definitions.ts'

/** What each unit of the agency came to, in the order of the units; what branches did counts for the unit they belong to. */
export type UnitTotals = { id: string; name: string; value: number }[]

type Unit = { id: string; name: string; parent: string | null }

/** Party organisations are no units that are given tasks. */
const unitsOn = 'SELECT id, name, parent FROM live_unit WHERE coalesce(validFrom, \'\') <= @day AND coalesce(validTo, \'9999\') >= @day AND category <> \'party-organisation\' ORDER BY position IS NULL, position, nameKey'

/** The units an agency gives tasks to on a day: those that belong to no other unit that is there. */
export function chiefUnits(db: Database, day: string): { id: string; name: string }[] {
  const all = db.prepare<{ day: string }, Unit>(unitsOn).all({ day })
  const there = new Set(all.map(({ id }) => id))
  return all.filter(({ parent }) => parent === null || !there.has(parent)).map(({ id, name }) => ({ id, name }))
}

/** From every unit there ever was to the chief unit it belongs to on a day. */
function chiefOf(db: Database, chiefs: ReadonlySet<string>): (unit: string) => string | undefined {
  const parents = new Map(db.prepare<[], { id: string; parent: string | null }>('SELECT id, parent FROM unit').all().map(({ id, parent }) => [id, parent]))
  return unit => {
    const seen = new Set<string>()
    for (let at: string | null | undefined = unit; at != null && !seen.has(at); at = parents.get(at)) {
      if (chiefs.has(at)) return at
      seen.add(at)
    }
    return undefined
  }
}

/** The kind of record a figure counts, also where there is none to count. */
const figureKind = (id: string): KindName | undefined => {
  const found = allDefinitions.find(definition => id === definition.id || id.startsWith(`${definition.id}.`))
  return found && found.type !== 'ratio' ? found.kind : undefined
}

/** The field by which records of a kind belong to a unit. */
const unitField = (kind: KindName): string | undefined => {
  const { fields } = anyKind(kind)
  return fields.unit?.to === 'unit' ? 'unit' : undefined
}

/** A figure split over the units that are there on a day; null where its records belong to no unit. */
export function unitTotals(db: Database, figure: Figure, day: string): UnitTotals | null {
  if (figure.type === 'ratio' || figure.type === 'manual') return null
  const kind = figure.records[0]?.kind ?? figureKind(figure.id)
  const field = kind !== undefined && isKind(kind) ? unitField(kind) : undefined
  if (kind === undefined || !isKind(kind) || field === undefined) return null
  const units = chiefUnits(db, day)
  const chief = chiefOf(db, new Set(units.map(({ id }) => id)))
  const amount = figure.field === undefined ? '1' : `ifnull(t.${quote(figure.field)}, 0)`
  const rows = db.prepare<[string], { unit: string; value: number }>(`SELECT t.${quote(field)} AS unit, sum(${amount}) AS value
    FROM ${quote(`live_${anyKind(kind).table}`)} t JOIN json_each(?) wanted ON wanted.value = t.id WHERE t.${quote(field)} IS NOT NULL GROUP BY 1`)
    .all(JSON.stringify(figure.records.map(({ id }) => id)))
  const totals = new Map<string, number>()
  for (const { unit, value } of rows) {
    const at = chief(unit)
    if (at !== undefined) totals.set(at, (totals.get(at) ?? 0) + value)
  }
  return units.map(unit => ({ ...unit, value: totals.get(unit.id) ?? 0 }))
}
