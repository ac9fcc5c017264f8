import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Input, Output, Procedure } from '../../db/contract/api.ts'
import { AppError, type Result } from '../../db/contract/errors.ts'
import { type ProgramInput, type ProgramOutput, type ProgramProcedure, programApi } from '../../db/contract/program.ts'
import { type HostPorts, type Session, type SessionEvent, createSession } from '../../electron/session/session.ts'
import { emptyFolder } from './register.ts'

/** A session with folders of its own, closed after the test; answers of the program's procedures are checked against the contract. */
export type TestSession = {
  session: Session
  folder: string
  host: HostPorts
  events: SessionEvent[]
  call(name: string, input?: unknown): Promise<Result<unknown>>
  program<P extends ProgramProcedure>(name: P, input: ProgramInput<P>): Promise<ProgramOutput<P>>
  register<P extends Procedure>(name: P, input: Input<P>): Promise<Output<P>>
  /** What an address answers. */
  get(path: string, init?: RequestInit): Promise<Response>
}

const origin = 'http://127.0.0.1:1'

/** A folder that looks like built screens. */
export function someScreens(folder: string): string {
  const renderer = join(folder, 'screens')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Sổ Dân vận</title><script type="module" src="./assets/main-1.js"></script>')
  writeFileSync(join(renderer, 'assets', 'main-1.js'), 'document.title = "chạy"')
  writeFileSync(join(folder, 'secret.js'), 'outside')
  return renderer
}

export function newSession(ports: Partial<HostPorts> = {}, folder: string = emptyFolder()): TestSession {
  const events: SessionEvent[] = []
  mkdirSync(join(folder, 'documents'), { recursive: true })
  const host: HostPorts = {
    kind: 'browser', userData: join(folder, 'user'), documents: join(folder, 'documents'), renderer: someScreens(folder), today: '2025-12-01',
    emit: event => void events.push(event), ...ports,
  }
  const session = createSession(host)
  onTestFinished(() => session.close())
  const value = <T>(result: Result<unknown>): T => {
    if (result.ok) return result.value as T
    throw new AppError(result.error.code, result.error.message, { fields: result.error.fields })
  }
  return {
    session, folder, host, events,
    call: (name, input = {}) => session.call(name, input),
    program: async (name, input) => programApi[name].output.parse(value(await session.call(name, input))) as never,
    register: async (name, input) => value(await session.call(name, input)),
    get: (path, init) => session.respond(new Request(origin + path, init)),
  }
}

/** A session on a new register of a made-up agency, in a folder of its own. */
export async function openSession(ports: Partial<HostPorts> = {}): Promise<TestSession & { at: string }> {
  const made = newSession(ports)
  const at = join(made.folder, 'sổ')
  await made.program('program.createRegister', { folder: at })
  made.events.length = 0
  return { ...made, at }
}

export const aModel = (name: string) =>
  ({ name, category: 'model', actorType: 'collective', field: 'economy', status: 'running' })
