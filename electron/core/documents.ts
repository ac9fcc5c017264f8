import { logAccess } from '../../db/index.ts'
import type { Context } from './context.ts'
import { resolvePeriod } from '../../db/periods.ts'
import type { Handlers } from './handlers.ts'

export const documentHandlers = (context: Context): Pick<Handlers, 'document.print'> => ({
  'document.print': async ({ document, period, record, as, out }, watch) => {
    const log = (detail: string) => logAccess(context.register.db, {
      at: context.ports.now(), ...context.who(), action: 'print', subject: document, detail,
    })
    log(`${period} → ${out}`)
    const printed = await context.ports.press.run('print', {
      folder: context.register.folder, document, period: resolvePeriod(context.register.db, period), record: record ?? null, as, out, today: context.ports.today(),
    }, watch)
    log(`${printed.file}, SHA-256 ${printed.sha256}`)
    return printed
  },
})
