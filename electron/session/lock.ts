import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { ProgramInput, ProgramOutput } from '../../db/contract/program.ts'
import type { Keeping } from './keeper.ts'
import type { ProgramContext } from './programContext.ts'
import { valueOf } from './papers.ts'

/**
 * Covers the screens of every window until the password is given. It keeps passers-by from reading and typing; the file itself
 * is protected by the rights of Windows and by BitLocker.
 */
export type ScreenLock = {
  locked(): boolean
  /** A register was just opened: one with a password starts covered, unless this happens within `staying`. */
  arrived(keeping: Keeping): Promise<void>
  /** Runs what opens the same register anew on behalf of somebody who has been let in: no password is asked for twice. */
  staying<T>(work: () => Promise<T>): Promise<T>
  /** @throws AppError locked for all that is not answered while the screens are covered */
  require(name: string): void
  become(locked: boolean): void
}

/** What is answered to a covered window: whether it still is, the way out, and keeping what was typed before. */
const answered: ReadonlySet<string> = new Set(['program.state', 'program.unlock', 'program.lock', 'draft.keep'])

export const lockedSentence = 'Màn hình đang khóa. Dữ liệu và chữ đang gõ còn nguyên. Hãy nhập mật khẩu mở màn hình rồi làm tiếp.'

export function createScreenLock(): ScreenLock {
  let covered = false
  let staying = 0
  return {
    locked: () => covered,
    become: locked => { covered = locked },
    async arrived(keeping) {
      if (staying > 0) return
      covered = (await keeping.ask('lock.state', {}) as Output<'lock.state'>).set
    },
    async staying(work) {
      staying += 1
      try {
        return await work()
      } finally {
        staying -= 1
      }
    },
    require(name) {
      if (covered && !answered.has(name)) throw new AppError('locked', lockedSentence)
    },
  }
}

/** Covers the screens when the open register has a password. */
export async function lockScreens(context: ProgramContext): Promise<ProgramOutput<'program.lock'>> {
  if (context.lock.locked()) return { locked: true }
  const { set } = valueOf<Output<'lock.state'>>(await context.keeper.call('lock.state', {}))
  if (set) tell(context, true)
  return { locked: set }
}

/** Uncovers the screens by the password, or by the recovery code, which sets a new password. @throws AppError noRegister, wrongLock */
export async function unlockScreens(context: ProgramContext, given: ProgramInput<'program.unlock'>): Promise<ProgramOutput<'program.unlock'>> {
  if ('recovery' in given) {
    const { recovery } = valueOf<Output<'lock.set'>>(await context.keeper.call('lock.set', given))
    tell(context, false)
    return { ok: true, waitSeconds: 0, recovery }
  }
  const checked = valueOf<Output<'lock.check'>>(await context.keeper.call('lock.check', given))
  if (checked.ok) tell(context, false)
  return { ...checked, recovery: null }
}

function tell(context: ProgramContext, locked: boolean): void {
  if (context.lock.locked() === locked) return
  context.lock.become(locked)
  context.host.emit({ type: 'lock' })
}
