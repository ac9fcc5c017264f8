import { AppError, type Result } from '../../db/contract/errors.ts'
import { driveType } from '../usb/drives.ts'
import type { Watch } from '../core/ports.ts'
import { type HeldRegister, holdRegister, stopped } from '../workers/registerHost.ts'
import { answering } from './answering.ts'
import { effectOf } from './effects.ts'

/** The one open register of a program, or none. */
export type Keeper = {
  folder(): string | null
  /** Asks the open register; waits while one is being opened, closed or moved, and asks only what may still be asked then. Never throws. */
  call(name: string, input: unknown, watch?: Watch): Promise<Result<unknown>>
  /** Runs `work` alone: no call reaches a register and nothing else is opened or closed meanwhile. */
  alone<T>(work: (keeping: Keeping) => Promise<T>): Promise<T>
}

/** What may be done to the open register by whoever has it alone. */
export type Keeping = {
  folder(): string | null
  /** Asks the open register. @throws AppError */
  ask(name: string, input: unknown, watch?: Watch): Promise<unknown>
  /**
   * Opens, or with `create` makes, a register in place of the one that was open. When that fails the old one stays open.
   * @throws AppError all that `openRegister` and `setUpRegister` throw
   */
  open(folder: string, create?: { profile?: unknown }): Promise<void>
  close(): Promise<void>
}

type Kept = { folder: string; register: HeldRegister; dead: boolean }

/** So many deaths within so long mean that opening it once more would not help. */
const [MANY_DEATHS, WITHIN_MS] = [3, 60_000]

export const noRegister = () => new AppError('noRegister', 'Chưa mở sổ nào. Hãy mở một sổ hoặc tạo sổ mới rồi làm tiếp.')
const unsure = () => new AppError('internal', 'Phần giữ sổ dừng đột ngột giữa chừng nên chưa rõ việc vừa rồi đã ghi xong hay chưa. '
  + 'Những gì đã báo "đã ghi" vẫn còn, phần đang gõ vẫn ở trên màn hình. Sổ được mở lại ngay: hãy xem lại hồ sơ, nếu chưa có thì ghi lại.')
const hopeless = () => new AppError('internal', 'Phần giữ sổ dừng đột ngột nhiều lần liền nên tạm thôi không mở lại. Những gì đã báo "đã ghi" vẫn còn. '
  + 'Hãy chờ một phút rồi làm lại; nếu vẫn vậy, hãy đóng chương trình, mở lại và gửi tệp nhật ký cho người hỗ trợ.')

/** `lost` is told of each death of the worker, `news` of what changed beside the records; `admit` throws for a procedure that may not be asked for now. */
type KeeperPorts = { today: string | undefined; lost(): void; news(what: 'health'): void; admit(name: string): void }

/** Keeps a register open in its worker and opens it again when the worker dies. */
export function createKeeper({ today, lost, news, admit }: KeeperPorts): Keeper {
  let kept: Kept | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const deaths: number[] = []

  async function hold(folder: string, create?: { profile?: unknown }): Promise<Kept> {
    const register = await holdRegister({ folder, driveType: await driveType(folder), today, attended: true, ...(create ? { create } : {}) }, news)
    const held: Kept = { folder, register, dead: false }
    void register.ended.then(() => {
      held.dead = true
      if (kept !== held) return
      deaths.push(Date.now())
      lost()
    })
    return held
  }

  /** The register, opened again when its worker died. */
  async function living(): Promise<HeldRegister> {
    if (!kept) throw noRegister()
    if (!kept.dead) return kept.register
    if (deaths.filter(at => at > Date.now() - WITHIN_MS).length >= MANY_DEATHS) throw hopeless()
    return (kept = await hold(kept.folder)).register
  }

  async function release(): Promise<void> {
    const old = kept
    // First forgotten, then closed: this end of its worker is no accident.
    kept = undefined
    if (old && !old.dead) await old.register.close()
  }

  const keeping: Keeping = {
    folder: () => kept?.folder ?? null,
    close: release,
    async ask(name, input, watch) {
      const result = await (await living()).call(name, input, watch)
      if (result.ok) return result.value
      throw new AppError(result.error.code, result.error.message, { fields: result.error.fields })
    },
    async open(folder, create) {
      const opened = await hold(folder, create)
      await release()
      kept = opened
    },
  }

  function alone<T>(work: (keeping: Keeping) => Promise<T>): Promise<T> {
    const result = turn.then(() => work(keeping))
    turn = result.catch(() => undefined)
    return result
  }

  /** Waits until nobody has the register alone. A turn that began while waiting is waited for as well. */
  async function quiet(): Promise<void> {
    for (let seen; seen !== turn;) await (seen = turn)
  }

  async function ask(name: string, input: unknown, watch: Watch | undefined, again: boolean): Promise<Result<unknown>> {
    await quiet()
    if (kept?.dead) await alone(living)
    const asked = kept
    if (!asked) throw noRegister()
    // Only now it is known which register answers, and whether whoever asks has been let in to that one.
    admit(name)
    const result = await asked.register.call(name, input, watch)
    if (result.ok || result.error !== stopped) return result
    await asked.register.ended
    // A question may be asked twice; a change might then be made twice.
    if (effectOf(name) !== 'reads') throw unsure()
    if (!again) throw hopeless()
    return ask(name, input, watch, false)
  }

  return { folder: keeping.folder, alone, call: (name, input, watch) => answering(() => ask(name, input, watch, true)) }
}
