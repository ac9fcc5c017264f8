import type { Output } from '../../db/contract/api.ts'
import { addDays } from '../../db/contract/calendar.ts'
import { type DraftFor, type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { isSamePeriod, reportsDue } from '../../db/contract/reportCalendar.ts'
import { type Row, titleOf } from '../../db/index.ts'
import type { Context } from './context.ts'
import { overdueRecords } from './privacy/retention.ts'

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
  const rows = (kind: KindName, where: Record<string, unknown>, until = soon, by = 'dueOn') => {
    const found = context.reader.page({ kind, where: { [by]: { to: until }, ...where } as never, sort: by, limit: SHOWN })
    all += found.total
    overdue += found.rows.length < found.total ? context.reader.page({ kind, where: { [by]: { to: addDays(today, -1) }, ...where } as never, limit: 0 }).total
      : found.rows.filter(row => String(row[by]) < today).length
    return found.rows
  }
  const item = (what: Item['what'], kind: KindName, row: Row, unit: unknown, by = 'dueOn'): Item => ({
    what, kind, id: String(row.id), title: titleOf(anyKind(kind), row, context.words), unit: unit == null ? null : context.words.title('unit', String(unit)) ?? null,
    dueOn: String(row[by]), days: daysBetween(today, String(row[by])),
  })
  const ruled = ruledReports(context, today)
  const kept = keptTooLong(context, today)
  const items = [
    ...rows('petition', { status: ['received', 'processing'] }).map(row => item('petition', 'petition', row, row.unit)),
    ...rows('reception', { doneOn: null }).map(row => item('conclusion', 'reception', row, row.unit)),
    ...rows('unitReturn', { receivedOn: null }).map(row => item('unitReturn', 'unitReturn', row, row.unit)),
    ...rows('planTask', { doneOn: null }).map(row => item('planTask', 'planTask', row, row.unit)),
    ...rows('period', { submittedOn: null }, addDays(today, REPORT_DAYS)).map(row => item('report', 'period', row, null)),
    ...rows('dataRequest', { answeredOn: null, doneOn: null }, soon, 'answerDueOn').map(row => item('dataRequest', 'dataRequest', row, null, 'answerDueOn')),
    ...rows('dataRequest', { answeredOn: { from: '0000' }, doneOn: null, refusedWhy: null }).map(row => item('dataRequest', 'dataRequest', row, null)),
    ...ruled, ...kept,
  ].sort((a, b) => a.days - b.days || a.title.localeCompare(b.title, 'vi'))
  return { overdue, soon: all + ruled.length + kept.length - overdue, items: items.slice(0, SHOWN) }
}

/**
 * One line for each kind of which records are kept longer than their rule allows; never what one of them says. They are to be
 * looked at today, every day: a term that ended years ago must not stand before the answers people wait for.
 */
function keptTooLong(context: Context, today: string): Item[] {
  return overdueRecords(context).map(({ kind, label, years, total, where }) => ({
    what: 'retention', kind, id: null, title: `${total} ${label.toLocaleLowerCase('vi')} đã quá thời hạn lưu giữ ${years} năm`, unit: null, dueOn: today, days: 0, where,
  }))
}

/**
 * Reports the calendar asks for that fall due within a fortnight. One the agency keeps as a period of its own is left to
 * that record, which knows whether it was sent.
 */
function ruledReports(context: Context, today: string): Item[] {
  const kept = context.register.db.prepare<[], Pick<DraftFor<'period'>, 'calendar' | 'dateFrom' | 'dateTo'>>('SELECT calendar, dateFrom, dateTo FROM live_period').all()
  return reportsDue(context.settings().reportRules, today, addDays(today, REPORT_DAYS)).filter(report => !kept.some(period => isSamePeriod(period, report))).map(report => {
    const { rule, dueOn, label } = report
    const name = context.words.label('reportCalendar', rule.calendar) ?? rule.calendar
    return { what: 'report', kind: 'reportRule', id: null, title: `${name}: ${label}`, unit: rule.addressee, dueOn, days: daysBetween(today, dueOn) }
  })
}
