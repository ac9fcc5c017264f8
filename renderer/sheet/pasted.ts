import { toNfc } from '../../db/contract/text/normalise.ts'

/**
 * Cells of a block copied from a spreadsheet: columns by tabs, rows by line ends, cells with either of them in quotes, as Excel
 * and LibreOffice put them on the clipboard. A line end at the very end makes no row.
 */
export function readCells(text: string): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted, at]: [string[], string, boolean, number] = [[], '', false, 0]
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && cell === '' && closes(text, at)) quoted = true
    else if (letter === '\t') endCell()
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1
      endRow()
    } else cell += letter
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** Whether the quote that opens here closes before a tab, a line end or the end of the text; otherwise it is a letter like others. */
function closes(text: string, at: number): boolean {
  let end = text.indexOf('"', at + 1)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end === -1 || !/^[\t\r\n]?$/.test(text[end + 1] ?? '')) return false
  // A cell that needs no quotes wears its own: Excel puts them only around tabs and line ends, others around quotes as well.
  return /[\t\r\n]|""/.test(text.slice(at + 1, end))
}

const plain = (text: string) => toNfc(text).replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('vi')

/** What a block may call the columns of a sheet, leading to their fields. */
export const headNames = (named: readonly (readonly [name: string, field: string])[]): ReadonlyMap<string, string> => new Map(named.map(([name, field]) => [plain(name), field]))

/** The fields a first row names, column by column, where it holds names rather than values: at least two of them, or all there are. */
export function fieldsOfHead(row: readonly string[], heads: ReadonlyMap<string, string>): (string | undefined)[] | undefined {
  const fields = row.map(cell => heads.get(plain(cell)))
  const hits = fields.filter(field => field !== undefined).length
  return hits > 0 && hits >= Math.min(2, row.filter(cell => cell.trim() !== '').length) ? fields : undefined
}
