import { AppError } from '../../db/contract/errors.ts'
import { checkPassword, lockState, removePassword, setPassword } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { note } from './privacy/denunciations.ts'

type Proof = { current?: string | undefined; recovery?: string | undefined }

/** @throws AppError wrongLock unless there is no password, or the password or the recovery code is right */
async function requireProof({ register: { db }, ports }: Context, { current, recovery }: Proof): Promise<void> {
  const { ok, waitSeconds } = await checkPassword(db, { password: current, recovery }, ports.now())
  if (ok) return
  const wait = waitSeconds > 0 ? ` Hãy chờ ${waitSeconds} giây rồi thử lại.` : ' Hãy gõ lại, hoặc dùng mã khôi phục đã in.'
  throw new AppError('wrongLock', `Mật khẩu hoặc mã khôi phục không đúng. Mật khẩu đang dùng không thay đổi.${wait}`)
}

/** The password that uncovers the screens; the windows themselves are covered by the session. */
export const lockHandlers = (context: Context): Pick<Handlers, 'lock.state' | 'lock.set' | 'lock.check' | 'lock.remove'> => {
  const { register: { db }, ports } = context
  return {
    'lock.state': () => lockState(db, ports.now()),
    'lock.set': async ({ password, minutes, ...proof }) => {
      await requireProof(context, proof)
      const recovery = await setPassword(db, password, minutes)
      note(context, 'lock', 'password', proof.recovery === undefined ? 'đặt mật khẩu' : 'đặt lại bằng mã khôi phục')
      return { recovery }
    },
    'lock.check': async ({ password }) => {
      const waiting = lockState(db, ports.now()).waitSeconds > 0
      const checked = await checkPassword(db, { password }, ports.now())
      // Once each time nothing is looked at for a while, not at every try meanwhile.
      if (!waiting && checked.waitSeconds > 0) note(context, 'refuse', 'password', 'sai mật khẩu nhiều lần')
      return checked
    },
    'lock.remove': async proof => {
      await requireProof(context, proof)
      removePassword(db)
      note(context, 'lock', 'password', 'bỏ mật khẩu')
      return {}
    },
  }
}
