import { lastDay, two } from '../calendar.ts'

/** 1.234.567,5: dots between thousands, a comma before the decimals, of which there are at most `decimals`. */
export function formatNumber(value: number, decimals = 2): string {
  const format = formats.get(decimals) ?? new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimals })
  formats.set(decimals, format)
  return format.format(value)
}

// Making a format costs a hundred times what using it does.
const formats = new Map<number, Intl.NumberFormat>()

/** 3.795.000 đồng. Expects whole đồng. */
export const formatMoney = (dong: number): string => `${formatNumber(dong, 0)} đồng`

const units = new Map([
  ['nghìn', 1e3], ['ngàn', 1e3], ['triệu', 1e6], ['tr', 1e6], ['tỷ', 1e9], ['tỉ', 1e9],
])

/** One number without unit; see `parseNumber` for the meaning of dot and comma. */
function parseDigits(text: string): number | undefined {
  const grouped = /^[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)$/.test(text)
  if (grouped) {
    const [thousands, decimal] = /^\d+\./.test(text) ? ['.', ','] : [',', '.']
    return Number(text.replaceAll(thousands, '').replace(decimal, '.'))
  }
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

/**
 * A number as people write it: 1.500.000 · 1,500,000 · 1 500 000 · 1,5 triệu · 2 tỷ · 1.234,5 · 3.795.000 đồng.
 * Of two different separators the last one is the decimal one. A single separator stands between thousands if exactly
 * three digits follow it and one to three stand before (1.500 and 1,500 are both 1500), as amounts have no
 * thousandths here; otherwise it is the decimal one (1,5 and 1.5). What begins with 0 has no thousands
 * (0,125 and 0.125). Undefined if the text is no such number.
 */
export function parseNumber(text: string): number | undefined {
  const compact = text.normalize('NFC').toLowerCase().trim().replace(/\s*(?:đồng|đ|vnđ|vnd|₫)\.?$/, '')
    .replace(/(?<=\d)\s+(?=\d{3}(?!\d))/g, '').replace('−', '-')
  const parts = /^(-?)\s*([\d.,]+)\s*(\p{L}*)$/u.exec(compact)
  const value = parseDigits(parts?.[2] ?? '')
  const unit = parts?.[3] ? units.get(parts[3]) : 1
  if (value === undefined || unit === undefined) return undefined
  // 1,1 triệu is 1100000, not 1100000.0000000002.
  const amount = Number((value * unit).toPrecision(15))
  return parts?.[1] ? 0 - amount : amount
}

/** Two digits mean 1970 to 2069. Other years are believed from 1800 to 2199. */
function fullYear(digits: string): number | undefined {
  const year = Number(digits)
  if (digits.length === 2) return year < 70 ? 2000 + year : 1900 + year
  return digits.length === 4 && year >= 1800 && year < 2200 ? year : undefined
}

function isoDate(yearDigits: string, month: number, day: number): string | undefined {
  const year = fullYear(yearDigits)
  if (year === undefined || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

const yearFirst = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/
const dayFirst = new RegExp([
  '^(?:ngày\\s*)?(?<day>\\d{1,2})', '(?:\\s*[-/.]\\s*|\\s+|\\s*tháng\\s*)',
  '(?<month>\\d{1,2})', '(?:\\s*[-/.]\\s*|\\s+|\\s*năm\\s*)', '(?<year>\\d{4}|\\d{2})$',
].join(''))
const digitsOnly = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/

/**
 * A day as people write it, as an ISO date: 5/1/26 · 05012026 · 050126 · 5-1-2026 · 5.1.2026 · 2026-01-05 ·
 * ngày 05 tháng 01 năm 2026. The day comes before the month. Years of two digits: 00–69 are 20xx, 70–99 are 19xx.
 * Undefined if the text is no date or there is no such day.
 */
export function parseDate(text: string): string | undefined {
  const plain = text.normalize('NFC').toLowerCase().trim()
  const found = (yearFirst.exec(plain) ?? dayFirst.exec(plain) ?? digitsOnly.exec(plain))?.groups
  return found && isoDate(found['year'] ?? '', Number(found['month']), Number(found['day']))
}

const monthFirst = /^(?:tháng\s*)?(?<month>\d{1,2})(?:\s*[-/.]\s*|\s*năm\s*)(?<year>\d{4})$/
const yearThenMonth = /^(?<year>\d{4})-(?<month>\d{1,2})$/

/** A day, a month or a year: '2026-01-05', '2021-03' (3/2021, tháng 3 năm 2021) or '2021' (2021, năm 2021). */
export function parsePartialDate(text: string): string | undefined {
  const plain = text.normalize('NFC').toLowerCase().trim()
  const year = /^(?:năm\s*)?(\d{4})$/.exec(plain)?.[1]
  if (year) return fullYear(year) === undefined ? undefined : year
  const month = (monthFirst.exec(plain) ?? yearThenMonth.exec(plain))?.groups
  if (!month) return parseDate(text)
  return isoDate(month['year'] ?? '', Number(month['month']), 1)?.slice(0, 7)
}

/** 05/01/2026, 03/2021 or 2021, from what `parsePartialDate` gives. */
export const formatPartialDate = (date: string): string => date.split('-').reverse().join('/')

/** 05/01/2026, from an ISO date. */
export const formatDate = (date: string): string => formatPartialDate(date)

export { alphabetLetter, capitalise, initials, officialDate, officialNumber, officialShortDate, romanNumeral } from './official.ts'
