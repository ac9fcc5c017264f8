import { useSyncExternalStore } from 'react'
import { bridge } from '../api/bridge.ts'

/** A line that breaks and is back within this is not worth a word, as when the window that listened for all was closed. */
const PATIENCE_MS = 1500

let lost = false
let waiting: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function become(next: boolean): void {
  clearTimeout(waiting)
  waiting = undefined
  if (lost === next) return
  lost = next
  for (const listener of listeners) listener()
}

bridge.onEvent(({ type }) => {
  if (type === 'found') become(false)
  if (type === 'lost') waiting ??= setTimeout(() => become(true), PATIENCE_MS)
})

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the program behind this window does not answer at present. */
export const useLost = (): boolean => useSyncExternalStore(subscribe, () => lost)
