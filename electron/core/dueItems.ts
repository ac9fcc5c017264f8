import type { Output } from '../../db/contract/api.ts'
import { addDays, lastDay, two } from '../../db/contract/calendar.ts'
import { type DraftFor, type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { inForce } from '../../db/contract/settings.ts'
import { type Row, titleOf } from '../../db/index.ts'
import type { Context } from './context.ts'

type Item = Output<'overview.get'>['due']['items'][number]

/** How many days ahead something counts as due soon; a report needs more time than an answer. */
const [SOON_DAYS, REPORT_DAYS, SHOWN] = [7, 14, 200]

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Everything with a deadline that is late or close, the latest first; the counts are of all, the items at most 200. */
export function dueItems(context: Context): Output<'overview.get'>['due'] {
  const today = context.ports.today()
  const soon = addDays(today, SOON_DAYS)
  let [all, overdue] = [0, 0]
  // The most urgent of each sort are enough to show the most urgent of all; the rest is only counted.
  const rows = (kind: KindName, where: Record<string, unknown>, until = soon) => {
    const found = context.reader.page({ kind, where: { dueOn: { to: until }, ...where } as never, sort: 'dueOn', limit: SHOWN })
    all += found.total
    overdue += found.rows.length < found.total ? context.reader.page({ kind, where: { dueOn: { to: addDays(today, -1) }, ...where } as never, limit: 0 }).total
      : found.rows.filter(row => String(row.dueOn) < today).length
    return found.rows
  }
  const item = (what: Item['what'], kind: KindName, row: Row, unit: unknown): Item => ({
    what, kind, id: String(row.id), title: titleOf(anyKind(kind), row, context.words), unit: unit == null ? null : context.words.title('unit', String(unit)) ?? null,
    dueOn: String(row.dueOn), days: daysBetween(today, String(row.dueOn)),
  })
  const ruled = ruledReports(context, today)
  const items = [
    ...rows('petition', { status: ['received', 'processing'] }).map(row => item('petition', 'petition', row, row.unit)),
    ...rows('reception', { doneOn: null }).map(row => item('conclusion', 'reception', row, row.unit)),
    ...rows('unitReturn', { receivedOn: null }).map(row => item('unitReturn', 'unitReturn', row, row.unit)),
    ...rows('period', { submittedOn: null }, addDays(today, REPORT_DAYS)).map(row => item('report', 'period', row, null)),
    ...ruled,
  ].sort((a, b) => a.days - b.days || a.title.localeCompare(b.title, 'vi'))
  return { overdue, soon: all + ruled.length - overdue, items: items.slice(0, SHOWN) }
}

const months = { quarter: 3, half: 6, nineMonths: 9, year: 12 } as const
const spans: Readonly<Record<string, string>> = { month: 'tháng', quarter: 'quý', half: '6 tháng đầu năm', nineMonths: '9 tháng đầu năm', year: 'năm' }
const romans = ['I', 'II', 'III', 'IV']

/**
 * Reports the calendar asks for that fall due within a fortnight. One the agency keeps as a period of its own is left to
 * that record, which knows whether it was sent.
 */
function ruledReports(context: Context, today: string): Item[] {
  const periods = context.register.db.prepare<[string, string], { dateFrom: string; dateTo: string }>('SELECT dateFrom, dateTo FROM live_period WHERE calendar = ? AND substr(dueOn, 1, 7) = ?')
  const isKept = (rule: DraftFor<'reportRule'>, dueOn: string) => periods.all(rule.calendar, dueOn.slice(0, 7)).some(({ dateFrom, dateTo }) => monthsOf(dateFrom, dateTo) === (rule.span === 'month' ? 1 : months[rule.span]))
  return inForce(context.settings().reportRules, today).flatMap((rule): Item[] => {
    const dueOn = nextDue(rule, today)
    if (dueOn === null || dueOn > addDays(today, REPORT_DAYS) || isKept(rule, dueOn)) return []
    const name = context.words.label('reportCalendar', rule.calendar) ?? rule.calendar
    return [{ what: 'report', kind: 'reportRule', id: null, title: `${name}: ${spanWords(rule, dueOn)}`, unit: rule.addressee, dueOn, days: daysBetween(today, dueOn) }]
  })
}

/** Whole months a stretch of days comes to, its cut-off dates being near the ends of months or not. */
const monthsOf = (from: string, to: string) => Math.round((daysBetween(from, to) + 1) / 30.44)

function spanWords(rule: DraftFor<'reportRule'>, dueOn: string): string {
  const [year, month] = [Number(dueOn.slice(0, 4)), Number(dueOn.slice(5, 7))]
  const words = spans[rule.span] ?? rule.span
  if (rule.span === 'month') return `${words} ${month} năm ${year}`
  // What falls due in the first months of a year is on the year before.
  const of = month < 3 ? year - 1 : year
  // A report due before its quarter ends is on that quarter, one due later on the quarter before.
  const quarter = month % 3 === 0 ? month / 3 : Math.floor((month - 1) / 3) || 4
  const which = rule.span === 'quarter' ? ` ${romans[quarter - 1] ?? ''} năm` : ''
  return `${words}${which} ${of}`
}

/** The next day a line of the calendar falls due, today included; null for a day no month has. */
function nextDue(rule: DraftFor<'reportRule'>, today: string): string | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const at = month - 1 + ahead
    const [y, m] = [year + Math.floor(at / 12), at % 12 + 1]
    if (!fallsIn(rule, m)) continue
    const day = `${y}-${two(m)}-${two(Math.min(rule.dueDay, lastDay(y, m)))}`
    if (day >= today) return day
  }
  return null
}

function fallsIn(rule: DraftFor<'reportRule'>, month: number): boolean {
  if (rule.span === 'month') return true
  if (rule.dueMonth !== null) return rule.dueMonth === month
  return rule.span === 'quarter' ? month % 3 === 0 : month === months[rule.span]
}
