import { AppError } from '../../../db/contract/errors.ts'
import { startPress } from '../../../electron/workers/press.ts'
import { aModel, create } from '../operations/records.ts'
import { type Session, openSession } from './session.ts'

/**
 * A program that tries to open registers when told to: `enter` opens the one below `root` and saves `records` models numbered
 * from `first`, `leave` closes it. Several of them stand against each other.
 */
export type ToContender = { do: 'enter'; root: string; first: number; records: number } | { do: 'leave' } | { do: 'end' }
/** `milliseconds` until it was in, or until it was told that it could not. */
export type FromContender = { inside: true; saved: number; milliseconds: number } | { refused: string; milliseconds: number } | { left: true } | { ready: true }

const press = startPress()
let session: Session | undefined
const say = (answer: FromContender) => process.send?.(answer)
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : `unexplained ${String(error)}`)

async function enter({ root, first, records }: Extract<ToContender, { do: 'enter' }>): Promise<FromContender> {
  const began = performance.now()
  try {
    session = openSession({ root, press })
  } catch (error) {
    return { refused: codeOf(error), milliseconds: performance.now() - began }
  }
  const milliseconds = performance.now() - began
  let saved = 0
  for (; saved < records; saved += 1) {
    try {
      await create(session, 'model', [aModel(`Mô hình ${first + saved}`)], first + saved)
    } catch {
      break
    }
  }
  return { inside: true, saved, milliseconds }
}

process.on('message', async (message: ToContender) => {
  if (message.do === 'enter') return say(await enter(message))
  await session?.close()
  session = undefined
  if (message.do === 'leave') return say({ left: true })
  await press.close()
  process.exit()
})
say({ ready: true })
