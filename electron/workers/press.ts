import { Worker } from 'node:worker_threads'
import { AppError, type ErrorShape } from '../../db/contract/errors.ts'
import type { Watch } from '../core/ports.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'
import { workerFile } from './workerFile.ts'

/** Long work outside the thread that owns the register: one job at a time, the others wait in the order they came. */
export type Press = {
  /** @throws AppError whatever the job throws; cancelled when the signal fires or the press is closed */
  run<N extends JobName>(name: N, input: JobInput<N>, watch?: Watch): Promise<JobOutput<N>>
  close(): Promise<void>
}

export type FromPress =
  | { type: 'progress'; done: number; what: string }
  | { type: 'done'; value: unknown }
  /** `trace` is where it broke, for the log, when the error alone does not say all. */
  | { type: 'failed'; error: ErrorShape; trace: string | undefined }
export type ToPress = { type: 'run'; name: JobName; input: unknown } | { type: 'cancel' }

type Job = { name: JobName; input: unknown; watch: Watch; resolve(value: unknown): void; reject(error: unknown): void }

/** How long a job may take to stop by itself; laying out pages cannot be interrupted from inside. */
const PATIENCE_MS = 1500

export const stoppedOnRequest = () => new AppError('cancelled', 'Đã dừng theo yêu cầu. Sổ không bị thay đổi.')

/** The worker is started with the first job, and again after it had to be ended to stop one. */
type Bench = { queue: Job[]; running: Job | undefined; worker: Worker | undefined; closed: boolean }

export function startPress(): Press {
  const bench: Bench = { queue: [], running: undefined, worker: undefined, closed: false }
  return {
    run: (name, input, watch = {}) => new Promise((resolve, reject) => {
      if (bench.closed || watch.signal?.aborted) return reject(stoppedOnRequest())
      const job: Job = { name, input, watch, resolve: resolve as Job['resolve'], reject }
      watch.signal?.addEventListener('abort', () => cancel(bench, job), { once: true })
      bench.queue.push(job)
      if (!bench.running) next(bench)
    }),
    close: async () => {
      bench.closed = true
      for (const job of bench.queue.splice(0)) job.reject(stoppedOnRequest())
      finish(bench, job => job.reject(stoppedOnRequest()))
      await bench.worker?.terminate()
    },
  }
}

/** Runs one job in a press of its own, where no register is open. @throws AppError whatever the job throws */
export async function runOnce<N extends JobName>(name: N, input: JobInput<N>, watch?: Watch): Promise<JobOutput<N>> {
  const press = startPress()
  try {
    return await press.run(name, input, watch)
  } finally {
    await press.close()
  }
}

function next(bench: Bench): void {
  const job = bench.running = bench.queue.shift()
  if (!job) return bench.worker?.unref()
  bench.worker ??= startWorker(bench)
  bench.worker.ref()
  bench.worker.postMessage({ type: 'run', name: job.name, input: job.input } satisfies ToPress)
}

function finish(bench: Bench, settle: (job: Job) => void): void {
  if (bench.running) settle(bench.running)
  next(bench)
}

function cancel(bench: Bench, job: Job): void {
  const place = bench.queue.indexOf(job)
  if (place >= 0) bench.queue.splice(place, 1)[0]?.reject(stoppedOnRequest())
  if (job !== bench.running) return
  bench.worker?.postMessage({ type: 'cancel' } satisfies ToPress)
  setTimeout(endWorker, PATIENCE_MS, bench, job).unref()
}

function endWorker(bench: Bench, job: Job): void {
  if (job !== bench.running) return
  // Its last words would let the next job begin in a worker that is being ended.
  bench.worker?.removeAllListeners('message')
  void bench.worker?.terminate()
}

function startWorker(bench: Bench): Worker {
  const worker = new Worker(workerFile('pressWorker'))
  let cause: unknown
  worker.on('message', (message: FromPress) => hear(bench, message))
  worker.on('error', error => { cause = error })
  worker.on('exit', () => {
    bench.worker = undefined
    finish(bench, job => job.reject(job.watch.signal?.aborted ? stoppedOnRequest()
      : new AppError('internal', 'Phần in ấn dừng đột ngột; sổ không bị ảnh hưởng. Hãy làm lại.', { cause })))
  })
  return worker
}

function hear(bench: Bench, message: FromPress): void {
  if (message.type === 'progress') bench.running?.watch.progress?.(message.done, message.what)
  else if (message.type === 'done') finish(bench, job => job.resolve(message.value))
  else {
    const { error: { code, message: text, fields }, trace } = message
    finish(bench, job => job.reject(new AppError(code, text, { fields, cause: trace })))
  }
}
