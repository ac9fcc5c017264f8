import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST_BYTES = 1_000_000

/**
 * Keeps faults of the program in `log/program.log` of a register, for whoever helps over the telephone: what was called
 * and where it broke, never what a record says. The file before the last is kept as `program.1.log`. `now` gives an ISO time.
 */
export function fileLog(folder: string, now: () => string): (message: string, error: unknown) => void {
  return (message, error) => {
    const file = join(folder, 'log', 'program.log')
    try {
      mkdirSync(join(folder, 'log'), { recursive: true })
      if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, join(folder, 'log', 'program.1.log'))
      appendFileSync(file, `${now()} ${message}: ${traceOf(error)}\n`)
    } catch {
      // A log that cannot be written must not hide the fault it was to tell of.
    }
  }
}

/**
 * Name, code and stack of an error and of each cause below it. Messages are left out, since they may quote a record.
 * A string is the trace another thread has written already.
 */
export function traceOf(error: unknown): string {
  if (typeof error === 'string') return error
  if (!(error instanceof Error)) return typeof error
  const { code } = error as { code?: unknown }
  const lines = (error.stack ?? '').replace(error.message, '').split('\n').filter(line => /^\s+at /.test(line))
  const own = [typeof code === 'string' ? `${error.name} ${code}` : error.name, ...lines].join('\n')
  return error.cause === undefined ? own : `${own}\ncaused by ${traceOf(error.cause)}`
}
