import type { Output } from '../../db/contract/api.ts'
import { type Period, parsePeriod } from '../../db/contract/periods.ts'
import { formatDate } from '../../db/contract/text/format.ts'
import { upperFirst } from '../words/sentence.ts'

export type Choice = { code: string; label: string }

/** The two days of a period: "01/12/2025 – 30/11/2026". */
export const datesOf = ({ from, to }: Pick<Period, 'from' | 'to'>): string => `${formatDate(from)} – ${formatDate(to)}`

/** What a period is called on its switch; days typed freely have no name but their dates beside it. */
export const periodName = ({ code, span, label }: Period): string => (span === 'days' && !code.startsWith('period:') ? 'Khoảng ngày' : upperFirst(label))

/** A year and the parts of it a report may speak of, row by row. */
export function partsOfYear(year: number): readonly { name: string; choices: readonly Choice[] }[] {
  const plain = (code: string): Choice => ({ code, label: upperFirst(parsePeriod(code).label.replace(/ năm \d{4}$/, '')) })
  return [
    { name: 'Năm và phần năm', choices: [{ code: `${year}`, label: `Cả năm ${year}` }, { code: `${year}-H1`, label: '6 tháng đầu' }, { code: `${year}-9M`, label: '9 tháng' }, { code: `${year}-H2`, label: '6 tháng cuối' }] },
    { name: 'Quý', choices: [1, 2, 3, 4].map(quarter => plain(`${year}-Q${quarter}`)) },
    { name: 'Tháng', choices: Array.from({ length: 12 }, (_, index) => plain(`${year}-M${index + 1}`)) },
  ]
}

const SHOWN = 6

/** Six years to choose from, the newest first. */
export const yearsFrom = (newest: number): number[] => Array.from({ length: SHOWN }, (_, index) => newest - index)

/** The periods the agency keeps that touch a year, the latest first. */
export function keptIn(year: number, rows: Output<'record.list'>['rows']): (Choice & { dates: string })[] {
  return rows
    .map(row => ({ code: `period:${row.id}`, label: String(row.name), from: String(row.dateFrom), to: String(row.dateTo) }))
    .filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`)
    .toSorted((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from))
    .map(({ code, label, from, to }) => ({ code, label, dates: datesOf({ from, to }) }))
}
