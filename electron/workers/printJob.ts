import { basename, dirname } from 'node:path'
import { computeFigures } from '../../db/figures/index.ts'
import { openReader, readSettings } from '../../db/index.ts'
import { contentWorkbook } from '../documents/xlsx/contentWorkbook.ts'
import { writeDocx } from '../documents/docx/write.ts'
import { composeDocument, meantOf } from '../documents/index.ts'
import { ownDocument } from '../documents/paper/ownDocument.ts'
import { packPaper } from '../documents/paper/signed.ts'
import { stateOf } from '../documents/paper/state.ts'
import { pageCount } from '../documents/pdf/pageCount.ts'
import { writePdf } from '../documents/pdf/write.ts'
import { writeSafely } from '../usb/safeWrite.ts'
import type { FreezeInput, FreezeOutput, JobWatch, PaperInput, PrintInput, PrintOutput, Printed } from './jobs.ts'

/** Lays out one document from one moment of the register and saves it under a name nothing has. */
export async function print(input: PrintInput, watch: JobWatch): Promise<PrintOutput> {
  const { content, warnings, beside } = compose(input, input.preview ?? false)
  watch.progress(0.1, 'Dàn trang')
  const bytes = await {
    pdf: () => writePdf(content, { preview: input.preview ?? false, signal: watch.signal, onProgress: share => watch.progress(0.1 + share * 0.8, 'Dàn trang') }),
    docx: () => writeDocx(content, { signal: watch.signal, onProgress: share => watch.progress(0.1 + share * 0.8, 'Dàn trang') }),
    xlsx: () => contentWorkbook(content),
  }[input.as]()
  watch.signal.throwIfAborted()
  const printed = { ...await saved(bytes, input, watch), warnings }
  if (!beside) return printed
  const { figures, ...state } = beside
  return { ...printed, figures, state }
}

/** Saves what was made under a name nothing has. @throws AppError fileExists, diskFull, writeFailed, driveGone */
export async function saved(bytes: Uint8Array, { as, out }: { as: string; out: string }, watch: JobWatch): Promise<Omit<Printed, 'warnings'>> {
  const written = await writeSafely(bytes, dirname(out), basename(out), { signal: watch.signal })
  return { file: written.path, bytes: written.bytes, pages: as === 'pdf' ? pageCount(bytes) : null, sha256: written.sha256 }
}

/** A document of one moment of the register, with what the screen beside it shows. */
function compose(input: PaperInput, preview: boolean) {
  return atOneMoment(input, source => {
    const composed = composeDocument(input.document, source)
    const own = () => ownDocument(source.db, { template: input.document, ...source })
    return { ...composed, beside: preview ? stateOf(source, own(), composed) : undefined }
  })
}

/** Composes a document as it is about to be signed and packs it with its figures and the records behind them. */
export async function freeze(input: FreezeInput): Promise<FreezeOutput> {
  return atOneMoment(input, source => {
    const signing = { ...source, signing: input.signing }
    const composed = composeDocument(input.document, signing)
    const { header: { symbol }, subject } = composed.content
    return { body: packPaper(source.db, composed, source.figures), symbol: symbol ?? null, subject, variant: source.variant }
  })
}

function atOneMoment<T>(input: PaperInput, work: (source: ReturnType<typeof meantOf>) => T): T {
  const reader = openReader(input.folder)
  try {
    const { db } = reader
    const { document, period, today, record, variant } = input
    return work(meantOf(document, { db, settings: readSettings(db), figures: computeFigures(db, period), period, today, record, variant }))
  } finally {
    reader.close()
  }
}
