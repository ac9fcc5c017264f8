import type { Database } from 'better-sqlite3'
import { type KindName, anyKind } from '../contract/kinds/index.ts'
import { type HappeningDefinition, type RatioDefinition, partId } from './definition.ts'
import { allDefinitions } from './definitions.ts'

/** One figure to be computed: a definition, or the part of one that a value of a field makes. */
export type Line = { id: string; label: string; unit: string; definition: HappeningDefinition | RatioDefinition }

/** Entries of one value list in their order, retired ones too: an old report still needs them. */
export type Entry = { code: string; label: string }
export function listEntries(db: Database, list: string): Entry[] {
  return db.prepare<[string], Entry>('SELECT code, label FROM live_value_entry WHERE list = ? ORDER BY position, code').all(list)
}

/**
 * All figures in their order. A figure that is split is followed by its parts: one for each entry of the value list as
 * the register has it, and one for each code met in records (`met`, figure ids) that the list no longer has.
 */
export function outline(db: Database, met: Iterable<string>): Line[] {
  const ids = [...met].sort()
  const lists = new Map<string, Entry[]>()
  const entriesOf = (list: string) => lists.get(list) ?? lists.set(list, listEntries(db, list)).get(list) ?? []
  return allDefinitions.flatMap(definition => {
    const { id, label, unit } = definition
    const whole: Line[] = unit === undefined ? [] : [{ id, label, unit, definition }]
    if (definition.type === 'ratio') return whole
    return [...whole, ...Object.keys(definition.by ?? {}).flatMap(by => parts(definition, by, entriesOf, ids))]
  })
}

function parts(definition: HappeningDefinition, by: string, entriesOf: (list: string) => Entry[], met: readonly string[]): Line[] {
  const known = valuesOf(definition.kind, by, entriesOf)
  const prefix = partId(definition.id, by, '')
  const codes = new Set(known.map(entry => entry.code))
  const strays = met.filter(id => id.startsWith(prefix)).map(id => id.slice(prefix.length)).filter(code => !codes.has(code))
  return [...known, ...strays.map(code => ({ code, label: code }))]
    // Percentages cannot be added up.
    .filter(({ label }) => definition.unit !== undefined || label !== '%')
    .map(({ code, label }) => ({
      id: partId(definition.id, by, code), label: `${definition.label}, ${definition.by?.[by]} ${label}`,
      unit: definition.unit ?? label, definition,
    }))
}

function valuesOf(kind: KindName, path: string, entriesOf: (list: string) => Entry[]): Entry[] {
  const [name = '', inner] = path.split('.')
  const outer = anyKind(kind).fields[name]
  const field = inner === undefined ? outer : anyKind(outer?.to as KindName).fields[inner]
  if (field?.list !== undefined) return entriesOf(field.list)
  return Object.entries(field?.options ?? {}).map(([code, label]) => ({ code, label }))
}
