import { isDay } from '../../../db/contract/calendar.ts'
import { formatNumber, parseNumber } from '../../../db/contract/text/format.ts'
import type { Annex, Block, Cell, Column, DocumentContent, Row, Table } from '../content.ts'
import { cellText as wordsOf, columnNumbers, emptyText, plainText } from '../plainText.ts'
import { decree30, inStyle } from '../profile.ts'
import { dateLine, numberLine } from '../symbol.ts'
import { annexLabel, annexReference, headingText } from '../wording.ts'
import { writeWorkbook } from './sheet.ts'
import type { Day, SheetColumn, SheetLine, SheetRow, SheetTable, SheetValue } from './sheet.ts'

/** Letters of size 12 on a millimetre of paper. */
const lettersPerMillimetre = 0.47
type Orientation = 'portrait' | 'landscape'
const pageLetters = { portrait: 80, landscape: 122 }

/** A printed number (`1.245`, `97,5`) as a number, where reading and printing it again gives the same text. */
function numberIn(text: string): number | undefined {
  const value = /^-?[\d.]+(,\d{1,2})?$/.test(text) ? parseNumber(text) : undefined
  return value !== undefined && formatNumber(value) === text ? value : undefined
}

/** A printed day (`05/3/2025`) as a day of the calendar. */
function dayIn(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day}`
  return isDay(iso) ? { day: iso } : undefined
}

/** Whether a column holds days and nothing else. */
const holdsDays = ({ rows }: Table, index: number): boolean => {
  const texts = rows.flatMap(row => (row.type === 'row' ? [wordsOf(row.cells[index])] : [])).filter(text => text !== '')
  return texts.length > 0 && texts.every(text => dayIn(text) !== undefined)
}

const valueOf = (cell: Cell | undefined, column: SheetColumn): SheetValue => {
  const text = wordsOf(cell)
  if (column.format === 'date') return dayIn(text) ?? text
  return column.align === 'right' ? numberIn(text) ?? text : text
}

function rowOf(row: Row, columns: readonly SheetColumn[]): SheetRow {
  if (row.type === 'group') return { group: row.text }
  const values = columns.map((column, index) => valueOf(row.cells[index], column))
  return row.type === 'total' ? { total: values } : values
}

/** Letters of the longest word of a column, as far as it is one a reader would not see cut, such as a day. */
function longestWord({ rows }: Table, index: number): number {
  const words = rows.flatMap(row => (row.type === 'row' ? wordsOf(row.cells[index]).split(/\s+/) : []))
  return words.reduce((longest, { length }) => (length <= longestWhole ? Math.max(longest, length) : longest), 0)
}
const longestWhole = 12

/** Widths as on paper: fixed columns keep their millimetres, the others share the rest of the page; no day is cut in two. */
function columnsOf(table: Table, orientation: Orientation): SheetColumn[] {
  const { columns } = table
  const fixed = (column: Column) => (column.width && 'mm' in column.width ? column.width.mm * lettersPerMillimetre : 0)
  const share = (column: Column) => (column.width && 'mm' in column.width ? 0 : column.width?.share ?? 1)
  const sum = (of: (column: Column) => number) => columns.reduce((total, column) => total + of(column), 0)
  const rest = Math.max(pageLetters[orientation] - sum(fixed), 10 * sum(share))
  return columns.map((column, index) => ({
    title: column.title, group: column.group, width: Math.max(5, longestWord(table, index) + 1, Math.round(fixed(column) + (rest * share(column)) / Math.max(1, sum(share)))),
    ...(column.align ? { align: column.align } : {}), ...(holdsDays(table, index) ? { format: 'date' as const } : column.align === 'right' ? { format: 'number' as const } : {}),
  }))
}

function lineOf(block: Exclude<Block, Table>): SheetLine {
  switch (block.type) {
    case 'heading': {
      const style = decree30.styles[`heading${block.level}`]
      return { text: inStyle(headingText(block), style), ...(style.bold ? { bold: true } : {}) }
    }
    case 'paragraph': return { text: block.runs.map(run => run.text).join('') }
    case 'dash': return { text: `- ${block.runs.map(run => run.text).join('')}` }
    case 'note': return { text: block.text, italic: true, align: block.align ?? 'left' }
  }
}

type Framed = { table: Table; above: SheetLine[]; below: SheetLine[] }

/** Tables with the lines that stand before each of them; those after the last table stand below it. */
function tablesOf(blocks: readonly Block[]): Framed[] {
  const found: Framed[] = []
  let lines: SheetLine[] = []
  for (const block of blocks) {
    if (block.type === 'table') {
      found.push({ table: block, above: lines, below: [] })
      lines = []
    } else lines.push(lineOf(block))
  }
  found.at(-1)?.below.push(...lines)
  return found
}

/** Of a report's body what belongs to its tables: the headings over each of them and the remarks beside it. */
function aroundTables(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    if (block.type === 'table') return true
    if (block.type === 'note') return blocks[index - 1]?.type === 'table' || blocks[index + 1]?.type === 'table'
    if (block.type !== 'heading') return false
    const rest = blocks.slice(index + 1)
    const ends = rest.findIndex(next => next.type === 'heading' && next.level <= block.level)
    return rest.slice(0, ends < 0 ? undefined : ends).some(next => next.type === 'table')
  })
}

const blank: SheetLine = { text: '' }

function sheetsOf(name: string, title: SheetLine[], blocks: readonly Block[], orientation: Orientation): SheetTable[] {
  return tablesOf(blocks).map(({ table, above, below }, index) => {
    const columns = columnsOf(table, orientation)
    return {
      name, orientation, columns, ...(table.numbered ? { numbers: columnNumbers(table) } : {}),
      above: [...(index === 0 ? title : []), ...above], below,
      rows: table.rows.length === 0 ? [{ group: emptyText(table), italic: true }]
        : table.rows.map(row => rowOf(row, columns)),
    }
  })
}

function annexSheets(content: DocumentContent, annex: Annex, index: number): SheetTable[] {
  const title: SheetLine[] = [
    { text: inStyle(content.header.agency, decree30.styles.agency), bold: true },
    { text: annexLabel(content, index), bold: true, size: 14, align: 'center' },
    { text: inStyle(annex.title, decree30.styles.annexTitle), bold: true, size: 14, align: 'center' },
    { text: annexReference(content), italic: true, size: 13, align: 'center' }, blank,
  ]
  return sheetsOf(annexLabel(content, index), title, annex.blocks, annex.orientation ?? 'portrait')
}

function bodySheets(content: DocumentContent): SheetTable[] {
  const { header, kindTitle = 'Công văn', subject } = content
  const title: SheetLine[] = [
    { text: inStyle(header.agency, decree30.styles.agency), bold: true },
    ...[{ text: numberLine(header) }, { text: dateLine(header), italic: true as const }].filter(({ text }) => text !== ''),
    { text: inStyle(kindTitle, decree30.styles.kindTitle), bold: true, size: 14, align: 'center' },
    { text: subject, bold: true, size: 14, align: 'center' }, blank,
  ]
  return sheetsOf(kindTitle, title, aroundTables(content.body), content.orientation ?? 'portrait')
}

/**
 * The tables of a document as sheets with their titles above them; a document without tables as one sheet of its text.
 * Fails with `printFailed`.
 */
export async function contentWorkbook(content: DocumentContent, options: { createdAt?: Date } = {}): Promise<Uint8Array> {
  const tables = [
    ...bodySheets(content), ...(content.annexes ?? []).flatMap((annex, index) => annexSheets(content, annex, index)),
  ]
  const text: SheetTable = {
    name: content.kindTitle ?? 'Công văn', orientation: 'portrait',
    columns: [{ title: content.subject, width: pageLetters.portrait }],
    rows: plainText(content).split('\n').map(line => [line]),
  }
  const { kindTitle = '', subject, header } = content
  const title = `${kindTitle} ${subject}`.trim()
  return writeWorkbook(tables.length > 0 ? tables : [text], { ...options, title, creator: header.agency })
}
