import type { PDFPageProxy } from 'pdfjs-dist'

/** A stretch of text as it is drawn, in points from the upper left corner of the page; `y` is its baseline. */
export type Chunk = { text: string; x: number; y: number; width: number; size: number; font: string; bold: boolean; italic: boolean; black: boolean }
/** A straight line as it is drawn. */
export type Stroke = { x1: number; y1: number; x2: number; y2: number }
export type DrawnPage = { width: number; height: number; chunks: Chunk[]; strokes: Stroke[] }

type Matrix = readonly [number, number, number, number, number, number]
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix =>
  [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
const still: Matrix = [1, 0, 0, 1, 0, 0]

type Glyph = { unicode: string; width: number; isSpace: boolean }
type Font = { name: string }
type Pen = { matrix: Matrix; black: boolean; font: string; size: number; wordGap: number; letterGap: number; stretch: number }

/** The words and lines of every page, read from the drawing operators of the file itself. */
export async function readPdf(pdf: Uint8Array): Promise<DrawnPage[]> {
  // Only drawing on a canvas would need these, and the library prints a warning where they are not.
  const world = globalThis as { DOMMatrix?: unknown; Path2D?: unknown }
  world.DOMMatrix ??= class {}
  world.Path2D ??= class {}
  const { OPS, getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, fontExtraProperties: true, useWasm: false, useSystemFonts: false })
  const file = await task.promise
  try {
    const pages: DrawnPage[] = []
    for (let number = 1; number <= file.numPages; number += 1) pages.push(await readPage(await file.getPage(number), OPS))
    return pages
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PDFPageProxy, ops: Record<string, number>): Promise<DrawnPage> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const [, , width = 0, height = 0] = page.view
  const drawn: DrawnPage = { width, height, chunks: [], strokes: [] }
  const saved: Pen[] = []
  let pen: Pen = { matrix: still, black: true, font: '', size: 0, wordGap: 0, letterGap: 0, stretch: 1 }
  let [text, line]: [Matrix, Matrix] = [still, still]
  const move = (x: number, y: number) => { text = line = times([1, 0, 0, 1, x, y], line) }
  // What an operator is given differs from one to the next.
  // oxlint-disable-next-line typescript/no-explicit-any
  const acts = new Map<number | undefined, (args: any[]) => void>([
    [ops['save'], () => saved.push({ ...pen })],
    [ops['restore'], () => { pen = saved.pop() ?? pen }],
    [ops['transform'], args => { pen.matrix = times(args as unknown as Matrix, pen.matrix) }],
    [ops['setFillRGBColor'], ([colour]) => { pen.black = colour === '#000000' }],
    [ops['setFont'], ([id, size]) => { [pen.font, pen.size] = [id, size] }],
    [ops['setWordSpacing'], ([gap]) => { pen.wordGap = gap }],
    [ops['setCharSpacing'], ([gap]) => { pen.letterGap = gap }],
    [ops['setHScale'], ([scale]) => { pen.stretch = scale }],
    [ops['beginText'], () => { text = line = still }],
    [ops['setTextMatrix'], args => { text = line = [...args[0]] as unknown as Matrix }],
    [ops['moveText'], ([x, y]) => move(x, y)],
    [ops['showText'], ([glyphs]) => {
      const { name } = page.commonObjs.get(pen.font) as Font
      const shown = showing(glyphs, pen)
      const [a, b, c, d, x, y] = times(text, pen.matrix)
      text = times([1, 0, 0, 1, shown.width, 0], text)
      if (shown.text.trim() === '') return
      drawn.chunks.push({
        text: shown.text, x, y: height - y, width: shown.inked * Math.hypot(a, b), size: Math.round(pen.size * Math.hypot(c, d) * 100) / 100,
        font: name.replace(/^[A-Z]{6}\+/, ''), bold: /bold/i.test(name), italic: /italic|oblique/i.test(name), black: pen.black,
      })
    }],
    [ops['constructPath'], ([kind, [path]]) => {
      if (path && (kind === ops['stroke'] || kind === ops['closeStroke'])) drawn.strokes.push(...strokesOf(path, pen.matrix, height))
    }],
  ])
  fnArray.forEach((fn, index) => acts.get(fn)?.(argsArray[index]))
  return drawn
}

/** What a list of glyphs says, how far it carries the pen, and how far its ink reaches: trailing blanks have none. */
function showing(glyphs: (Glyph | number)[], pen: Pen): { text: string; width: number; inked: number } {
  let [text, width, inked] = ['', 0, 0]
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      width -= glyph / 1000 * pen.size * pen.stretch
      continue
    }
    width += (glyph.width / 1000 * pen.size + pen.letterGap + (glyph.isSpace ? pen.wordGap : 0)) * pen.stretch
    text += glyph.unicode
    if (glyph.unicode.trim() !== '') inked = width
  }
  return { text: text.normalize('NFC'), width, inked }
}

/** The straight lines of a path; where it begins, and to where it goes on. */
function strokesOf(path: ArrayLike<number>, matrix: Matrix, height: number): Stroke[] {
  const found: Stroke[] = []
  const at = (index: number) => {
    const [, , , , x, y] = times([1, 0, 0, 1, path[index] ?? 0, path[index + 1] ?? 0], matrix)
    return { x, y: height - y }
  }
  let pen = { x: 0, y: 0 }
  // 0 moves, 1 draws, 2 and 3 bend, 4 closes.
  for (let index = 0; index < path.length;) {
    const step = path[index]
    if (step === 0 || step === 1) {
      const to = at(index + 1)
      if (step === 1) found.push({ x1: Math.min(pen.x, to.x), y1: Math.min(pen.y, to.y), x2: Math.max(pen.x, to.x), y2: Math.max(pen.y, to.y) })
      pen = to
    }
    index += [3, 3, 7, 5, 1][step ?? 4] ?? 1
  }
  return found
}
