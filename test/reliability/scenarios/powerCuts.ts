import { controls } from '../harness/controls.ts'
import { ask } from '../harness/children.ts'
import type { CutResult, Tally } from '../harness/cutting.ts'
import type { Tools } from '../harness/programs.ts'
import { canRecord } from '../harness/recorder.ts'
import { makeReady, noteOf, overOperations, sum } from '../harness/watching.ts'
import { operations } from '../operations.ts'
import { type Control, type Outcome, type RunOptions, type Scenario, times } from '../scenario.ts'

const [CUTS, LIKE_SAVING, AGAIN] = [1000, 250, 300]
/** Lost commits show in every run; the torn file shows in about one cut of four. */
const CONTROL_CUTS = 40

const isBad = ({ lost, torn, damaged }: Tally) => lost + torn + damaged > 0
const isWrong = ({ cut, again }: CutResult) => isBad(cut) || isBad(again)

function cutOperations(options: RunOptions) {
  const { scale, seed } = options
  const again = times(AGAIN / operations.length, scale, 3)
  return overOperations(options, isWrong, ({ operation, folder, from }, tools) =>
    ask({ do: 'cuts', operation: operation.id, folder, from, seed, again, count: times(operation.own ? CUTS : LIKE_SAVING, scale, 20) }, tools))
}

/** The same with a rule broken: commits that are not flushed, and a file that is renamed without being flushed. */
async function cutControls({ folder, seed }: RunOptions, tools: Tools): Promise<Control[]> {
  const save = operations.find(({ id }) => id === 'save')
  const unflushed = controls.unflushedFile.operation
  if (!save || !unflushed) throw new Error('a control has no operation')
  const results = await Promise.all([save, unflushed].map(async operation => {
    const { folder: own, from } = await makeReady(operation, `${folder}/controls`)
    const { cut } = await ask({
      do: 'cuts', operation: operation.id, folder: own, from, count: CONTROL_CUTS, again: 0, seed, ...(operation === save ? { control: 'unflushedCommits' as const } : {}),
    }, tools)
    return cut
  }))
  const [commits, file] = results
  return [
    { name: 'commits are not flushed (synchronous NORMAL)', caught: (commits?.lost ?? 0) > 0, figures: { cuts: commits?.tried ?? 0, lost: commits?.lost ?? 0 } },
    { name: 'a file is renamed without being flushed', caught: (file?.torn ?? 0) > 0, figures: { cuts: file?.tried ?? 0, torn: file?.torn ?? 0 } },
  ]
}

async function run(options: RunOptions): Promise<Outcome> {
  const { results, names, tools } = await cutOperations(options)
  const [cuts, again] = [results.map(({ cut }) => cut), results.map(result => result.again)]
  const figures = (tallies: readonly Tally[]) => ({ lost: sum(tallies, 'lost'), 'half done': sum(tallies, 'torn'), corrupt: sum(tallies, 'damaged') })
  const recorded = results.every(({ changes, cut }) => changes > 0 && cut.tried > 0)
  return {
    rows: [
      {
        id: 'R2', name: `power cut anywhere in ${operations.length} operations that write`, tried: sum(cuts, 'tried'), ok: recorded && !cuts.some(isBad), ...noteOf(results, names),
        figures: { ...figures(cuts), 'different disks': sum(results, 'distinct'), 'changes recorded': sum(results, 'changes') },
      },
      { id: 'R3', name: 'power cut again while the register is opened after one', tried: sum(again, 'tried'), ok: sum(again, 'tried') > 0 && !again.some(isBad), figures: figures(again) },
    ],
    controls: await cutControls(options, tools),
  }
}

/** Everything an operation writes is recorded once; then the disk is put together as power cuts in its course would have left it. */
export const scenario: Scenario = {
  id: 'R2, R3', title: 'Power cuts', needs: ['gcc'],
  run: options => (canRecord ? run(options) : Promise.resolve({ rows: [], controls: [], skipped: 'the recorder cannot be built here' })),
}
