import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startDriver } from '../harness/children.ts'
import { controls } from '../harness/controls.ts'
import type { Answer } from '../harness/driver.ts'
import type { Operation } from '../harness/operation.ts'
import { type Tools, makeTools } from '../harness/programs.ts'
import { canRecord, steer, watchedEnvironment } from '../harness/recorder.ts'
import { type Verdict, freshCopy, judge } from '../harness/rehearsal.ts'
import { places } from '../harness/session.ts'
import { type Ready, makeReady, widthAt } from '../harness/watching.ts'
import { operations } from '../operations.ts'
import { sideBySide } from '../process.ts'
import { type Control, type Outcome, type RunOptions, type Scenario, randomNumbers, times } from '../scenario.ts'

const KILLS = 500
/** Of three processes two die at a call that changes the disk, one at a moment nobody chose. */
const BY_CLOCK = 3
const [LONGEST_MS, PATIENCE_MS] = [150, 60_000]
const [DEEP, SLOW_ROUNDS] = [5, 4]
/** Every operation does so many; a small run does not count them first and dies among these. */
const FEW_CALLS = 60

/** `deep`: read with the program's own full check afterwards. */
type Kill = { operation: Operation; at: { call: number } | { milliseconds: number }; slot: string; deep: boolean }
type Killed = Verdict & { operation: string; died: boolean; acknowledged: number }

/** Starts an operation in a process of its own, ends it in the middle, and looks at what is left as the program would. */
async function kill({ operation, folder, rehearsal }: Ready, { at, slot, deep }: Kill, tools: Tools): Promise<Killed> {
  const [root, control, log] = [join(folder, `root-${slot}`), join(folder, `control-${slot}`), join(folder, `log-${slot}`)]
  freshCopy(rehearsal.template, root)
  const child = startDriver(tools, { do: 'series', operation: operation.id, root }, watchedEnvironment({ library: tools.library, root, control, log }))
  if ('call' in at) {
    const steering = steer({ control, log })
    steering.set({ on: 'any', at: at.call, code: 'kill' })
    steering.close()
  }
  const ended = new Promise<NodeJS.Signals | null>(resolve => child.once('close', (_, signal) => resolve(signal)))
  let failure: string | undefined
  child.on('message', async (answer: Answer) => {
    if ('failed' in answer) failure = answer.failed
    else if ('began' in answer && 'milliseconds' in at) {
      await delay(at.milliseconds)
      child.kill('SIGKILL')
    }
  })
  const limit = setTimeout(() => child.kill('SIGTERM'), PATIENCE_MS)
  const signal = await ended
  clearTimeout(limit)
  if (failure !== undefined || (signal !== 'SIGKILL' && signal !== null)) throw new Error(`${operation.id} failed undisturbed: ${failure ?? signal ?? ''}`)
  const { acknowledged: file } = places(root)
  const acknowledged = existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
  return { ...await judge(operation, rehearsal, root, acknowledged, deep), operation: operation.id, died: signal === 'SIGKILL', acknowledged }
}

/** How many calls change the disk in one whole series, so that a kill can be put anywhere among them. */
async function countCalls({ operation, folder, rehearsal }: Ready, tools: Tools): Promise<number> {
  const [root, control, log] = [join(folder, 'root-count'), join(folder, 'control-count'), join(folder, 'log-count')]
  freshCopy(rehearsal.template, root)
  const child = startDriver(tools, { do: 'series', operation: operation.id, root }, watchedEnvironment({ library: tools.library, root, control, log }))
  await new Promise(resolve => child.once('close', resolve))
  const steering = steer({ control, log })
  const calls = Object.values(steering.counts()).reduce((sofar, count) => sofar + count, 0)
  steering.close()
  return calls
}

/** Operations in turn; those that take long come in every fourth round only. */
function turnsOf(list: readonly Operation[], count: number): Operation[] {
  const turns: Operation[] = []
  for (let round = 0; turns.length < count; round += 1) turns.push(...list.filter(({ slow }) => round % SLOW_ROUNDS === 0 || !slow))
  return turns.slice(0, count)
}

async function killAll(list: readonly Operation[], count: number, { folder, scale, seed }: RunOptions, tools: Tools): Promise<Killed[]> {
  const random = randomNumbers(seed)
  const made = new Map<Operation, Promise<Ready>>()
  const readyFor = (operation: Operation): Promise<Ready> => {
    const ready = made.get(operation) ?? makeReady(operation, folder)
    made.set(operation, ready)
    return ready
  }
  const calls = new Map(scale < 1 ? [] : await sideBySide(widthAt(scale), list, async one => [one, await countCalls(await readyFor(one), tools)] as const))
  const kills = turnsOf(list, count).map((operation, index): Kill => {
    const byClock = Math.floor(index / list.length) % BY_CLOCK === BY_CLOCK - 1
    return { operation, slot: String(index), deep: index % DEEP === 0, at: byClock ? { milliseconds: random() * LONGEST_MS } : { call: 1 + Math.floor(random() * (calls.get(operation) ?? FEW_CALLS)) } }
  })
  let wrong = false
  const killed = await sideBySide(widthAt(scale), kills, async one => {
    // A small run is asked whether all is well, not how often it is not.
    if (wrong && scale < 1) return undefined
    const found = await kill(await readyFor(one.operation), one, tools)
    wrong ||= found.wrong.length > 0
    return found
  })
  return killed.filter(one => one !== undefined)
}

async function run(options: RunOptions): Promise<Outcome> {
  const tools = await makeTools(options.folder)
  const killed = await killAll(operations, times(KILLS, options.scale), options, tools)
  const count = (is: (one: Killed) => boolean) => killed.filter(is).length
  const [lost, torn, damaged, died] = [count(one => one.lost), count(one => one.torn), count(one => one.damaged), count(one => one.died)]
  const examples = killed.filter(({ wrong }) => wrong.length > 0).slice(0, 4).map(({ operation, wrong }) => `${operation}: ${wrong.slice(0, 2).join('; ')}`)
  return {
    rows: [{
      id: 'R1', name: `kill in the middle of ${operations.length} operations that write`, tried: killed.length, ok: lost + torn + damaged === 0 && died > killed.length * 0.8,
      figures: { lost, 'half done': torn, corrupt: damaged, 'died before the end': died }, ...(examples.length === 0 ? {} : { note: examples.join(' / ') }),
    }],
    controls: [await killControl(options, tools)],
  }
}

async function killControl(options: RunOptions, tools: Tools): Promise<Control> {
  const { operation } = controls.oneByOne
  if (!operation) throw new Error('the control has no operation')
  const killed = await killAll([operation], 6, { ...options, folder: join(options.folder, 'controls') }, tools)
  const torn = killed.filter(one => one.torn).length
  return { name: 'many records are changed one by one instead of in one transaction', caught: torn > 0, figures: { kills: killed.length, 'half done': torn } }
}

export const scenario: Scenario = {
  id: 'R1', title: 'Killed processes', needs: ['gcc'],
  run: options => (canRecord ? run(options) : Promise.resolve({ rows: [], controls: [], skipped: 'the recorder cannot be built here' })),
}
