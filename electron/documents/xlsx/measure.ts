import { formatNumber } from '../../../db/contract/text/format.ts'
import type { SheetColumn, SheetLine, SheetValue } from './sheet.ts'
import { size } from './styles.ts'

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

/** Excel's own limit, in points. */
const tallest = 409

/** Most letters are narrower than the digits that widths count in; wrapping loses a part of it again. */
const perDigit = 1.12
const perCapital = 1.4

function wrapped(line: string, room: number): number {
  if (line.length * perCapital <= room) return 1
  const capitals = line.match(/\p{Lu}/gu)?.length ?? 0
  return Math.max(1, Math.ceil((line.length + capitals * (perCapital - 1)) / room))
}

const linesIn = (text: string, width: number) => {
  const room = Math.max(1, width * perDigit - 1)
  return text.split('\n').reduce((sum, line) => sum + wrapped(line, room), 0)
}

const pointsFor = (lines: number, fontSize: number) => Math.min(tallest, Math.ceil(lines * fontSize * 1.31))

/**
 * Points for a row of wrapped texts; undefined for one line, which every program fits by itself. Excel would fit the
 * others too, LibreOffice and the previews of mail programs do not. `weight` is how much wider than usual the face is.
 */
export function rowHeight(values: readonly unknown[], widths: readonly number[], weight = 1): number | undefined {
  let lines = 1
  values.forEach((value, index) => {
    if (typeof value !== 'string' || value.length <= 3) return
    lines = Math.max(lines, linesIn(value, (widths[index] ?? 10) / weight))
  })
  return lines === 1 ? undefined : pointsFor(lines, size)
}

/** Points for a line across `width` letters of the usual size: no program fits merged cells. */
export function lineHeight(line: SheetLine, width: number): number {
  const own = line.size ?? size
  return pointsFor(linesIn(line.text, (width * size) / own), own)
}
