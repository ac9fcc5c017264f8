import type { Database } from 'better-sqlite3'
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
  return { code, span: 'days', from: row.dateFrom, to: row.dateTo, label: inSentence(row.name), dueOn: row.dueOn }
}

/** A name as it stands inside a sentence: "Năm 2025" reads "năm 2025", "6 tháng đầu năm" stays. */
const inSentence = (name: string) => (/^(Năm|Quý|Tháng|Kỳ|Sáu|Chín|Nửa)\s/.test(name) ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name)
