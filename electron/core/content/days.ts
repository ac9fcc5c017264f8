import { addDays } from '../../../db/contract/calendar.ts'

const first = '2023-11-01'
/** Every day sample records can fall on, with some room on both sides. Dates by the hundred thousand are looked up, not computed. */
const days: readonly string[] = Array.from({ length: 1200 }, (_, nth) => addDays(first, nth))
const places: ReadonlyMap<string, number> = new Map(days.map((day, place) => [day, place]))
const dayAt = (place: number) => days[place] ?? addDays(first, place)
const placeOf = (day: string) => places.get(day) ?? Math.round((Date.parse(day) - Date.parse(first)) / 86_400_000)

/** The day `count` days later, earlier when negative. */
export const later = (day: string, count: number): string => dayAt(placeOf(day) + count)

/** How many days lie from one day to another. */
export const daysBetween = (from: string, to: string): number => placeOf(to) - placeOf(from)

/** Tells on which days people work: no Saturday, no Sunday, none of the holidays. */
export function workdays(holidays: Iterable<string>): (day: string) => boolean {
  const free = new Set(holidays)
  const works = days.map(day => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !free.has(day))
  return day => works[placeOf(day)] ?? true
}
