import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST_BYTES = 1_000_000

/**
 * Keeps faults of the program in `log/program.log` of a register, for whoever helps over the telephone: what was called
 * and where it broke, never what a record says. The file before the last is kept as `program.1.log`.
 */
export function fileLog(folder: string): (message: string, error: unknown) => void {
  return (message, error) => {
    const file = join(folder, 'log', 'program.log')
    try {
      mkdirSync(join(folder, 'log'), { recursive: true })
      if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, join(folder, 'log', 'program.1.log'))
      const where = error instanceof Error ? (error.stack ?? error.name).split('\n').filter(line => /^\s+at /.test(line)).join('\n') : ''
      const name = error instanceof Error ? error.name : typeof error
      appendFileSync(file, `${new Date().toISOString()} ${message}: ${name}\n${where}\n`)
    } catch {
      // A log that cannot be written must not hide the fault it was to tell of.
    }
  }
}
