import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, isAbsolute, join, relative } from 'node:path'
import type { Input, Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { lastDelivered, lastErasure, logAccess, nextSequence, noteDelivered, notePrepared, sentPackages } from '../../db/index.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { makePassword } from '../usb/password.ts'
import type { Context } from './context.ts'
import { checkOut } from './documents.ts'
import type { Handlers } from './handlers.ts'
import { packagePreview } from './packagePreview.ts'
import type { Watch } from './ports.ts'
import { program } from './program.ts'

const scratchPrefix = '.work-'

/** Removes what a package left behind that was cut off while it was built. */
export function clearScratch(folder: string): void {
  for (const name of readdirSync(folder).filter(found => found.startsWith(scratchPrefix))) removeScratch(join(folder, name))
}

function removeScratch(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Held by an antivirus: no reason to keep the register shut or to call a delivered package a failure; the next opening tries again.
  }
}

function checkTarget(to: string, register: string): void {
  const inside = relative(register, to)
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside))) {
    throw new AppError('invalid', 'Không để gói trong thư mục của sổ được. Chưa ghi gì. Hãy chọn USB hoặc một thư mục khác.')
  }
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
  checkTarget(input.to, folder)
  const scratch = mkdtempSync(join(folder, scratchPrefix))
  try {
    const password = input.password ?? makePassword()
    const [sequence, previous] = [nextSequence(db), lastDelivered(db)]
    const [id, createdAt, level] = [context.ports.newId(), context.ports.now(), input.level ?? 'full']
    const erased = lastErasure(db)
    const built = await context.ports.press.run('pack', {
      folder, scratch, period, level, password, packageId: id, sequence, createdAt, today: context.ports.today(), program: program.version,
      previous: previous ? { sequence: previous.sequence, sha256: previous.sha256 } : null,
    }, { ...watch, progress: (done, what) => watch.progress?.(done * 0.6, what) })
    if (lastErasure(db) !== erased) {
      throw new AppError('conflict', 'Vừa có dữ liệu cá nhân bị xóa trong lúc đóng gói nên gói này không được gửi; không có gì rời khỏi máy. Hãy đóng gói lại.')
    }
    const note = (detail: string) => logAccess(db, { at: context.ports.now(), ...context.who(), action: 'pack', subject: built.name, detail })
    // Before a byte leaves: a stick pulled out half-way may still hold the whole package.
    notePrepared(db, { sequence, id, createdAt, dateFrom: period.from, dateTo: period.to, level, file: built.name, bytes: built.bytes, sha256: built.sha256 })
    note(`chép sang ${input.to}: ${input.period}, mức ${level}, SHA-256 ${built.sha256}`)
    const carried = await context.ports.press.run('deliver', { source: built.path, to: input.to, name: built.name },
      { ...watch, progress: (done, what) => watch.progress?.(0.6 + done * 0.4, what) })
    noteDelivered(db, sequence, context.ports.now(), basename(carried.path))
    note(`đã giao ${carried.path}`)
    return {
      file: carried.path, ...(input.password === undefined ? { password } : {}), sha256: built.sha256, sequence, entries: built.entries,
      bytes: built.bytes, fingerprint: built.fingerprint,
    }
  } finally {
    removeScratch(scratch)
  }
}

export function packageHandlers(context: Context): Pick<Handlers, 'package.write' | 'package.preview' | 'package.verify' | 'package.log' | 'package.slip'> {
  let last: Promise<unknown> = Promise.resolve()
  return {
    // One after the other: two at once would take the same number and build on the same predecessor.
    'package.write': (input, watch) => {
      const turn = last.then(() => write(context, input, watch))
      last = turn.catch(() => undefined)
      return turn
    },
    'package.preview': input => packagePreview(context, input),
    'package.verify': ({ file, password }, watch) => context.ports.press.run('verify', { file, password: password ?? null }, watch),
    'package.log': () => sentPackages(context.register.db),
    'package.slip': async ({ sequence, password, out }, watch) => {
      checkOut(out, 'pdf')
      logAccess(context.register.db, { at: context.ports.now(), ...context.who(), action: 'print', subject: 'package-slip', detail: `gói số ${sequence}` })
      return context.ports.press.run('slip', { folder: context.register.folder, sequence, password: password ?? null, out, today: context.ports.today() }, watch)
    },
  }
}
