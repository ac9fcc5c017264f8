import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { lockRegister } from '../../db/lock.ts'
import type { Watch } from '../core/ports.ts'
import { type Keeping, noRegister } from './keeper.ts'
import { clear, copyRegister, setAside } from './moveFolder.ts'
import { judgePlace } from './places.ts'
import type { ProgramContext } from './programContext.ts'
import { type Opened, welcome } from './registers.ts'

/**
 * Carries the open register to another folder: closed, copied, every file read back, opened there and counted; only then
 * is the old folder given another name. When anything fails the register is opened again where it was.
 * @throws AppError noRegister, invalid when the place cannot be used, diskFull, cancelled, and those of copying and opening
 */
export function moveRegister(context: ProgramContext, to: string, watch: Watch): Promise<Opened & { left: string | null }> {
  return context.keeper.alone(async keeping => {
    const from = keeping.folder()
    if (from === null) throw noRegister()
    // It may have been opened, and covered, while this waited for its turn.
    context.lock.require('program.moveRegister')
    const place = await judgePlace(to)
    if (!place.usable) throw new AppError('invalid', `Chưa chuyển sổ; sổ vẫn ở chỗ cũ và dùng được. ${place.message ?? ''}`)
    const before = await countsOf(keeping)
    await keeping.close()
    try {
      await carry(from, to, watch)
      await keeping.open(to)
      requireEqual(before, await countsOf(keeping))
    } catch (error) {
      await backTo(from, context, keeping)
      await clear(to, place.exists)
      throw error
    }
    const left = await setAside(from, context.today())
    context.wrote(left)
    await context.memory.change(known => ({
      ...known, sample: known.sample === from ? to : known.sample, recents: known.recents.filter(recent => recent.folder !== from),
    })).catch(error => context.log('remember', error))
    return { ...await welcome(context, keeping, { letIn: true }), left }
  })
}

/** Opens the register where it was. When even that cannot be done, the windows learn that none is open. */
async function backTo(from: string, context: ProgramContext, keeping: Keeping): Promise<void> {
  try {
    await keeping.open(from)
  } catch (error) {
    context.log('back after moving', error)
    context.current = null
    context.host.emit({ type: 'register' })
  }
}

/** Nobody else may open the register while it is copied. */
async function carry(from: string, to: string, watch: Watch): Promise<void> {
  const release = lockRegister(from)
  try {
    await copyRegister(from, to, watch)
  } finally {
    release()
  }
}

const countsOf = async (keeping: Keeping) => (await keeping.ask('register.info', {}) as Output<'register.info'>).counts

function requireEqual(before: Record<string, number>, after: Record<string, number>): void {
  if (Object.entries(before).every(([kind, count]) => after[kind] === count)) return
  throw new AppError('readFailed', 'Bản chép ở chỗ mới không đủ hồ sơ nên đã bỏ đi. Sổ vẫn ở chỗ cũ và dùng được. Hãy làm lại, hoặc chọn ổ đĩa khác.')
}
