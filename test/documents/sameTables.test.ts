import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentName } from '../../db/contract/documentNames.ts'
import type { DocumentContent, Table } from '../../electron/documents/content.ts'
import { documents } from '../../electron/documents/index.ts'
import { cellText, emptyText } from '../../electron/documents/plainText.ts'
import { contentWorkbook } from '../../electron/documents/xlsx/contentWorkbook.ts'
import { composePapers, paperNames } from './measure/papers.ts'
import { modelRows, modelTable, report } from './sampleContent.ts'

type Value = unknown
const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Whether a cell of a workbook tells what is printed: a day as a day, a number as a number, all else word for word. */
function tells(value: Value, printed: string): boolean {
  if (value instanceof Date) {
    const [, day, month, year] = /^(\d{2})\/(\d{1,2})\/(\d{4})$/.exec(printed) ?? []
    return value.getTime() === Date.UTC(Number(year), Number(month) - 1, Number(day))
  }
  if (typeof value === 'number') return value === Number(printed.replaceAll('.', '').replace(',', '.'))
  return squeezed(String(value ?? '')) === squeezed(printed)
}

const tablesOf = ({ body, annexes = [] }: DocumentContent): Table[] =>
  [...body, ...annexes.flatMap(annex => annex.blocks)].filter(block => block.type === 'table')

/** The printed rows of a table, heads not among them. */
function printedRows(table: Table): string[][] {
  if (table.rows.length === 0) return [[emptyText(table)]]
  return table.rows.map(row => (row.type === 'group' ? [row.text] : table.columns.map((_, index) => cellText(row.cells[index]))))
}

/** The first printed row that does not stand in a sheet in its place, under the heads. */
function missingRow(rows: readonly (readonly Value[])[], table: Table): string | undefined {
  const stands = (at: number, printed: readonly string[]) => printed.every((text, column) => tells(rows[at]?.[column], text))
  const grouped = table.columns.some(column => column.group !== undefined)
  // A head without a group spans both lines, of which the second one is empty.
  const stacked = (at: number, { title, group }: Table['columns'][number], column: number) => (group === undefined
    ? tells(rows[at - 1]?.[column], title) && tells(rows[at]?.[column], '')
    : tells(rows[at]?.[column], title) && (group === table.columns[column - 1]?.group || tells(rows[at - 1]?.[column], group)))
  const head = rows.findIndex((_, at) => table.columns.every((column, place) => (grouped ? stacked(at, column, place) : tells(rows[at]?.[place], column.title))))
  if (head < 0) return `heads: ${table.columns.map(({ title }) => title).join(' | ')}`
  const first = head + (table.numbered ? 2 : 1)
  return printedRows(table).find((printed, index) => !stands(first + index, printed))?.join(' | ')
}

async function missingCells(content: DocumentContent, workbook = content): Promise<string[]> {
  const { sheets } = await readXlsx(await contentWorkbook(workbook))
  const tables = tablesOf(content)
  if (sheets.length !== tables.length) return [`${tables.length} tables, ${sheets.length} sheets`]
  return tables.flatMap((table, index) => missingRow(sheets[index]?.rows ?? [], table) ?? [])
}

const inTables = paperNames.filter(name => documents[name.split(' ')[0] as DocumentName]?.formats.includes('xlsx'))

describe('the workbook of every paper that has one', () => {
  let papers = new Map<string, DocumentContent>()
  beforeAll(() => { papers = composePapers() })

  test.each(inTables)('holds every cell of its tables in its place: %s', async name => {
    const content = papers.get(name) ?? expect.fail('this paper was not made')
    expect(tablesOf(content).length).toBeGreaterThan(0)
    expect(await missingCells(content)).toEqual([])
  })

  test.each<[string, (rows: ReturnType<typeof modelRows>) => ReturnType<typeof modelRows>]>([
    ['a row', rows => rows.toSpliced(20, 1)],
    ['a number', rows => rows.with(20, { type: 'row', cells: ['21', 'Mô hình', 'Lĩnh vực', 'Đơn vị', '1.246'] })],
    ['the order of rows', rows => rows.toReversed()],
  ])('is found wanting when %s differs', async (_name, change) => {
    const changed = { ...report, annexes: [{ key: 'models', title: 'Danh sách mô hình', blocks: [modelTable(change(modelRows(40)))] }] }
    const wanted = { ...changed, annexes: [{ key: 'models', title: 'Danh sách mô hình', blocks: [modelTable(modelRows(40))] }] }
    expect(await missingCells(wanted)).toEqual([])
    expect(await missingCells(wanted, changed)).toHaveLength(1)
  })
})
