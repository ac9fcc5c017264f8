import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startPress } from '../../../electron/workers/press.ts'
import { operations } from '../operations.ts'
import type { RunOptions } from '../scenario.ts'
import { sideBySide } from '../process.ts'
import type { Operation } from './operation.ts'
import { compileRecorder } from './recorder.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

/** How many processes of the harness run at once: at full size another scenario runs beside this one. */
export const widthAt = (scale: number) => (scale < 1 ? 2 : 1)

/** An operation that was rehearsed in a folder of its own. */
export type Ready = { operation: Operation; folder: string; rehearsal: Rehearsal }

/** Rehearses operations, in this process, each in its folder. */
export async function makeReady(list: readonly Operation[], folder: string): Promise<Ready[]> {
  const press = startPress()
  const ready: Ready[] = []
  for (const operation of list) {
    const own = join(folder, operation.id)
    mkdirSync(own, { recursive: true })
    ready.push({ operation, folder: own, rehearsal: await rehearse(operation, own, press) })
  }
  await press.close()
  return ready
}

/**
 * Rehearses all operations, compiles the recorder, and hands each operation over, several at once. A small run ends with the first
 * operation that goes wrong: it is asked whether all is well, not how often it is not.
 */
export async function overOperations<T>({ folder, scale }: RunOptions, isWrong: (result: T) => boolean, work: (ready: Ready, library: string) => Promise<T>): Promise<{ results: T[]; names: string[]; library: string }> {
  const library = compileRecorder(folder)
  const ready = await makeReady(operations, folder)
  let wrong = false
  const found = await sideBySide(widthAt(scale), ready, async one => {
    if (wrong && scale < 1) return undefined
    const result = await work(one, library)
    wrong ||= isWrong(result)
    return { name: one.operation.id, result }
  })
  const done = found.filter(one => one !== undefined)
  return { results: done.map(({ result }) => result), names: done.map(({ name }) => name), library }
}

/** The sum of one figure over several results. */
export const sum = <K extends string>(results: readonly Record<K, number>[], name: K): number => results.reduce((total, result) => total + result[name], 0)

/** The first example of what went wrong, for the note of a row. */
export function noteOf(results: readonly { examples: readonly string[] }[], names: readonly string[]): { note?: string } {
  const found = results.flatMap(({ examples }, index) => examples.slice(0, 2).map(example => `${names[index] ?? ''}: ${example}`))
  return found.length === 0 ? {} : { note: found.slice(0, 4).join(' / ') }
}
