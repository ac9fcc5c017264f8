import { addDays } from '../calendar.ts'
import { parseDate, parseNumber } from './format.ts'

const named: ReadonlyMap<string, number> = new Map([['hôm nay', 0], ['hom nay', 0], ['nay', 0], ['mai', 1], ['ngày mai', 1], ['hôm qua', -1], ['hom qua', -1]])

/**
 * A day as somebody types it today (yyyy-mm-dd): everything `parseDate` reads, and `hôm nay`, `mai`, `hôm qua`, `+10`, `-3`,
 * `5.1` or `5/1` of this year. Undefined when it is no day.
 */
export function typedDate(text: string, today: string): string | undefined {
  const plain = text.normalize('NFC').toLowerCase().trim()
  const days = named.get(plain) ?? (/^[+-]\d{1,4}$/.test(plain) ? Number(plain) : undefined)
  if (days !== undefined) return today === '' ? undefined : addDays(today, days)
  return parseDate(/^\d{1,2}[-/.]\d{1,2}$/.test(plain) ? `${plain.replaceAll(/[-.]/g, '/')}/${today.slice(0, 4)}` : text)
}

const tail: Readonly<Record<string, number>> = { tỷ: 1e9, tỉ: 1e9, triệu: 1e6, tr: 1e6 }

/** An amount as somebody types it: all of `parseNumber`, and spoken sums such as `2 tỷ 3` or `1 triệu 250` (thousands of what stands before). */
export function typedNumber(text: string): number | undefined {
  const spoken = /^(\d+)\s*(tỷ|tỉ|triệu|tr)\s*(\d{1,3})$/u.exec(text.normalize('NFC').toLowerCase().trim().replace(/\s*(?:đồng|đ)$/, ''))
  if (!spoken) return parseNumber(text)
  const [, whole = '', unit = '', rest = ''] = spoken
  return Number(whole) * (tail[unit] ?? 1) + Number(rest) * (tail[unit] ?? 1) / 10 ** rest.length
}
