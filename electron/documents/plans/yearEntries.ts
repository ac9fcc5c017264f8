import type { Database } from 'better-sqlite3'
import { addDays } from '../../../db/contract/calendar.ts'
import { dayOffRule, isSamePeriod, reportsDue, workingDue } from '../../../db/contract/reportCalendar.ts'
import type { Settings } from '../../../db/contract/settings.ts'
import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import type { FieldWords } from '../records.ts'
import { curly, inside, oneLine } from '../sentences/text.ts'
import { tasksOf } from './tasks.ts'

/** Something of a year with the day it has to be done by; `asked` is that day where it was moved off a day off. */
export type Entry = {
  day: string; asked: string | null; text: string
  /** The sort of report, and to whom it goes. */
  of: string; to: string | null; kind: string; id: string | null
}
export type DaysOff = { from: string; to: string; name: string }
export type YearEntries = { reports: Entry[]; returns: Entry[]; tasks: Entry[]; campaigns: DaysOff[]; holidays: DaysOff[] }

type Kept = Pick<DraftFor<'period'>, 'name' | 'calendar' | 'dateFrom' | 'dateTo' | 'dueOn' | 'addressee'> & { id: string }

const byDay = (a: Entry, b: Entry) => a.day.localeCompare(b.day)
/** `Quý II năm 2025 (đơn thư)` as `quý II`: the year and the calendar stand elsewhere. */
const short = (name: string, year: number) => inside(curly(oneLine(name)).replace(/^Báo cáo\s+/iu, '').replace(/\s*\([^)]*\)$/u, '').replace(/(\S)\s+năm \d{4}$/u, (whole, letter: string) => (whole.endsWith(String(year)) ? letter : whole))
  .replace(/^(6|9) tháng đầu$/iu, '$1 tháng').replace(/^Quý/u, 'quý').replace(new RegExp(`^Năm ${year}$`, 'iu'), 'năm'))

/** What the calendars are called on a wall; one the office added keeps its name. */
const calendarNames: Readonly<Record<string, string>> = {
  'mass-mobilisation': 'dân vận', petitions: 'đơn thư', 'campaign-month': 'kết quả Tháng Dân vận', 'self-score': 'tự chấm điểm',
}

/** Everything with a day in a year: what goes up, what the units send, what the plans ask, and the days nobody works. */
export function yearEntries(db: Database, settings: Settings, words: FieldWords, year: number): YearEntries {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const { holidays, way } = dayOffRule(settings)
  const onWorkingDay = (day: string): Pick<Entry, 'day' | 'asked'> => {
    const moved = workingDue(day, holidays, way)
    return { day: moved, asked: moved === day ? null : day }
  }
  const kept = db.prepare<[], Kept>('SELECT id, name, calendar, dateFrom, dateTo, dueOn, addressee FROM live_period').all()
  const called = (calendar: string) => calendarNames[calendar] ?? inside(curly(words('period', 'calendar', calendar)))
  const textOf = (name: string, calendar: string) => (calendar === 'campaign-month' ? '' : short(name, year))
  const ruled = reportsDue(settings.reportRules, from, to).filter(report => !kept.some(period => period.dueOn !== null && isSamePeriod(period, report)))
  return {
    reports: [
      ...kept.filter(({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to).map(period => ({
        ...onWorkingDay(period.dueOn ?? to), text: textOf(period.name, period.calendar), of: called(period.calendar), to: period.addressee, kind: 'period', id: period.id,
      })),
      ...ruled.map(({ rule, dueOn, label }) => ({
        ...onWorkingDay(dueOn), text: textOf(label, rule.calendar), of: called(rule.calendar), to: rule.addressee, kind: 'reportRule', id: null,
      })),
    ].toSorted(byDay),
    returns: db.prepare<[string, string], { dueOn: string; name: string; n: number }>(`SELECT r.dueOn, p.name, count(*) AS n FROM live_unit_return r
      JOIN live_period p ON p.id = r.period WHERE r.dueOn BETWEEN ? AND ? GROUP BY r.dueOn, p.id ORDER BY r.dueOn, p.dateTo`).all(from, to)
      .map(({ dueOn, name }) => ({ ...onWorkingDay(dueOn), text: short(name, year), of: '', to: null, kind: 'unitReturn', id: null })).toSorted(byDay),
    tasks: (['annual', 'campaign'] as const).flatMap(plan => tasksOf(db, plan, year)).filter(({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to)
      .map(task => ({ ...onWorkingDay(task.dueOn ?? to), text: curly(oneLine(task.name)), of: '', to: null, kind: 'planTask', id: task.id })).toSorted(byDay),
    campaigns: kept.filter(period => period.calendar === 'campaign-month' && period.dateFrom >= from && period.dateFrom <= to)
      .map(period => ({ from: period.dateFrom, to: period.dateTo, name: 'Tháng Dân vận' })),
    holidays: stretches(settings.holidays.filter(({ day }) => day >= from && day <= to).toSorted((a, b) => a.day.localeCompare(b.day))),
  }
}

/** Days off one after the other under one name. */
function stretches(days: readonly DraftFor<'holiday'>[]): DaysOff[] {
  const found: DaysOff[] = []
  for (const { day, name } of days) {
    const last = found.at(-1)
    if (last && last.name === name && addDays(last.to, 1) === day) last.to = day
    else found.push({ from: day, to: day, name: oneLine(name) })
  }
  return found
}
