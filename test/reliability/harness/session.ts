import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Register, openRegister } from '../../../db/index.ts'
import { type Core, createCore } from '../../../electron/core/createCore.ts'
import { clearScratch } from '../../../electron/core/packages.ts'
import type { Ports } from '../../../electron/core/ports.ts'
import { program } from '../../../electron/core/program.ts'
import { setUpRegister } from '../../../electron/core/setUp.ts'
import type { Press } from '../../../electron/workers/press.ts'
import { localDay } from '../../../db/contract/calendar.ts'
import { AppError, type ErrorShape } from '../../../db/contract/errors.ts'

/** Below one folder, which is watched: the register, a stick, papers to be attached, and what was acknowledged. */
export const places = (root: string) => ({ register: join(root, 'so'), stick: join(root, 'usb'), papers: join(root, 'giay'), acknowledged: join(root, '.ack') })

/** A call the program answered with a failure. */
export class Refused extends Error {
  readonly shape: ErrorShape
  constructor(name: string, shape: ErrorShape) {
    super(`${name}: ${shape.code} ${shape.message}`)
    this.shape = shape
  }
}

/** The program on a register, as a window sees it, with a clock and ids that are the same in every run of the same steps. */
export type Session = {
  root: string
  register: Register
  /** @throws Refused */
  call<T = unknown>(name: string, input: unknown): Promise<T>
  now(): string
  /** The step that is under way decides the time and the ids of everything made in it. */
  beginStep(index: number): void
  /** What the program would show as saved: a line that a power cut may not outlive without the change it stands for. */
  acknowledge(index: number): void
  /** Closes the register and opens what then lies in its folder; `between` works on the folder meanwhile. */
  reopen(between?: () => Promise<void> | void): Promise<void>
  close(): Promise<void>
}

/** An id of a record made by a script, as the program itself would write one. */
export const scriptId = (number: number) => `0193f000-0000-7000-8000-${String(number).padStart(12, '0')}`

const START = Date.UTC(2025, 11, 1, 1)
const MINUTE = 60_000

/** `time` tells what the clock of the machine says in a step, where it does not simply run on. */
type Clock = { step: number; ids: number; time?: (step: number) => number }

const timeOf = ({ step, time = given => START + given * MINUTE }: Clock) => time(step)

export function scriptPorts(press: Press, clock: Clock = { step: 0, ids: 0 }): Ports {
  return {
    now: () => new Date(timeOf(clock)).toISOString(),
    today: () => localDay(timeOf(clock)),
    newId: () => `0193f001-0000-7000-${(0x8000 + clock.step).toString(16)}-${String(clock.ids += 1).padStart(12, '0')}`,
    account: () => 'vanthu',
    press,
    log: () => undefined, news: () => undefined,
  }
}

export type SessionOptions = {
  root: string
  press: Press
  /** Stands between the script and the core; negative controls lie here. */
  core?: (core: Core) => Core
  time?: (step: number) => number
  /** Where acknowledgements go; below the root unless that disk is going to be full. */
  acknowledgements?: string
  /** Done to the connection once it is open. */
  tune?: (register: Register) => void
}

/** Opens the register below `root`. @throws AppError all that `openRegister` throws */
export function openSession({ root, press, core: wrap = core => core, tune = () => undefined, time, acknowledgements }: SessionOptions): Session {
  const { register: folder, acknowledged } = places(root)
  // Above the ids given when the register was made.
  const clock: Clock = { step: 0, ids: 500_000, ...(time ? { time } : {}) }
  const ports = scriptPorts(press, clock)
  const open = () => {
    const register = openRegister(folder, { driveType: 'fixed', occasion: { at: ports.now(), program: program.version } })
    tune(register)
    clearScratch(folder)
    return { register, core: wrap(createCore(register, ports)) }
  }
  let opened = open()
  const lines = openSync(acknowledgements ?? acknowledged, 'a')
  return {
    root,
    get register() { return opened.register },
    async call<T>(name: string, input: unknown) {
      const result = await opened.core.call(name, input)
      if (!result.ok) throw new Refused(name, result.error)
      return result.value as T
    },
    now: ports.now,
    beginStep(index) {
      clock.step = index + 1
      clock.ids = 0
    },
    acknowledge: index => { writeSync(lines, `${index}\n`) },
    async reopen(between = () => undefined) {
      opened.register.close()
      try {
        await between()
      } finally {
        opened = open()
      }
    },
    close: async () => {
      closeSync(lines)
      if (opened.register.db.open) opened.register.close()
    },
  }
}

/** A register of a made-up agency with a few records of every kind, and the folders beside it. */
export async function makeTemplate(root: string, press: Press, records: number): Promise<Session> {
  const { register: folder, stick, papers } = places(root)
  for (const path of [root, stick, papers]) mkdirSync(path, { recursive: true })
  setUpRegister(folder, scriptPorts(press), { driveType: 'fixed' }).close()
  const session = openSession({ root, press })
  await session.call('content.sample', { records, seed: 7 })
  return session
}

/** Whether something that was thrown is a failure told in words, and not a fault of the program. */
export const isTold = (error: unknown): boolean => (error instanceof Refused ? error.shape.code !== 'internal' : error instanceof AppError && error.code !== 'internal')
