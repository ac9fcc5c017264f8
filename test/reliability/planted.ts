import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomNumbers } from './scenario.ts'

/** One personal value: what is typed, and the part of it to look for in bytes. The index of words keeps only the ends of some. */
export type Planted = { value: string; trace: string }

/** Makers of values that stand nowhere else: a word, and a number of so many digits. */
export function planter(seed: number): { all: Planted[]; word(before?: string): string; digits(count: number, before?: string): string } {
  const random = randomNumbers(seed)
  const draw = (signs: string, count: number) => Array.from({ length: count }, () => signs[Math.floor(random() * signs.length)]).join('')
  const all: Planted[] = []
  return {
    all,
    word(before = '') {
      const word = `q${draw('bcdghklmnprstvx', 13)}`
      const value = before + word
      all.push({ value, trace: word.slice(-9) })
      return value
    },
    digits(count, before = '') {
      const value = before + draw('0123456789', count - before.length)
      all.push({ value, trace: value })
      return value
    },
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** The values that stand in the bytes or the name of any file below a folder, and where. */
export function tracesIn(folder: string, values: readonly Planted[]): { value: string; file: string }[] {
  return filesBelow(folder).flatMap(file => {
    const bytes = Buffer.concat([readFileSync(file), Buffer.from(`\n${file}`)]).toString('latin1')
    return values.filter(({ trace }) => bytes.includes(trace)).map(({ value }) => ({ value, file: file.slice(folder.length + 1) }))
  })
}

/** How many of the values are found at all. */
export const foundOf = (traces: readonly { value: string }[]): number => new Set(traces.map(({ value }) => value)).size
