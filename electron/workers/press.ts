import { Worker } from 'node:worker_threads'
import { AppError, type ErrorShape } from '../../db/contract/errors.ts'
import type { Watch } from '../core/ports.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'
import { workerFile } from './workerFile.ts'

/** Long work outside the thread that owns the register. */
export type Press = {
  /** @throws AppError whatever the job throws; cancelled when the signal fires */
  run<N extends JobName>(name: N, input: JobInput<N>, watch?: Watch): Promise<JobOutput<N>>
  close(): Promise<void>
}

export type FromPress =
  | { id: number; type: 'progress'; done: number; what: string }
  | { id: number; type: 'done'; value: unknown }
  | { id: number; type: 'failed'; error: ErrorShape }
export type ToPress = { id: number; type: 'run'; name: JobName; input: unknown } | { id: number; type: 'cancel' }

/** How long a job may take to stop by itself; laying out pages cannot be interrupted from inside. */
const PATIENCE_MS = 1500

type Waiting = { resolve(value: unknown): void; reject(error: unknown): void; watch: Watch }

/** A press worker, started with its first job and again after one had to be stopped the hard way. */
export function startPress(): Press {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, Waiting>()

  function settle(id: number, how: (job: Waiting) => void): void {
    const job = waiting.get(id)
    waiting.delete(id)
    if (job) how(job)
    if (waiting.size === 0) worker?.unref()
  }
  function abandon(error: unknown): void {
    worker = undefined
    for (const id of waiting.keys()) settle(id, job => job.reject(error))
  }
  function start(): Worker {
    const made = new Worker(workerFile('pressWorker'))
    made.on('message', (message: FromPress) => {
      if (message.type === 'progress') waiting.get(message.id)?.watch.progress?.(message.done, message.what)
      else if (message.type === 'done') settle(message.id, job => job.resolve(message.value))
      else settle(message.id, job => job.reject(new AppError(message.error.code, message.error.message, { fields: message.error.fields })))
    })
    made.on('error', abandon)
    made.on('exit', () => {
      if (worker === made) abandon(new AppError('internal', 'Phần in ấn dừng đột ngột; sổ không bị ảnh hưởng. Hãy làm lại.'))
    })
    return made
  }
  function stopHard(id: number): void {
    if (!waiting.has(id)) return
    const stopped = worker
    worker = undefined
    void stopped?.terminate()
    abandon(new AppError('cancelled', 'Đã dừng theo yêu cầu. Sổ không bị thay đổi.'))
  }

  return {
    run: (name, input, watch = {}) => new Promise((resolve, reject) => {
      if (watch.signal?.aborted) return reject(new AppError('cancelled', 'Đã dừng theo yêu cầu. Sổ không bị thay đổi.'))
      const id = ++last
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, watch })
      worker ??= start()
      worker.ref()
      worker.postMessage({ id, type: 'run', name, input } satisfies ToPress)
      watch.signal?.addEventListener('abort', () => {
        worker?.postMessage({ id, type: 'cancel' } satisfies ToPress)
        setTimeout(stopHard, PATIENCE_MS, id).unref()
      }, { once: true })
    }),
    close: async () => {
      const stopped = worker
      worker = undefined
      await stopped?.terminate()
    },
  }
}
