import { addDays, lastDay, two } from './calendar.ts'
import { isWorkingDay } from './deadlines.ts'
import type { DraftFor } from './kinds/index.ts'
import { type Settings, inForce, preference } from './settings.ts'
import { parsePeriod } from './periods.ts'

export type ReportRule = DraftFor<'reportRule'>

/** One report a calendar asks for: the days its figures come from, and the day it is due as the calendar names it. */
export type RuledReport = {
  rule: ReportRule; from: string; to: string; dueOn: string
  /** `quý I năm 2025`, as it stands inside a sentence. */
  label: string
}

const lengths = { month: 1, quarter: 3, half: 6, nineMonths: 9, year: 12 } as const
const codes = { half: '-H1', nineMonths: '-9M', year: '' } as const
const dayOf = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(Math.min(day, lastDay(year, month)))}`

/** The period that ends with a month of a year: its own dates, moved to where the calendar cuts off the data. */
function reportFor(rule: ReportRule, year: number, last: number, due: { year: number; month: number }): RuledReport {
  const { span, fromDay, toDay } = rule
  const code = span === 'month' ? `-M${last}` : span === 'quarter' ? `-Q${last / 3}` : codes[span]
  const { from, to, label } = parsePeriod(`${year}${code}`)
  const before = addDays(from, -1)
  return {
    rule, label, dueOn: dayOf(due.year, due.month, rule.dueDay),
    from: fromDay === null ? from : dayOf(Number(before.slice(0, 4)), Number(before.slice(5, 7)), fromDay),
    to: toDay === null ? to : dayOf(year, last, toDay),
  }
}

/** The first months of a year still bring in the reports on the year before. */
const lastMonthOnOldYear = 3

/** The months of a year that close a period of the rule, each with the month in which its report is due. */
function closings({ span, dueMonth }: ReportRule): { last: number; month: number; later: boolean }[] {
  const length = lengths[span]
  const every = Array.from({ length: span === 'month' || span === 'quarter' ? 12 / length : 1 }, (_, nth) => (nth + 1) * length)
  if (dueMonth === null) return every.map(last => ({ last, month: last, later: false }))
  // A rule for one month or one quarter names it by the month it is due in: in the quarter's last month, or after its end.
  if (span === 'month') return [{ last: dueMonth, month: dueMonth, later: false }]
  if (span === 'quarter') {
    const last = dueMonth % 3 === 0 ? dueMonth : Math.floor((dueMonth - 1) / 3) * 3 || 12
    return [{ last, month: dueMonth, later: last > dueMonth }]
  }
  return every.map(last => ({ last, month: dueMonth, later: dueMonth <= lastMonthOnOldYear }))
}

/** The reports on a year, in the order they fall due; a line counts where it is in force on the day its report is due. */
export function reportsOn(rules: readonly ReportRule[], year: number): RuledReport[] {
  return rules
    .flatMap(rule => closings(rule).map(({ last, month, later }) => reportFor(rule, year, last, { year: later ? year + 1 : year, month })))
    .filter(({ rule, dueOn }) => inForce([rule], dueOn).length > 0)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/** The reports that fall due between two days, both included. */
export function reportsDue(rules: readonly ReportRule[], from: string, to: string): RuledReport[] {
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1) years.push(year)
  return years.flatMap(year => reportsOn(rules, year)).filter(({ dueOn }) => dueOn >= from && dueOn <= to)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

const wholeMonths = ({ from, to }: { from: string; to: string }) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000 / 30.44)
/** Cut-off dates of the same period lie no further apart than this. */
const cutOffDays = 20

/** Whether a period kept as a record is the one a calendar asks for, whatever its exact cut-off dates. */
export const isSamePeriod = (kept: Pick<DraftFor<'period'>, 'calendar' | 'dateFrom' | 'dateTo'>, { rule, from, to }: RuledReport): boolean =>
  kept.calendar === rule.calendar && wholeMonths({ from: kept.dateFrom, to: kept.dateTo }) === wholeMonths({ from, to })
  && Math.abs(Date.parse(kept.dateTo) - Date.parse(to)) <= cutOffDays * 86_400_000

export type DayOff = 'before' | 'after' | 'same'

/** The day by which something due on `day` has to be done: where that is a day off, the working day before or after it. */
export function workingDue(day: string, holidays: ReadonlySet<string>, way: DayOff): string {
  let found = day
  while (way !== 'same' && !isWorkingDay(found, holidays)) found = addDays(found, way === 'before' ? -1 : 1)
  return found
}

/** Days off and which way a date that falls on one is moved, as the settings say. */
export function dayOffRule(settings: Pick<Settings, 'holidays' | 'preferences'>): { holidays: ReadonlySet<string>; way: DayOff } {
  const way = preference(settings, 'dueOnDayOff', 'before')
  return { holidays: new Set(settings.holidays.map(({ day }) => day)), way: way === 'after' || way === 'same' ? way : 'before' }
}

/** A name that begins with a number keeps its small letter: `6 tháng đầu năm 2025`. */
const opening = (label: string) => label.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase('vi'))

/** A report as a period record the agency keeps, due on a working day. */
export function periodDraft({ rule, from, to, dueOn, label }: RuledReport, settings: Pick<Settings, 'holidays' | 'preferences'>, calendarName: string): DraftFor<'period'> {
  const { holidays, way } = dayOffRule(settings)
  const due = workingDue(dueOn, holidays, way)
  const name = rule.calendar === 'campaign-month' ? `${calendarName} năm ${to.slice(0, 4)}` : `${opening(label)}${rule.calendar === 'mass-mobilisation' ? '' : ` (${calendarName})`}`
  return {
    name, calendar: rule.calendar, dateFrom: from, dateTo: to, dueOn: due,
    addressee: rule.addressee, submittedOn: null, note: null,
  }
}
