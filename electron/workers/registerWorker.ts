import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '../../db/contract/errors.ts'
import { tellFailure } from '../core/failure.ts'
import { type OpenCoreOptions, openCore } from './openCore.ts'
import type { FromRegister, ToRegister } from './registerHost.ts'

const tell = (message: FromRegister) => parentPort?.postMessage(message)
const running = new Map<number, AbortController>()

/**
 * After the disk failed in the middle of reading or flushing, what a connection believes is written may not be: the register is
 * closed, and opened again by whoever asks next, which reads what is really there.
 */
const isSuspect = (result: Result<unknown>) => !result.ok && result.error.code === 'diskFault'

try {
  const { core, close } = openCore(workerData as OpenCoreOptions, what => tell({ type: 'news', what }))
  const answer = async (id: number, name: string, input: unknown) => {
    const stop = new AbortController()
    running.set(id, stop)
    const result = await core.call(name, input, { signal: stop.signal, progress: (done, what) => tell({ type: 'progress', id, done, what }) })
    running.delete(id)
    tell({ type: 'answer', id, result })
    if (isSuspect(result)) leave(true)
  }
  const leave = (suspect: boolean) => void close(suspect).then(() => parentPort?.close())
  parentPort?.on('message', (message: ToRegister) => {
    if (message.type === 'close') leave(false)
    else if (message.type === 'cancel') running.get(message.id)?.abort()
    else void answer(message.id, message.name, message.input)
  })
  tell({ type: 'opened' })
} catch (error) {
  tell({ type: 'refused', error: tellFailure(error) })
}
