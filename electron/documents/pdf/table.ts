import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Cell, Column, Row, Table } from '../content.ts'
import { cellText, columnNumbers, emptyText, groupSize, isGrouped } from '../plainText.ts'
import type { ComponentStyle } from '../profile.ts'
import { points } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { faceOf, figureLink, flowing, shown } from './text.ts'

/**
 * Widths of the columns' text in points. Fixed columns keep their millimetres, the others share what is left; columns
 * that ask for more than the sheet are narrowed alike. Borders and padding included, the table fills the text's width.
 */
export function columnWidths(sheet: Sheet, columns: Column[]): number[] {
  const { border, paddingX } = sheet.profile.table
  const frame = border * (columns.length + 1) + 2 * paddingX * columns.length
  const room = sheet.textWidth - frame
  const fixed = columns.map(({ width }) => (width && 'mm' in width ? points(width.mm) - 2 * paddingX - border : 0))
  const shares = columns.map(({ width }) => (width && 'mm' in width ? 0 : width?.share ?? 1))
  const shareSum = shares.reduce((sum, share) => sum + share, 0)
  const fixedSum = fixed.reduce((sum, width) => sum + width, 0)
  const forShares = shareSum > 0 ? Math.max(room - fixedSum, room * smallestFlexible) : 0
  const rescaled = fixedSum > 0 && (shareSum === 0 || fixedSum + forShares > room)
  const scale = rescaled ? (room - forShares) / fixedSum : 1
  const shared = (index: number) => (shareSum > 0 ? (forShares * (shares[index] ?? 0)) / shareSum : 0)
  return columns.map((_, index) => (fixed[index] ?? 0) * scale + shared(index))
}
/** Columns without a fixed width always get at least this share of the table together. */
const smallestFlexible = 0.1

const rowTexts = (row: Row): string[] => (row.type === 'group' ? [] : row.cells.map(cellText))

/** Height of a row in points; texts that are surely short are not measured, for a list may have ten thousand rows. */
function rowHeight(sheet: Sheet, texts: string[], widths: number[], style: ComponentStyle): number {
  const { paddingY, border } = sheet.profile.table
  const lines = texts.map((text, index) => sheet.ruler.lineCount(shown(text, style), style, widths[index] ?? 1))
  return Math.max(1, ...lines) * sheet.ruler.lineHeight(style) + 2 * paddingY + border
}

/** Whether a text needs measuring: at one em a letter and half-filled lines it would not fit in `height`. */
const mayBeTall = (text: string, style: ComponentStyle, width: number, height: number) =>
  ((2 * text.length * style.size) / width + 1 + text.split('\n').length) * style.size * 1.3 > height

/** What padding and border add to the text of a row. */
const around = (sheet: Sheet) => 2 * sheet.profile.table.paddingY + sheet.profile.table.border

/**
 * Least heights of the text in the two rows of heads where neighbours share some. pdfmake gives a head over both rows no more
 * room than the rows have of themselves, and would cut what does not fit.
 */
function headHeights(sheet: Sheet, table: Table, widths: number[]): number[] {
  if (!isGrouped(table)) return []
  const style = sheet.style('tableHead')
  const { columns } = table
  const textOfRow = (texts: string[], over: number[]) => rowHeight(sheet, texts, over, style) - around(sheet)
  const spans = columns.map((_, index) => widths.slice(index, index + groupSize(columns, index)).reduce((sum, width) => sum + width, 0))
  const above = textOfRow(columns.map(({ group }) => group ?? ''), spans)
  const own = textOfRow(columns.map(({ group, title }) => (group === undefined ? '' : title)), widths)
  const through = textOfRow(columns.map(({ group, title }) => (group === undefined ? title : '')), widths)
  return [above, Math.max(own, through - above + sheet.ruler.lineHeight(style) / 2)]
}

/** Height of the rows of heads. */
function headsHeight(sheet: Sheet, table: Table, widths: number[]): number {
  const style = sheet.style('tableHead')
  const numbers = table.numbered ? rowHeight(sheet, [], widths, style) : 0
  const shared = headHeights(sheet, table, widths)
  if (shared.length === 0) return rowHeight(sheet, table.columns.map((column) => column.title), widths, style) + numbers
  return shared.reduce((sum, height) => sum + height + around(sheet), numbers)
}

/** Height of the heads and the first row, which stand together on a page. */
export function leadingHeight(sheet: Sheet, table: Table): number {
  const widths = columnWidths(sheet, table.columns)
  const first = table.rows[0]
  return headsHeight(sheet, table, widths)
    + rowHeight(sheet, first ? rowTexts(first) : [], widths, sheet.style('tableCell'))
}

/** Measured heights are a little off; a row that fits by a hair would be dropped if it did not. */
const surelyFits = 0.85

/** Rows stay whole unless one of them is taller than the page below the heads: pdfmake drops what it may not break. */
function rowsFit(sheet: Sheet, table: Table, widths: number[], room: number): boolean {
  const style = sheet.style('tableCell')
  return table.rows.every((row) => {
    const texts = rowTexts(row)
    const tall = row.type === 'group' ? mayBeTall(row.text, style, sheet.textWidth, room)
      : texts.some((text, index) => mayBeTall(text, style, widths[index] ?? 1, room))
    if (!tall) return true
    return row.type !== 'group' && rowHeight(sheet, texts, widths, { ...style, bold: true }) < room * surelyFits
  })
}

function cellOf(sheet: Sheet, cell: Cell | undefined, column: Column | undefined, bold: boolean): TableCell {
  const style = sheet.style('tableCell')
  const own = typeof cell === 'object' ? cell : undefined
  return {
    ...faceOf(style), text: flowing(shown(cellText(cell), style)), alignment: column?.align ?? 'left',
    bold: bold || own?.bold === true, italics: own?.italic === true, ...figureLink(sheet, own?.source),
  }
}

type Face = { bold?: boolean; italics?: boolean; alignment?: 'center' }

function acrossRow(sheet: Sheet, text: string, count: number, face: Face) {
  const style = sheet.style('tableCell')
  const cell: TableCell = { ...faceOf(style), ...face, text: flowing(shown(text, style)), colSpan: count }
  return [cell, ...Array.from({ length: count - 1 }, (): TableCell => ({ text: '' }))]
}

function bodyRow(sheet: Sheet, row: Row, columns: Column[]): TableCell[] {
  if (row.type === 'group') return acrossRow(sheet, row.text, columns.length, { bold: true })
  return columns.map((column, index) => cellOf(sheet, row.cells[index], column, row.type === 'total'))
}

/** The rows of heads: those neighbours share above their own, numbers of columns below. */
function headRows(sheet: Sheet, table: Table): TableCell[][] {
  const style = sheet.style('tableHead')
  const head = (text: string, more: object = {}): TableCell => ({ ...faceOf(style), text: flowing(shown(text, style)), verticalAlignment: 'middle', ...more })
  const { columns } = table
  const titles = columns.map(({ title }) => head(title))
  const numbers = table.numbered ? [columnNumbers(table).map((number): TableCell => ({ ...faceOf(style), text: number, bold: false, italics: true }))] : []
  if (!isGrouped(table)) return [titles, ...numbers]
  const above = columns.map(({ title, group }, index): TableCell => {
    if (group === undefined) return head(title, { rowSpan: 2 })
    if (group === columns[index - 1]?.group) return { text: '' }
    return head(group, { colSpan: groupSize(columns, index) })
  })
  return [above, columns.map(({ title, group }) => (group === undefined ? { text: '' } : head(title))), ...numbers]
}

/** A bordered table whose heads repeat on every page, unless they fill half of it. */
export function tableBlock(sheet: Sheet, table: Table): Content {
  const { border, paddingX, paddingY, before, after } = sheet.profile.table
  const { columns, rows } = table
  const widths = columnWidths(sheet, columns)
  const room = sheet.textHeight - headsHeight(sheet, table, widths)
  const repeats = room > sheet.textHeight / 2
  const whole = repeats && rowsFit(sheet, table, widths, room)
  const heads = headRows(sheet, table)
  const leastHeights = headHeights(sheet, table, widths)
  const none = acrossRow(sheet, emptyText(table), columns.length, { italics: true, alignment: 'center' })
  const body = rows.length === 0 ? [none] : rows.map((row) => bodyRow(sheet, row, columns))
  return {
    table: {
      widths, body: [...heads, ...body], heights: (row: number) => leastHeights[row] ?? 'auto',
      headerRows: repeats ? heads.length : 0, dontBreakRows: whole, keepWithHeaderRows: whole ? 1 : 0,
    },
    layout: {
      hLineWidth: () => border, vLineWidth: () => border,
      paddingLeft: () => paddingX, paddingRight: () => paddingX,
      paddingTop: () => paddingY, paddingBottom: () => paddingY,
    },
    margin: [0, before, 0, after],
  }
}
