import type { Content } from 'pdfmake/interfaces.js'
import type { Block, Table } from '../content.ts'
import { sweep } from '../sweep.ts'
import type { Page, Press } from './engine.ts'

/** Tables longer than this are laid out piece by piece. */
const longest = 300
/** Rows of a piece: some dozens of pages, of which the last is laid out again with the next piece. */
const pieceRows = 120

export type Piece = { blocks: Block[]; first: boolean; last: boolean }
/** A section made of blocks: its nodes, and how many of its pages are printed already. */
export type Flow = { blocks: readonly Block[]; sectionOf(piece: Piece, pagesBefore: number): Content }

/** A node of pdfmake, which turns a section's list into a stack. A node with an id is known by the lines made of it. */
type Node = { id?: string; table?: { body: Node[][] }; stack?: Node[]; section?: Node | Node[]; columns?: Node[] }

/** The tables of a section in their order, wherever they lie. */
function tablesIn(node: Node): NonNullable<Node['table']>[] {
  if (node.table) return [node.table]
  return [node.section ?? [], node.stack ?? [], node.columns ?? []].flat().flatMap(tablesIn)
}

/** Ids must differ from cell to cell; a row is what stands before the point. */
const markOf = (row: number, column: number) => `${row}.${column}`
const rowOf = (mark: string) => Number.parseInt(mark, 10)

/** Marks the last rows of the last table, so that their lines are known when they are laid out. */
function markRows(section: Content, count: number): void {
  const body = tablesIn(section as Node).at(-1)?.body ?? []
  body.slice(body.length - count).forEach((cells, row) => cells.forEach((cell, column) => { cell.id = markOf(row, column) }))
}

/** The rows of which something lies on each page. What pdfmake itself notes of a row that moved to the next page is where it began. */
function rowsByPage(pages: readonly Page[]): ReadonlySet<number>[] {
  return pages.map(({ items }) => {
    const rows = new Set<number>()
    for (const { item } of items) {
      if (item._node?.id === undefined) continue
      rows.add(rowOf(item._node.id))
      // Left on the line, it would become the name of a place in the file.
      delete item._node
    }
    return rows
  })
}

/**
 * Up to which page, and to which row, a piece stands as it is: the last page break before its end that no row crosses. The rows
 * after it are laid out again with the next piece. Undefined when every break is crossed by a row.
 */
function settled(pages: readonly Page[], rows: number): { pages: number; rows: number } | undefined {
  const onPages = rowsByPage(pages)
  for (let page = pages.length - 1; page >= 1; page -= 1) {
    const next = Array.from({ length: rows }, (_, row) => row).find(row => onPages.slice(page).some(on => on.has(row)))
    const crossed = next !== undefined && onPages.slice(0, page).some(on => on.has(next))
    if (next !== undefined && next > 0 && !crossed) return { pages: page, rows: next }
  }
  return undefined
}

/** Lets others have the thread between two pieces. */
const breath = () => new Promise(resolve => { setImmediate(resolve) })

export type Watch = { onProgress(share: number): void; signal?: AbortSignal | undefined }

/**
 * Prints a section. A table too long to be laid out at once goes piece by piece: all pages of a piece but its last are printed, and
 * the rows of the last start the next piece, so that the pages are those of the table laid out whole.
 */
export async function printFlow(press: Press, { blocks, sectionOf }: Flow, { onProgress, signal }: Watch): Promise<void> {
  let rest = [...blocks]
  let [first, before] = [true, 0]
  const rowsIn = (some: readonly Block[]) => some.reduce((sum, block) => sum + (block.type === 'table' ? block.rows.length : 0), 0)
  const all = Math.max(1, rowsIn(blocks))
  for (let size = pieceRows; ;) {
    await breath()
    signal?.throwIfAborted()
    const at = rest.findIndex(block => block.type === 'table' && block.rows.length > longest)
    const table = rest[at] as Table | undefined
    if (!table) {
      press.print(press.layOut(sectionOf({ blocks: rest, first, last: true }, before)))
      return onProgress(1)
    }
    const piece: Table = { ...table, rows: table.rows.slice(0, size) }
    const section = sectionOf({ blocks: [...rest.slice(0, at), piece], first, last: false }, before)
    markRows(section, piece.rows.length)
    const pages = press.layOut(section)
    const stands = settled(pages, piece.rows.length)
    if (!stands) {
      // Rows that fill pages and cross every break: a larger piece may have a break that none crosses.
      if (size >= table.rows.length) {
        press.print(press.layOut(sectionOf({ blocks: rest, first, last: true }, before)))
        return onProgress(1)
      }
      size *= 2
      continue
    }
    press.print(pages.slice(0, stands.pages))
    before += stands.pages
    rest = [{ ...table, rows: table.rows.slice(stands.rows) }, ...rest.slice(at + 1)]
    ;[first, size] = [false, pieceRows]
    sweep()
    onProgress(1 - rowsIn(rest) / all)
  }
}
