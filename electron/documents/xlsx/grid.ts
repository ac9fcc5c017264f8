import type { Cell, CellStyle, CellValue, ColumnDef, MergeRange } from 'hucre'
import { cellText, escapedText } from './cellText.ts'
import { lineHeight, rowHeight } from './measure.ts'
import type { SheetColumn, SheetLine, SheetRow, SheetValue } from './sheet.ts'
import { decimals, font, groupStyle, headStyle, numberStyle, totalStyle } from './styles.ts'

const isPlain = (row: SheetRow): row is readonly SheetValue[] => Array.isArray(row)
/** The values of a row; a group has none. */
export const valuesOf = (row: SheetRow | undefined): readonly SheetValue[] =>
  row === undefined || 'group' in row ? [] : isPlain(row) ? row : row.total

/** Excel counts days from 1900; an earlier day is kept as text. */
function cellValue(value: SheetValue | undefined): CellValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return escapedText(cellText(value)) || null
  if (typeof value === 'number') return value
  return value.day >= '1900-01-01' ? new Date(`${value.day}T00:00:00Z`) : value.day.split('-').reverse().join('/')
}

// The library writes these words as errors unless they come as rich text.
const errorWord = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/
const isErrorWord = (value: CellValue): value is string => typeof value === 'string' && errorWord.test(value)

/** A sheet being filled, with the widths of its columns in letters. */
export type Grid = {
  rows: CellValue[][]
  /** By `row,column`: what differs from its column. */
  cells: Map<string, Partial<Cell>>
  merges: MergeRange[]
  heights: Map<number, { height: number }>
  widths: number[]
}

/** The sum of some widths. */
export const totalOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)
/** Bold letters are wider. */
const headWeight = 1.05

const textCell = (value: CellValue, style: Cell['style']): Partial<Cell> => ({
  value, ...(style ? { style } : {}),
  ...(isErrorWord(value) ? { richText: [{ text: value, font }] } : {}),
})

/** One text across all columns. */
export function addAcross(grid: Grid, line: SheetLine, style: CellStyle): void {
  const row = grid.rows.push([]) - 1
  const last = grid.widths.length - 1
  grid.cells.set(`${row},0`, textCell(cellValue(line.text), style))
  if (last > 0) grid.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last })
  // A merged cell has the borders of each of its parts.
  for (let column = 1; style.border && column <= last; column++) grid.cells.set(`${row},${column}`, { value: null, style })
  grid.heights.set(row, { height: lineHeight(line, totalOf(grid.widths)) })
}

function addHeads(grid: Grid, titles: readonly CellValue[], style: CellStyle): number {
  const row = grid.rows.push([]) - 1
  titles.forEach((title, index) => grid.cells.set(`${row},${index}`, textCell(title, style)))
  const height = rowHeight([...titles], grid.widths, headWeight)
  if (height !== undefined) grid.heights.set(row, { height })
  return row
}

/** The heads of the columns: those neighbours share above their own, then a line that numbers the columns. */
export function addHead(grid: Grid, columns: readonly SheetColumn[], numbers?: readonly string[]): void {
  const grouped = columns.some(({ group }) => group !== undefined)
  if (grouped) {
    const starts = columns.map(({ group }, index) => group === undefined || group !== columns[index - 1]?.group)
    const row = addHeads(grid, columns.map(({ title, group }, index) => (starts[index] ? cellValue(group ?? title) : null)), headStyle)
    columns.forEach(({ group }, index) => {
      if (!starts[index]) return
      const next = starts.findIndex((start, place) => start && place > index)
      const endCol = group === undefined ? index : (next < 0 ? columns.length : next) - 1
      const endRow = group === undefined ? row + 1 : row
      if (endCol > index || endRow > row) grid.merges.push({ startRow: row, startCol: index, endRow, endCol })
    })
  }
  addHeads(grid, columns.map(({ title, group }) => (grouped && group === undefined ? null : cellValue(title))), headStyle)
  if (numbers) addHeads(grid, numbers.map(cellValue), numberStyle)
}

/** One row of a table, each cell in the style of its column. */
export function addRow(grid: Grid, row: SheetRow, columns: readonly SheetColumn[], styles: readonly ColumnDef[]): void {
  if ('group' in row) return addAcross(grid, { text: row.group }, groupStyle(row.italic === true))
  const source = valuesOf(row)
  const values = columns.map((_, index) => cellValue(source[index]))
  const at = grid.rows.push(values) - 1
  const height = rowHeight(values, grid.widths)
  if (height !== undefined) grid.heights.set(at, { height })
  values.forEach((value, index) => {
    const broken = typeof value === 'number' && !Number.isInteger(value)
    const style = broken ? decimals(styles[index]?.style, columns[index]?.format) : styles[index]?.style
    // Most cells look like their column; only the others are named one by one.
    if (!isPlain(row)) grid.cells.set(`${at},${index}`, textCell(value, totalStyle(style)))
    else if (broken || isErrorWord(value)) grid.cells.set(`${at},${index}`, textCell(value, style))
  })
}

