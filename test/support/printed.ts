import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decoded } from './zipParts.ts'

/** Text drawn in one go, at most a line of one size: its box in points from the upper left corner of its page. */
export type Fragment = { page: number; text: string; left: number; right: number; top: number; bottom: number; size: number }
/** A PDF as it is printed. Fragments stand in the order they are drawn in, which is that of reading. */
export type Printed = { sheets: { width: number; height: number }[]; fragments: Fragment[] }

/** The finest measure poppler gives here: thirds of a point. */
const zoom = 3
/** A blank is a quarter of the size wide in Times New Roman. */
const blankWidth = 0.25

function fragmentsOf(page: string, number: number, sizes: ReadonlyMap<string, number>): Fragment[] {
  const drawn = page.matchAll(/<text top="(-?\d+)" left="(-?\d+)" width="(-?\d+)" height="(\d+)" font="(\d+)">(.*)<\/text>/g)
  return [...drawn].flatMap(([, top, left, width, height, font = '', markup = '']): Fragment[] => {
    const size = sizes.get(font) ?? 0
    const text = decoded(markup.replace(/<[^>]*>/g, '')).normalize('NFC')
    if (text.trim() === '') return []
    const [x, y] = [Number(left) / zoom, Number(top) / zoom]
    // The blank a line is broken at is drawn, beyond what one sees.
    const blanks = text.endsWith(' ') ? blankWidth * size : 0
    return [{ page: number, text, left: x, right: x + Number(width) / zoom - blanks, top: y, bottom: y + Number(height) / zoom, size }]
  })
}

/** What stands on the pages of a PDF, as poppler reads it without asking whoever made it. */
export function readPrinted(pdf: Uint8Array): Printed {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    const xml = execFileSync('pdftohtml', ['-xml', '-i', '-zoom', String(zoom), '-stdout', file], { encoding: 'utf8', maxBuffer: 1 << 30 })
    const sizes = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id = '', size]) => [id, Number(size) / zoom]))
    const pages = xml.split('<page ').slice(1)
    return {
      sheets: pages.map(page => {
        const [, height, width] = /height="(\d+)" width="(\d+)"/.exec(page) ?? []
        return { width: Number(width) / zoom, height: Number(height) / zoom }
      }),
      fragments: pages.flatMap((page, index) => fragmentsOf(page, index + 1, sizes)),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** 20 mm, the narrowest margin above (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3). */
const upperMargin = (20 * 72) / 25.4
/** A number alone in the upper margin. */
export const isPageNumber = ({ text, bottom }: Fragment): boolean => /^\s*\d+\s*$/.test(text) && bottom < upperMargin
