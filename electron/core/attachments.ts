import { AppError } from '../../db/contract/errors.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { type Row, type RowChange, storeFiles, toCells } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { parseDraft } from './parse.ts'
import { isSecretPetition } from './recordRules.ts'

/** The record files are attached to, which must be there and out of the trash. @throws AppError notFound */
function ownerOf(context: Context, kind: KindName, id: string): Row {
  const { label } = anyKind(kind)
  const row = context.reader.get(kind, id)
  if (!row) throw new AppError('notFound', `Không tìm thấy ${label.toLowerCase()} này trong sổ. Chưa đính kèm tệp nào.`)
  if (row.deletedAt != null) throw new AppError('notFound', `${label} này đang ở thùng rác. Chưa đính kèm tệp nào. Hãy khôi phục rồi đính kèm.`)
  return row
}

export const attachmentHandlers = (context: Context): Pick<Handlers, 'attachment.add'> => ({
  'attachment.add': ({ kind, id, files }) => {
    const owner = ownerOf(context, kind, id)
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
