import type { Procedure } from '../../db/contract/api.ts'
import { AppError, type Result } from '../../db/contract/errors.ts'
import { type ProgramProcedure, isProgramProcedure, programApi } from '../../db/contract/program.ts'
import { parse } from '../core/parse.ts'
import type { Watch } from '../core/ports.ts'
import { answering } from './answering.ts'
import { effectOf } from './effects.ts'
import type { HostPorts } from './host.ts'
import { type ProgramContext, createProgramContext } from './programContext.ts'
import { programHandlers } from './programHandlers.ts'
import { closeRegister, refreshName } from './registers.ts'
import { createRespond } from './respond.ts'

export type { ChooseRequest, HostPorts, SessionEvent } from './host.ts'

/** How a window follows a call: progress is told as events with this `id`, `signal` stops the work. */
export type CallWatch = { id?: string; signal?: AbortSignal }

/** The program behind every window of one host: one open register or none, and what is remembered between starts. */
export type Session = {
  /** Runs a procedure of the program or of the open register. Never throws. */
  call(name: string, input: unknown, watch?: CallWatch): Promise<Result<unknown>>
  /** Opens the register the program is started on. Windows may be shown at once: their question what is open waits for it. Never throws. */
  begin(folder: string): Promise<Result<unknown>>
  /** Screens, attachments, papers and uploads by their addresses. Never throws. */
  respond(request: Request): Promise<Response>
  /** Closes the register and clears the scratch folder. */
  close(): Promise<void>
}

/** @throws AppError usage when the host's day is no day; the error of the disk when its folder cannot be made */
export function createSession(host: HostPorts): Session {
  const context = createProgramContext(host)
  const handlers = programHandlers(context)

  async function run(name: ProgramProcedure, input: unknown, watch: Watch): Promise<Result<unknown>> {
    return { ok: true, value: await handlers[name](parse(programApi[name].input, input) as never, watch) }
  }

  const session: Session = {
    begin(folder) {
      const begun = session.call('program.openRegister', { folder })
      context.begun = begun
      return begun
    },
    call: (name, input, { id, signal } = {}) => answering(async () => {
      context.lock.require(name)
      if (signal?.aborted) throw new AppError('cancelled', 'Đã dừng theo yêu cầu. Chưa có gì bị thay đổi.')
      const watch = { ...(signal ? { signal } : {}), ...(id === undefined ? {} : { progress: telling(context, id) }) }
      if (isProgramProcedure(name)) return run(name, input, watch)
      const result = await context.keeper.call(name, input, watch)
      if (result.ok) afterwards(context, name, input, result.value)
      return result
    }, error => context.log(name.slice(0, 60), error)),
    respond: createRespond(context),
    async close() {
      context.drives.close()
      await closeRegister(context)
      context.scratch.clear()
    },
  }
  return session
}

const PROGRESS_EVERY_MS = 50

/** Passes progress on, not more often than an eye can follow. */
function telling({ host }: ProgramContext, call: string): NonNullable<Watch['progress']> {
  let last = 0
  return (done, what) => {
    if (done < 1 && Date.now() - last < PROGRESS_EVERY_MS) return
    last = Date.now()
    host.emit({ type: 'progress', call, done, what })
  }
}

/** Procedures that write a file where the person wants it. */
const writesFile: ReadonlySet<string> = new Set<Procedure>(['document.print', 'list.export', 'package.write', 'package.slip'])

/** What follows a call that succeeded: windows hear of changes, files handed over are no longer needed, written ones may be shown. */
function afterwards(context: ProgramContext, name: string, input: unknown, value: unknown): void {
  if (writesFile.has(name)) context.wrote((value as { file: string }).file)
  if (name === 'attachment.add') for (const path of (input as { files: string[] }).files) context.scratch.discard(path)
  // Every window must know from now on whether, and after how many minutes, it locks.
  if (name === 'lock.set' || name === 'lock.remove') context.host.emit({ type: 'lock' })
  if (effectOf(name) !== 'writes') return
  context.host.emit({ type: 'changed' })
  void refreshName(context)
}
