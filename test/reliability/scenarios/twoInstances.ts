import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openRegister } from '../../../db/index.ts'
import { startPress } from '../../../electron/workers/press.ts'
import { type Contender, canBeNobody, openToAll, startContender } from '../harness/contenders.ts'
import type { FromContender } from '../harness/contender.ts'
import { freshCopy } from '../harness/rehearsal.ts'
import { makeTemplate, places, scriptId } from '../harness/session.ts'
import { unsoundness } from '../harness/state.ts'
import { type Control, type Outcome, type RunOptions, type Scenario, times } from '../scenario.ts'

const [RACES, DEATHS, RECORDS] = [50, 10, 3]
/** A person must hear of it before wondering whether the program started at all. */
const SOON_MS = 2000

type Race = { inside: number; refused: number; late: number; other: number; lost: number; damaged: number }

const inside = (answer: FromContender | undefined): boolean => answer !== undefined && 'inside' in answer
const refusal = (answer: FromContender | undefined) => (answer !== undefined && 'refused' in answer ? answer : undefined)

/** How many of the models numbered from `first` the register lacks, and whether it is sound. */
async function look(root: string, first: number, count: number): Promise<{ lost: number; damaged: boolean }> {
  const register = openRegister(places(root).register, { driveType: 'fixed' })
  const there = register.db.prepare<[string], number>('SELECT 1 FROM live_model WHERE id = ?').pluck()
  const lost = Array.from({ length: count }, (_, index) => first + index).filter(number => there.get(scriptId(number)) === undefined).length
  const damaged = (await unsoundness(register, true)).length > 0
  register.close()
  return { lost, damaged }
}

/** Two programs open one register at the same moment; when the first has left, the other gets in. */
async function race(root: string, [one, other]: readonly [Contender, Contender]): Promise<Race> {
  const asked = [one, other].map((contender, index) => contender.tell({ do: 'enter', root, first: 1 + index * 100, records: RECORDS }))
  const answers = await Promise.all(asked)
  const refusals = answers.flatMap(answer => refusal(answer) ?? [])
  const winners = answers.filter(inside).length
  for (const [index, contender] of [one, other].entries()) if (inside(answers[index])) await contender.tell({ do: 'leave' })
  // Whoever was refused gets in afterwards; both may have been, each standing in the other's way.
  let shutOut = 0
  for (const [index, contender] of [one, other].entries()) {
    if (inside(answers[index])) continue
    const again = await contender.tell({ do: 'enter', root, first: 1 + index * 100, records: RECORDS })
    if (!inside(again)) shutOut += 1
    await contender.tell({ do: 'leave' })
  }
  const found = [await look(root, 1, RECORDS), await look(root, 101, RECORDS)]
  return {
    inside: winners, refused: refusals.filter(({ refused }) => refused === 'lockedRegister').length, late: refusals.filter(({ milliseconds }) => milliseconds > SOON_MS).length,
    other: refusals.filter(({ refused }) => refused !== 'lockedRegister').length + shutOut,
    lost: found.reduce((sum, { lost }) => sum + lost, 0), damaged: found.filter(({ damaged }) => damaged).length,
  }
}

/** A program that holds the register is killed; whether the next one gets in at once and finds what was saved. */
async function takeOver(root: string): Promise<{ entered: boolean; lost: number; milliseconds: number }> {
  const [dying, next] = [await startContender(), await startContender()]
  await dying.tell({ do: 'enter', root, first: 1, records: RECORDS })
  await dying.kill()
  const answer = await next.tell({ do: 'enter', root, first: 101, records: RECORDS })
  await next.tell({ do: 'leave' })
  await next.kill()
  const { lost } = await look(root, 1, RECORDS)
  return { entered: inside(answer), lost, milliseconds: answer && 'milliseconds' in answer ? answer.milliseconds : SOON_MS + 1 }
}

/** The lock is taken away under a program: then two are inside at once, which the race must see. */
async function lockControl(template: string, root: string, [one, other]: readonly [Contender, Contender]): Promise<Control> {
  freshCopy(template, root)
  openToAll(root)
  const first = await one.tell({ do: 'enter', root, first: 1, records: 1 })
  rmSync(join(places(root).register, 'register.lock'))
  const second = await other.tell({ do: 'enter', root, first: 101, records: 1 })
  for (const contender of [one, other]) await contender.tell({ do: 'leave' })
  const both = [first, second].filter(inside).length
  return { name: 'the lock file is taken away', caught: both === 2, figures: { 'programs inside at once': both } }
}

async function run({ folder, scale }: RunOptions): Promise<Outcome> {
  const [template, root, press] = [join(folder, 'start'), join(folder, 'root'), startPress()]
  chmodSync(folder, 0o755)
  await (await makeTemplate(template, press, 10)).close()
  await press.close()
  const contenders = [await startContender(), await startContender({ nobody: canBeNobody })] as const
  const races: Race[] = []
  for (let count = times(RACES, scale, 5); count > 0; count -= 1) {
    freshCopy(template, root)
    openToAll(root)
    races.push(await race(root, contenders))
  }
  const control = await lockControl(template, root, contenders)
  await Promise.all(contenders.map(contender => contender.kill()))
  const deaths: Awaited<ReturnType<typeof takeOver>>[] = []
  for (let count = times(DEATHS, scale, 2); count > 0; count -= 1) {
    freshCopy(template, root)
    deaths.push(await takeOver(root))
  }
  const sum = (figure: keyof Race) => races.reduce((total, one) => total + one[figure], 0)
  const oneEach = races.every(one => one.inside === 1 && one.refused === 1)
  const blocked = deaths.filter(({ entered, milliseconds }) => !entered || milliseconds > SOON_MS).length
  const lostToDeath = deaths.reduce((total, { lost }) => total + lost, 0)
  return {
    rows: [
      {
        id: 'R12', name: `two programs open one register at once${canBeNobody ? ', as two users' : ''}`, tried: races.length,
        figures: { 'inside at once': Math.max(...races.map(one => one.inside)), 'told who holds it': sum('refused'), 'after more than 2 s': sum('late'), lost: sum('lost'), corrupt: sum('damaged') },
        ok: oneEach && sum('late') + sum('other') + sum('lost') + sum('damaged') === 0,
      },
      { id: 'R12', name: 'the program that holds a register is killed, another opens it', tried: deaths.length, figures: { 'kept out': blocked, lost: lostToDeath }, ok: blocked + lostToDeath === 0 },
    ],
    controls: [control],
  }
}

export const scenario: Scenario = { id: 'R12', title: 'Two programs', run }
