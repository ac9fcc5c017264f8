import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRegister } from '../../../db/index.ts'
import type { Press } from '../../../electron/workers/press.ts'
import type { Operation } from './operation.ts'
import { type Session, type SessionOptions, makeTemplate, openSession, places } from './session.ts'
import { type State, checkedInFull, differences, lookInto, lostFiles, readState, sameState } from './state.ts'

/** What an operation starts from and what the register must hold after each of its steps: `states[0]` before the first. */
export type Rehearsal = { template: string; states: State[] }

const RECORDS = 30
const occasion = { at: '2025-12-02T01:00:00.000Z', program: 'test' }

/** Makes the register an operation starts from, and goes through its steps once undisturbed, asking after each what must then hold. */
export async function rehearse(operation: Operation, folder: string, press: Press): Promise<void> {
  const [template, trial] = [join(folder, 'start'), join(folder, 'trial')]
  const session = await makeTemplate(template, press, RECORDS)
  await operation.prepare?.(session)
  await session.close()
  operation.start?.(places(template).register)
  rmSync(places(template).acknowledged, { force: true })
  const states = await perform(operation, template, trial, press)
  rmSync(trial, { recursive: true })
  writeFileSync(join(folder, 'states.json'), JSON.stringify(states))
}

/** What was rehearsed in a folder, in this or in another process. */
export const rehearsed = (folder: string): Rehearsal =>
  ({ template: join(folder, 'start'), states: JSON.parse(readFileSync(join(folder, 'states.json'), 'utf8')) as State[] })

export function freshCopy(template: string, root: string): void {
  rmSync(root, { recursive: true, force: true })
  cpSync(template, root, { recursive: true })
}

async function perform(operation: Operation, template: string, root: string, press: Press): Promise<State[]> {
  freshCopy(template, root)
  const session = openSession({ root, press })
  const states = [readState(session.register.db)]
  for (const [index, step] of operation.steps.entries()) {
    session.beginStep(index)
    await step.act(session)
    await step.holds(session)
    states.push(readState(session.register.db))
  }
  await session.close()
  const wrong = (await judge(operation, { template, states }, root, operation.steps.length)).wrong
  if (wrong.length > 0) throw new Error(`${operation.id} undisturbed: ${wrong.join('; ')}`)
  return states
}

/** How far a series came. `failed` is what stopped it: the step, or -1 while the register was being opened. */
export type Run = { acknowledged: number; failed?: { step: number; error: unknown }; session?: Session }

/** Goes through the steps of an operation, acknowledging each, until one fails. The session stays open. */
export async function goThrough(operation: Operation, options: SessionOptions): Promise<Run> {
  let acknowledged = 0
  let session: Session | undefined
  try {
    session = openSession(options)
    for (const [index, step] of operation.steps.entries()) {
      session.beginStep(index)
      await step.act(session)
      session.acknowledge(index)
      acknowledged += 1
    }
    return { acknowledged, session }
  } catch (error) {
    return { acknowledged, failed: { step: session === undefined ? -1 : acknowledged, error }, ...(session === undefined ? {} : { session }) }
  }
}

/** `lost`: an acknowledged step is not there. `torn`: the register is as after no step at all. `damaged`: its own check finds something. */
export type Verdict = { wrong: string[]; lost: boolean; torn: boolean; damaged: boolean }

/**
 * Opens what lies below `root` as the program does and compares it: after `acknowledged` steps it must be as after exactly those,
 * or as after one more, which may have been under way. `deep`: with the program's own full check.
 */
export async function judge(operation: Operation, { states, template }: Rehearsal, root: string, acknowledged: number, deep = true): Promise<Verdict> {
  const { wrong: before, untouched } = operation.before?.(root, template) ?? { wrong: [], untouched: false }
  if (untouched && acknowledged === 0 && !deep) return { wrong: [], lost: false, torn: false, damaged: false }
  let found: State
  let unsound: string[]
  try {
    const register = openRegister(places(root).register, { driveType: 'fixed', occasion })
    const findings = deep ? await checkedInFull(register) : []
    register.close()
    const file = lookInto(join(places(root).register, 'register.sqlite'))
    found = file.state
    unsound = [...file.unsound, ...findings, ...lostFiles(places(root).register, file.attached)]
  } catch (error) {
    return { wrong: [...before, `cannot be opened: ${String(error)} ${String((error as Error).cause ?? '')}`], lost: false, torn: before.length > 0, damaged: true }
  }
  const after = await operation.after?.(root, acknowledged, states) ?? []
  const reached = states.map((state, index) => (sameState(state, found) ? index : -1)).filter(index => index >= 0)
  const allowed = reached.some(index => index === acknowledged || index === acknowledged + 1)
  const lost = !allowed && reached.length > 0
  const torn = before.length > 0 || after.length > 0 || (!allowed && reached.length === 0)
  return {
    lost, torn, damaged: unsound.length > 0,
    wrong: [
      ...before, ...after, ...unsound,
      ...(lost ? [`as after step ${reached.join(' or ')}, but ${acknowledged} were acknowledged`] : []),
      ...(!allowed && reached.length === 0 ? [`as after no step; from step ${acknowledged} it differs in ${differences(states[acknowledged] ?? {}, found).join(', ')}`] : []),
    ],
  }
}
