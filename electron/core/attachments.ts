import { basename } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { refuseStateSecret } from '../../db/contract/stateSecrets.ts'
import { type Row, type RowChange, attachmentPath, storeFiles, toCells } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { parseDraft } from './parse.ts'
import { note, requireReader } from './privacy/denunciations.ts'
import { isSecretPetition } from './recordRules.ts'

/** The record files are attached to, which must be there and out of the trash. @throws AppError notFound */
function ownerOf(context: Context, kind: KindName, id: string): Row {
  const { label } = anyKind(kind)
  const row = context.reader.get(kind, id)
  if (!row) throw new AppError('notFound', `Không tìm thấy ${label.toLowerCase()} này trong sổ. Chưa đính kèm tệp nào.`)
  if (row.deletedAt != null) throw new AppError('notFound', `${label} này đang ở thùng rác. Chưa đính kèm tệp nào. Hãy khôi phục rồi đính kèm.`)
  return row
}

/** Where a file of a live record lies. One of a denunciation is opened by its readers only, and that is written down. @throws AppError notFound, notAllowed */
function fileOf(context: Context, id: string) {
  const row = context.reader.get('attachment', id)
  if (!row || row.deletedAt != null) throw new AppError('notFound', 'Tệp này không còn trong sổ hoặc đang ở thùng rác. Hãy lấy lại từ thùng rác rồi mở.')
  if (row.secret === 1) {
    requireReader(context, 'attachment', row)
    note(context, 'open', 'attachment', id)
  }
  return { path: attachmentPath(context.register.folder, String(row.sha256)), name: String(row.name), mediaType: String(row.mediaType), bytes: Number(row.bytes) }
}

export const attachmentHandlers = (context: Context): Pick<Handlers, 'attachment.add' | 'attachment.file'> => ({
  'attachment.file': ({ id }) => fileOf(context, id),
  'attachment.add': ({ kind, id, files }) => {
    const owner = ownerOf(context, kind, id)
    files.forEach(file => refuseStateSecret(basename(file)))
    const secret = kind === 'petition' && isSecretPetition(owner.category)
    const { stored, discard } = storeFiles(context.register.folder, files)
    try {
      const changes = stored.map((file): RowChange => {
        const draft = parseDraft(context, 'attachment', { record: `${kind}:${id}`, ...file, secret, note: null })
        return { kind: 'attachment', id: context.ports.newId(), set: toCells(anyKind('attachment'), draft), create: true }
      })
      context.apply(`đính kèm ${files.length} tệp`, changes)
      return changes.map(change => context.view.attachment(context.reader.get('attachment', change.id) ?? {}, false))
    } catch (error) {
      discard()
      throw error
    }
  },
})
