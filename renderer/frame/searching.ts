/** The answers to what is typed at present, by kind; a kind that was not answered yet keeps its last answer. */
export type Found<K extends string, R> = { find: string; rows: ReadonlyMap<K, readonly R[]>; busy: boolean }

/**
 * Asks every kind for what is typed, at each key and at once, but never a kind that still owes an answer: when that comes,
 * the kind is asked for what is typed by then. An answer to what is no longer typed is dropped. A failed answer counts as none.
 */
export function createSearching<K extends string, R>(kinds: readonly K[], ask: (kind: K, find: string) => Promise<readonly R[]>, tell: (found: Found<K, R>) => void) {
  let find = ''
  const asked = new Map<K, string>()
  const answered = new Map<K, string>()
  const rows = new Map<K, readonly R[]>()

  const report = () => tell({ find, rows: new Map(rows), busy: find !== '' && kinds.some(kind => answered.get(kind) !== find) })

  async function pursue(kind: K): Promise<void> {
    if (find === '' || asked.has(kind) || answered.get(kind) === find) return
    const wanted = find
    asked.set(kind, wanted)
    const answer = await ask(kind, wanted).catch((): readonly R[] => [])
    asked.delete(kind)
    if (wanted === find) {
      answered.set(kind, wanted)
      rows.set(kind, answer)
      report()
    }
    return pursue(kind)
  }

  return {
    /** What stands in the field now. */
    type(next: string): void {
      find = next.trim()
      if (find === '') {
        rows.clear()
        answered.clear()
      }
      report()
      for (const kind of kinds) void pursue(kind)
    },
  }
}
