import { AppError } from '../../db/contract/errors.ts'
import { anyKind, workKinds } from '../../db/contract/kinds/index.ts'
import { quote } from '../../db/index.ts'
import { contentChanges } from './content/realContent.ts'
import { sampleChanges } from './content/sample.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { changesOfSettings } from './settings.ts'

/** Made-up and typed-in content goes only into a register that holds no work yet. */
function requireEmpty(context: Context): void {
  const used = Object.keys(workKinds).find(name =>
    context.register.db.prepare(`SELECT 1 FROM ${quote(anyKind(name as keyof typeof workKinds).table)} LIMIT 1`).get() !== undefined)
  if (used === undefined) return
  throw new AppError('notEmpty', 'Sổ này đã có hồ sơ nên không thêm dữ liệu mẫu, để không lẫn với hồ sơ thật. Sổ không bị thay đổi. Hãy tạo một sổ mới để thử.')
}

export const contentHandlers = (context: Context): Pick<Handlers, 'content.sample' | 'content.load'> => ({
  'content.sample': ({ records, mix, seed }) => {
    requireEmpty(context)
    return context.apply('dữ liệu mẫu', sampleChanges({ records, seed: seed ?? 1, ...(mix ? { mix } : {}) }))
  },
  'content.load': ({ name }) => {
    requireEmpty(context)
    const { settings, changes } = contentChanges(name, context.ports.newId)
    return context.apply(`nội dung ${name}`, [...changesOfSettings(context, settings as never), ...changes])
  },
})
