import { formatNumber } from '../../db/contract/text/format.ts'
import { amount } from '../words/amounts.ts'

/** Where the bar of a target ends and where its mark stands, in percent of the bar's room: 0 to 100 % for percentages, otherwise 0 to the larger of the two. */
export function targetScale({ value, threshold, unit }: { value: number | null; threshold: number; unit: string }): { filled: number; mark: number } {
  const whole = Math.max(unit === '%' ? 100 : 0, value ?? 0, threshold)
  const share = (part: number) => (whole <= 0 ? 0 : Math.min(100, Math.max(0, part / whole * 100)))
  return { filled: share(value ?? 0), mark: share(threshold) }
}

export type TargetState = { tone: 'ok' | 'warn' | 'plain'; word: string }

/** How a target stands, in a word: "Đạt", "Đúng tiến độ", "Thiếu 2,7", "Vượt 3" where less was wanted, "Chưa có số". */
export function targetState({ met, onTrack, missing, relation }: { met: boolean | null; onTrack: boolean | null; missing: number | null; relation: string }): TargetState {
  if (met === null) return { tone: 'plain', word: 'Chưa có số' }
  if (met && relation === 'atMost' && onTrack === false) return { tone: 'warn', word: 'Sắp vượt' }
  if (met) return { tone: 'ok', word: 'Đạt' }
  if (onTrack) return { tone: 'plain', word: 'Đúng tiến độ' }
  const lacking = missing === null || missing === 0 ? '' : ` ${formatNumber(Math.abs(missing))}`
  if (relation === 'atMost') return { tone: 'warn', word: lacking === '' ? 'Chưa đạt' : `Vượt${lacking}` }
  return { tone: 'warn', word: lacking === '' ? 'Chưa đạt' : `Thiếu${lacking}` }
}

const words: Readonly<Record<string, (level: string) => string>> = {
  atLeast: level => `từ ${level} trở lên`, moreThan: level => `trên ${level}`, atMost: level => `không quá ${level}`,
}

const withUnit = (value: number, unit: string) => (unit === '%' || unit === 'đồng' ? amount(value, unit) : `${formatNumber(value)} ${unit}`.trim())

type Asked = { relation: string; threshold: number; unit: string; each?: { threshold: number; unit: string } | null }

/** What a target asks for: "từ 95 % trở lên"; of each unit: "mỗi đơn vị từ 1 mô hình trở lên". */
export function targetLevel({ relation, threshold, unit, each }: Asked): string {
  const level = each ? withUnit(each.threshold, each.unit) : withUnit(threshold, unit)
  return `${each ? 'mỗi đơn vị ' : ''}${(words[relation] ?? (text => text))(level)}`
}

/** What is to be reached by now, where that is not all of it yet: "đến nay cần 6 mô hình". */
export const expectedWords = ({ expected, threshold, unit }: { expected: number; threshold: number; unit: string }): string =>
  (expected === threshold ? '' : `đến nay cần ${withUnit(expected, unit)}`)

/** The units a target still lacks, the first few by name. */
export function lackingWords(units: readonly string[] | null, named = 3): string {
  if (!units || units.length === 0) return ''
  const others = units.length - named
  return `Còn thiếu: ${units.slice(0, named).join(', ')}${others > 0 ? ` và ${formatNumber(others)} đơn vị khác` : ''}`
}
