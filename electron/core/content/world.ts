import { type DraftFor, type KindName } from '../../../db/contract/kinds/index.ts'
import type { Settings } from '../../../db/contract/settings.ts'
import { daysBetween, later, workdays } from './days.ts'
import { defaultProfile } from './defaults.ts'
import type { Place } from './places.ts'
import { type Random, seededRandom } from './random.ts'

/** A made-up record; fields left out are empty. */
export type Made<K extends KindName = KindName> = { kind: K; id: string; draft: Partial<DraftFor<K>> }

export type Scene = { place: Place; field?: string }

/** What the makers of sample records share: the draws, the agency's settings, and the records made so far. */
export type World = {
  random: Random
  settings: Settings
  add<K extends KindName>(kind: K, draft: Partial<DraftFor<K>>): Made<K>
  /** The records of a kind in the order they were made. */
  made<K extends KindName>(kind: K): Made<K>[]
  all(): Made[]
  /** Where a meeting was held and what it was about, by its id, so that petitions out of it speak of the same. */
  scenes: Map<string, Scene>
  /** The given day or the next one on which people work. */
  workday(day: string): string
  /** A working day between two days. */
  draw(from: string, to: string): string
}

/** The sample ends here; what would come later has not happened. */
export const lastDay = '2025-12-31'
/** The abbreviation of the made-up agency in the numbers of its documents. */
export const agencySymbol = 'SNNMT'

export function createWorld(seed: number): World {
  const random = seededRandom(seed)
  const settings = defaultProfile()
  const works = workdays(settings.holidays.map(holiday => holiday.day))
  const byKind = new Map<KindName, Made[]>()
  const all: Made[] = []
  const made = (kind: KindName) => {
    const found = byKind.get(kind)
    if (found) return found
    const list: Made[] = []
    byKind.set(kind, list)
    return list
  }
  const step = (day: string, by: number) => {
    let reached = day
    while (!works(reached)) reached = later(reached, by)
    return reached
  }
  return {
    random, settings, scenes: new Map(),
    add(kind, draft) {
      const record = { kind, id: random.id(), draft }
      made(kind).push(record as unknown as Made)
      all.push(record as unknown as Made)
      return record
    },
    made: kind => made(kind) as unknown as Made<typeof kind>[],
    all: () => all,
    workday: day => step(day, 1),
    draw(from, to) {
      const drawn = step(later(from, random.whole(0, Math.max(daysBetween(from, to), 0))), 1)
      return drawn > to ? step(to, -1) : drawn
    },
  }
}

/** The text with `{name}` replaced. @throws Error for a name without a value, so that no brace is ever printed. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`)
    return String(value)
  })
}

/** The number a document bears that was issued on a day, by an office that issues so many a year: it grows through the year. */
export const numberOn = (random: Random, day: string, perYear: number): number =>
  Math.max(1, Math.round((daysBetween(`${day.slice(0, 4)}-01-01`, day) + random.fraction()) * perYear / 366))

/** How many decisions the made-up agency and its province issue a year. */
export const decisionsPerYear = { [agencySymbol]: 440, UBND: 3350 } as const

/** The month as it is written in official papers: two digits for the first two months only. */
export const monthName = (day: string): string => (day.slice(5, 7) <= '02' ? day.slice(5, 7) : String(Number(day.slice(5, 7))))

/** The text with a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Whether a unit existed on a day. */
export const existed = (unit: Made<'unit'>, day: string): boolean => (unit.draft.validFrom ?? '') <= day && (unit.draft.validTo ?? '9999') >= day

/** A unit that existed on the day, of the wanted names where there is one; null while no unit was made. */
export function unitOn(world: World, day: string, names: readonly string[] = []): Made<'unit'> | null {
  const all = world.made('unit')
  const wanted = names.length === 0 ? undefined : all.find(unit => names.includes(unit.draft.name ?? '') && existed(unit, day))
  if (wanted) return wanted
  const units = all.filter(unit => existed(unit, day))
  return units.length > 0 ? world.random.pick(units) : null
}
