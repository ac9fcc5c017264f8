import { openReader, readSettings, registerWords, remembering, rowReader } from '../../db/index.ts'
import { agencyOn } from '../documents/paper/agency.ts'
import { listPaper } from '../documents/lists/listPaper.ts'
import { writePdf } from '../documents/pdf/write.ts'
import { listWorkbook } from '../documents/xlsx/listWorkbook.ts'
import type { JobWatch, ListInput, Printed } from './jobs.ts'
import { saved } from './printJob.ts'

/** What a list shows, as a workbook or as a paper, from one moment of the register. */
export async function list(input: ListInput, watch: JobWatch): Promise<Printed> {
  const { listing, columns, title, about, today } = input
  const reader = openReader(input.folder)
  try {
    watch.progress(0.05, 'Đọc danh sách')
    const settings = readSettings(reader.db)
    const { rows } = rowReader(reader.db).page(listing)
    const listed = { kind: listing.kind, rows, columns, title, about, words: remembering(registerWords(reader.db)) }
    watch.signal.throwIfAborted()
    if (input.as === 'xlsx') {
      watch.progress(0.3, 'Lập bảng tính')
      const bytes = await listWorkbook(listed, agencyOn(settings, today).name)
      watch.signal.throwIfAborted()
      return { ...await saved(bytes, input, watch), warnings: [] }
    }
    const { content, warnings } = listPaper(settings, listed, today)
    const bytes = await writePdf(content, { signal: watch.signal, onProgress: share => watch.progress(0.1 + share * 0.8, 'Dàn trang') })
    watch.signal.throwIfAborted()
    return { ...await saved(bytes, input, watch), warnings }
  } finally {
    reader.close()
  }
}
