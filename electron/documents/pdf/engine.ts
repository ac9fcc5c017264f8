import { once } from 'node:events'
import type { Content } from 'pdfmake/interfaces.js'
import LayoutBuilderPart from 'pdfmake/js/LayoutBuilder.js'
import PDFDocumentPart from 'pdfmake/js/PDFDocument.js'
import RendererPart from 'pdfmake/js/Renderer.js'
import SVGMeasurePart from 'pdfmake/js/SVGMeasure.js'
import type { Faces } from './fonts.ts'
import { rulerFor } from './ruler.ts'
import { shareShaping } from './shaping.ts'

/** The name under which the faces are handed to pdfmake. */
const family = 'Times'

/** A page that is laid out: lines know the node they are of where that has an id. */
export type Page = { items: { item: { _node?: { id?: string } } }[] }
type PdfKit = Parameters<typeof shareShaping>[0] & { on(event: 'data', take: (bytes: Uint8Array) => void): void; end(): void } & NodeJS.EventEmitter
type Builder = { layoutDocument(content: Content, doc: PdfKit, styles: object, defaultStyle: object): Page[] }

// pdfmake lays out a whole document or nothing, which for ten thousand rows takes 1.6 GB; its own parts, used one after the
// other, do the same work section by section. The version is pinned, and a test prints through every one of them.
// A bundler may hand over the part itself, Node the module it lies in.
const partOf = <T>(module: unknown): T => ((module as { default?: T }).default ?? module) as T
const PDFDocument = partOf<new (fonts: object, images: object, patterns: object, attachments: object, options: object, files: unknown, allowed: (path: string) => boolean) => PdfKit>(PDFDocumentPart)
const LayoutBuilder = partOf<new (size: object, margins: object, svg: object) => Builder>(LayoutBuilderPart)
const SvgMeasure = partOf<new () => object>(SVGMeasurePart)
const Renderer = partOf<new (doc: PdfKit) => { renderPages(pages: Page[]): void }>(RendererPart)

export type PrintOptions = { size: [number, number]; info: Record<string, string | Date>; faces: Faces }

/** A PDF in the making. */
export type Press = {
  /** Lays out one section, which starts on a page of its own. Its nodes know their pages afterwards. */
  layOut(section: Content): Page[]
  print(pages: Page[]): void
  finish(): Promise<Uint8Array>
}

/** Nothing in a document may make the program read a file but its own faces, or reach for a network. */
export function openPress({ size: [width, height], info, faces }: PrintOptions): Press {
  const allowed = new Set(Object.values(faces))
  const doc = new PDFDocument({ [family]: { ...faces } }, {}, {}, {}, {
    size: [width, height], pdfVersion: '1.3', tagged: false, displayTitle: true, compress: true, lang: 'vi-VN', fontLayoutCache: true, bufferPages: false,
    autoFirstPage: false, info: { Producer: 'pdfmake', Creator: 'pdfmake', ...info }, font: null,
  }, undefined, path => allowed.has(path))
  shareShaping(doc, family, faces)
  const chunks: Uint8Array[] = []
  // A piece of what zlib gives keeps all of zlib's buffer alive: 380 MB for a file of 20.
  doc.on('data', bytes => chunks.push(Uint8Array.from(bytes)))
  return {
    layOut: section => new LayoutBuilder({ width, height, orientation: 'portrait' }, { left: 0, top: 0, right: 0, bottom: 0 }, new SvgMeasure())
      // Lines as far apart as word processors set them, so that the Word file of a paper has the same pages.
      .layoutDocument([section], doc, {}, { font: family, lineHeight: rulerFor(faces).single }),
    print: pages => new Renderer(doc).renderPages(pages),
    async finish() {
      const ended = once(doc, 'end')
      doc.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
}
