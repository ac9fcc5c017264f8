import { officialDate, officialNumber } from '../../db/contract/text/official.ts'
import type { HeaderBlock } from './content.ts'

/** Room to write a number or a day by hand. */
const blankNumber = ' '.repeat(8)
const blankDay = ' '.repeat(6)

/**
 * What follows the number, from a free pattern, because agencies differ (two groups or three, with or without a unit).
 * `/BC-{viết tắt}` with `{ 'viết tắt': 'SNV' }` gives `/BC-SNV`; a name that is not given stays as it is, so that the
 * gap shows on paper. A missing slash is put before it (Phụ lục I, mục II.3.c).
 */
export function symbolFrom(pattern: string, names: Record<string, string> = {}): string {
  const filled = pattern.trim().replace(/\{([^{}]*)\}/g, (whole, name: string) => names[name.trim()] ?? whole)
  return filled === '' || filled.startsWith('/') ? filled : `/${filled}`
}

/** `05/BC-SNV`; a number below 10 is padded (mục II.3.c), a missing one leaves room to write. */
export function numberAndSymbol(header: Pick<HeaderBlock, 'number' | 'symbol'>): string {
  const number = header.number?.trim() ?? ''
  const symbol = header.symbol ?? ''
  if (number === '') return `${blankNumber}${symbol}`
  return `${/^\d$/.test(number) ? officialNumber(Number(number)) : number}${symbol}`
}

/** `Số: 05/BC-SNV`, or in a draft `Số:        /BC-SNV`; nothing on a paper without a number. */
export function numberLine(header: Pick<HeaderBlock, 'number' | 'symbol'>): string {
  if (header.symbol === undefined) return ''
  const text = numberAndSymbol(header)
  return text.startsWith(' ') ? `Số:${text}` : `Số: ${text}`
}

/**
 * `ngày 05 tháng 01 năm 2020` (mục II.4.b). A date of `2026-11` leaves the day blank, `2026` day and month.
 */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return `ngày${blankDay}tháng${blankDay}năm ${year}`
  if (day === undefined) return officialDate(`${year}-${month}-01`).replace(/^ngày \d+ /, `ngày${blankDay}`)
  return officialDate(date)
}

/** `Hà Nội, ngày 05 tháng 01 năm 2020`; nothing on a paper without a date. */
export function dateLine(header: Pick<HeaderBlock, 'place' | 'date'>): string {
  return header.date === undefined ? '' : `${header.place}, ${dateWords(header.date)}`
}
