import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../db/contract/errors.ts'
import { type CheckDepth, type Register, checkRegister, openRegister } from '../../../db/index.ts'
import { type Migration, migrate } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import { growOld, oldVersions, unpackOld } from '../oldRegisters.ts'
import { type Reading, readAll, settled } from '../reading.ts'
import { copyRegister, fileOf } from '../registers.ts'
import { type Control, type Outcome, type Row, type Scenario, times } from '../scenario.ts'

/** A register of an old version, what it holds, and what it holds after a migration nothing interrupted. */
type Case = { version: string; folder: string; before: Reading; after: Reading }

/** Tables the program itself writes to when it opens a register, apart from any migration. */
const ownNotes: readonly string[] = ['meta']

const same = (a: Reading, b: Reading) => {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(name => !ownNotes.includes(name))
  return names.every(name => a[name] === b[name] && a[name] !== 'unreadable')
}

function prepare(folder: string, version: string, records: number): Case {
  const old = unpackOld(version, join(folder, version))
  growOld(old, records)
  const before = readAll(fileOf(old), 'content')
  const done = copyRegister(old, join(folder, `${version} xong`))
  openRegister(done, { driveType: 'fixed' }).close()
  return { version, folder: old, before, after: readAll(fileOf(done), 'content') }
}

/** Old records are still there, word for word, in the tables that are still there. */
function keptEverything({ folder }: Case): boolean {
  const [was, is] = [new Database(fileOf(folder), { readonly: true }), new Database(fileOf(`${folder} xong`), { readonly: true })]
  try {
    const say = (db: Database.Database) => db.prepare<[], string>('SELECT id || summary || note || contentHash FROM petition ORDER BY id').pluck().all().join('\n')
    return say(was) === say(is) && is.pragma('user_version', { simple: true }) === migrations.at(-1)?.version
  } finally {
    was.close()
    is.close()
  }
}

/** Every statement of every migration a register of this version still has to go through. */
function statementsAfter(version: string): { version: number; statements: string[]; index: number }[] {
  const pending = migrations.filter(migration => migration.version > Number(version.slice(1)))
  return pending.flatMap(migration => {
    const statements = migration.up.split(/;\s*\n/).filter(statement => statement.trim() !== '')
    return [...statements, ''].map((_, index) => ({ version: migration.version, statements, index }))
  })
}

/** The shipped migrations, one of which breaks off before the statement of this index. */
function breakingOff({ version, statements, index }: ReturnType<typeof statementsAfter>[number]): Migration[] {
  return migrations.map((migration): Migration => (migration.version === version ? { ...migration, up: `${statements.slice(0, index).join(';\n')};\nSELECT no_such_function()` } : migration))
}

type Tally = { tried: number; between: number; lost: number; untold: number; withoutBackup: number }
const nothing = (): Tally => ({ tried: 0, between: 0, lost: 0, untold: 0, withoutBackup: 0 })

const backupsIn = (folder: string) => (readdirSync(join(folder, 'backups')).filter(name => name.endsWith('.sqlite')))

/** Whether one backup made before the migration says all that the register said. */
const hasBackup = (folder: string, before: Reading) => backupsIn(folder).some(name => same(readAll(join(folder, 'backups', name), 'content'), before))

/** Opens what was left as the next start of the program does: it must end in what an undisturbed migration gives, and be sound. */
async function endsWell(folder: string, after: Reading, depth: CheckDepth = 'quick'): Promise<boolean> {
  let register: Register | undefined
  try {
    register = openRegister(folder, { driveType: 'fixed' })
    const findings = await checkRegister(register.db, folder, { depth })
    return findings.length === 0 && same(readAll(fileOf(folder), 'content'), after)
  } catch (error) {
    // What was left between old and new cannot even be opened.
    if (error instanceof AppError) return false
    throw error
  } finally {
    register?.close()
  }
}

/** The oldest register goes through every statement there is, the others again through some of them. */
const sparse = ({ version }: Case, every: number) => (version === 'v1' ? every : every * 4)

async function failEverywhere(one: Case, work: string, every: number, tally: Tally): Promise<void> {
  for (const point of statementsAfter(one.version).filter((_, index) => index % sparse(one, every) === 0)) {
    const folder = copyRegister(one.folder, work)
    tally.tried += 1
    try {
      openRegister(folder, { driveType: 'fixed', migrations: breakingOff(point) }).close()
      tally.untold += 1
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'migrationFailed')) tally.untold += 1
    }
    if (!same(settled(fileOf(folder), 'content'), one.before)) tally.between += 1
    if (!hasBackup(folder, one.before)) tally.withoutBackup += 1
    if (!await endsWell(folder, one.after)) tally.lost += 1
    rmSync(folder, { recursive: true })
  }
}

const dying = join(import.meta.dirname, '../dieWhileOpening.ts')
const openDying = (folder: string, at: number) => spawnSync(process.execPath, [dying, folder, String(at)], { encoding: 'utf8' })

/** Of the many questions about tables and columns while opening, so many are enough; statements and settings are all met. */
const QUESTIONS_BETWEEN = 24

/** The moments to be killed at, counted from 1. */
function moments(one: Case, work: string, every: number): number[] {
  const asked = JSON.parse(openDying(copyRegister(one.folder, work), 0).stdout) as string[]
  rmSync(work, { recursive: true })
  const all = asked.flatMap((what, index) => (what !== 'prepare' || index % QUESTIONS_BETWEEN === 0 ? [index + 1] : []))
  return all.filter((_, index) => index % sparse(one, every) === 0)
}

async function killEverywhere(one: Case, work: string, every: number, tally: Tally): Promise<void> {
  for (const at of moments(one, work, every)) {
    const folder = copyRegister(one.folder, work)
    const { signal } = openDying(folder, at)
    if (signal !== 'SIGKILL') throw new Error(`${one.version} was not killed at moment ${at}`)
    tally.tried += 1
    const left = settled(fileOf(folder), 'content')
    if (!same(left, one.before) && !same(left, one.after)) tally.between += 1
    if (same(left, one.after) && !hasBackup(folder, one.before)) tally.withoutBackup += 1
    if (!await endsWell(folder, one.after)) tally.lost += 1
    rmSync(folder, { recursive: true })
  }
}

const asRow = (name: string, { tried, between, lost, untold, withoutBackup }: Tally): Row => ({
  id: 'R10', name, tried, ok: tried > 0 && between + lost + untold + withoutBackup === 0,
  figures: { 'neither old nor new': between, 'not sound at the next start': lost, 'not told in words': untold, 'without a verified backup': withoutBackup },
})

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Files that must not be touched: of a newer program, and of another program altogether. */
function refusals(one: Case, work: string): Row {
  const strangers: readonly [change: string, code: string][] = [
    ['user_version = 99', 'newerRegister'], [`user_version = ${(migrations.at(-1)?.version ?? 0) + 1}`, 'newerRegister'], ['application_id = 1', 'notARegister'], ['application_id = 0', 'notARegister'],
  ]
  let touched = 0
  for (const [change, code] of strangers) {
    const folder = copyRegister(one.folder, work)
    const db = new Database(fileOf(folder))
    db.pragma(change)
    db.close()
    const [before, names] = [hashOf(fileOf(folder)), readdirSync(folder).join()]
    let told: unknown
    try {
      openRegister(folder, { driveType: 'fixed' }).close()
    } catch (error) {
      told = error
    }
    if (!(told instanceof AppError && told.code === code) || hashOf(fileOf(folder)) !== before || readdirSync(folder).join() !== names) touched += 1
    rmSync(folder, { recursive: true })
  }
  return { id: 'R10', name: 'registers of a newer program and of other programs offered to this one', tried: strangers.length, ok: touched === 0, figures: { 'touched or not refused': touched } }
}

/** A table that others point at, made anew as a migration must: whoever lets links bite meanwhile loses the history. */
const rebuilt = `CREATE TABLE changeset_new AS SELECT * FROM changeset; DROP TABLE changeset; ALTER TABLE changeset_new RENAME TO changeset;`

function rebuildWithLinks(one: Case, work: string): { row: Row; control: Control } {
  const changes = (rebuild: (db: Database.Database) => void) => {
    const db = new Database(fileOf(copyRegister(one.folder, work)))
    try {
      const count = () => db.prepare<[], number>('SELECT count(*) FROM change').pluck().get() ?? 0
      const before = count()
      rebuild(db)
      return before - count()
    } finally {
      db.close()
      rmSync(work, { recursive: true })
    }
  }
  const version = Number(one.version.slice(1)) + 1
  const ours = changes(db => migrate(db, [{ version, up: `${rebuilt} CREATE UNIQUE INDEX changeset_seq ON changeset(seq);` }]))
  const naive = changes(db => {
    db.pragma('foreign_keys = ON')
    db.transaction(() => {
      db.pragma('foreign_keys = OFF')
      db.exec(rebuilt)
    })()
  })
  return {
    row: { id: 'R10', name: 'a table that others point at made anew by a migration', tried: 1, ok: ours === 0, figures: { 'rows of history lost': ours } },
    control: { name: 'the same with foreign keys switched off inside the transaction, where SQLite ignores it', caught: naive > 0, figures: { 'rows of history lost': naive } },
  }
}

/** Statement after statement, each for itself: what is left after a failure half way is neither. */
function withoutTransaction(one: Case, work: string): Control {
  const points = statementsAfter(one.version)
  const point = points[Math.floor(points.length / 2)]
  const folder = copyRegister(one.folder, work)
  const db = new Database(fileOf(folder))
  for (const statement of point?.statements.slice(0, point.index) ?? []) db.exec(statement)
  db.close()
  const left = readAll(fileOf(folder), 'content')
  rmSync(folder, { recursive: true })
  return { name: 'a migration outside a transaction that fails half way', caught: !same(left, one.before) && !same(left, one.after), figures: { 'neither old nor new': 1 } }
}

export const scenario: Scenario = {
  id: 'R10',
  title: 'registers of every earlier version',
  async run({ scale, folder }): Promise<Outcome> {
    const versions = oldVersions().filter(version => version !== `v${migrations.at(-1)?.version}`)
    const [grown, every, work] = [times(10_000, scale, 200), scale >= 1 ? 1 : Math.round(1.5 / scale), join(folder, 'thử')]
    const large = versions.map(version => prepare(join(folder, 'lớn'), version, grown))
    const small = versions.map(version => prepare(folder, version, 40))
    const [failed, killed] = [nothing(), nothing()]
    for (const one of small) {
      await failEverywhere(one, work, every, failed)
      await killEverywhere(one, work, every, killed)
    }
    const whole = await Promise.all(large.map(async one => keptEverything(one) && await endsWell(`${one.folder} xong`, one.after, 'full')))
    const [oldest] = small
    if (!oldest) throw new Error('no register of an earlier version is there')
    const { row, control } = rebuildWithLinks(oldest, work)
    return {
      rows: [
        {
          id: 'R10', name: `registers of every earlier version with ${grown.toLocaleString('en')} records more, of hostile texts, brought to this one`, tried: versions.length,
          ok: whole.every(Boolean), figures: { 'every record word for word': whole.filter(Boolean).length },
        },
        asRow('a migration failed before each of its statements', failed), asRow('a program killed at the moments of opening and migrating', killed), refusals(oldest, work), row,
      ],
      controls: [control, withoutTransaction(oldest, work)],
    }
  },
}
