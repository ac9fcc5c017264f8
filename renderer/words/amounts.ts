import { formatNumber } from '../../db/contract/text/format.ts'

/** A number with its unit as it stands on a screen: "97,3 %", "1.284.500.000 đồng"; counts stand alone. */
export function amount(value: number | null, unit: string): string {
  if (value === null) return ''
  if (unit === '%') return `${formatNumber(value)} %`
  return unit === 'đồng' ? `${formatNumber(value, 0)} đồng` : formatNumber(value)
}

/** How a number stands to an earlier one, in words and without praise or blame: "hơn 6", "kém 9", "bằng". */
export function difference(value: number | null, previous: number | null): string {
  if (value === null || previous === null) return ''
  const apart = Math.round((value - previous) * 100) / 100
  if (apart === 0) return 'bằng'
  return apart > 0 ? `hơn ${formatNumber(apart)}` : `kém ${formatNumber(-apart)}`
}

/** What the earlier number is called: "2025" beside a year, "cùng kỳ 2025" beside a part of one. */
export function earlierLabel(period: { span?: string; from: string; to: string }): string {
  const year = Number(period.to.slice(0, 4)) - 1
  const whole = period.from.slice(5) === '01-01' && period.to.slice(5) === '12-31' && period.from.slice(0, 4) === period.to.slice(0, 4)
  return whole ? String(year) : `cùng kỳ ${year}`
}
