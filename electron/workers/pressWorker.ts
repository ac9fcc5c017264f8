import { parentPort } from 'node:worker_threads'
import { tellFailure } from '../core/failure.ts'
import { type JobName, jobs } from './jobs.ts'
import type { FromPress, ToPress } from './press.ts'

const running = new Map<number, AbortController>()
const tell = (message: FromPress) => parentPort?.postMessage(message)

parentPort?.on('message', (message: ToPress) => {
  if (message.type === 'cancel') running.get(message.id)?.abort()
  else void run(message.id, message.name, message.input)
})

async function run(id: number, name: JobName, input: unknown): Promise<void> {
  const stop = new AbortController()
  running.set(id, stop)
  try {
    const job = jobs[name] as (input: unknown, watch: object) => Promise<unknown>
    const value = await job(input, { signal: stop.signal, progress: (done: number, what: string) => tell({ id, type: 'progress', done, what }) })
    tell({ id, type: 'done', value })
  } catch (error) {
    tell({ id, type: 'failed', error: tellFailure(error) })
  } finally {
    running.delete(id)
  }
}
