import { parentPort, workerData } from 'node:worker_threads'
import { openRegister } from '../../db/index.ts'
import { createCore } from '../core/createCore.ts'
import { tellFailure } from '../core/failure.ts'
import { fileLog } from '../core/log.ts'
import { clearScratch } from '../core/packages.ts'
import { systemPorts } from '../core/systemPorts.ts'
import { startPress } from './press.ts'
import type { FromRegister, HoldOptions, ToRegister } from './registerHost.ts'

const tell = (message: FromRegister) => parentPort?.postMessage(message)
const options = workerData as HoldOptions
const running = new Map<number, AbortController>()

function open() {
  const register = openRegister(options.folder, { driveType: options.driveType })
  clearScratch(options.folder)
  const press = startPress()
  const ports = systemPorts({
    press, today: options.today,
    log: fileLog(options.folder),
  })
  return { core: createCore(register, ports), close: async () => (await press.close(), register.close()) }
}

try {
  const { core, close } = open()
  parentPort?.on('message', (message: ToRegister) => {
    if (message.type === 'close') void close().then(() => parentPort?.close())
    else if (message.type === 'cancel') running.get(message.id)?.abort()
    else void answer(message.id, message.name, message.input)
  })
  const answer = async (id: number, name: string, input: unknown) => {
    const stop = new AbortController()
    running.set(id, stop)
    const result = await core.call(name, input, { signal: stop.signal, progress: (done, what) => tell({ type: 'progress', id, done, what }) })
    running.delete(id)
    tell({ type: 'answer', id, result })
  }
  tell({ type: 'opened' })
} catch (error) {
  tell({ type: 'refused', error: tellFailure(error) })
}
