/** One line of the table: `tried` times something was done to a register, and the figures it was judged by. */
export type Row = { id: string; name: string; tried: number; figures: Record<string, number | string>; ok: boolean; note?: string }

/** The same with a rule broken on purpose. It must be caught; else the scenario sees nothing and proves nothing. */
export type Control = { name: string; caught: boolean; figures: Record<string, number | string> }

/** `skipped` says which tool this machine lacks; then there are no rows. */
export type Outcome = { rows: Row[]; controls: Control[]; skipped?: string }

/** `scale` 1 is the full size, 0.1 what `npm test` runs. `folder` is empty, belongs to this run and is removed by who made it. */
export type RunOptions = { scale: number; seed: number; folder: string }

export type Need = 'gcc' | 'root' | 'fuse' | 'faketime' | 'setpriv'

/** Something done to registers many times over. Each file of `scenarios/` has one as `scenario`. */
export type Scenario = { id: string; title: string; needs?: Need[]; run(options: RunOptions): Promise<Outcome> }

/** How many times a scenario that tries `full` times does so at this scale; never fewer than `least`. */
export const times = (full: number, scale: number, least = 1) => Math.max(least, Math.round(full * scale))

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a failure can be repeated. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
