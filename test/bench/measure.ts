/** Times of one kind of work, in milliseconds. */
export type Times = { p50: number; p95: number; total: number; runs: number }

export function summarise(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), total: sorted.reduce((sum, time) => sum + time, 0), runs: sorted.length }
}

/** Runs two pieces of work in turn, so that a machine whose speed drifts treats both alike. */
export async function sideBySide(runs: number, ours: (run: number) => unknown, floor: (run: number) => unknown): Promise<{ ours: Times; floor: Times }> {
  const [mine, bare]: [number[], number[]] = [[], []]
  for (let run = -Math.min(runs, 20); run < runs; run += 1) {
    const started = performance.now()
    await ours(run)
    const between = performance.now()
    await floor(run)
    if (run < 0) continue
    mine.push(between - started)
    bare.push(performance.now() - between)
  }
  return { ours: summarise(mine), floor: summarise(bare) }
}

/** Milliseconds one piece of work takes. */
export async function once(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const ms = (value: number) => (value < 10 ? value.toFixed(3) : value.toFixed(0))

export type Line = { what: string; ours: number; p95?: number | undefined; floor?: number | undefined; floorName: string; aim?: string | undefined }

/** One row of the report: ours, the floor of the same run, and their ratio. */
export function show({ what, ours, p95, floor, floorName, aim }: Line): void {
  const ratio = floor === undefined ? '' : `${(ours / floor).toFixed(2)}×`
  const cells = [what.padEnd(34), `${ms(ours)} ms`.padStart(12), (p95 === undefined ? '' : `p95 ${ms(p95)} ms`).padStart(16),
    (floor === undefined ? '' : `${ms(floor)} ms`).padStart(12), ratio.padStart(8), `  ${floorName}`, aim === undefined ? '' : `  (aim: ${aim})`]
  console.log(cells.join(''))
}
