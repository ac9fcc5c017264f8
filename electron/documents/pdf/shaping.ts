import PDFDocument from 'pdfkit'
import type { Faces } from './fonts.ts'

/** What pdfkit keeps of a face: the face as it is read, and the words that are shaped already. */
type EmbeddedFace = { font: object; layoutCache: Record<string, unknown> }
type Fonts = { provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFace }

const shapers = new Map<string, EmbeddedFace>()
/** Words remembered of one face. */
const mostWords = 40_000

/** A face for shaping alone: one that is written into a file loses which letters its glyphs stand for. */
function shaperOf(path: string): EmbeddedFace {
  const known = shapers.get(path)
  if (known && Object.keys(known.layoutCache).length < mostWords) return known
  const { _font: face } = new PDFDocument({ autoFirstPage: false, font: path }) as unknown as { _font: EmbeddedFace }
  shapers.set(path, face)
  return face
}

const styles = [['normal', false, false], ['bold', true, false], ['italics', false, true], ['bolditalics', true, true]] as const

/**
 * Lets a new document go on with the words that earlier ones shaped. Reading the faces and shaping the few syllables of
 * Vietnamese anew took half of the time of a report.
 */
export function shareShaping(doc: Fonts, family: string, faces: Faces): void {
  for (const [name, bold, italics] of styles) {
    const { font, layoutCache } = shaperOf(faces[name])
    Object.assign(doc.provideFont(family, bold, italics), { font, layoutCache })
  }
}
