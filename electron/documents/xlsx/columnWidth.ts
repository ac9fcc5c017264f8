import { formatNumber } from '../../../db/contract/text/format.ts'
import type { SheetColumn, SheetValue } from './sheet.ts'

const narrowest = 6
const widest = 60
const sampleSize = 500
/** Texts up to this length stand on one line; longer ones wrap in a column that grows slowly with them. */
const oneLine = 34

function letters(value: SheetValue): number {
  if (value === null) return 0
  if (typeof value === 'number') return formatNumber(value).length
  return typeof value === 'string' ? Math.max(...value.slice(0, 2_000).split('\n').map(line => line.length)) : 10
}

const longestWord = (text: string) => Math.max(0, ...text.split(/\s+/).map(word => word.length))

/**
 * Width of a column in letters, from its heading and a sample of its values: nine values in ten fit on one line when
 * they are short; headings may take three lines.
 */
export function columnWidth(column: SheetColumn, values: (row: number) => SheetValue, count: number): number {
  if (column.width !== undefined) return column.width
  const step = Math.max(1, Math.floor(count / sampleSize))
  const lengths: number[] = []
  for (let row = 0; row < count; row += step) {
    const length = letters(values(row))
    if (length > 0) lengths.push(length)
  }
  const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0
  const forValues = usual <= oneLine ? usual : oneLine + (usual - oneLine) / 6
  const forTitle = Math.max(longestWord(column.title), Math.min(18, Math.ceil(column.title.length / 2)))
  return Math.round(Math.min(widest, Math.max(narrowest, forValues + 2, forTitle + 3)))
}
