import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, Task } from './driver.ts'
import { compiled } from './kept.ts'
import type { Tools } from './programs.ts'
import { watchedEnvironment } from './recorder.ts'

/** Where the program waits for an antivirus to let go of a file, no time need pass: neither in the process nor in the workers it starts. */
const withoutWaiting = ['--import', `data:text/javascript,Atomics.wait = () => 'timed-out'`]

/** Starts a process of the harness; `watched` is what `watchedEnvironment` gives where the recorder is to stand below it. */
export function startDriver({ driver }: Tools, task: Task, watched: Record<string, string> = {}): ChildProcess {
  mkdirSync(compiled, { recursive: true })
  const environment = { ...process.env, NODE_COMPILE_CACHE: compiled, ...watched }
  return fork(driver, [JSON.stringify(task)], { env: environment, execArgv: task.do === 'faults' ? withoutWaiting : [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
}

/** Runs a task to its end. @throws Error when it failed or the process died */
export function ask<K extends 'cuts' | 'faults'>(task: Task & { do: K }, tools: Tools): Promise<Extract<Answer, Record<K, unknown>>[K & keyof Extract<Answer, Record<K, unknown>>]> {
  const { folder } = task as { folder: string }
  const child = startDriver(tools, task, watchedEnvironment({ library: tools.library, root: join(folder, 'work'), control: join(folder, 'control'), log: join(folder, 'record') }))
  return new Promise((resolve, reject) => {
    let complaints = ''
    child.stderr?.on('data', (text: Buffer) => { complaints = (complaints + text.toString()).slice(-3000) })
    child.on('message', (answer: Answer) => {
      if ('failed' in answer) reject(new Error(answer.failed))
      else if (task.do in answer) resolve((answer as unknown as Record<K, never>)[task.do])
    })
    child.on('close', (code, signal) => reject(new Error(`${task.do} of ${task.operation} ended with ${signal ?? code}: ${complaints}`)))
  })
}
