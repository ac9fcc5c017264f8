import { writeXlsx } from 'hucre/xlsx'
import type { ColumnDef, NamedRange, WriteSheet } from 'hucre'
import { AppError } from '../../../db/contract/errors.ts'
import { cellText } from './cellText.ts'
import { addAcross, addHead, addRow, totalOf, valuesOf } from './grid.ts'
import type { Grid } from './grid.ts'
import { columnWidth } from './measure.ts'
import { sheetNames } from './sheetName.ts'
import { columnStyle, font, lineStyle } from './styles.ts'

/** A day of the calendar, as yyyy-mm-dd. */
export type Day = { day: string }
export type SheetValue = string | number | Day | null
export type Align = 'left' | 'center' | 'right'
/** `change` shows its sign; `money` is whole đồng. A column without format holds text. */
export type Format = 'text' | 'number' | 'money' | 'change' | 'date'
/** Width in letters; found from the values when left out. */
export type SheetColumn = { title: string; /** A head it shares with its neighbours, above its own. */ group?: string | undefined; format?: Format; align?: Align; width?: number }
export type SheetRow = readonly SheetValue[] | { group: string; italic?: true } | { total: readonly SheetValue[] }
/** A line of text across all columns. Size in points. */
export type SheetLine = { text: string; size?: number; bold?: true; italic?: true; align?: Align }

/** One table with the lines above and below it. */
export type SheetTable = {
  name: string
  above?: readonly SheetLine[]
  columns: readonly SheetColumn[]
  /** A line under the heads that numbers the columns. */
  numbers?: readonly string[]
  rows: readonly SheetRow[]
  below?: readonly SheetLine[]
  /** Heads offer filters: for a list to work with, not for a paper. */
  list?: boolean
  orientation?: 'portrait' | 'landscape'
}

/** Longer texts show as #### in older Excel where the column is formatted as text. */
const longestAsText = 255

const isLong = (value: SheetValue | undefined) => typeof value === 'string' && value.length > longestAsText

function columnsOf({ columns, rows }: SheetTable): ColumnDef[] {
  return columns.map((column, index) => {
    const value = (row: number) => valuesOf(rows[row])[index] ?? null
    const long = rows.some(row => isLong(valuesOf(row)[index]))
    return { width: columnWidth(column, value, rows.length), style: columnStyle(column, long) }
  })
}

/** Inches; the room for a page of landscape A4 in letters at full size. */
const margins = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.4, header: 0.3, footer: 0.3 }
const pageLetters = { landscape: 125, portrait: 82 }
/** Print is made no smaller than about this; a wider list runs over several pages side by side. */
const smallestScale = 0.65

function sheetOf(table: SheetTable, name: string): { sheet: WriteSheet; repeated: NamedRange } {
  const { above = [], below = [], columns, numbers, rows, list = false, orientation = 'landscape' } = table
  const defs = columnsOf(table)
  const widths = defs.map(def => def.width ?? 0)
  const grid: Grid = { rows: [], cells: new Map(), merges: [], heights: new Map(), widths }
  for (const line of above) addAcross(grid, line, lineStyle(line))
  const head = grid.rows.length
  addHead(grid, columns, numbers)
  const first = grid.rows.length
  for (const row of rows) addRow(grid, row, columns, defs)
  const last = grid.rows.length
  for (const line of below) addAcross(grid, line, lineStyle(line))
  const range = `A${head + 1}:${columnLetters(columns.length)}${last}`
  const across = Math.max(1, Math.ceil((totalOf(widths) * smallestScale) / pageLetters[orientation]))
  const sheet: WriteSheet = {
    name, columns: defs, rows: grid.rows, cells: grid.cells, merges: grid.merges, rowDefs: grid.heights,
    pageSetup: {
      paperSize: 'a4', orientation, margins, fitToPage: true, fitToWidth: across, fitToHeight: 0,
      horizontalCentered: across === 1,
    },
    headerFooter: { oddFooter: '&C&"Times New Roman,Regular"&11&P/&N' },
    freezePane: { rows: first }, ...(list ? { autoFilter: { range } } : {}),
  }
  return { sheet, repeated: repeatedOnPrint(name, [head + 1, first], across > 1) }
}

/** The heads above each printed page, and the first two columns beside it where a list is several pages wide. */
function repeatedOnPrint(sheet: string, [from, to]: readonly [number, number], columns: boolean): NamedRange {
  // The library's own way leaves the sheet's name without quotes, which Excel mends with a warning.
  const quoted = `'${sheet.replaceAll('\'', '\'\'')}'`
  const range = `${columns ? `${quoted}!$A:$B,` : ''}${quoted}!$${from}:$${to}`
  return { name: '_xlnm.Print_Titles', range, scope: sheet }
}

function columnLetters(count: number): string {
  const index = Math.max(count, 1) - 1
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26)) + last
}

/** Rows a sheet of Excel has. */
const sheetRows = 1_048_576
/** The XML of a sheet is one string, which must stay well below what the engine can hold. */
const sheetCells = 8_000_000

function pages(table: SheetTable, most: number): SheetTable[] {
  const frame = 1 + (table.above?.length ?? 0) + (table.below?.length ?? 0)
  const room = Math.max(1, Math.min(most - frame, Math.floor(sheetCells / Math.max(1, table.columns.length))))
  if (table.rows.length <= room) return [table]
  return Array.from({ length: Math.ceil(table.rows.length / room) }, (_, page) =>
    ({ ...table, rows: table.rows.slice(page * room, (page + 1) * room) }))
}

/** `createdAt` is kept in the file's properties: now, when left out. */
export type WorkbookOptions = { title: string; creator: string; rowsPerSheet?: number; createdAt?: Date | undefined }

/**
 * A workbook (.xlsx) of one sheet a table; a table longer than a sheet goes on in further sheets. Every text is written
 * as text, so that none can become a formula (CWE-1236). Fails with `printFailed` when the workbook cannot be built.
 */
export async function writeWorkbook(tables: readonly SheetTable[], options: WorkbookOptions): Promise<Uint8Array> {
  const { title, creator, rowsPerSheet = sheetRows, createdAt } = options
  try {
    const all = tables.flatMap(table => pages(table, rowsPerSheet))
    const names = sheetNames(all.map(table => table.name))
    const sheets = all.map((table, index) => sheetOf(table, names[index] ?? ''))
    return await writeXlsx({
      sheets: sheets.map(each => each.sheet), namedRanges: sheets.map(each => each.repeated), defaultFont: font,
      properties: {
        title: cellText(title), creator: cellText(creator), ...(createdAt ? { created: createdAt, modified: createdAt } : {}),
      },
    })
  } catch (cause) {
    throw new AppError('printFailed', 'Không tạo được tệp Excel. Dữ liệu trong sổ vẫn nguyên vẹn. '
      + 'Hãy thử lại với ít dòng hơn; nếu vẫn lỗi, hãy gửi nhật ký của chương trình cho người hỗ trợ.', { cause })
  }
}
