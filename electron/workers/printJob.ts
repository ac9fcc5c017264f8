import { basename, dirname } from 'node:path'
import { computeFigures } from '../../db/figures/index.ts'
import { openReader, readSettings } from '../../db/index.ts'
import { contentWorkbook } from '../documents/xlsx/contentWorkbook.ts'
import { writeDocx } from '../documents/docx/write.ts'
import { composeDocument } from '../documents/index.ts'
import { pageCount } from '../documents/pdf/pageCount.ts'
import { writePdf } from '../documents/pdf/write.ts'
import { writeSafely } from '../usb/safeWrite.ts'
import type { JobWatch, PrintInput, PrintOutput } from './jobs.ts'

/** Lays out one document from one moment of the register and saves it under a name nothing has. */
export async function print(input: PrintInput, watch: JobWatch): Promise<PrintOutput> {
  const { content, warnings } = compose(input)
  watch.progress(0.1, 'Dàn trang')
  const bytes = await {
    pdf: () => writePdf(content, { onProgress: share => watch.progress(0.1 + share * 0.8, 'Dàn trang') }),
    docx: () => writeDocx(content),
    xlsx: () => contentWorkbook(content),
  }[input.as]()
  watch.signal.throwIfAborted()
  const written = await writeSafely(bytes, dirname(input.out), basename(input.out), { signal: watch.signal })
  return { file: written.path, bytes: written.bytes, pages: input.as === 'pdf' ? pageCount(bytes) : null, sha256: written.sha256, warnings }
}

function compose(input: PrintInput) {
  const reader = openReader(input.folder)
  try {
    const { db } = reader
    return composeDocument(input.document, {
      db, settings: readSettings(db), figures: computeFigures(db, input.period), period: input.period, today: input.today, record: input.record,
    })
  } finally {
    reader.close()
  }
}
