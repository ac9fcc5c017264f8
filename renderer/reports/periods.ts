import { type Period, parsePeriod } from '../../db/contract/periods.ts'
import { formatDate } from '../../db/contract/text/format.ts'
import { upperFirst } from '../words/sentence.ts'

type Kept = { id: string; [field: string]: unknown }

/** A period by its code; those kept as records by their record. Undefined while its record is not known. */
export function periodOf(code: string, records: readonly Kept[] | undefined): Period | undefined {
  if (!code.startsWith('period:')) {
    try {
      return parsePeriod(code)
    } catch {
      return undefined
    }
  }
  const row = records?.find(({ id }) => id === code.slice('period:'.length))
  if (!row) return undefined
  return { code, span: 'days', from: String(row['dateFrom']), to: String(row['dateTo']), label: String(row['name']), dueOn: typeof row['dueOn'] === 'string' ? row['dueOn'] : null }
}

type Choice = { group: string; items: { value: string; label: string }[] }
const parts = ['', '-H1', '-9M', '-H2', '-Q1', '-Q2', '-Q3', '-Q4']

/** The periods a report may be made for: the agency's own, then this year's and last year's parts, and whichever is chosen now. */
export function periodChoices(chosen: string, records: readonly Kept[], today: string): Choice[] {
  const own = records.map(row => ({ value: `period:${row.id}`, label: String(row['name']) }))
  const years = [...new Set([Number(today.slice(0, 4)), Number(today.slice(0, 4)) - 1, ...(/^\d{4}/.test(chosen) ? [Number(chosen.slice(0, 4))] : [])])].sort((a, b) => b - a)
  const groups = [
    ...years.map(year => ({ group: `Năm ${year}`, items: parts.map(part => item(`${year}${part}`)) })),
    ...(own.length === 0 ? [] : [{ group: 'Kỳ báo cáo của cơ quan', items: own }]),
  ]
  const known = groups.some(({ items }) => items.some(({ value }) => value === chosen))
  return known || periodOf(chosen, records) === undefined ? groups : [{ group: 'Đang chọn', items: [item(chosen)] }, ...groups]
}

const item = (code: string) => ({ value: code, label: upperFirst(parsePeriod(code).label) })

/** "từ 01/01/2025 đến 31/12/2025". */
export const daysOf = ({ from, to }: Pick<Period, 'from' | 'to'>): string => `từ ${formatDate(from)} đến ${formatDate(to)}`

/** How long until a report is due: "Hạn 25/11/2026, còn 5 ngày". */
export function dueWords(dueOn: string, today: string): { late: boolean; words: string } {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000)
  const rest = days < 0 ? `quá ${-days} ngày` : days === 0 ? 'hôm nay' : `còn ${days} ngày`
  return { late: days < 0, words: `Hạn ${formatDate(dueOn)}, ${rest}` }
}
