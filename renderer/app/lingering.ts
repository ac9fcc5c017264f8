/** What stays for a while and then goes, unless somebody is looking at it. */
export type Lingering = {
  /** Counts `ms` down from now; `gone` is told at their end. */
  start(id: string, ms: number, gone: () => void): void
  stop(id: string): void
}

/** How often is looked: coarse enough to cost nothing, fine enough for seconds. */
const TICK_MS = 250

/** Time in which `held` says yes does not count for anything that lingers. */
export function createLingering(held: () => boolean): Lingering {
  const left = new Map<string, { ms: number; gone: () => void }>()
  let ticking: ReturnType<typeof setInterval> | undefined

  function rest(): void {
    if (left.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }

  function tick(): void {
    if (held()) return
    for (const [id, each] of left) {
      each.ms -= TICK_MS
      if (each.ms > 0) continue
      left.delete(id)
      each.gone()
    }
    rest()
  }

  return {
    start(id, ms, gone) {
      left.set(id, { ms, gone })
      ticking ??= setInterval(tick, TICK_MS)
    },
    stop(id) {
      left.delete(id)
      rest()
    },
  }
}
