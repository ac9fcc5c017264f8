import type { Chunk, DrawnPage } from './readPdf.ts'

/** A chunk and the page it is on, counted from 1. */
export type Placed = Chunk & { page: number }
/** What stands on one height: its ends, its middle, and the size and face that all of it shares. */
export type Line = { page: number; y: number; left: number; right: number; chunks: readonly Placed[] }

export const millimetres = (length: number) => (length * 72) / 25.4
export const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
export const textOf = (chunks: readonly Chunk[]) => squeezed(chunks.map(({ text }) => text).join(''))
export const middle = ({ left, right }: Pick<Line, 'left' | 'right'>) => (left + right) / 2
const end = (chunk: Chunk) => chunk.x + chunk.width

/** The chunks of a page as they are read: from the top, and each line from the left. */
export function inReadingOrder(page: DrawnPage, number: number): Placed[] {
  const lines: Placed[][] = []
  for (const chunk of page.chunks.map(each => ({ ...each, page: number })).sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    // A face of another size stands on the same line where its baseline is the same but for rounding.
    if (line?.[0] && chunk.y - line[0].y < 1) line.push(chunk)
    else lines.push([chunk])
  }
  return lines.flatMap(line => line.sort((a, b) => a.x - b.x))
}

/** Chunks that follow each other, line by line. */
export function linesOf(chunks: readonly Placed[]): Line[] {
  const lines: Placed[][] = []
  for (const chunk of chunks) {
    const line = lines.at(-1)
    if (line?.[0] && line[0].page === chunk.page && Math.abs(line[0].y - chunk.y) < 1) line.push(chunk)
    else lines.push([chunk])
  }
  return lines.map(line => ({
    page: line[0]?.page ?? 0, y: line[0]?.y ?? 0, left: Math.min(...line.map(({ x }) => x)), right: Math.max(...line.map(end)), chunks: line,
  }))
}

/** Words in the order they are read, in which a text is found whatever its blanks and its breaks of lines. */
export class Stream {
  readonly chunks: readonly Placed[]
  readonly #text: string
  /** Where each chunk begins in the text. */
  readonly #starts: number[] = []
  #from = 0

  constructor(chunks: readonly Placed[]) {
    this.chunks = chunks
    let text = ''
    for (const chunk of chunks) {
      this.#starts.push(text.length)
      text += squeezed(chunk.text)
    }
    this.#text = text
  }

  /** The chunks that say this, from where the last one found ended; undefined when nothing does. Case counts. */
  find(text: string, { wholeLines = false } = {}): Placed[] | undefined {
    const sought = squeezed(text)
    if (sought === '') return undefined
    for (let at = this.#text.indexOf(sought, this.#from); at >= 0; at = this.#text.indexOf(sought, at + 1)) {
      const found = this.#between(at, at + sought.length)
      if (wholeLines && !this.#fillsLines(found)) continue
      this.#from = at + sought.length
      return found
    }
    return undefined
  }

  /** What comes after the last one found. */
  rest(): Placed[] {
    return this.#between(this.#from, this.#text.length)
  }

  #between(from: number, to: number): Placed[] {
    return this.chunks.filter((chunk, index) => {
      const start = this.#starts[index] ?? 0
      return start < to && start + squeezed(chunk.text).length > from
    })
  }

  #fillsLines(found: readonly Placed[]): boolean {
    const [first, last] = [found[0], found.at(-1)]
    if (!first || !last) return false
    const [before, after] = [this.chunks[this.chunks.indexOf(first) - 1], this.chunks[this.chunks.indexOf(last) + 1]]
    const beside = (one: Placed | undefined, other: Placed) => one !== undefined && one.page === other.page && Math.abs(one.y - other.y) < 1
    return !beside(before, first) && !beside(after, last)
  }
}
