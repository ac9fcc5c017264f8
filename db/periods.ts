import type { Database } from 'better-sqlite3'
import { addDays, lastDay } from './contract/calendar.ts'
import { AppError } from './contract/errors.ts'
import { type Period, parsePeriod } from './contract/periods.ts'

type PeriodRow = { name: string; dateFrom: string; dateTo: string; dueOn: string | null }

/**
 * The period a code stands for: `period:<id>` is a record with its own name, days and due date, everything else is read
 * by `parsePeriod`. @throws AppError unknownPeriod
 */
export function resolvePeriod(db: Database, code: string): Period {
  if (!code.startsWith('period:')) return parsePeriod(code)
  const row = db.prepare<[string], PeriodRow>('SELECT name, dateFrom, dateTo, dueOn FROM live_period WHERE id = ?')
    .get(code.slice('period:'.length))
  if (!row) {
    throw new AppError('unknownPeriod', 'Không tìm thấy kỳ báo cáo này trong sổ; có thể kỳ đã bị xóa. '
      + 'Hãy chọn kỳ khác hoặc khôi phục kỳ từ thùng rác.')
  }
  return { code, span: 'days', from: row.dateFrom, to: row.dateTo, label: row.name, dueOn: row.dueOn }
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
