import { parentPort } from 'node:worker_threads'
import { AppError } from '../../db/contract/errors.ts'
import { tellFailure } from '../core/failure.ts'
import { traceOf } from '../core/log.ts'
import { jobs } from './jobs.ts'
import { type FromPress, type ToPress, stoppedOnRequest } from './press.ts'

const tell = (message: FromPress) => parentPort?.postMessage(message)
let stop = new AbortController()

parentPort?.on('message', (message: ToPress) => {
  if (message.type === 'cancel') stop.abort(stoppedOnRequest())
  else void run(message)
})

/** One at a time: the press sends the next job when it has heard the end of this one. */
async function run({ name, input }: Extract<ToPress, { type: 'run' }>): Promise<void> {
  stop = new AbortController()
  try {
    const job = jobs[name] as (input: unknown, watch: object) => Promise<unknown>
    tell({ type: 'done', value: await job(input, { signal: stop.signal, progress: (done: number, what: string) => tell({ type: 'progress', done, what }) }) })
  } catch (error) {
    const unsaid = error instanceof AppError ? error.cause : error
    tell({ type: 'failed', error: tellFailure(error), trace: unsaid === undefined ? undefined : traceOf(unsaid) })
  }
}
