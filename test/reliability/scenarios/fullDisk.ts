import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../db/contract/errors.ts'
import type { Core } from '../../../electron/core/createCore.ts'
import { type Press, startPress } from '../../../electron/workers/press.ts'
import { controls } from '../harness/controls.ts'
import { canWrite, writesAfterOpening } from '../harness/failing.ts'
import { freshCopy, goThrough, judge } from '../harness/rehearsal.ts'
import { Refused, isTold } from '../harness/session.ts'
import { type Ready, makeReady } from '../harness/watching.ts'
import { operations } from '../operations.ts'
import type { Outcome, RunOptions, Scenario } from '../scenario.ts'

const MEGABYTES = 8
/** How much room is left when the disk is filled, from none at all to nearly enough for what follows. */
const spares = [0, 16, 64, 160, 400, 1000].map(kilobytes => kilobytes * 1024)

/** A disk of its own in memory, mounted for as long as `work` takes. */
async function onSmallDisk<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', folder])
  try {
    return await work()
  } finally {
    execFileSync('umount', ['-l', folder])
  }
}

function fill(disk: string, spare: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(bavail * bsize - spare, 0), 1))
}

type Tried = { full: boolean; lost: boolean; wrong: string[]; told: boolean; named: boolean; again: 'at once' | 'after opening' | 'never' }
type Trying = { ready: Ready; disk: string; spare: number; press: Press; core?: (core: Core) => Core }

/** The disk is filled when the register is open, the operation goes as far as it can, then somebody makes room. */
async function tryOn({ ready: { operation, rehearsal }, disk, spare, press, core }: Trying): Promise<Tried> {
  const root = join(disk, 'so')
  freshCopy(rehearsal.template, root)
  let filled = false
  const tune = () => {
    if (!filled) fill(disk, spare)
    filled = true
  }
  const { failed, session, acknowledged } = await goThrough(operation, { root, press, tune, acknowledgements: `${disk}.ack`, ...(core ? { core } : {}) })
  rmSync(join(disk, 'ballast'), { force: true })
  const atOnce = session ? await canWrite(session.call.bind(session)) : false
  await session?.close()
  const { wrong, lost } = await judge(operation, rehearsal, root, acknowledged, false)
  const again = atOnce ? 'at once' : await writesAfterOpening(root, press) ? 'after opening' : 'never'
  return { full: failed !== undefined, lost, wrong, told: failed === undefined || isTold(failed.error), named: failed === undefined || /đầy|chỗ/.test(wordsOf(failed.error)), again }
}

const wordsOf = (error: unknown) => (error instanceof Refused ? error.shape.message : error instanceof AppError ? error.message : '')

async function run({ folder, scale }: RunOptions): Promise<Outcome> {
  const chosen = scale >= 1 ? spares : [0, 64 * 1024]
  const ready: Ready[] = []
  for (const operation of scale >= 1 ? operations : operations.filter(({ slow, id }) => !slow && id !== 'migration' && id !== 'erase')) ready.push(await makeReady(operation, folder))
  const press = startPress()
  const disk = join(folder, 'disk')
  const tries = await onSmallDisk(disk, async () => {
    const found: (Tried & { name: string })[] = []
    for (const one of ready) for (const spare of chosen) found.push({ ...await tryOn({ ready: one, disk, spare, press }), name: `${one.operation.id}, ${spare / 1024} kB left` })
    return found
  })
  const save = ready.find(({ operation }) => operation.id === 'save') as Ready
  const { core } = controls.swallowedFailures
  const lied = await onSmallDisk(disk, () => tryOn({ ready: save, disk, spare: 0, press, ...(core ? { core } : {}) }))
  await press.close()
  const count = (is: (one: Tried) => boolean) => tries.filter(is).length
  const [full, lost, wrong, unexplained, never] = [count(one => one.full), count(one => one.lost), count(one => one.wrong.length > 0), count(one => !one.told), count(one => one.again === 'never')]
  const unnamed = tries.filter(one => !one.named)
  const notes = [...tries.filter(one => one.wrong.length > 0).map(one => `${one.name}: ${one.wrong[0] ?? ''}`), ...unnamed.map(one => `${one.name}: not told that the disk is full`)]
  return {
    rows: [{
      id: 'R4', name: `a real disk of ${MEGABYTES} MB fills up in the middle, then has room again`, tried: tries.length, ...(notes.length === 0 ? {} : { note: notes.slice(0, 3).join(' / ') }),
      figures: { 'disk full': full, lost, 'half done or corrupt': wrong - lost, 'told without saying so': unnamed.length, 'written again at once': count(one => one.again === 'at once'), 'after opening again': count(one => one.again === 'after opening'), never },
      ok: full > 0 && lost + wrong + unexplained + never + unnamed.length === 0,
    }],
    controls: [{ name: 'a full disk is answered with "saved"', caught: lied.lost, figures: { lost: lied.lost ? 1 : 0 } }],
  }
}

const canMount = (): boolean => {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const scenario: Scenario = {
  id: 'R4', title: 'Full disks', needs: ['root'],
  run: options => (canMount() ? run(options) : Promise.resolve({ rows: [], controls: [], skipped: 'no disk can be mounted here' })),
}
