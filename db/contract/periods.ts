import { addDays, isDay, lastDay, two, yearEarlier } from './calendar.ts'
import { AppError } from './errors.ts'
import { officialShortDate } from './text/format.ts'

export type Span = 'month' | 'quarter' | 'half' | 'nineMonths' | 'year' | 'days'

/**
 * A stretch of days a report speaks of, both ends included, as yyyy-mm-dd.
 * `code` is what was asked for, `label` reads well after "trong" or "kết quả": "năm 2025", "6 tháng đầu năm 2025".
 */
export type Period = { code: string; span: Span; from: string; to: string; label: string; dueOn: string | null }

function months(code: string, span: Span, year: string, first: number, last: number, label: string): Period {
  const to = `${year}-${two(last)}-${two(lastDay(Number(year), last))}`
  return { code, span, from: `${year}-${two(first)}-01`, to, label, dueOn: null }
}

const quarters = ['I', 'II', 'III', 'IV']

/**
 * Reads `2025`, `2025-H1`, `2025-H2`, `2025-9M`, `2025-Q3`, `2025-M10` or `2025-01-01..2025-11-25`.
 * Periods kept as records (`period:<id>`) are read by the register, which knows their dates.
 * @throws AppError unknownPeriod
 */
export function parsePeriod(typed: string): Period {
  const code = typed.trim().toUpperCase()
  const [, year = '', rest = ''] = /^(\d{4})(?:-(.+))?$/.exec(code) ?? []
  if (year !== '' && Number(year) >= 1900) {
    if (rest === '') return months(code, 'year', year, 1, 12, `năm ${year}`)
    if (rest === 'H1') return months(code, 'half', year, 1, 6, `6 tháng đầu năm ${year}`)
    if (rest === 'H2') return months(code, 'half', year, 7, 12, `6 tháng cuối năm ${year}`)
    if (rest === '9M') return months(code, 'nineMonths', year, 1, 9, `9 tháng đầu năm ${year}`)
    const quarter = /^Q([1-4])$/.exec(rest)
    if (quarter) {
      const n = Number(quarter[1])
      return months(code, 'quarter', year, n * 3 - 2, n * 3, `quý ${quarters[n - 1]} năm ${year}`)
    }
    const month = /^M(0?[1-9]|1[0-2])$/.exec(rest)
    if (month) return months(code, 'month', year, Number(month[1]), Number(month[1]), `tháng ${Number(month[1])} năm ${year}`)
  }
  const [from = '', to = '', ...more] = code.split('..')
  if (isDay(from) && isDay(to) && more.length === 0 && from <= to) {
    return { code, span: 'days', from, to, label: `từ ngày ${officialShortDate(from)} đến ngày ${officialShortDate(to)}`, dueOn: null }
  }
  throw new AppError('unknownPeriod',
    `Không hiểu kỳ "${code.slice(0, 60)}". Viết 2025, 2025-H1, 2025-9M, 2025-Q3, 2025-M10 hoặc 2025-01-01..2025-11-25.`)
}

/** The same dates one year earlier (cùng kỳ năm trước); whole months stay whole, so that February keeps its 29th. */
export function previousYear(period: Pick<Period, 'from' | 'to'>): { from: string; to: string } {
  const endsMonth = period.from.endsWith('-01') && Number(period.to.slice(8)) === lastDay(Number(period.to.slice(0, 4)), Number(period.to.slice(5, 7)))
  const to = yearEarlier(period.to)
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))]
  return { from: yearEarlier(period.from), to: endsMonth ? `${to.slice(0, 8)}${two(lastDay(year, month))}` : to }
}

/**
 * The period just before, of the same length: as many months when it runs over whole months (from the 1st to the last
 * day, or from the 15th to the 14th), otherwise as many days.
 */
export function precedingPeriod({ from, to }: { from: string; to: string }): { from: string; to: string } {
  const next = addDays(to, 1)
  const before = addDays(from, -1)
  if (next.slice(8) !== from.slice(8)) {
    const days = Math.round((Date.parse(next) - Date.parse(from)) / 86_400_000)
    return { from: addDays(from, -days), to: before }
  }
  const start = monthsOf(from) - (monthsOf(next) - monthsOf(from))
  const [year, month] = [Math.floor(start / 12), start % 12 + 1]
  const day = Math.min(Number(from.slice(8)), lastDay(year, month))
  return { from: [String(year).padStart(4, '0'), month, day].map(part => String(part).padStart(2, '0')).join('-'), to: before }
}

const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
