import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import Database from 'better-sqlite3'

/**
 * Makes this process kill itself before the N-th thing it asks of SQLite or of the disk; scripts of SQL count statement by
 * statement. With N 0 it lives. Returns the list, which grows, of what was asked.
 */
export function dieAt(moment: number, what: { disk: boolean }): string[] {
  const asked: string[] = []
  const note = (name: string) => {
    asked.push(name)
    if (asked.length === moment) process.kill(process.pid, 'SIGKILL')
  }
  const sqlite = Database.prototype as unknown as Record<string, (this: unknown, ...given: unknown[]) => unknown>
  for (const name of ['pragma', 'prepare']) wrap(sqlite, name, note)
  const exec = sqlite['exec'] as (this: unknown, script: string) => unknown
  sqlite['exec'] = function (script) {
    for (const statement of String(script).split(/;\s*\n/)) {
      note('exec')
      exec.call(this, statement)
    }
    return this
  }
  if (what.disk) {
    for (const name of ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'rmSync', 'mkdirSync', 'closeSync']) wrap(fs as never, name, note)
    // Modules that import these by name see them wrapped from here on.
    syncBuiltinESMExports()
  }
  return asked
}

function wrap(owner: Record<string, (this: unknown, ...given: unknown[]) => unknown>, name: string, note: (name: string) => void): void {
  const real = owner[name]
  if (!real) throw new Error(`there is no ${name} to wrap`)
  owner[name] = function (...given) {
    note(name)
    return real.apply(this, given)
  }
}
