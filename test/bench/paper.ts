import { createWriteStream } from 'node:fs'
import { once as event } from 'node:events'
import PDFDocument from 'pdfkit'
import { findFaces } from '../../electron/documents/pdf/fonts.ts'

/** So many lines of text set by pdfkit alone, without tables, measures or rules: the least a paper of this length costs. */
export async function barePaper(text: string, out: string): Promise<void> {
  const paper = new PDFDocument({ size: 'A4', margin: 60 })
  const file = createWriteStream(out)
  paper.pipe(file)
  paper.font(findFaces().normal).fontSize(13)
  for (const line of text.split('\n')) paper.text(line)
  paper.end()
  await event(file, 'finish')
}
