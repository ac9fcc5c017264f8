import Database from 'better-sqlite3'
import { openRegister } from '../../db/index.ts'

/**
 * Opens a register, and so migrates it, in a process that kills itself before the N-th thing it asks SQLite to do:
 * `dieWhileOpening.ts FOLDER N`. Scripts count statement by statement. With N 0 it lives and says in JSON what they were.
 */
const [folder = '', at = '0'] = process.argv.slice(2)
const proto = Database.prototype as unknown as Record<'exec' | 'pragma' | 'prepare', (this: Database.Database, ...given: unknown[]) => unknown>
const asked: string[] = []

function note(what: string): void {
  asked.push(what)
  if (asked.length === Number(at)) process.kill(process.pid, 'SIGKILL')
}

for (const name of ['pragma', 'prepare'] as const) {
  const real = proto[name]
  proto[name] = function (...given) {
    note(name)
    return real.apply(this, given)
  }
}
const exec = proto.exec
proto.exec = function (script) {
  for (const statement of String(script).split(/;\s*\n/)) {
    note('exec')
    exec.call(this, statement)
  }
  return this
}

openRegister(folder, { driveType: 'fixed' }).close()
process.stdout.write(JSON.stringify(asked))
