import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { ProgramInput, ProgramOutput } from '../../db/contract/program.ts'
import { tellFailure } from '../core/failure.ts'
import type { Keeping } from './keeper.ts'
import type { ProgramContext } from './programContext.ts'

/**
 * Covers the screens of every window until the password is given. It keeps passers-by from reading and typing; the file itself
 * is protected by the rights of Windows and by BitLocker.
 */
export type ScreenLock = {
  locked(): boolean
  /** Why it cannot be told whether there is a password, as a sentence; the screens are covered then. */
  problem(): string | null
  /** A register was just opened: one with a password starts covered, and so does one that does not say whether it has any. */
  arrived(keeping: Keeping): Promise<void>
  /** @throws AppError locked for all that is not answered while the screens are covered */
  require(name: string): void
  /** The screens are covered or not, with a `problem` for one. */
  become(locked: boolean, problem?: string): void
}

/** What is answered to a covered window: whether it still is, the way out, and keeping what was typed before. */
const answered: ReadonlySet<string> = new Set(['program.state', 'program.unlock', 'program.lock', 'draft.keep'])
/** The way out where no password can be asked for: to the start screen, from which the register is restored or opened anew. */
const leaving = 'program.closeRegister'

export const lockedSentence = 'Màn hình đang khóa. Dữ liệu và chữ đang gõ còn nguyên. Hãy nhập mật khẩu mở màn hình rồi làm tiếp.'

export function createScreenLock(): ScreenLock {
  let covered = false
  let problem: string | null = null
  return {
    locked: () => covered,
    problem: () => problem,
    become(locked, why) {
      covered = locked
      problem = why ?? null
    },
    async arrived(keeping) {
      const { set, problem: why } = await askState(keeping)
      covered = set
      problem = why ?? null
    },
    require(name) {
      if (covered && !answered.has(name) && !(problem !== null && name === leaving)) throw new AppError('locked', lockedSentence)
    },
  }
}

/** Without a register there is nothing to cover. */
const nothingOpen: ReadonlySet<string> = new Set(['noRegister', 'missingRegister'])

/** Whether there is a password; where that cannot be read it counts as set, with the `problem`. @throws AppError noRegister, missingRegister */
async function askState(keeping: Keeping): Promise<{ set: boolean; problem?: string }> {
  try {
    return { set: (await keeping.ask('lock.state', {}) as Output<'lock.state'>).set }
  } catch (error) {
    const { code, message } = tellFailure(error)
    if (nothingOpen.has(code)) throw error
    return { set: true, problem: `Chưa đọc được sổ này có mật khẩu mở màn hình hay không nên màn hình được che. ${message}` }
  }
}

/** Covers the screens when the open register has a password, or does not say whether it has; where it did not, it is asked again. @throws AppError noRegister, missingRegister */
export function lockScreens(context: ProgramContext): Promise<ProgramOutput<'program.lock'>> {
  return context.keeper.alone(async keeping => {
    if (context.lock.locked() && context.lock.problem() === null) return { locked: true }
    const { set, problem } = await askState(keeping)
    tell(context, set, problem)
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

function tell(context: ProgramContext, locked: boolean, problem?: string): void {
  if (context.lock.locked() === locked && context.lock.problem() === (problem ?? null)) return
  context.lock.become(locked, problem)
  context.host.emit({ type: 'lock' })
}
