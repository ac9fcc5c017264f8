import type { Input, Output } from '../../db/contract/api.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { attachmentBytes, snapshot, travellingFiles, travellingKinds } from '../../db/index.ts'
import type { Context } from './context.ts'

/** Room for report and workbook, which are only known once they are made. */
const PAPERS_BYTES = 400_000
const BYTES_PER_RECORD = 350

/** Kind by kind what a package of a level would carry; the size is an estimate, for choosing a stick. */
export function packagePreview(context: Context, { level }: Input<'package.preview'>): Output<'package.preview'> {
  const { db, folder } = context.register
  const kinds = travellingKinds.map(kind => {
    const [all, masked] = tellApart(snapshot(db, kind, level === 'figures' ? 'full' : level))
    const goes = level === 'figures' ? 0 : all
    const why = level === 'figures' ? 'Mức chỉ số liệu không mang hồ sơ' : masked > 0 ? `${masked} hồ sơ có phần được che` : ''
    return { kind, label: anyKind(kind).label, goes, heldBack: all - goes, why }
  }).filter(({ goes, heldBack }) => goes + heldBack > 0)
  const files = level === 'figures' ? [] : travellingFiles(db, level)
  const records = kinds.reduce((sum, { goes }) => sum + goes, 0)
  return { kinds, attachments: files.length, bytes: PAPERS_BYTES + records * BYTES_PER_RECORD + attachmentBytes(folder, files) }
}

function tellApart(records: Iterable<{ deletedAt?: unknown; masked?: readonly string[] }>): [all: number, masked: number] {
  let [all, masked] = [0, 0]
  for (const record of records) {
    if (record.deletedAt != null) continue
    all += 1
    if ((record.masked?.length ?? 0) > 0) masked += 1
  }
  return [all, masked]
}
