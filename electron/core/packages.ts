import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Input, Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { lastDelivered, logAccess, nextSequence, noteDelivered, notePrepared } from '../../db/index.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { makePassword } from '../usb/password.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import type { Watch } from './ports.ts'
import { program } from './program.ts'

const scratchPrefix = '.work-'

/** Removes what a package left behind that was cut off while it was built. */
export function clearScratch(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(scratchPrefix)) rmSync(join(folder, name), { recursive: true, force: true })
}

function checkTarget(to: string): void {
  if (existsSync(to) && statSync(to).isDirectory()) return
  throw new AppError('driveGone', `Không thấy thư mục ${to}. USB có thể chưa cắm hoặc đã rút. Chưa ghi gì. Hãy cắm lại USB rồi chọn thư mục.`)
}

/**
 * Builds the package beside the register, notes its number, then carries it over and reads it back. Only a package that
 * arrived counts as delivered; the next one builds on the last that did.
 */
async function write(context: Context, input: Input<'package.write'>, watch: Watch): Promise<Output<'package.write'>> {
  const { db, folder } = context.register
  const period = resolvePeriod(db, input.period)
  checkTarget(input.to)
  const scratch = mkdtempSync(join(folder, scratchPrefix))
  try {
    const password = input.password ?? makePassword()
    const [sequence, previous] = [nextSequence(db), lastDelivered(db)]
    const [id, createdAt, level] = [context.ports.newId(), context.ports.now(), input.level ?? 'full']
    const built = await context.ports.press.run('pack', {
      folder, scratch, period, level, password, packageId: id, sequence, createdAt, today: context.ports.today(), program: program.version,
      previous: previous ? { sequence: previous.sequence, sha256: previous.sha256 } : null,
    }, { ...watch, progress: (done, what) => watch.progress?.(done * 0.6, what) })
    notePrepared(db, { sequence, id, createdAt, dateFrom: period.from, dateTo: period.to, level, file: built.name, bytes: built.bytes, sha256: built.sha256 })
    const carried = await context.ports.press.run('deliver', { source: built.path, to: input.to, name: built.name },
      { ...watch, progress: (done, what) => watch.progress?.(0.6 + done * 0.4, what) })
    noteDelivered(db, sequence, context.ports.now(), basename(carried.path))
    logAccess(db, { at: context.ports.now(), ...context.who(), action: 'pack', subject: built.name, detail: `${input.period}, mức ${level}, SHA-256 ${built.sha256}` })
    return {
      file: carried.path, ...(input.password === undefined ? { password } : {}), sha256: built.sha256, sequence, entries: built.entries,
      bytes: built.bytes, fingerprint: built.fingerprint,
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

export const packageHandlers = (context: Context): Pick<Handlers, 'package.write'> => ({
  'package.write': (input, watch) => write(context, input, watch),
})
