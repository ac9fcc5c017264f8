import { parentPort, workerData } from 'node:worker_threads'
import { tellFailure } from '../core/failure.ts'
import { type OpenCoreOptions, openCore } from './openCore.ts'
import type { FromRegister, ToRegister } from './registerHost.ts'

const tell = (message: FromRegister) => parentPort?.postMessage(message)
const running = new Map<number, AbortController>()

try {
  const { core, close } = openCore(workerData as OpenCoreOptions)
  const answer = async (id: number, name: string, input: unknown) => {
    const stop = new AbortController()
    running.set(id, stop)
    const result = await core.call(name, input, { signal: stop.signal, progress: (done, what) => tell({ type: 'progress', id, done, what }) })
    running.delete(id)
    tell({ type: 'answer', id, result })
  }
  parentPort?.on('message', (message: ToRegister) => {
    if (message.type === 'close') void close().then(() => parentPort?.close())
    else if (message.type === 'cancel') running.get(message.id)?.abort()
    else void answer(message.id, message.name, message.input)
  })
  tell({ type: 'opened' })
} catch (error) {
  tell({ type: 'refused', error: tellFailure(error) })
}
