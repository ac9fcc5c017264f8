import { useSyncExternalStore } from 'react'
import type { Input, Output, PackageLevel } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { packageStages } from '../../db/contract/packageStages.ts'
import { call } from '../api/queries.ts'

/** `onStick` tells whether it goes to a stick, which must not be pulled out; `records` and `files` are what the preview promised. */
export type Parcel = { period: string; periodLabel: string; level: PackageLevel; to: string; placeLabel: string; onStick: boolean; records: number; files: number }
export type Writing =
  | { state: 'idle' }
  | { state: 'writing'; parcel: Parcel; done: number; stage: number; started: number; stopping: boolean }
  | { state: 'written'; parcel: Parcel; result: Output<'package.write'>; passwordKept: boolean }
  | { state: 'failed'; parcel: Parcel; error: AppError }

// Outlives the screen: whoever looks at another list meanwhile must still find the password of the finished package.
let current: Writing = { state: 'idle' }
let stop = new AbortController()
const listeners = new Set<() => void>()

function become(next: Writing): void {
  current = next
  if (losesSomething(next)) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
  for (const listener of listeners) listener()
}

/** What closing the window would end: the writing, or the only place where the password stands. */
const losesSomething = (writing: Writing) => writing.state === 'writing' || (writing.state === 'written' && !writing.passwordKept)
const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** The package under way or just finished, whichever screen is open. */
export function useWriting(): Writing {
  return useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => current)
}

/** Writes a package; the outcome is told by `useWriting`. */
export async function startWriting(parcel: Parcel): Promise<void> {
  if (current.state === 'writing') return
  stop = new AbortController()
  become({ state: 'writing', parcel, done: 0, stage: 0, started: performance.now(), stopping: false })
  const input: Input<'package.write'> = { period: parcel.period, level: parcel.level, to: parcel.to }
  try {
    become({ state: 'written', parcel, result: await call('package.write', input, { signal: stop.signal, onProgress }), passwordKept: false })
  } catch (error) {
    become({ state: 'failed', parcel, error: error instanceof AppError ? error : new AppError('internal', 'Chưa ghi được gói. Sổ không bị thay đổi.') })
  }
}

function onProgress(done: number, what: string): void {
  if (current.state !== 'writing') return
  const stage = packageStages.findIndex(name => name === what)
  become({ ...current, done: Math.max(done, current.done), stage: Math.max(stage, current.stage) })
}

/** Asks a running package to stop; what was begun on the stick is removed by the program. */
export function stopWriting(): void {
  if (current.state === 'writing') become({ ...current, stopping: true })
  stop.abort()
}

/** The password was printed, saved or copied: it stands somewhere else by now. */
export function passwordKept(): void {
  if (current.state === 'written' && !current.passwordKept) become({ ...current, passwordKept: true })
}

/** Forgets the finished package and its password. */
export const clearWriting = (): void => become({ state: 'idle' })
