import { spawn } from 'node:child_process'
import type { StartArguments } from './arguments.ts'
import { builtProgram } from './program.ts'
import { builtScreens } from './screens.ts'
import { say } from './say.ts'

/** Runs the program in Electron until its last window is closed; gives Electron's own exit code. @throws AppError internal */
export async function runInElectron(electron: string, asked: StartArguments, root: string): Promise<number> {
  await builtScreens(root, say)
  const child = spawn(electron, [await builtProgram(root), ...wordsOf(asked)], { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })
}

/** The wishes Electron's main file understands. */
function wordsOf({ register, today, userData }: StartArguments): string[] {
  return Object.entries({ register, today, 'user-data': userData }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]))
}
