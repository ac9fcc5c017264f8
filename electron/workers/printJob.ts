import { basename, dirname } from 'node:path'
import { computeFigures } from '../../db/figures/index.ts'
import { openReader, readSettings } from '../../db/index.ts'
import { contentWorkbook } from '../documents/xlsx/contentWorkbook.ts'
import { writeDocx } from '../documents/docx/write.ts'
import { composeDocument } from '../documents/index.ts'
import { pageCount } from '../documents/pdf/pageCount.ts'
import { writePdf } from '../documents/pdf/write.ts'
import { writeSafely } from '../usb/safeWrite.ts'
import { figuresInOrder } from '../documents/paper/figuresInOrder.ts'
import type { JobWatch, PrintInput, PrintOutput, Printed } from './jobs.ts'

/** Lays out one document from one moment of the register and saves it under a name nothing has. */
export async function print(input: PrintInput, watch: JobWatch): Promise<PrintOutput> {
  const { content, warnings, figures } = compose(input)
  watch.progress(0.1, 'Dàn trang')
  const bytes = await {
    pdf: () => writePdf(content, { preview: input.preview ?? false, onProgress: share => watch.progress(0.1 + share * 0.8, 'Dàn trang') }),
    docx: () => writeDocx(content),
    xlsx: () => contentWorkbook(content),
  }[input.as]()
  watch.signal.throwIfAborted()
  return { ...await saved(bytes, input, watch), warnings, ...(input.preview ? { figures: figuresInOrder(content, figures) } : {}) }
}

/** Saves what was made under a name nothing has. @throws AppError fileExists, diskFull, writeFailed, driveGone */
export async function saved(bytes: Uint8Array, { as, out }: { as: string; out: string }, watch: JobWatch): Promise<Omit<Printed, 'warnings'>> {
  const written = await writeSafely(bytes, dirname(out), basename(out), { signal: watch.signal })
  return { file: written.path, bytes: written.bytes, pages: as === 'pdf' ? pageCount(bytes) : null, sha256: written.sha256 }
}

function compose(input: PrintInput) {
  const reader = openReader(input.folder)
  try {
    const { db } = reader
    const figures = computeFigures(db, input.period)
    return { ...composeDocument(input.document, { db, settings: readSettings(db), figures, period: input.period, today: input.today, record: input.record, variant: input.variant }), figures }
  } finally {
    reader.close()
  }
}
