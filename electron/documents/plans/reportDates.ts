import { two } from '../../../db/contract/calendar.ts'
import { type ReportRule } from '../../../db/contract/reportCalendar.ts'
import { type Settings, inForce } from '../../../db/contract/settings.ts'
import { oneLine } from '../sentences/text.ts'

const day = (rule: ReportRule) => `ngày ${two(rule.dueDay)}`
const ofMonth = (rule: ReportRule, last: number) => `${day(rule)} tháng ${rule.dueMonth ?? last}`

function whenDue(rule: ReportRule): string {
  switch (rule.span) {
    case 'month': return rule.dueMonth === null ? `hằng tháng (${day(rule)} của tháng)` : `tháng ${rule.dueMonth} (${day(rule)})`
    case 'quarter': return rule.dueMonth === null ? `hằng quý (${day(rule)} của tháng cuối quý)` : `quý (${ofMonth(rule, 0)})`
    case 'half': return `6 tháng (${ofMonth(rule, 6)})`
    case 'nineMonths': return `9 tháng (${ofMonth(rule, 9)})`
    case 'year': return `năm (${ofMonth(rule, 12)})`
  }
}

const order = ['month', 'quarter', 'half', 'nineMonths', 'year']

/**
 * When a calendar asks for reports and where they go: `hằng quý (ngày 10 của tháng cuối quý), 6 tháng (ngày 10 tháng 6), năm
 * (ngày 25 tháng 11)`. Null where the settings have no such calendar.
 */
export function reportDates(settings: Settings, calendar: string, on: string): { when: string; to: string | null } | null {
  const rules = inForce(settings.reportRules, on).filter(rule => rule.calendar === calendar)
    .toSorted((a, b) => order.indexOf(a.span) - order.indexOf(b.span))
  if (rules.length === 0) return null
  const to = rules.find(({ addressee }) => addressee !== null)?.addressee ?? null
  return { when: [...new Set(rules.map(whenDue))].join(', '), to: to === null ? null : oneLine(to) }
}
