import { join } from 'node:path'
import { startPress } from '../../../electron/workers/press.ts'
import type { Press } from '../../../electron/workers/press.ts'
import { aModel, create, edit, read } from '../operations/records.ts'
import { freshCopy } from '../harness/rehearsal.ts'
import { type Session, makeTemplate, openSession } from '../harness/session.ts'
import { unsoundness } from '../harness/state.ts'
import { type Outcome, type RunOptions, type Scenario, randomNumbers, times } from '../scenario.ts'

const RUNS = 30
const DAY = 86_400_000
const START = Date.UTC(2025, 11, 1, 1)
/** Where the clock may stand from one step to the next: days away, a leap day, the turn of a year, hours of summer time elsewhere. */
const jumps: readonly number[] = [
  START, START - 30 * DAY, START - 3650 * DAY, START + 3650 * DAY, Date.UTC(2028, 1, 29, 16, 59), Date.UTC(2028, 1, 29, 17), Date.UTC(2025, 11, 31, 16, 59, 59),
  Date.UTC(2025, 11, 31, 17), START - 3_600_000, START + 3_600_000, Date.UTC(1970, 0, 2), Date.UTC(2038, 0, 19, 3, 14, 8),
]

type Listed = { changeset: number; at: string }
type Tried = { wrong: string[]; outOfOrder: number }

/** Saves, edits, undoes and backs up while the clock jumps before every step; what is newest must go by number and never by time. */
async function work(session: Session): Promise<Tried> {
  const wrong: string[] = []
  const expect = (holds: boolean, what: string) => { if (!holds) wrong.push(what) }
  let step = 0
  const next = () => session.beginStep(step += 1)
  next()
  await create(session, 'model', [aModel('Giữa những lần đồng hồ chạy sai')], 1)
  for (let revision = 1; revision <= 6; revision += 1) {
    next()
    await edit('model', 1, revision, { area: `Phường ${revision}` })(session)
    const { area, revision: now } = await read(session, 'model', 1)
    expect(area === `Phường ${revision}` && now === revision + 1, `edit ${revision} is not there`)
  }
  next()
  await session.call('history.undo', {})
  expect((await read(session, 'model', 1)).area === 'Phường 5', 'undo took back another change than the last')
  next()
  await session.call('history.redo', {})
  expect((await read(session, 'model', 1)).area === 'Phường 6', 'redo brought back another change than the last')
  const listed = await session.call<Listed[]>('history.list', { limit: 9 })
  expect(listed.every(({ changeset }, index) => index === 0 || changeset < (listed[index - 1]?.changeset ?? 0)), 'the history is not in the order of what happened')
  await backups(session, next, expect)
  const outOfOrder = listed.filter(({ at }, index) => index > 0 && at > (listed[index - 1]?.at ?? '')).length
  expect((await unsoundness(session.register, true)).length === 0, 'the register is not sound')
  return { wrong, outOfOrder }
}

type Kept = { sequence: number; state: string }

async function backups(session: Session, next: () => void, expect: (holds: boolean, what: string) => void): Promise<void> {
  for (let made = 1; made <= 3; made += 1) {
    next()
    await edit('model', 1, 8 + made, { area: `Phường ${10 + made}` })(session)
    const { sequence } = await session.call<Kept>('backup.make', {})
    const { backups: kept } = await session.call<{ backups: Kept[] }>('backup.list', {})
    expect(kept[0]?.sequence === sequence && kept.every(({ state }) => state === 'verified'), `backup ${made} is not the newest of the list`)
    expect(kept.length === made, `of ${made} backups ${kept.length} are left`)
  }
}

/** A clock set back after the last change must be told; one that runs on must not. */
async function warnings(template: string, root: string, press: Press): Promise<{ back: boolean; on: boolean }> {
  const asked = async (later: number) => {
    freshCopy(template, root)
    const session = openSession({ root, press, time: step => START + (step <= 1 ? 0 : later) })
    session.beginStep(0)
    await create(session, 'model', [aModel('Trước khi chỉnh giờ')], 2)
    session.beginStep(1)
    const { clock } = await session.call<{ clock: string | null }>('register.health', {})
    await session.close()
    return clock !== null
  }
  return { back: await asked(-30 * DAY), on: await asked(3_600_000) }
}

async function run({ folder, scale, seed }: RunOptions): Promise<Outcome> {
  const [template, root, press, random] = [join(folder, 'start'), join(folder, 'root'), startPress(), randomNumbers(seed)]
  await (await makeTemplate(template, press, 10)).close()
  const tries: Tried[] = []
  for (let count = times(RUNS, scale, 3); count > 0; count -= 1) {
    const stands = Array.from({ length: 20 }, () => jumps[Math.floor(random() * jumps.length)] ?? START)
    freshCopy(template, root)
    const session = openSession({ root, press, time: step => (stands[step % stands.length] ?? START) + step * 1000 })
    tries.push(await work(session))
    await session.close()
  }
  const { back, on } = await warnings(template, root, press)
  await press.close()
  const wrong = tries.flatMap(one => one.wrong)
  const outOfOrder = tries.reduce((sum, one) => sum + one.outOfOrder, 0)
  return {
    rows: [{
      id: 'R11', name: 'the clock jumps by hours to years before every step: saves, edits, undo, backups', tried: tries.length, ...(wrong.length === 0 ? {} : { note: wrong.slice(0, 3).join('; ') }),
      figures: { 'lost or out of order': wrong.length, 'told when set back': back ? 1 : 0, 'told when not': on ? 1 : 0 }, ok: wrong.length === 0 && back && !on,
    }],
    controls: [{ name: 'the history is put in order by time', caught: outOfOrder > 0, figures: { 'changes in a wrong place': outOfOrder } }],
  }
}

export const scenario: Scenario = { id: 'R11', title: 'Clocks that jump', run }
