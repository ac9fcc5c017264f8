import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const entry = join(import.meta.dirname, '../../electron/cli.ts')

export type Said = { code: number; stdout: string; stderr: string; json: unknown; lastError: string }

/** Runs the command line as a program of its own, the way a person or another program does. */
export function cli(words: readonly string[], input?: string): Said {
  const run = spawnSync(process.execPath, [entry, ...words], { encoding: 'utf8', maxBuffer: 1 << 30, ...(input === undefined ? {} : { input }) })
  const lines = run.stderr.trimEnd().split('\n')
  return {
    code: run.status ?? -1, stdout: run.stdout, stderr: run.stderr, lastError: lines.at(-1) ?? '',
    get json() { return JSON.parse(run.stdout) as unknown },
  }
}
