import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { ProgramInput, ProgramOutput } from '../../db/contract/program.ts'
import type { Keeping } from './keeper.ts'
import type { ProgramContext } from './programContext.ts'

/**
 * Covers the screens of every window until the password is given. It keeps passers-by from reading and typing; the file itself
 * is protected by the rights of Windows and by BitLocker.
 */
export type ScreenLock = {
  locked(): boolean
  /** A register was just opened: one with a password starts covered. */
  arrived(keeping: Keeping): Promise<void>
  /** @throws AppError locked for all that is not answered while the screens are covered */
  require(name: string): void
  become(locked: boolean): void
}

/** What is answered to a covered window: whether it still is, the way out, and keeping what was typed before. */
const answered: ReadonlySet<string> = new Set(['program.state', 'program.unlock', 'program.lock', 'draft.keep'])

export const lockedSentence = 'Màn hình đang khóa. Dữ liệu và chữ đang gõ còn nguyên. Hãy nhập mật khẩu mở màn hình rồi làm tiếp.'

export function createScreenLock(): ScreenLock {
  let covered = false
  return {
    locked: () => covered,
    become: locked => { covered = locked },
    async arrived(keeping) {
      covered = (await keeping.ask('lock.state', {}) as Output<'lock.state'>).set
    },
    require(name) {
      if (covered && !answered.has(name)) throw new AppError('locked', lockedSentence)
    },
  }
}

/** Covers the screens when the open register has a password. @throws AppError noRegister */
export function lockScreens(context: ProgramContext): Promise<ProgramOutput<'program.lock'>> {
  return context.keeper.alone(async keeping => {
    if (context.lock.locked()) return { locked: true }
    const { set } = await keeping.ask('lock.state', {}) as Output<'lock.state'>
    if (set) tell(context, true)
    return { locked: set }
  })
}

/**
 * Uncovers the screens by the password, or by the recovery code, which sets a new password. No other register is opened
 * meanwhile: the password of one never uncovers another. @throws AppError noRegister, wrongLock
 */
export function unlockScreens(context: ProgramContext, given: ProgramInput<'program.unlock'>): Promise<ProgramOutput<'program.unlock'>> {
  return context.keeper.alone(async keeping => {
    if ('recovery' in given) {
      const { recovery } = await keeping.ask('lock.set', given) as Output<'lock.set'>
      tell(context, false)
      return { ok: true, waitSeconds: 0, recovery }
    }
    const checked = await keeping.ask('lock.check', given) as Output<'lock.check'>
    if (checked.ok) tell(context, false)
    return { ...checked, recovery: null }
  })
}

function tell(context: ProgramContext, locked: boolean): void {
  if (context.lock.locked() === locked) return
  context.lock.become(locked)
  context.host.emit({ type: 'lock' })
}
