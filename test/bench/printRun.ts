import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Output } from '../../db/contract/api.ts'
import { holdRegister } from '../../electron/workers/registerHost.ts'
import { valueOf } from '../support/runningScreens.ts'

/** How one paper was printed while the register was asked for lists all along. Milliseconds and megabytes. */
export type PrintRun = {
  /** In a program that has just started, and when it prints the same once more. */
  first: number; took: number
  pages: number | null; bytes: number
  /** Of the whole program, after printing for the first time. */
  peak: number
  /** The longest answer to a list, and the longest time the thread of the window was held up. */
  longestCall: number; longestHold: number; calls: number; reports: number
  /** From being asked to stop to having stopped, half way through; what was left in the folder. Only where it is asked for. */
  stopped?: number | undefined; left?: string[]
}
export type PrintAsked = { folder: string; document: string; as: 'pdf' | 'docx'; out: string; stop: boolean }

/**
 * Prints one paper in a process of its own, so that its memory is that of the whole program with this paper and nothing else. Run as
 * `node printRun.ts ASKED`; prints a PrintRun.
 */
const { folder, document, as, out, stop }: PrintAsked = JSON.parse(process.argv[2] ?? '{}')
const held = await holdRegister({ folder, driveType: 'fixed', today: '2025-12-01' })
const ask = { document, period: '2025', as, out }

async function whilePrinting<T>(printing: Promise<T>): Promise<{ value: T; longestCall: number; longestHold: number; calls: number }> {
  let [going, longestCall, calls] = [true, 0, 0]
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const asking = (async () => {
    while (going) {
      const begun = performance.now()
      await held.call('record.list', { kind: 'model', limit: 50, offset: (calls * 50) % 1000 })
      longestCall = Math.max(longestCall, performance.now() - begun)
      calls += 1
      await new Promise(resolve => { setTimeout(resolve, 20) })
    }
  })()
  const value = await printing
  going = false
  await asking
  delay.disable()
  return { value, longestCall, longestHold: delay.max / 1e6, calls }
}

const print = async (name: string) => {
  const begun = performance.now()
  valueOf(await held.call('document.print', { ...ask, out: name }))
  return performance.now() - begun
}
const first = await print(`${out}.first.${as}`)
const peak = process.resourceUsage().maxRSS / 1000
let reports = 0
const begun = performance.now()
const { value, ...live } = await whilePrinting(held.call('document.print', ask, { progress: () => { reports += 1 } })
  .then(result => ({ printed: valueOf(result) as Output<'document.print'>, took: performance.now() - begun })))
const run: PrintRun = {
  ...live, first, took: value.took, pages: value.printed.pages, bytes: value.printed.bytes, peak, reports,
}

if (stop) {
  const before = new Set(readdirSync(dirname(out)))
  const stopping = new AbortController()
  let asked = 0
  const result = await held.call('document.print', { ...ask, out: `${out}.stopped.${as}` }, {
    signal: stopping.signal, progress: done => {
      if (done < 0.4 || asked > 0) return
      asked = performance.now()
      stopping.abort()
    },
  })
  run.stopped = result.ok || result.error.code !== 'cancelled' || existsSync(`${out}.stopped.${as}`) ? undefined : performance.now() - asked
  run.left = readdirSync(dirname(out)).filter(name => !before.has(name))
}
console.log(JSON.stringify(run))
await held.close()
