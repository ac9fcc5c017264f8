import { startPress } from '../../../electron/workers/press.ts'
import { operations } from '../operations.ts'
import { controls } from './controls.ts'
import { type CutResult, cutPower } from './cutting.ts'
import { type FaultResult, failEverywhere } from './failing.ts'
import type { Operation } from './operation.ts'
import { steer } from './recorder.ts'
import { goThrough } from './rehearsal.ts'

/**
 * What a watched process is asked to do in `folder`, with what was rehearsed in the folder `from`. `control`: the name of a rule it is to break. `series` performs the steps once and is
 * there to be killed.
 */
export type Task =
  | { do: 'cuts'; operation: string; folder: string; from: string; count: number; again: number; seed: number; control?: keyof typeof controls }
  | { do: 'faults'; operation: string; folder: string; from: string; scale: number; seed: number; control?: keyof typeof controls }
  | { do: 'series'; operation: string; root: string }

export type Answer = { cuts: CutResult } | { faults: FaultResult } | { began: true } | { done: true } | { failed: string }

const say = (answer: Answer) => new Promise<void>(resolve => { process.send?.(answer, () => resolve()) })

function operationOf(task: Task): Operation {
  const found = [...operations, ...Object.values(controls).flatMap(({ operation }) => operation ?? [])].find(({ id }) => id === task.operation)
  if (!found) throw new Error(`no operation is called ${task.operation}`)
  return found
}

async function perform(task: Task): Promise<Answer> {
  const operation = operationOf(task)
  if (task.do === 'series') {
    const press = startPress()
    await say({ began: true })
    const { session, failed } = await goThrough(operation, { root: task.root, press })
    if (failed) throw failed.error
    await session?.close()
    await press.close()
    return { done: true }
  }
  const [control = '', log = ''] = [process.env['RECORDER_CONTROL'], process.env['RECORDER_LOG']]
  const steering = steer({ control, log })
  const broken = task.control === undefined ? {} : controls[task.control]
  if (task.do === 'cuts') return { cuts: await cutPower({ ...task, ...broken, operation, log }, steering) }
  return { faults: await failEverywhere({ ...task, ...broken, operation }, steering) }
}

async function run(): Promise<void> {
  const task = JSON.parse(process.argv[2] ?? '{}') as Task
  try {
    await say(await perform(task))
  } catch (error) {
    await say({ failed: error instanceof Error ? `${error.stack ?? error.message}${error.cause === undefined ? '' : ` caused by ${String(error.cause)}`}` : String(error) })
  }
  process.exit()
}

void run()
