import { useSyncExternalStore } from 'react'

/** Work that goes on beside whichever screen is open. */
export type Work = { id: string; title: string; done: number; what: string; started: number; shown: boolean; /** Missing where the work is done at one stroke and cannot be stopped in between. */ stop?: AbortController }

/** Shorter work says nothing. */
export const SHOW_AFTER_MS = 500

let works: readonly Work[] = []
const listeners = new Set<() => void>()

function change(next: readonly Work[]): void {
  works = next
  for (const listener of listeners) listener()
}

export const begin = (work: Work) => change([...works, work])
export const end = (id: string) => change(works.filter(work => work.id !== id))
export const update = (id: string, part: Partial<Work>) => change(works.map(work => (work.id === id ? { ...work, ...part } : work)))

/** Says, from half a second on, what is being done at one stroke: it tells no share and cannot be stopped. */
export async function quietWork<T>(title: string, work: Promise<T>): Promise<T> {
  const id = crypto.randomUUID()
  const timer = setTimeout(() => begin({ id, title, done: 0, what: '', started: performance.now(), shown: true }), SHOW_AFTER_MS)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    end(id)
  }
}

export const useWorks = (): readonly Work[] => useSyncExternalStore(listener => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}, () => works)
