import { join } from 'node:path'
import { tellFailure } from '../core/failure.ts'
import { type StartArguments, readStartArguments, usage } from './arguments.ts'
import { findElectron } from './electronRuntime.ts'
import { runInBrowser } from './runInBrowser.ts'
import { runInElectron } from './runInElectron.ts'
import { say } from './say.ts'

const root = join(import.meta.dirname, '../..')

/**
 * `npm start`: the program in Electron where its runtime is on this machine, otherwise in a browser. Runs until the program
 * ends and gives its exit code: 0 ended, 1 failed, 2 wrong usage. Never fetches anything.
 */
export async function start(words: readonly string[]): Promise<number> {
  try {
    const asked = readStartArguments(words)
    if (asked.help) return say(usage), 0
    return await run(asked)
  } catch (error) {
    const { code, message, number } = tellFailure(error)
    if (code === 'internal') process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.stderr.write(`${message} (mã ${number})\n${code === 'usage' ? `${usage}\n` : ''}`)
    return code === 'usage' ? 2 : 1
  }
}

function run(asked: StartArguments): Promise<number> {
  const electron = asked.browserHost ? undefined : findElectron(root)
  if (electron !== undefined) return runInElectron(electron, asked, root)
  say(asked.browserHost ? 'Chương trình mở trong trình duyệt.' : 'Chưa có Electron trên máy này nên chương trình mở trong trình duyệt.')
  return runInBrowser(asked, root)
}
