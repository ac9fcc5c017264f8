import { AppError } from '../../db/contract/errors.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { type Row, openReader, ownedRows, quote, readSettings, registerWords, remembering } from '../../db/index.ts'
import { writeDocx } from '../documents/docx/write.ts'
import { writePdf } from '../documents/pdf/write.ts'
import { type HeldRecord, personPaper } from '../documents/privacy/personPaper.ts'
import type { JobWatch, PersonInput, Printed } from './jobs.ts'
import { saved } from './printJob.ts'

/** What is held on a person as a paper for him, from one moment of the register. @throws AppError notFound */
export async function person(input: PersonInput, watch: JobWatch): Promise<Printed> {
  const reader = openReader(input.folder)
  try {
    watch.progress(0.1, 'Đọc hồ sơ')
    const { db } = reader
    const records = input.records.map(({ kind, id }): HeldRecord => {
      const row = db.prepare<[string], Row>(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(id)
      if (!row) throw new AppError('notFound', `Không tìm thấy ${anyKind(kind).label.toLowerCase()} này trong sổ. Chưa in gì. Hãy tìm lại rồi chọn lại.`)
      return { kind, row, owned: ownedRows(db, kind, id, row.deletedAt as string | null) }
    })
    const { content, warnings } = personPaper(readSettings(db), { ...input, records, words: remembering(registerWords(db)) }, input.today)
    const options = { signal: watch.signal, onProgress: (share: number) => watch.progress(0.2 + share * 0.7, 'Dàn trang') }
    const bytes = await (input.as === 'pdf' ? writePdf(content, options) : writeDocx(content, options))
    watch.signal.throwIfAborted()
    return { ...await saved(bytes, input, watch), warnings }
  } finally {
    reader.close()
  }
}
