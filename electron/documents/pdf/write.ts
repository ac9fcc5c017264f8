import type { Content } from 'pdfmake/interfaces.js'
import { AppError } from '../../../db/contract/errors.ts'
import type { DocumentContent } from '../content.ts'
import { decree30 } from '../profile.ts'
import type { LayoutProfile } from '../profile.ts'
import { definitionOf } from './definition.ts'
import { type PrintOptions, openPress } from './engine.ts'
import { findFaces } from './fonts.ts'
import type { Faces } from './fonts.ts'
import { printFlow } from './pieces.ts'
import { rulerFor } from './ruler.ts'

export type WriteOptions = {
  profile?: LayoutProfile
  /** Prints the mark `DỰ THẢO` under the number. */
  draft?: boolean
  /** Marks each number with a link `figure:<id>`, for the screen. */
  preview?: boolean
  /** From 0 to 1. */
  onProgress?: (share: number) => void
  /** Stops between two pieces of a long table, and between two sections. */
  signal?: AbortSignal
  faces?: Faces
  /** Kept in the file's properties; the same content and moment give the same bytes. Now, when left out. */
  createdAt?: Date
}

/**
 * One official document as a PDF. The thread is blocked for some seconds at a time while pages are laid out; a table of ten
 * thousand rows is laid out in pieces, so that memory stays that of some dozens of pages.
 * @throws AppError printFailed when the layout fails or a font cannot be read; the reason of `signal` when it fires
 */
export async function writePdf(content: DocumentContent, options: WriteOptions = {}): Promise<Uint8Array> {
  const { profile = decree30, draft = false, preview = false, onProgress = () => {}, signal, faces = findFaces(), createdAt } = options
  return tellingFailure(signal, async () => {
    const { flows, ...paper } = definitionOf(content, { profile, draft, preview, createdAt, ruler: rulerFor(faces) })
    const press = openPress({ ...paper, faces })
    for (const [place, flow] of flows.entries()) {
      await printFlow(press, flow, { signal, onProgress: share => onProgress((place + share) / flows.length) })
    }
    return press.finish()
  })
}

/** Prints one section as it is. @throws AppError printFailed */
export async function printSection(section: () => Content, options: PrintOptions): Promise<Uint8Array> {
  return tellingFailure(undefined, async () => {
    const press = openPress(options)
    press.print(press.layOut(section()))
    return press.finish()
  })
}

async function tellingFailure(signal: AbortSignal | undefined, print: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await print()
  } catch (cause) {
    signal?.throwIfAborted()
    throw new AppError('printFailed', 'Không tạo được bản PDF của văn bản này. Dữ liệu trong sổ vẫn nguyên vẹn. '
      + 'Hãy thử in lại; nếu vẫn lỗi, hãy gửi nhật ký của chương trình cho người hỗ trợ.', { cause })
  }
}
