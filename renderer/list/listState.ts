import { useSyncExternalStore } from 'react'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { type Question, defaultQuestion } from './question.ts'

/** Where a list stands: kept while the program runs, so that going to a record and back changes nothing. */
export type ListState = { question: Question; view: string; at: number; scroll: number; selected: ReadonlySet<string>; from: string | null; /** The record that was opened from here, until the list is back. */ opened: string | null }

const states = new Map<KindName, ListState>()
const listeners = new Set<() => void>()

const fresh = (kind: KindName): ListState => ({ question: defaultQuestion(kind), view: 'period', at: 0, scroll: 0, selected: new Set(), from: null, opened: null })

export function listState(kind: KindName): ListState {
  const known = states.get(kind) ?? fresh(kind)
  states.set(kind, known)
  return known
}

export function changeList(kind: KindName, part: Partial<ListState>): void {
  states.set(kind, { ...listState(kind), ...part })
  for (const listener of listeners) listener()
}

/** Remembers without drawing anew: for what the screen shows by itself, such as how far it is scrolled. */
export function noteList(kind: KindName, part: Partial<ListState>): void {
  states.set(kind, { ...listState(kind), ...part })
}

export function useListState(kind: KindName): ListState {
  return useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => listState(kind))
}

/** Forgets all lists: another register was opened. */
export const forgetLists = (): void => states.clear()
