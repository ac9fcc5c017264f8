import { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'
import type { FileEntry } from '@zip.js/zip.js'
import type { Block, Row, Table } from '../content.ts'
import type { Sheet } from '../pdf/sheet.ts'
import { isGrouped } from '../plainText.ts'
import { sweep } from '../sweep.ts'

/** Tables longer than this are written piece by piece: the library keeps a tree of every cell, 1.3 GB for ten thousand rows. */
const longest = 300
const pieceRows = 150

const documentPart = 'word/document.xml'
const [opens, closes] = ['<w:tr>', '</w:tr>']

/** The pieces one after the other as bytes, so that they are never one text. */
function streamOf(pieces: readonly string[]): ReadableStream<Uint8Array> {
  const [rest, encoder] = [pieces.values(), new TextEncoder()]
  return new ReadableStream({
    pull(out) {
      const { value, done } = rest.next()
      if (done) out.close()
      else out.enqueue(encoder.encode(value))
    },
  })
}

export type LongTable = { table: Table; sheet: Sheet; mark: string }

/** The blocks with one marked row in place of all rows of a long table, and the tables so shortened. */
export function shortened(blocks: readonly Block[], sheet: Sheet, found: LongTable[]): Block[] {
  return blocks.map((block) => {
    if (block.type !== 'table' || block.rows.length <= longest) return block
    const mark = `\u27e6${found.length}\u27e7`
    found.push({ table: block, sheet, mark })
    return { ...block, rows: [{ type: 'group', text: mark }] satisfies Row[] }
  })
}

const isFile = (entry: { directory: boolean }): entry is FileEntry => !entry.directory

async function partOf(file: Uint8Array, name: string): Promise<string> {
  const zip = new ZipReader(new Uint8ArrayReader(file))
  const entry = (await zip.getEntries()).filter(isFile).find(({ filename }) => filename === name)
  const text = await entry?.getData(new TextWriter()) ?? ''
  await zip.close()
  return text
}

const headCount = (table: Table) => (isGrouped(table) ? 2 : 1) + (table.numbered ? 1 : 0)

/** The rows of a table in the language of Word, a piece at a time. */
async function rowsOf({ table, sheet }: LongTable, pack: Pieces['pack'], between: (rows: number) => void): Promise<string[]> {
  const pieces: string[] = []
  for (let from = 0; from < table.rows.length; from += pieceRows) {
    const rows = table.rows.slice(from, from + pieceRows)
    const xml = await partOf(await pack({ ...table, rows }, sheet), documentPart)
    let start = 0
    for (let head = 0; head < headCount(table); head += 1) start = xml.indexOf(closes, start) + closes.length
    pieces.push(xml.slice(start, xml.lastIndexOf(closes) + closes.length))
    between(rows.length)
  }
  return pieces
}

/** The document with the marked rows replaced, in pieces that follow each other. */
function replaced(xml: string, tables: readonly { mark: string; rows: readonly string[] }[]): string[] {
  const pieces: string[] = []
  let rest = 0
  for (const { mark, rows } of tables) {
    const at = xml.indexOf(mark, rest)
    const [start, end] = [xml.lastIndexOf(opens, at), xml.indexOf(closes, at) + closes.length]
    pieces.push(xml.slice(rest, start), ...rows)
    rest = end
  }
  return [...pieces, xml.slice(rest)]
}

/** `pack` writes a file that holds this table alone. */
export type Pieces = { pack(table: Table, sheet: Sheet): Promise<Uint8Array>; onProgress(share: number): void; signal?: AbortSignal | undefined }

/** A Word file with the rows of its long tables put in place of their marks. */
export async function withLongTables(file: Uint8Array, found: readonly LongTable[], { pack, onProgress, signal }: Pieces): Promise<Uint8Array> {
  const all = found.reduce((sum, { table }) => sum + table.rows.length, 0)
  let done = 0
  const between = (rows: number) => {
    signal?.throwIfAborted()
    sweep()
    onProgress((done += rows) / all)
  }
  const tables: { mark: string; rows: string[] }[] = []
  for (const long of found) tables.push({ mark: long.mark, rows: await rowsOf(long, pack, between) })
  const zip = new ZipReader(new Uint8ArrayReader(file))
  const out = new ZipWriter(new Uint8ArrayWriter())
  for (const entry of (await zip.getEntries()).filter(isFile)) {
    const bytes = entry.filename === documentPart ? undefined : await entry.getData(new Uint8ArrayWriter())
    await (bytes ? out.add(entry.filename, new Uint8ArrayReader(bytes))
      : out.add(entry.filename, streamOf(replaced(await entry.getData(new TextWriter()), tables))))
  }
  await zip.close()
  return out.close()
}
