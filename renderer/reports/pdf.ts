import { GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy, TextLayer, VerbosityLevel, getDocument } from 'pdfjs-dist'
import { bridge } from '../api/bridge.ts'
import { type Mark, figureOf, markOf } from './marks.ts'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

/** CSS pixels of one point at 100 %. */
export const PIXELS_A_POINT = 96 / 72

/** An open PDF: its pages drawn and its marked numbers found as they are asked for. Pages count from 1, sizes are points. */
export type Paper = {
  pages: number
  first: { width: number; height: number }
  size(page: number): Promise<{ width: number; height: number }>
  /** Draws a page into `place`, `zoom` 1 being 100 %; the old drawing stays until the new one is whole. */
  draw(page: number, place: { canvas: HTMLElement; text: HTMLElement }, zoom: number, signal: AbortSignal): Promise<void>
  marks(page: number): Promise<Mark[]>
  /** The first place of a figure; null where the paper does not name it. */
  find(figure: string, signal: AbortSignal): Promise<{ page: number; mark: Mark } | null>
  close(): void
}

/** Opens a PDF the program made, by its address. @throws Error with a Vietnamese message when it cannot be read */
export async function openPaper(url: string): Promise<Paper> {
  const data = new Uint8Array(await (await bridge.file(url)).arrayBuffer())
  const task = getDocument({ data, useWasm: false, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  const page = kept((number: number) => pdf.getPage(number))
  const size = async (number: number) => {
    const { width, height } = (await page(number)).getViewport({ scale: 1 })
    return { width, height }
  }
  const marks = kept(async (number: number) => marksOf(await page(number)))
  return {
    pages: pdf.numPages, first: await size(1), size, marks,
    draw: async (number, place, zoom, signal) => draw(await page(number), place, zoom, signal),
    find: (figure, signal) => find(pdf, marks, figure, signal),
    close: () => void task.destroy(),
  }
}

function kept<T>(make: (key: number) => Promise<T>): (key: number) => Promise<T> {
  const known = new Map<number, Promise<T>>()
  return key => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}

async function marksOf(page: PDFPageProxy): Promise<Mark[]> {
  const viewport = page.getViewport({ scale: 1 })
  const annotations = await page.getAnnotations() as { unsafeUrl?: string; url?: string; rect: number[] }[]
  return annotations.flatMap(({ unsafeUrl, url, rect }) => {
    const figure = figureOf(unsafeUrl ?? url)
    return figure === null ? [] : [markOf(figure, [...viewport.convertToViewportPoint(rect[0] ?? 0, rect[1] ?? 0), ...viewport.convertToViewportPoint(rect[2] ?? 0, rect[3] ?? 0)] as number[], viewport)]
  })
}

async function find(pdf: PDFDocumentProxy, marks: (page: number) => Promise<Mark[]>, figure: string, signal: AbortSignal): Promise<{ page: number; mark: Mark } | null> {
  for (let page = 1; page <= pdf.numPages && !signal.aborted; page += 1) {
    const mark = (await marks(page)).find(found => found.figure === figure)
    if (mark) return { page, mark }
  }
  return null
}

async function draw(page: PDFPageProxy, place: { canvas: HTMLElement; text: HTMLElement }, zoom: number, signal: AbortSignal): Promise<void> {
  const sharp = Math.max(1, window.devicePixelRatio)
  const viewport = page.getViewport({ scale: zoom * PIXELS_A_POINT * sharp })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => task.cancel(), { once: true })
  await task.promise
  if (signal.aborted) return
  place.canvas.replaceChildren(canvas)
  place.text.replaceChildren()
  place.text.style.setProperty('--total-scale-factor', String(zoom * PIXELS_A_POINT))
  await new TextLayer({ textContentSource: page.streamTextContent(), container: place.text, viewport: page.getViewport({ scale: zoom * PIXELS_A_POINT }) }).render()
}
