import { type Output, type Procedure, api, isProcedure } from '../../db/contract/api.ts'
import { AppError, type Result } from '../../db/contract/errors.ts'
import type { Register } from '../../db/index.ts'
import { attachmentHandlers } from './attachments.ts'
import { backupHandlers } from './backups.ts'
import { contentHandlers } from './content.ts'
import { createContext } from './context.ts'
import { documentHandlers } from './documents.ts'
import { isWorthLogging, tellFailure } from './failure.ts'
import { figureHandlers } from './figures.ts'
import type { Handlers } from './handlers.ts'
import { historyHandlers } from './history.ts'
import { linkHandlers } from './links.ts'
import { lockHandlers } from './lock.ts'
import { overviewHandlers } from './overview.ts'
import { packageHandlers } from './packages.ts'
import { paperHandlers } from './papers.ts'
import { parse } from './parse.ts'
import type { Ports, Watch } from './ports.ts'
import { presetHandlers } from './presets.ts'
import { privacyHandlers } from './privacy.ts'
import { recordHandlers } from './records.ts'
import { registerHandlers } from './register.ts'
import { savingHandlers } from './saving.ts'
import { settingsHandlers } from './settings.ts'
import { unsavedHandlers } from './unsaved.ts'
import { checkHandlers, oversee } from './watching.ts'

export type Core = {
  /** Runs one procedure of the contract. Never throws: what went wrong comes back with its code and a message. */
  call(name: string, input: unknown, watch?: Watch): Promise<Result<unknown>>
  /** Ends what it does by itself. */
  close(): void
}

/**
 * The program without a window: what a screen, the command line and the loopback host all speak to.
 * `checkOutput` parses answers against the contract as well; tests switch it on. `overseen`: it looks at the register, backs it up
 * and copies backups by itself as long as it is open.
 */
export function createCore(register: Register, ports: Ports, options: { checkOutput?: boolean; overseen?: boolean } = {}): Core {
  const context = createContext(register, ports)
  const handlers: Handlers = {
    ...recordHandlers(context), ...savingHandlers(context), ...linkHandlers(context), ...unsavedHandlers(context), ...overviewHandlers(context), ...presetHandlers(context),
    ...historyHandlers(context), ...attachmentHandlers(context), ...settingsHandlers(context),
    ...figureHandlers(context), ...documentHandlers(context), ...paperHandlers(context), ...packageHandlers(context), ...registerHandlers(context), ...contentHandlers(context),
    ...backupHandlers(context), ...checkHandlers(context), ...privacyHandlers(context), ...lockHandlers(context),
  }
  const overseer = options.overseen ? oversee(context) : undefined
  async function run<P extends Procedure>(name: P, input: unknown, watch: Watch): Promise<Output<P>> {
    const value = await handlers[name](parse(api[name].input, input) as never, watch)
    return options.checkOutput ? parse(api[name].output, value) as Output<P> : value
  }
  return {
    close: () => overseer?.close(),
    async call(name, input, watch = {}) {
      try {
        if (!isProcedure(name)) throw new AppError('unknownProcedure', `Chương trình không có lệnh "${name.slice(0, 60)}".`)
        return { ok: true, value: await run(name, input, watch) }
      } catch (error) {
        const shape = tellFailure(error, register.folder)
        if (isWorthLogging(error)) ports.log(name, error)
        return { ok: false, error: shape }
      }
    },
  }
}
