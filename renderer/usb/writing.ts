import { useSyncExternalStore } from 'react'
import type { Input, Output, PackageLevel } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { call } from '../api/queries.ts'

export type Parcel = { period: string; periodLabel: string; level: PackageLevel; to: string; placeLabel: string }
export type Writing =
  | { state: 'idle' }
  | { state: 'writing'; parcel: Parcel; done: number; passed: string[]; what: string; stopping: boolean }
  | { state: 'written'; parcel: Parcel; result: Output<'package.write'> }
  | { state: 'failed'; parcel: Parcel; error: AppError }

// Outlives the screen: whoever looks at another list meanwhile must still find the password of the finished package.
let current: Writing = { state: 'idle' }
let stop = new AbortController()
const listeners = new Set<() => void>()

function become(next: Writing): void {
  current = next
  for (const listener of listeners) listener()
}

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
  become({ state: 'writing', parcel, done: 0, passed: [], what: '', stopping: false })
  const input: Input<'package.write'> = { period: parcel.period, level: parcel.level, to: parcel.to }
  try {
    become({ state: 'written', parcel, result: await call('package.write', input, { signal: stop.signal, onProgress }) })
  } catch (error) {
    become({ state: 'failed', parcel, error: error instanceof AppError ? error : new AppError('internal', 'Chưa ghi được gói. Sổ không bị thay đổi.') })
  }
}

function onProgress(done: number, what: string): void {
  if (current.state !== 'writing') return
  const passed = what === current.what || current.what === '' ? current.passed : [...current.passed, current.what]
  become({ ...current, done: Math.max(done, current.done), what, passed })
}

/** Asks a running package to stop; what was begun on the stick is removed by the program. */
export function stopWriting(): void {
  if (current.state === 'writing') become({ ...current, stopping: true })
  stop.abort()
}

/** Forgets the finished package and its password. */
export const clearWriting = (): void => become({ state: 'idle' })
