import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Database from 'better-sqlite3'
import { checkRegister, openRegister } from '../../../db/index.ts'
import { keepingRule } from '../../../db/backups/index.ts'
import { createCore } from '../../../electron/core/createCore.ts'
import type { Ports } from '../../../electron/core/ports.ts'
import { setUpRegister } from '../../../electron/core/setUp.ts'
import { systemPorts } from '../../../electron/core/systemPorts.ts'
import { startPress } from '../../../electron/workers/press.ts'
import { fileOf } from '../registers.ts'
import { type Control, type Outcome, type Row, type Scenario, times } from '../scenario.ts'
import { type Ask, type Model, officeScript } from '../script.ts'

const MEGABYTE = 2 ** 20
const SAMPLE_EVERY = 250
/** Things done on one day of the script; a backup is made in the evening. */
const PER_DAY = 1000
/**
 * The thread that makes backups takes memory with the size of the register, until SQLite's caches are full, and up to the largest it needs:
 * so the register begins large, and so many backups are made before the measuring.
 */
const [WARMING, RECORDS] = [30, 8000]
const FULL = 20_000
const START = Date.UTC(2024, 0, 2, 1)
const DAY_MS = 86_400_000
const WAL_LIMIT = 8 * MEGABYTE
/** More backups than the rule of keeping can ever want: the newest, days, weeks, months. */
const MOST_BACKUPS = keepingRule.newest + keepingRule.days + keepingRule.weeks + keepingRule.months

type Sample = { done: number; rss: number; handles: number; wal: number }
type Soaked = { samples: Sample[]; wrong: number; records: number; findings: number; backups: number; backupBytes: number; registerBytes: number; failed: number; refused: string[] }

// The part of the heap for what was just made grows and shrinks by tens of megabytes as V8 pleases, which would drown a slow leak.
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
const handles = () => readdirSync('/proc/self/fd').length

const recordsIn = (db: Database.Database): number =>
  db.prepare<[], number>('SELECT (SELECT count(*) FROM petition) + (SELECT count(*) FROM model) + (SELECT count(*) FROM dialogue)').pluck().get() ?? 0

/** Reads the end with plain SQL and counts records that are not as the model has them. */
function differing(folder: string, model: Model, others: number): number {
  const db = new Database(fileOf(folder), { readonly: true })
  const cell = (value: string | number | boolean | null) => (typeof value === 'boolean' ? Number(value) : value)
  const readers = new Map([...new Set([...model.values()].map(({ kind }) => kind))].map(kind => [kind, db.prepare<[string], Record<string, unknown>>(`SELECT * FROM "${kind}" WHERE id = ?`)]))
  const wrong = [...model].filter(([id, { kind, draft, trashed }]) => {
    const row = readers.get(kind)?.get(id)
    return !row || (row['deletedAt'] !== null) !== trashed || Object.entries(draft).some(([field, value]) => row[field] !== cell(value))
  }).length
  const found = recordsIn(db)
  db.close()
  return wrong + Math.abs(found - others - model.size)
}

/** A register that was worked with for years, closed. Answers how many records of the kinds of the script it has. */
async function fill(folder: string, ports: Ports, records: number, seed: number): Promise<number> {
  const register = setUpRegister(folder, ports, { driveType: 'fixed' })
  await createCore(register, ports).call('content.sample', { records, seed })
  const made = recordsIn(register.db)
  register.close()
  return made
}

/** `spoil` stands between the script and the program: what is broken on purpose lies there. */
async function soak(folder: string, count: number, seed: number, spoil: (ask: Ask) => Ask = ask => ask): Promise<Soaked> {
  const press = startPress()
  let [done, failed] = [0, 0]
  const time = () => START + Math.floor(done / PER_DAY) * DAY_MS + (done % PER_DAY) * 60_000
  const ports: Ports = { ...systemPorts({ press }), now: () => new Date(time()).toISOString(), today: () => new Date(time() + 7 * 3_600_000).toISOString().slice(0, 10) }
  const others = await fill(folder, ports, Math.max(100, Math.round((RECORDS * count) / FULL)), seed)
  const register = openRegister(folder, { driveType: 'fixed' })
  // The cache of pages may fill up to its limit; kept small, it is full before the measuring begins.
  register.db.pragma('cache_size = -4096')
  const core = createCore(register, ports)
  const { model, step } = officeScript(spoil(async (name, input) => {
    const answer = await core.call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`)
    return answer.value as never
  }), seed)
  const samples: Sample[] = []
  const refused: string[] = []
  for (; done < count; done += 1) {
    await step(ports.today()).catch(error => refused.push(String(error)))
    // Calls come to the program as messages, one after the other; what is freed is given back between them.
    await setImmediate()
    const backups = (done % PER_DAY === PER_DAY - 1 ? 1 : 0) + (done === Math.floor(count / 3) ? Math.round(WARMING * count / FULL) : 0)
    for (let made = 0; made < backups; made += 1) if (!(await core.call('backup.make', {})).ok) failed += 1
    if (done % SAMPLE_EVERY !== SAMPLE_EVERY - 1) continue
    collect()
    samples.push({ done, rss: process.memoryUsage.rss(), handles: handles(), wal: sizeOf(`${fileOf(folder)}-wal`) })
  }
  const findings = (await checkRegister(register.db, folder)).length
  core.close()
  await press.close()
  register.close()
  const backups = readdirSync(join(folder, 'backups')).filter(name => name.endsWith('.sqlite'))
  return {
    samples, findings, failed, refused, wrong: differing(folder, model, others), records: others + model.size, backups: backups.length,
    backupBytes: backups.reduce((sum, name) => sum + sizeOf(join(folder, 'backups', name)), 0), registerBytes: sizeOf(fileOf(folder)),
  }
}

/** Megabytes more for each thousand things done, by the line through all samples but those of the first third. */
function slope(samples: readonly Sample[]): number {
  const steady = samples.slice(Math.floor(samples.length / 3))
  const [meanX, meanY] = [steady.reduce((sum, { done }) => sum + done, 0) / steady.length, steady.reduce((sum, { rss }) => sum + rss, 0) / steady.length]
  const above = steady.reduce((sum, { done, rss }) => sum + (done - meanX) * (rss - meanY), 0)
  const below = steady.reduce((sum, { done }) => sum + (done - meanX) ** 2, 0)
  return (above / below / MEGABYTE) * 1000
}

function asRow({ samples, wrong, records, findings, backups, backupBytes, registerBytes, failed, refused }: Soaked, count: number): Row {
  const steady = samples.slice(Math.floor(samples.length / 3))
  const wal = Math.max(...samples.map(sample => sample.wal))
  const open = steady.map(sample => sample.handles)
  const bounded = backups <= MOST_BACKUPS && backupBytes <= MOST_BACKUPS * registerBytes
  // A short run has not met its whole working set yet: only the full one is judged by its slope.
  const flat = count < 10_000 || slope(samples) <= 1
  return {
    id: 'R18', name: `an office works on without closing its register: ${records.toLocaleString('en')} records, a backup every evening`, tried: count,
    figures: {
      'records not as the model has them': wrong, refused: refused.length, findings, 'backups failed': failed, 'MB more per 1,000': slope(samples).toFixed(2), 'open files': `${Math.min(...open)}–${Math.max(...open)}`,
      'longest journal, MB': (wal / MEGABYTE).toFixed(1), 'backups kept': backups, 'their MB': (backupBytes / MEGABYTE).toFixed(0),
    },
    ok: wrong + refused.length + findings + failed === 0 && flat && Math.max(...open) - Math.min(...open) <= 2 && wal <= WAL_LIMIT && bounded,
    ...(refused[0] === undefined ? {} : { note: refused[0] }),
  }
}

/** One saved edit in forty is answered and not made. */
function swallowing(ask: Ask): Ask {
  let edits = 0
  return async (name, input) => {
    if (name !== 'record.update' || (edits += 1) % 40 !== 0) return ask(name, input)
    return { ...input as object, revision: (input as { revision: number }).revision } as never
  }
}

/** Sixty-four kilobytes more are held for everything that is done. */
function leaking(ask: Ask): Ask {
  const held: Buffer[] = []
  return async (name, input) => {
    held.push(Buffer.alloc(65_536, 1))
    return ask(name, input)
  }
}

/** As much of the honest run as the leaking one is long: a program that has just started still grows into its working set. */
async function controls(folder: string, seed: number, honest: Soaked, count: number): Promise<Control[]> {
  const short = Math.min(count, 3000)
  const swallowed = await soak(join(folder, 'nuốt'), Math.min(count, 1500), seed, swallowing)
  const leaked = slope((await soak(join(folder, 'rò'), short, seed, leaking)).samples)
  const usual = slope(honest.samples.filter(({ done }) => done < short))
  return [
    {
      name: 'one edit in forty answered as saved and not made', caught: swallowed.wrong + swallowed.refused.length > 0,
      figures: { 'records not as the model has them': swallowed.wrong, refused: swallowed.refused.length },
    },
    { name: `memory held for everything that is done, ${short.toLocaleString('en')} times`, caught: leaked > usual + 30, figures: { 'MB more per 1,000': leaked.toFixed(1), 'without that': usual.toFixed(1) } },
  ]
}

export const scenario: Scenario = {
  id: 'R18',
  title: 'a long time without closing',
  async run({ scale, seed, folder }): Promise<Outcome> {
    const count = times(FULL, scale, 1000)
    const soaked = await soak(join(folder, 'lâu'), count, seed)
    return { rows: [asRow(soaked, count)], controls: await controls(folder, seed, soaked, count) }
  },
}
