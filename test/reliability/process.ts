import { fork } from 'node:child_process'
import { join } from 'node:path'
import { compiled } from './harness/kept.ts'
import type { Told } from './one.ts'

export type Ran = Told & { seconds: number }

export type Wish = {
  name: string; scale: number; seed: number
  /** Name of a rule to break in all code that is loaded. */
  mutation?: string
  /** After which the process is ended and the scenario has failed. */
  limitSeconds?: number
}

/** Runs one scenario in a process of its own, so that what it leaks, breaks or mutates stays there. */
export function runApart({ name, scale, seed, mutation, limitSeconds = 1800 }: Wish): Promise<Ran> {
  const began = Date.now()
  return new Promise(resolve => {
    // Through the environment, so that workers and the processes a scenario starts load the broken rule too.
    const broken = mutation === undefined ? {} : {
      RELIABILITY_MUTATION: mutation, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${join(import.meta.dirname, 'mutate.ts')}`.trim(),
    }
    const child = fork(join(import.meta.dirname, 'one.ts'), [name, String(scale), String(seed)], { env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...broken }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let told: Told | undefined
    let complaints = ''
    child.stderr?.on('data', (text: Buffer) => { complaints = (complaints + text.toString()).slice(-4000) })
    child.on('message', message => { told = message as Told })
    const limit = setTimeout(() => child.kill('SIGKILL'), limitSeconds * 1000)
    child.on('close', (code, signal) => {
      clearTimeout(limit)
      // A process that says nothing may never have begun: it shows nothing about a broken rule.
      const silent: Told = { failed: `ended with ${signal ?? code} and no answer; ${complaints}`, unsound: true }
      resolve({ ...told ?? silent, seconds: (Date.now() - began) / 1000 })
    })
  })
}

/** Works through a list `width` at a time, in its order. */
export async function sideBySide<T, R>(width: number, list: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const waiting = list.entries()
  await Promise.all(Array.from({ length: width }, async () => {
    for (const [index, item] of waiting) results[index] = await work(item)
  }))
  return results
}
