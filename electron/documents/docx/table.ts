import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { IParagraphOptions, ITableBordersOptions, Paragraph } from 'docx'
import type { Cell, Column, Row, Table as TableBlock } from '../content.ts'
import { columnWidths } from '../pdf/table.ts'
import type { Sheet } from '../pdf/sheet.ts'
import { cellText, columnNumbers, emptyText, groupSize, isGrouped } from '../plainText.ts'
import { alignments, blank, solid, textOf, twips } from './text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders: ITableBordersOptions = {
  top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none,
}

/** What stands in the left and the right half of one row. */
export type Halves = readonly [Paragraph[], Paragraph[]]

/** Halves side by side without borders: the head of a document, its signature. Widths and the gap between in points. */
export function sideBySide(rows: readonly Halves[], left: number, right: number, gap: number): Table {
  const cell = (children: Paragraph[], width: number, margin: number) => new TableCell({
    children: children.length > 0 ? children : [blank(1)], width: { size: twips(width), type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: twips(margin) },
  })
  return new Table({
    width: { size: twips(left + gap + right), type: WidthType.DXA }, columnWidths: [twips(left + gap), twips(right)],
    layout: TableLayoutType.FIXED, borders: noBorders,
    rows: rows.map(([first, second]) =>
      new TableRow({ cantSplit: true, children: [cell(first, left + gap, gap), cell(second, right, 0)] })),
  })
}

type Face = { bold?: true; italic?: true; alignment?: IParagraphOptions['alignment']; keepNext?: true }

function cellOf(sheet: Sheet, text: string, width: number, face: Face = {}, columnSpan = 1): TableCell {
  const { bold, italic, alignment, keepNext } = face
  const run = { text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }
  return new TableCell({
    children: [textOf(sheet, 'tableCell', [run], { ...(alignment ? { alignment } : {}), ...(keepNext ? { keepNext } : {}) })],
    width: { size: twips(width), type: WidthType.DXA }, ...(columnSpan > 1 ? { columnSpan } : {}),
  })
}

function bodyCell(sheet: Sheet, cell: Cell | undefined, column: Column, width: number, total: boolean): TableCell {
  const own = typeof cell === 'object' ? cell : undefined
  return cellOf(sheet, cellText(cell), width, {
    ...(total || own?.bold ? { bold: true } : {}), ...(own?.italic ? { italic: true } : {}),
    alignment: alignments[column.align ?? 'left'],
  })
}

function bodyRow(sheet: Sheet, row: Row, columns: readonly Column[], widths: readonly number[]): TableRow {
  const full = widths.reduce((sum, width) => sum + width, 0)
  const children = row.type === 'group' ? [cellOf(sheet, row.text, full, { bold: true, keepNext: true }, columns.length)]
    : columns.map((column, index) => bodyCell(sheet, row.cells[index], column, widths[index] ?? 0, row.type === 'total'))
  return new TableRow({ cantSplit: true, children })
}

/** The rows of heads, repeated on every page: those neighbours share above their own, numbers of columns below. */
function headRows(sheet: Sheet, table: TableBlock, widths: readonly number[]): TableRow[] {
  const { columns } = table
  const head = (text: string, index: number, span: { rowSpan?: number; columnSpan?: number } = {}) => new TableCell({
    children: [textOf(sheet, 'tableHead', text, { keepNext: true })], verticalAlign: VerticalAlignTable.CENTER, ...span,
    width: { size: twips(widths.slice(index, index + (span.columnSpan ?? 1)).reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
  })
  const row = (children: TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children })
  const numbers = table.numbered ? [row(columnNumbers(table).map((text, index) => cellOf(sheet, text, widths[index] ?? 0, { italic: true, alignment: alignments.center })))] : []
  if (!isGrouped(table)) return [row(columns.map(({ title }, index) => head(title, index))), ...numbers]
  const above = columns.flatMap(({ title, group }, index) => {
    if (group === undefined) return [head(title, index, { rowSpan: 2 })]
    return group === columns[index - 1]?.group ? [] : [head(group, index, { columnSpan: groupSize(columns, index) })]
  })
  return [row(above), row(columns.flatMap(({ title, group }, index) => (group === undefined ? [] : [head(title, index)]))), ...numbers]
}

/** A bordered table whose heads repeat on every page and whose rows stay whole, with the blank space below it. */
export function tableOf(sheet: Sheet, table: TableBlock): (Table | Paragraph)[] {
  const { border, paddingX, paddingY, after } = sheet.profile.table
  const { columns, rows } = table
  const widths = columnWidths(sheet, columns).map((width) => width + 2 * paddingX + border)
  const full = widths.reduce((sum, width) => sum + width, 0)
  const line = solid(border)
  const [across, down] = [twips(paddingX), twips(paddingY)]
  const empty = new TableRow({
    children: [cellOf(sheet, emptyText(table), full, { italic: true, alignment: alignments.center }, columns.length)],
  })
  const body = rows.length === 0 ? [empty] : rows.map((row) => bodyRow(sheet, row, columns, widths))
  return [
    new Table({
      width: { size: twips(full), type: WidthType.DXA }, columnWidths: widths.map(twips), layout: TableLayoutType.FIXED,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      margins: { marginUnitType: WidthType.DXA, top: down, bottom: down, left: across, right: across },
      rows: [...headRows(sheet, table, widths), ...body],
    }),
    blank(after),
  ]
}
