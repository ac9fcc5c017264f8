import type { Figure } from '../../../db/contract/figure.ts'
import { formatNumber } from '../../../db/contract/text/format.ts'
import type { Run } from '../content.ts'
import { type Said } from './text.ts'

/** What sentences need of a figure. */
export type Counted = Pick<Figure, 'id' | 'unit' | 'value' | 'previous' | 'estimated'>

/** Stands for a number nobody has typed in yet, for her to fill in. */
export const missing = '…'

/** Two decimals, as numbers are printed; never -0. A whole number stays what it is, however large. */
export const rounded = (value: number): number => (Number.isInteger(value) ? value : Math.round(value * 100) / 100) + 0

/** A number as printed: 1.234,5. */
export const numeral = (value: number): string => formatNumber(rounded(value))

/** Shares and points are no things that are counted. */
const shares = new Set(['%', 'điểm phần trăm'])

/** A number of things as official papers write it: from 1 to 9 with a zero before it, 03 cuộc. */
export const counted = (value: number, unit = ''): string =>
  (Number.isInteger(value) && value > 0 && value < 10 && !shares.has(unit) ? `0${value}` : numeral(value))

/** The value of a figure, openable to what it was counted from. */
const valueOf = ({ id, value, unit }: Counted): Run => ({
  text: value === null ? missing : counted(value, unit), source: { figure: id },
})

/** The same figure counted in another word, where its own unit reads badly. */
export const countedIn = <F extends Counted>(figure: F, unit: string): F => ({ ...figure, unit })

/** What is expected by the end of the period is told as such. */
const expected = ({ estimated, value }: Counted) => (estimated && value !== null ? 'ước ' : '')

/** A figure with what it counts: `12 cuộc đối thoại`, `97,5%`, `ước 12 cuộc`. The unit where nothing else is said. */
export const amount = (figure: Counted, thing = figure.unit): Said => [expected(figure), valueOf(figure), withUnit(thing)]

/** A share that was reached: `đạt 97,5%`, `ước đạt 97,5%`. */
export const reached = (figure: Counted): Said => [expected(figure), 'đạt ', valueOf(figure), withUnit(figure.unit)]

const withUnit = (unit: string) => (unit === '' || unit === '%' ? unit : ` ${unit}`)

const plain = (value: number, unit: string) => `${counted(value, unit)}${withUnit(unit)}`

/**
 * How a figure compares with the same dates of the year before, to follow its number: `, tăng 3 cuộc so với cùng kỳ năm
 * trước (tăng 33,33%)`. Percentages are compared in points. Empty where there is nothing to compare.
 */
export function comparison({ value, previous, unit }: Counted): string {
  if (value === null || previous === null) return ''
  const [now, before] = [rounded(value), rounded(previous)]
  if (now === before) return now === 0 ? '' : ', bằng cùng kỳ năm trước'
  if (before === 0 && unit !== '%') return ' (cùng kỳ năm trước không phát sinh)'
  const direction = now > before ? 'tăng' : 'giảm'
  const change = rounded(Math.abs(now - before))
  if (unit === '%') return `, ${direction} ${plain(change, 'điểm phần trăm')} so với cùng kỳ năm trước`
  const share = before > 0 && now > 0 ? rounded(change / before * 100) : 0
  return `, ${direction} ${plain(change, unit)} so với cùng kỳ năm `
    + `trước${share === 0 ? '' : ` (${direction} ${numeral(share)}%)`}`
}

/** For a figure of 0: what it was a year before, where that was more. */
export function formerly({ previous, unit }: Counted): string {
  return previous === null || rounded(previous) === 0 ? '' : ` (cùng kỳ năm trước: ${plain(previous, unit)})`
}
