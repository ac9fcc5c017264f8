import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { AppError } from '../../../db/contract/errors.ts'
import type { DocumentContent } from '../content.ts'
import { decree30 } from '../profile.ts'
import type { LayoutProfile } from '../profile.ts'
import { definitionOf, family } from './definition.ts'
import { findFaces } from './fonts.ts'
import type { Faces } from './fonts.ts'
import { rulerFor } from './ruler.ts'

export type WriteOptions = {
  profile?: LayoutProfile
  /** Prints the mark `DỰ THẢO` under the number. */
  draft?: boolean
  /** Marks each number with a link `figure:<id>`, for the screen. */
  preview?: boolean
  /** From 0 to 1. */
  onProgress?: (share: number) => void
  faces?: Faces
  /** Kept in the file's properties; the same content and moment give the same bytes. Now, when left out. */
  createdAt?: Date
}

/**
 * One official document as a PDF. The thread is blocked while the pages are laid out (about 1 s for 1,000 rows).
 * Fails with `printFailed` when the layout fails or a font cannot be read.
 */
export async function writePdf(content: DocumentContent, options: WriteOptions = {}): Promise<Uint8Array> {
  const { profile = decree30, draft = false, preview = false, onProgress = () => {}, faces = findFaces(), createdAt } = options
  return printDefinition(() => definitionOf(content, { profile, draft, preview, createdAt, ruler: rulerFor(faces) }), faces, onProgress)
}

/** Lays out a definition with these faces and nothing else from the disk. @throws AppError printFailed */
export async function printDefinition(define: () => TDocumentDefinitions, faces: Faces, onProgress: (share: number) => void = () => {}): Promise<Uint8Array> {
  try {
    const allowed = new Set(Object.values(faces))
    // Nothing in a document may make the program read a file or reach for a network.
    pdfmake.setUrlAccessPolicy(() => false)
    pdfmake.setLocalAccessPolicy((path) => allowed.has(path))
    pdfmake.setFonts({ [family]: { ...faces } })
    pdfmake.setProgressCallback(onProgress)
    return await pdfmake.createPdf(define()).getBuffer()
  } catch (cause) {
    throw new AppError('printFailed', 'Không tạo được bản PDF của văn bản này. Dữ liệu trong sổ vẫn nguyên vẹn. '
      + 'Hãy thử in lại; nếu vẫn lỗi, hãy gửi nhật ký của chương trình cho người hỗ trợ.', { cause })
  }
}
