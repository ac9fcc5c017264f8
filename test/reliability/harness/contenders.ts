import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findTool } from '../../support/tools.ts'
import type { FromContender, ToContender } from './contender.ts'
import { compiled } from './kept.ts'

/** Another user of this machine, without rights of any kind. */
const NOBODY = '65534'

/** Whether a program can be started here as another user. */
export const canBeNobody = process.getuid?.() === 0 && findTool('setpriv') !== undefined

export type Contender = {
  /** Tells it something and waits for its answer; undefined when it ended instead. */
  tell(message: ToContender): Promise<FromContender | undefined>
  kill(): Promise<void>
}

/** Starts a program that waits to be told which register to open. */
export async function startContender({ nobody = false }: { nobody?: boolean } = {}): Promise<Contender> {
  mkdirSync(compiled, { recursive: true })
  const program = [process.execPath, join(import.meta.dirname, 'contender.ts')]
  const command = nobody ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...program] : program
  // A cache somebody else owns would only be complained about.
  const cache = nobody ? { NODE_DISABLE_COMPILE_CACHE: '1' } : { NODE_COMPILE_CACHE: compiled }
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: { ...process.env, ...cache } })
  let complaints = ''
  child.stderr?.on('data', (text: Buffer) => { complaints = (complaints + text.toString()).slice(-2000) })
  if (await answerOf(child) === undefined) throw new Error(`a program did not start: ${complaints}`)
  return {
    tell: message => {
      const answer = answerOf(child)
      child.send(message)
      return answer
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise(resolve => child.once('close', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
}

function answerOf(child: ChildProcess): Promise<FromContender | undefined> {
  return new Promise(resolve => {
    const answered = (message: unknown) => settle(message as FromContender)
    const closed = () => settle(undefined)
    const settle = (answer: FromContender | undefined) => {
      child.off('message', answered).off('close', closed)
      resolve(answer)
    }
    child.on('message', answered).on('close', closed)
  })
}

/** Gives everybody the right to do everything below a folder; the folders above stay reachable. */
export function openToAll(folder: string): void {
  chmodSync(folder, lstatSync(folder).isDirectory() ? 0o777 : 0o666)
  if (lstatSync(folder).isDirectory()) for (const name of readdirSync(folder)) openToAll(join(folder, name))
}
