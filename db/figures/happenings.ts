import type { Database } from 'better-sqlite3'
import { type KindName, anyKind } from '../contract/kinds/index.ts'
import { quote } from '../schema.ts'
import type { HappeningDefinition, Wanted } from './definition.ts'

export type Days = { from: string; to: string }
/** One record that happened in a period: its id and the cells the figures ask about, by path. */
export type Happened = Readonly<Record<string, string | number | null>> & { readonly id: string }

/**
 * Reads every record whose deciding day falls in the period, ordered by that day and id, for definitions that share
 * their kind and day. A day of which only the year or month is known counts as its first day.
 */
export function readHappened(db: Database, definitions: readonly HappeningDefinition[], days: Days): Happened[] {
  const [first] = definitions
  if (!first) return []
  const { kind, date } = first
  const joins = new Map<string, string>()
  const columns = [...new Set(definitions.flatMap(pathsOf))].map(path => `${column(kind, path, joins)} AS ${quote(path)}`)
  const day = column(kind, date, joins)
  const sql = `SELECT ${['t.id AS id', ...columns].join(', ')} FROM ${source(kind, date, joins)}
    WHERE ${day} >= @year AND ${day} <= @to AND substr(${day} || '-01-01', 1, 10) BETWEEN @from AND @to ORDER BY ${day}, t.id`
  return db.prepare<unknown[], Happened>(sql).all({ ...days, year: days.from.slice(0, 4) })
}

/** A day of a linked record is sought first, then what points at it: CROSS JOIN keeps SQLite from the longer way round. */
function source(kind: KindName, date: string, joins: ReadonlyMap<string, string>): string {
  const [link = '', inner] = date.split('.')
  const others = [...joins].filter(([name]) => inner === undefined || name !== link)
    .map(([name, linked]) => ` LEFT JOIN ${linked} ${quote(name)} ON ${quote(name)}.id = t.${quote(name)}`)
  const start = inner === undefined ? `${live(kind)} t`
    : `${joins.get(link)} ${quote(link)} CROSS JOIN ${live(kind)} t ON t.${quote(link)} = ${quote(link)}.id`
  return start + others.join('')
}

const live = (kind: KindName) => quote(`live_${anyKind(kind).table}`)

/** The SQL of a path; a link in it notes the view to join. Only names of kinds and their fields come through. */
function column(kind: KindName, path: string, joins: Map<string, string>): string {
  const [name = '', inner] = path.split('.')
  const field = anyKind(kind).fields[name]
  const target = field?.to as KindName | undefined
  const described = inner === undefined || target === undefined ? field : anyKind(target).fields[inner]
  if (!described || (inner !== undefined && target === undefined)) throw new Error(`No field ${path} in ${kind}`)
  if (inner === undefined || target === undefined) return `t.${quote(name)}`
  joins.set(name, live(target))
  return `${quote(name)}.${quote(inner)}`
}

/** All paths a figure asks about beside its day. */
function pathsOf(definition: HappeningDefinition): string[] {
  const asked = alternatives(definition).flatMap(set => Object.entries(set))
  const { by = {}, field } = definition
  return [
    ...asked.flatMap(([path, wanted]) => [path, ...comparedWith(wanted)]), ...Object.keys(by), ...(field === undefined ? [] : [field]),
  ]
}

/** Whether a record belongs to the figure, beside its day. */
export function belongs(definition: HappeningDefinition, row: Happened): boolean {
  if (definition.field !== undefined && row[definition.field] === null) return false
  const sets = alternatives(definition)
  return sets.length === 0
    || sets.some(set => Object.entries(set).every(([path, wanted]) => holds(row, row[path] ?? null, wanted)))
}

function alternatives({ where }: HappeningDefinition): readonly Readonly<Record<string, Wanted>>[] {
  if (where === undefined) return []
  return Array.isArray(where) ? where : [where as Readonly<Record<string, Wanted>>]
}

const comparedWith = (wanted: Wanted): string[] => {
  if (wanted === null || typeof wanted !== 'object') return []
  if ('notAfter' in wanted) return [wanted.notAfter]
  return 'after' in wanted ? [wanted.after] : []
}

function holds(row: Happened, cell: string | number | null, wanted: Wanted): boolean {
  if (wanted === null) return cell === null
  if (typeof wanted === 'boolean') return cell === Number(wanted)
  if (typeof wanted === 'string') return cell === wanted
  if ('given' in wanted) return cell !== null
  if ('notAfter' in wanted || 'after' in wanted) {
    const other = row['notAfter' in wanted ? wanted.notAfter : wanted.after] ?? null
    return cell !== null && other !== null && ('notAfter' in wanted ? cell <= other : cell > other)
  }
  return wanted.includes(String(cell))
}
