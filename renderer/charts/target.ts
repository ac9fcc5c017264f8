import { formatNumber } from '../../db/contract/text/format.ts'
import { amount } from '../words/amounts.ts'

/** Where the bar of a target ends and where its mark stands, in percent of the bar's room: 0 to 100 % for percentages, otherwise 0 to the larger of the two. */
export function targetScale({ value, threshold, unit }: { value: number | null; threshold: number; unit: string }): { filled: number; mark: number } {
  const whole = Math.max(unit === '%' ? 100 : 0, value ?? 0, threshold)
  const share = (part: number) => (whole <= 0 ? 0 : Math.min(100, Math.max(0, part / whole * 100)))
  return { filled: share(value ?? 0), mark: share(threshold) }
}

export type TargetState = { tone: 'ok' | 'warn' | 'plain'; word: string }

/** How a target stands, in a word: "Đạt", "Thiếu 2,7", "Vượt mức 3" where less was wanted, "Chưa có số". */
export function targetState({ met, missing, relation }: { met: boolean | null; missing: number | null; relation: string }): TargetState {
  if (met === null) return { tone: 'plain', word: 'Chưa có số' }
  if (met) return { tone: 'ok', word: 'Đạt' }
  const lacking = missing === null || missing === 0 ? '' : ` ${formatNumber(Math.abs(missing))}`
  if (relation === 'atMost') return { tone: 'warn', word: lacking === '' ? 'Chưa đạt' : `Vượt${lacking}` }
  return { tone: 'warn', word: lacking === '' ? 'Chưa đạt' : `Thiếu${lacking}` }
}

const words: Readonly<Record<string, (level: string) => string>> = {
  atLeast: level => `từ ${level} trở lên`, moreThan: level => `trên ${level}`, atMost: level => `không quá ${level}`,
}

/** What a target asks for: "từ 95 % trở lên". */
export function targetLevel({ relation, threshold, unit }: { relation: string; threshold: number; unit: string }): string {
  const level = unit === '%' || unit === 'đồng' ? amount(threshold, unit) : `${formatNumber(threshold)} ${unit}`.trim()
  return (words[relation] ?? (text => text))(level)
}
