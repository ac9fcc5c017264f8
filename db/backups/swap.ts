import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SwapOrder, swapOrderShape } from '../contract/backupFiles.ts'
import { flushFolder, removeHard, renameHard, writeWhole } from '../disk.ts'
import { registerFile } from '../identity.ts'
import { makeFolder } from '../writeAccess.ts'
import { replacedOf } from './names.ts'

/** Where the register that is to take the place of the present one is made ready. */
export const stagingOf = (folder: string) => join(folder, '.restoring')
const orderOf = (folder: string) => join(stagingOf(folder), 'ready.json')

/** Whether a register waits to take its place: one that was made ready and cut off by a power cut. */
export const isSwapPending = (folder: string): boolean => existsSync(orderOf(folder))

/**
 * Decides that the register made ready takes the place of the present one. Written when everything before is flushed: from
 * here on every opening of the folder goes through with it, before here none does.
 * @throws the error of the disk
 */
export function orderSwap(folder: string, order: SwapOrder): void {
  flushFolder(stagingOf(folder))
  flushFolder(folder)
  writeWhole(orderOf(folder), JSON.stringify(order))
}

/**
 * Takes the decision back while the present register still stands where it was. Answers whether that could be done.
 */
export function cancelSwap(folder: string): boolean {
  if (!existsSync(join(folder, registerFile)) || !existsSync(join(stagingOf(folder), registerFile))) return false
  removeHard(orderOf(folder))
  flushFolder(stagingOf(folder))
  return true
}

/** The write-ahead log goes first: beside a register it does not belong to, it would be played into it. */
const parts = [`${registerFile}-wal`, `${registerFile}-shm`, `${registerFile}-journal`, registerFile]

/**
 * Goes through with a swap that was decided, from wherever it was cut off, and clears away one that was not. The lock of the
 * folder must be held. Answers whether a register took its place.
 * @throws the error of the disk; the next try goes on from there
 */
export function finishSwap(folder: string): boolean {
  const [staging, ready] = [stagingOf(folder), join(stagingOf(folder), registerFile)]
  const order = readOrder(folder)
  if (!order) {
    if (existsSync(staging)) removeHard(staging)
    return false
  }
  const aside = join(replacedOf(folder), order.aside)
  const swapped = existsSync(ready)
  if (swapped) {
    setAside(folder, aside)
    renameHard(ready, join(folder, registerFile))
    flushFolder(folder)
  }
  if (!order.keep) removeHard(aside)
  // The decision goes last of all in there: without it the rest would be taken for a try that was cut off, which it then is.
  removeHard(staging)
  flushFolder(folder)
  return swapped
}

function setAside(folder: string, aside: string): void {
  const there = parts.filter(name => existsSync(join(folder, name)))
  if (there.length === 0) return
  makeFolder(replacedOf(folder))
  mkdirSync(aside, { recursive: true })
  for (const name of there) renameHard(join(folder, name), join(aside, name))
  for (const place of [aside, replacedOf(folder), folder]) flushFolder(place)
}

function readOrder(folder: string): SwapOrder | undefined {
  if (!isSwapPending(folder)) return undefined
  try {
    return swapOrderShape.parse(JSON.parse(readFileSync(orderOf(folder), 'utf8')))
  } catch {
    // Written whole or not at all, so it was spoilt later: nothing is swapped on its word while a register stands there.
    return existsSync(join(folder, registerFile)) ? undefined : { aside: 'khong-ro', keep: true }
  }
}
