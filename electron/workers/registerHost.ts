import { Worker } from 'node:worker_threads'
import { AppError, type ErrorShape, type Result } from '../../db/contract/errors.ts'
import type { Watch } from '../core/ports.ts'
import type { OpenCoreOptions } from './openCore.ts'
import { workerFile } from './workerFile.ts'

/** A register held by its worker; the thread that asks never waits for the disk. */
export type HeldRegister = {
  call(name: string, input: unknown, watch?: Watch): Promise<Result<unknown>>
  /** Closes the register, then ends the worker. */
  close(): Promise<void>
  /** Settles when the worker has ended, by `close` or by an accident; the register is free again then. */
  ended: Promise<void>
}

export type ToRegister =
  | { type: 'call'; id: number; name: string; input: unknown }
  | { type: 'cancel'; id: number }
  | { type: 'close' }
export type FromRegister =
  | { type: 'opened' }
  | { type: 'refused'; error: ErrorShape }
  | { type: 'progress'; id: number; done: number; what: string }
  | { type: 'answer'; id: number; result: Result<unknown> }
  | { type: 'news'; what: 'health' }

/** What a call is answered whose worker ended before it answered; this very object, so that it can be told from other failures. */
export const stopped: ErrorShape = new AppError('internal', 'Phần giữ sổ đã dừng đột ngột; những gì đã báo "đã ghi" vẫn còn. Hãy mở lại sổ.').toShape()

/**
 * Opens a register in a worker of its own, which holds the only writing connection until `close`. `news` hears what changed beside its records.
 * @throws AppError all that `openRegister` throws
 */
export function holdRegister(options: OpenCoreOptions, news: (what: 'health') => void = () => undefined): Promise<HeldRegister> {
  const worker = new Worker(workerFile('registerWorker'), { workerData: options })
  const waiting = new Map<number, { resolve(result: Result<unknown>): void; watch: Watch }>()
  let last = 0
  let ended = false

  const send = (message: ToRegister) => worker.postMessage(message)
  const held: HeldRegister = {
    ended: new Promise(resolve => worker.once('exit', () => resolve())),
    call: (name, input, watch = {}) => new Promise(resolve => {
      if (ended) return resolve({ ok: false, error: stopped })
      const id = ++last
      waiting.set(id, { resolve, watch })
      send({ type: 'call', id, name, input })
      watch.signal?.addEventListener('abort', () => send({ type: 'cancel', id }), { once: true })
    }),
    close: () => new Promise(resolve => {
      if (ended) return resolve()
      worker.once('exit', () => resolve())
      send({ type: 'close' })
    }),
  }

  return new Promise((resolve, reject) => {
    const end = () => {
      ended = true
      for (const { resolve: answer } of waiting.values()) answer({ ok: false, error: stopped })
      waiting.clear()
      reject(new AppError('internal', stopped.message))
    }
    worker.on('error', end)
    worker.on('exit', end)
    worker.on('message', (message: FromRegister) => {
      if (message.type === 'opened') resolve(held)
      else if (message.type === 'refused') reject(new AppError(message.error.code, message.error.message, { fields: message.error.fields }))
      else if (message.type === 'news') news(message.what)
      else if (message.type === 'progress') waiting.get(message.id)?.watch.progress?.(message.done, message.what)
      else if (message.type === 'answer') {
        waiting.get(message.id)?.resolve(message.result)
        waiting.delete(message.id)
      }
    })
  })
}
