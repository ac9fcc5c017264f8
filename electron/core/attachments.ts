import type { RowChange } from '../../db/index.ts'
import { storeFile, toCells } from '../../db/index.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { parseDraft } from './parse.ts'

export const attachmentHandlers = (context: Context): Pick<Handlers, 'attachment.add'> => ({
  'attachment.add': ({ kind, id, files }) => {
    const described = anyKind('attachment')
    const record = `${kind}:${id}`
    const changes = files.map((path): RowChange => {
      const stored = storeFile(context.register.folder, path)
      const draft = parseDraft(context, described, { record, ...stored, note: null })
      return { kind: 'attachment', id: context.ports.newId(), set: toCells(described, draft), create: true }
    })
    context.apply(`đính kèm ${files.length} tệp`, changes)
    return changes.map(change => context.view.attachment(context.reader.get('attachment', change.id) ?? {}, false))
  },
})
