import { controls } from '../harness/controls.ts'
import { ask } from '../harness/children.ts'
import type { CutResult } from '../harness/cutting.ts'
import { canRecord } from '../harness/recorder.ts'
import { makeReady, noteOf, overOperations, sum } from '../harness/watching.ts'
import { operations } from '../operations.ts'
import { type Control, type Outcome, type RunOptions, type Scenario, times } from '../scenario.ts'

const [CUTS, LIKE_SAVING, AGAIN] = [1000, 250, 300]
/** Lost commits show in every run; the torn file shows in about one cut of four. */
const CONTROL_CUTS = 40

const [cut, cutAgain] = [(result: CutResult) => result.tried - result.again, (result: CutResult) => result.again]
const total = (results: readonly CutResult[], figure: (result: CutResult) => number) => results.reduce((sofar, result) => sofar + figure(result), 0)

const isWrong = ({ lost, torn, damaged }: CutResult) => lost + torn + damaged > 0

function cutOperations(options: RunOptions) {
  const { scale, seed } = options
  const again = times(AGAIN / operations.length, scale, 3)
  return overOperations(options, isWrong, ({ operation, folder }, library) =>
    ask({ do: 'cuts', operation: operation.id, folder, seed, again, count: times(operation.own ? CUTS : LIKE_SAVING, scale, 20) }, library))
}

/** The same with a rule broken: commits that are not flushed, and a file that is renamed without being flushed. */
async function cutControls({ folder, seed }: RunOptions, library: string): Promise<Control[]> {
  const save = operations.find(({ id }) => id === 'save')
  const unflushed = controls.unflushedFile.operation
  if (!save || !unflushed) throw new Error('a control has no operation')
  const ready = await makeReady([save, unflushed], `${folder}/controls`)
  const results = await Promise.all(ready.map(({ operation, folder: own }) => ask({
    do: 'cuts', operation: operation.id, folder: own, count: CONTROL_CUTS, again: 0, seed, ...(operation === save ? { control: 'unflushedCommits' as const } : {}),
  }, library)))
  const [commits, file] = results
  return [
    { name: 'commits are not flushed (synchronous NORMAL)', caught: (commits?.lost ?? 0) > 0, figures: { cuts: commits?.tried ?? 0, lost: commits?.lost ?? 0 } },
    { name: 'a file is renamed without being flushed', caught: (file?.torn ?? 0) > 0, figures: { cuts: file?.tried ?? 0, torn: file?.torn ?? 0 } },
  ]
}

async function run(options: RunOptions): Promise<Outcome> {
  const { results, names, library } = await cutOperations(options)
  const [lost, torn, damaged] = [sum(results, 'lost'), sum(results, 'torn'), sum(results, 'damaged')]
  const ok = lost + torn + damaged === 0 && results.every(result => result.changes > 0 && result.tried > 0)
  return {
    rows: [
      {
        id: 'R2', name: `power cut anywhere in ${operations.length} operations that write`, tried: total(results, cut), ok, ...noteOf(results, names),
        figures: { lost, 'half done': torn, corrupt: damaged, 'different disks': sum(results, 'distinct'), 'changes recorded': sum(results, 'changes') },
      },
      { id: 'R3', name: 'power cut again while the register is opened after one', tried: total(results, cutAgain), ok: ok && total(results, cutAgain) > 0, figures: { lost, 'half done': torn, corrupt: damaged } },
    ],
    controls: await cutControls(options, library),
  }
}

/** Everything an operation writes is recorded once; then the disk is put together as power cuts in its course would have left it. */
export const scenario: Scenario = {
  id: 'R2, R3', title: 'Power cuts', needs: ['gcc'],
  run: options => (canRecord ? run(options) : Promise.resolve({ rows: [], controls: [], skipped: 'the recorder cannot be built here' })),
}
