import { ask } from '../harness/children.ts'
import type { FaultResult } from '../harness/failing.ts'
import { canRecord } from '../harness/recorder.ts'
import type { Tools } from '../harness/programs.ts'
import { makeReady, noteOf, overOperations, sum } from '../harness/watching.ts'
import { operations } from '../operations.ts'
import type { Control, Outcome, RunOptions, Scenario } from '../scenario.ts'

async function faultControl({ folder, seed }: RunOptions, tools: Tools): Promise<Control> {
  const save = operations.find(({ id }) => id === 'save')
  if (!save) throw new Error('there is no saving among the operations')
  const ready = await makeReady(save, `${folder}/controls`)
  const result = await ask({ do: 'faults', operation: save.id, folder: ready.folder, from: ready.from, scale: 0.06, seed, control: 'swallowedFailures' }, tools)
  return { name: 'a failing write is answered with "saved"', caught: result.lost > 0, figures: { faults: result.struck, lost: result.lost } }
}

/** A small run tries less of an operation that takes half a second each time. */
const SLOW_SHARE = 0.4

const isWrong = ({ lost, torn, damaged, stuck, unexplained }: FaultResult) => lost + torn + damaged + stuck + unexplained > 0

async function run(options: RunOptions): Promise<Outcome> {
  const { scale, seed } = options
  const { results, names, tools } = await overOperations(options, isWrong, ({ operation, folder, from }, made) =>
    ask({ do: 'faults', operation: operation.id, folder, from, scale: operation.slow && scale < 1 ? scale * SLOW_SHARE : scale, seed }, made))
  const [lost, torn, damaged, stuck, unexplained] = [sum(results, 'lost'), sum(results, 'torn'), sum(results, 'damaged'), sum(results, 'stuck'), sum(results, 'unexplained')]
  const refused = sum(results, 'refused')
  const row = {
    id: 'R4, R5', name: `each write, flush, rename and removal of ${operations.length} operations fails: disk full, input/output error, held by an antivirus, once and for good`,
    tried: sum(results, 'struck'), ...noteOf(results, names), ok: lost + torn + damaged + stuck + unexplained === 0 && refused > 0,
    figures: {
      'false "saved"': lost, 'half done': torn, corrupt: damaged, 'told as a fault of the program': unexplained, 'told in words': refused, overcome: sum(results, 'tried') - refused,
      'written again at once': sum(results, 'atOnce'), 'after opening again': sum(results, 'afterOpening'), never: stuck,
    },
  }
  return { rows: [row], controls: [await faultControl(options, tools)] }
}

/** A fault at each of the first 200 calls of each sort and at 50 spread over the rest; afterwards the fault is gone again. */
export const scenario: Scenario = {
  id: 'R4, R5', title: 'Failing disks', needs: ['gcc'],
  run: options => (canRecord ? run(options) : Promise.resolve({ rows: [], controls: [], skipped: 'the recorder cannot be built here' })),
}
