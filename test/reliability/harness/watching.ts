import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startPress } from '../../../electron/workers/press.ts'
import { operations } from '../operations.ts'
import type { RunOptions } from '../scenario.ts'
import { sideBySide } from '../process.ts'
import { kept } from './kept.ts'
import type { Operation } from './operation.ts'
import { type Tools, makeTools } from './programs.ts'
import { type Rehearsal, rehearse, rehearsed } from './rehearsal.ts'

/** How many processes of the harness run at once: at full size another scenario runs beside this one. */
export const widthAt = (scale: number) => (scale < 1 ? 2 : 1)

/** An operation that was rehearsed in the folder `from`, and a folder of its own to work in. */
export type Ready = { operation: Operation; folder: string; from: string; rehearsal: Rehearsal }

/** Rehearses an operation, in this process, unless that was done before. */
export async function makeReady(operation: Operation, folder: string): Promise<Ready> {
  const own = join(folder, operation.id)
  mkdirSync(own, { recursive: true })
  const from = await kept(`operation-${operation.id}`, folder, async place => {
    const press = startPress()
    await rehearse(operation, place, press)
    await press.close()
  })
  return { operation, folder: own, from, rehearsal: rehearsed(from) }
}

/**
 * Rehearses each operation and hands it over, several at once. A small run ends with the first operation that goes wrong: it is
 * asked whether all is well, not how often it is not.
 */
export async function overOperations<T>({ folder, scale }: RunOptions, isWrong: (result: T) => boolean, work: (ready: Ready, tools: Tools) => Promise<T>): Promise<{ results: T[]; names: string[]; tools: Tools }> {
  const tools = await makeTools(folder)
  let wrong = false
  const found = await sideBySide(widthAt(scale), operations, async operation => {
    if (wrong && scale < 1) return undefined
    const result = await work(await makeReady(operation, folder), tools)
    wrong ||= isWrong(result)
    return { name: operation.id, result }
  })
  const done = found.filter(one => one !== undefined)
  return { results: done.map(({ result }) => result), names: done.map(({ name }) => name), tools }
}

/** The sum of one figure over several results. */
export const sum = <K extends string>(results: readonly Record<K, number>[], name: K): number => results.reduce((total, result) => total + result[name], 0)

/** The first example of what went wrong, for the note of a row. */
export function noteOf(results: readonly { examples: readonly string[] }[], names: readonly string[]): { note?: string } {
  const found = results.flatMap(({ examples }, index) => examples.slice(0, 2).map(example => `${names[index] ?? ''}: ${example}`))
  return found.length === 0 ? {} : { note: found.slice(0, 4).join(' / ') }
}
