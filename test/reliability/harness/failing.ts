import { join } from 'node:path'
import { openRegister } from '../../../db/index.ts'
import type { Core } from '../../../electron/core/createCore.ts'
import { createCore } from '../../../electron/core/createCore.ts'
import { type Press, startPress } from '../../../electron/workers/press.ts'
import { randomNumbers } from '../scenario.ts'
import type { Operation } from './operation.ts'
import type { CallClass, Fault, FaultCode, Steering } from './recorder.ts'
import { type Rehearsal, type Run, freshCopy, goThrough, judge, rehearsed } from './rehearsal.ts'
import { type Session, isTold, places, scriptPorts } from './session.ts'
import { probe } from './state.ts'

export type FaultTask = { operation: Operation; folder: string; from: string; scale: number; seed: number; core?: (core: Core) => Core }

/**
 * `struck`: faults that were met. `refused`: of those, told to whoever asked; the rest were overcome. `lost`: acknowledged and not
 * there, which is a false "saved". `unexplained`: told as a fault of the program. `atOnce`: written again in the same session
 * when the fault was gone; `afterOpening`: only when the register was opened anew. `stuck`: not even then.
 */
export type FaultResult = {
  tried: number; struck: number; refused: number; lost: number; torn: number; damaged: number; unexplained: number; atOnce: number; afterOpening: number; stuck: number
  counts: Record<CallClass, number>; examples: string[]
}

const codes: Readonly<Record<'write' | 'sync' | 'rename' | 'unlink', readonly FaultCode[]>> = {
  write: ['ENOSPC', 'EIO'], sync: ['EIO', 'ENOSPC'], rename: ['EPERM', 'EBUSY', 'EIO'], unlink: ['EBUSY', 'EPERM', 'EIO'],
}
const [FIRST, SPREAD] = [200, 50]

/**
 * Each of the first 200 calls of a sort and 50 spread over the rest. Codes, and whether the fault stays, change from one to the
 * next; of the few flushes, renames and removals each is met by both a passing and a staying fault.
 */
export function faultsOf(counts: Record<CallClass, number>, scale: number, random: () => number): Fault[] {
  return (Object.keys(codes) as (keyof typeof codes)[]).flatMap(on => {
    const places = pointsOf(counts[on])
    const kinds = (index: number) => (on === 'write' ? [index % 2 === 1] : [false, true])
    const all = places.flatMap((at, index) => kinds(index).map((sticky): Fault => ({ on, at, sticky, code: codes[on][((index >> 1) + Number(sticky)) % codes[on].length] ?? 'EIO' })))
    return scale >= 1 ? all : spreadOver(all, scale, random)
  })
}

/** A share of a list, evenly spread from a beginning that chance decides; of every list at least one. */
function spreadOver<T>(list: readonly T[], share: number, random: () => number): T[] {
  const step = Math.min(1 / share, list.length)
  const first = random() * step
  return list.filter((_, index) => Math.floor((index + 1 - first) / step) > Math.floor((index - first) / step))
}

function pointsOf(total: number): number[] {
  const first = Array.from({ length: Math.min(total, FIRST) }, (_, index) => index + 1)
  const rest = total - FIRST
  return rest <= 0 ? first : [...first, ...Array.from({ length: Math.min(SPREAD, rest) }, (_, index) => FIRST + 1 + Math.floor((index * rest) / SPREAD))]
}

/** Lets an operation fail at one call after the other, in this process, which must be watched at `folder/work`. */
export async function failEverywhere({ operation, folder, from, scale, seed, core }: FaultTask, steering: Steering): Promise<FaultResult> {
  const [rehearsal, root, press] = [rehearsed(from), join(folder, 'work'), startPress()]
  const options = { root, press, ...(core ? { core } : {}) }
  const counts = await count(operation, rehearsal, options, steering)
  const result: FaultResult = { tried: 0, struck: 0, refused: 0, lost: 0, torn: 0, damaged: 0, unexplained: 0, atOnce: 0, afterOpening: 0, stuck: 0, counts, examples: [] }
  for (const fault of faultsOf(counts, scale, randomNumbers(seed))) {
    freshCopy(rehearsal.template, root)
    steering.set(fault)
    const run = await goThrough(operation, options)
    // What closing writes belongs to the operation when nothing stopped it before.
    if (!run.failed) await closeQuietly(run.session)
    const struck = steering.struck() > 0
    steering.clear()
    await settle({ operation, rehearsal, root, press, fault, run, struck, result })
  }
  await press.close()
  return result
}

async function count(operation: Operation, { template }: Rehearsal, options: Parameters<typeof goThrough>[1], steering: Steering): Promise<Record<CallClass, number>> {
  freshCopy(template, options.root)
  steering.resetCounts()
  const run = await goThrough(operation, options)
  await run.session?.close()
  if (run.failed) throw new Error(`${operation.id} failed undisturbed`, { cause: run.failed.error })
  return steering.counts()
}

type Settled = { operation: Operation; rehearsal: Rehearsal; root: string; press: Press; fault: Fault; run: Run; struck: boolean; result: FaultResult }

/** The fault is gone: does the program go on, and is everything there that it said was? */
async function settle({ operation, rehearsal, root, press, fault, run, struck, result }: Settled): Promise<void> {
  const { failed, session, acknowledged } = run
  const wroteAtOnce = failed && session ? await canWrite(session.call.bind(session)) : false
  if (failed) await closeQuietly(session)
  const { wrong, lost, torn, damaged } = await judge(operation, rehearsal, root, acknowledged, result.tried % 10 === 0)
  const writesAgain = wroteAtOnce || await writesAfterOpening(root, press)
  const unexplained = failed !== undefined && !isTold(failed.error)
  result.tried += 1
  result.struck += struck ? 1 : 0
  result.refused += failed ? 1 : 0
  result.lost += lost ? 1 : 0
  result.torn += torn ? 1 : 0
  result.damaged += damaged ? 1 : 0
  result.unexplained += unexplained ? 1 : 0
  if (failed) result[wroteAtOnce ? 'atOnce' : writesAgain ? 'afterOpening' : 'stuck'] += 1
  else if (!writesAgain) result.stuck += 1
  const told = failed ? `${failed.step < 0 ? 'opening' : `step ${failed.step}`}: ${String(failed.error)}` : 'overcome'
  const where = `${fault.on} ${fault.at} ${fault.code}${fault.sticky ? ', staying' : ''}; ${told}`
  if (wrong.length > 0 || unexplained || !writesAgain) if (result.examples.length < 8) result.examples.push(`${where}: ${wrong.slice(0, 3).join('; ')}${writesAgain ? '' : '; cannot write afterwards'}`)
}

const write = { reason: probe.reason, records: [{ ref: probe.id, kind: 'unit', draft: { name: 'Thử sau lỗi', category: 'office', position: 99 } }] }

/** Whether a record can be saved now, in a session that is open. */
export async function canWrite(call: Session['call']): Promise<boolean> {
  try {
    await call('record.save', write)
    return true
  } catch {
    return false
  }
}

/** Whether one can when the register is opened anew. */
export async function writesAfterOpening(root: string, press: Press): Promise<boolean> {
  const register = openRegister(places(root).register, { driveType: 'fixed' })
  const answer = await createCore(register, scriptPorts(press)).call('record.save', write)
  register.close()
  return answer.ok
}

async function closeQuietly(session: Session | undefined): Promise<void> {
  try {
    await session?.close()
  } catch {
    // A connection on a failing disk may not be able to tidy up behind itself; the next opening does.
  }
}
