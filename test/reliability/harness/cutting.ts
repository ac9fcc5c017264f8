import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openRegister } from '../../../db/index.ts'
import { startPress } from '../../../electron/workers/press.ts'
import { randomNumbers } from '../scenario.ts'
import { type Cut, Disk, type NameModel } from './disk.ts'
import type { Operation } from './operation.ts'
import { type Entry, readRecord } from './record.ts'
import type { Steering } from './recorder.ts'
import { type Rehearsal, type Verdict, freshCopy, goThrough, judge, rehearsed } from './rehearsal.ts'
import { type SessionOptions, places } from './session.ts'

export type CutTask = {
  operation: Operation; folder: string; from: string; log: string; count: number; seed: number
  /** How many of the cuts are cut off once more while the register is opened again. */
  again: number
  tune?: SessionOptions['tune']
}

/** `tried` disks, and how many of them were not as they must be. */
export type Tally = { tried: number; lost: number; torn: number; damaged: number }

/** `again`: those cut off once more while opening. `distinct`: disks that differed; each was opened once. `examples`: what was wrong. */
export type CutResult = { cut: Tally; again: Tally; distinct: number; changes: number; examples: string[] }

/** Every so many disks are read with the program's full check. */
const DEEP = 25

/**
 * Records one operation in this process, which must be watched at `folder/work`, and looks at the disks that power cuts in its
 * course could have left, half of them by each model of how names become durable.
 */
export async function cutPower(task: CutTask, steering: Steering): Promise<CutResult> {
  const { operation, folder, log, count, seed } = task
  const [rehearsal, work] = [rehearsed(task.from), join(folder, 'work')]
  const entries = await recordOperation(task, rehearsal, steering)
  const start = rehearsal.template
  requireComplete(start, work, entries, join(folder, 'whole'))
  const none = { tried: 0, lost: 0, torn: 0, damaged: 0 }
  const result: CutResult = { cut: { ...none }, again: { ...none }, distinct: 0, changes: entries.length, examples: [] }
  const random = randomNumbers(seed)
  const known = new Map<string, Verdict>()
  const look = async (cut: Cut, acknowledged: number, prefix = ''): Promise<Verdict> => {
    const key = `${prefix}${acknowledged} ${cut.key}`
    const before = known.get(key)
    if (before) return before
    cut.write(join(folder, 'cut'))
    const verdict = await judge(operation, rehearsal, join(folder, 'cut'), acknowledged, known.size % DEEP === 0)
    known.set(key, verdict)
    return verdict
  }
  for (const model of ['ordered', 'loose'] as const) {
    const disk = new Disk(start, entries, model)
    const half = Math.ceil(count / 2)
    const points = Array.from({ length: half }, () => Math.floor(random() * (entries.length + 1))).sort((a, b) => a - b)
    const repeats = new Set(Array.from({ length: Math.ceil(task.again / 2 / 3) }, () => Math.floor(random() * half)))
    for (const [index, point] of points.entries()) {
      const cut = disk.cutAfter(point, random)
      add(result, 'cut', await look(cut, cut.acknowledged.length), `${model}, after ${point} of ${entries.length}`)
      if (repeats.has(index)) await cutAgain({ cut, model, work, folder, log, random, steering, add: (verdict, where) => add(result, 'again', verdict, `${model}, after ${point}, then ${where}`), look })
    }
  }
  result.distinct = known.size
  return result
}

function add(result: CutResult, when: 'cut' | 'again', { wrong, lost, torn, damaged }: Verdict, where: string): void {
  const tally = result[when]
  tally.tried += 1
  tally.lost += lost ? 1 : 0
  tally.torn += torn ? 1 : 0
  tally.damaged += damaged ? 1 : 0
  if (wrong.length > 0 && result.examples.length < 5) result.examples.push(`${where}: ${wrong.slice(0, 3).join('; ')}`)
}

async function recordOperation({ operation, folder, log, tune }: CutTask, { template }: Rehearsal, steering: Steering): Promise<Entry[]> {
  const work = join(folder, 'work')
  freshCopy(template, work)
  const press = startPress()
  steering.record()
  const run = await goThrough(operation, { root: work, press, ...(tune ? { tune } : {}) })
  await run.session?.close()
  steering.stopRecording()
  await press.close()
  if (run.failed) throw new Error(`${operation.id} failed while it was recorded`, { cause: run.failed.error })
  return readRecord(log)
}

type Again = {
  cut: Cut; model: NameModel; work: string; folder: string; log: string; random: () => number; steering: Steering
  look(cut: Cut, acknowledged: number, prefix: string): Promise<Verdict>; add(verdict: Verdict, where: string): void
}

/** The power goes once more while the program opens what the first cut left. */
async function cutAgain({ cut, model, work, folder, log, random, steering, look, add: tell }: Again): Promise<void> {
  const left = join(folder, 'left')
  cut.write(left)
  cut.write(work)
  steering.record()
  openRegister(places(work).register, { driveType: 'fixed' }).close()
  steering.stopRecording()
  const entries = readRecord(log)
  const disk = new Disk(left, entries, model)
  const points = Array.from({ length: 3 }, () => Math.floor(random() * (entries.length + 1))).sort((a, b) => a - b)
  for (const point of points) {
    const second = disk.cutAfter(point, random)
    tell(await look(second, cut.acknowledged.length, `${cut.key} then `), `after ${point} of ${entries.length} while opening`)
  }
}

/** What was recorded, done once more from the start, must give what lies on the disk; else the recorder misses a call. */
function requireComplete(start: string, work: string, entries: readonly Entry[], whole: string): void {
  new Disk(start, entries, 'ordered').whole(whole)
  const [expected, found] = [filesBelow(work), filesBelow(whole)]
  const missing = [...new Set([...expected.keys(), ...found.keys()])].filter(name => !same(expected.get(name), found.get(name)))
  if (missing.length > 0) throw new Error(`the record does not give what lies on the disk: ${missing.join(', ')}`)
}

const same = (a: Buffer | undefined, b: Buffer | undefined) => a !== undefined && b !== undefined && a.equals(b)

function filesBelow(root: string): Map<string, Buffer> {
  const names = (readdirSync(root, { recursive: true }) as string[]).filter(name => !name.endsWith('-shm') && name !== '.ack' && statSync(join(root, name)).isFile())
  return new Map(names.map(name => [name, readFileSync(join(root, name))]))
}
