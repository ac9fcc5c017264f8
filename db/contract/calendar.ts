/** Two digits: 05. */
export const two = (n: number) => String(n).padStart(2, '0')

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
}

/** Number of days of a month, 1 to 12. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000
  return new Date(time).toISOString().slice(0, 10)
}

/** The same day one year earlier; 29 February becomes 28 February. */
export function yearEarlier(day: string): string {
  const [year, month, date] = [Number(day.slice(0, 4)) - 1, Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(date, lastDay(year, month)))}`
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** The day (yyyy-mm-dd) it is in Vietnam at a moment given in milliseconds. */
export const localDay = (time: number): string => new Date(time + VIETNAM_OFFSET_MS).toISOString().slice(0, 10)
