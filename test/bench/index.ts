import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Output } from '../../db/contract/api.ts'
import { parsePeriod } from '../../db/contract/periods.ts'
import { openRegister, readSettings } from '../../db/index.ts'
import { composeDocument } from '../../electron/documents/index.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { computeFigures } from '../../db/figures/index.ts'
import { setUpRegister } from '../../electron/core/setUp.ts'
import { systemPorts } from '../../electron/core/systemPorts.ts'
import { holdRegister, type HeldRegister } from '../../electron/workers/registerHost.ts'
import { startPress } from '../../electron/workers/press.ts'
import { goldQueries } from '../contract/text/goldQueries.ts'
import { barePage, bareFigures, bareSave, bareSearch } from './floors.ts'
import { barePaper } from './paper.ts'
import { once, show, sideBySide, summarise } from './measure.ts'
import { createCore } from '../../electron/core/createCore.ts'
import { chromiumPath } from '../support/chromium.ts'
import { benchPapers } from './papers.ts'
import { benchScreens } from './screens.ts'

const onDisk = { driveType: 'fixed' } as const
const press = startPress()
const ports = systemPorts({ press })

async function value<T>(promise: Promise<{ ok: true; value: unknown } | { ok: false; error: { message: string } }>): Promise<T> {
  const result = await promise
  if (!result.ok) throw new Error(result.error.message)
  return result.value as T
}

/** Each figure beside its floor, measured in turn in the same process on the same file. */
async function bench(records: number): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'so-dan-van-bench-'))
  const folder = join(work, 'register')
  console.log(`\n${records.toLocaleString('en')} records`.padEnd(35), '       ours', '                   floor    ratio')
  const register = setUpRegister(folder, ports, onDisk)
  const core = createCore(register, ports)
  const filled = await once(() => value(core.call('content.sample', { records, seed: 1 })))
  console.log(`filled at ${Math.round(records / filled * 1000).toLocaleString('en')} records a second`)

  const page = await sideBySide(300, run => core.call('record.list', { kind: 'petition', limit: 50, offset: Math.abs(run) % 40 * 50 }), barePage(register.db))
  show({ what: 'list page of 50 and total', ours: page.ours.p50, p95: page.ours.p95, floor: page.floor.p50, floorName: 'same SQL, bare', aim: '≤ 2×' })

  const words = goldQueries.map(({ query }) => query)
  const search = await sideBySide(words.length * 2, run => core.call('record.list', { kind: 'petition', find: words[Math.abs(run) % words.length], limit: 50 }), run => bareSearch(register.db, words[Math.abs(run) % words.length] ?? ''))
  show({ what: 'search, page of 50 and total', ours: search.ours.p50, p95: search.ours.p95, floor: search.floor.p50, floorName: 'one bare MATCH, unordered', aim: 'p95 ≤ 20 ms' })

  const { rows } = await value<Output<'record.list'>>(core.call('record.list', { kind: 'petition', where: { category: 'recommendation' }, limit: 400, unmasked: true }))
  const revisions = new Map(rows.map(row => [row.id, row.revision]))
  const bareSaves = bareSave(register.db)
  const save = await sideBySide(300, async run => {
    const row = rows[Math.abs(run) % rows.length] ?? { id: '', revision: 0 }
    const saved = await value<{ revision: number }>(core.call('record.update', { kind: 'petition', id: row.id, revision: revisions.get(row.id), draft: { address: `Ấp ${run}` } }))
    revisions.set(row.id, saved.revision)
  }, bareSaves.save)
  bareSaves.takeBack()
  show({ what: 'save one record', ours: save.ours.p50, p95: save.ours.p95, floor: save.floor.p50, floorName: 'same SQL, bare, own transaction', aim: '≤ 2×' })

  const figures = await sideBySide(10, () => computeFigures(register.db, { from: '2025-01-01', to: '2025-12-31' }), () => bareFigures(register.db))
  show({ what: 'figures of a year, with last year', ours: figures.ours.p50, p95: figures.ours.p95, floor: figures.floor.p50, floorName: 'dates and ids of both years read bare' })

  const print = (out: string) => value<Output<'document.print'>>(core.call('document.print', { document: 'periodic-report', period: '2025', as: 'pdf', out: join(work, out) }))
  await print('first.pdf')
  let pages: number | null = null
  const printed = await once(async () => { pages = (await print('report.pdf')).pages })
  const text = plainText(composeDocument('periodic-report', {
    db: register.db, settings: readSettings(register.db), figures: computeFigures(register.db, { from: '2025-01-01', to: '2025-12-31' }), period: parsePeriod('2025'), today: ports.today(),
  }).content)
  const bare = await once(() => barePaper(text, join(work, 'bare.pdf')))
  show({ what: `report PDF of ${pages ?? 0} pages`, ours: printed, floor: bare, floorName: 'its words set by pdfkit alone' })

  await benchPackage(core, work)
  register.close()
  await benchWorker(folder)
  const used = process.memoryUsage()
  console.log(`memory: ${Math.round(used.rss / 1e6)} MB resident, of it ${Math.round(used.heapUsed / 1e6)} MB heap; the register file is ${Math.round(statSync(join(folder, 'register.sqlite')).size / 1e6)} MB`)
  rmSync(work, { recursive: true, force: true })
}

async function benchPackage(core: ReturnType<typeof createCore>, work: string): Promise<void> {
  const [stick, loose] = [join(work, 'stick'), join(work, 'loose')]
  for (const folder of [stick, loose]) mkdirSync(folder)
  let file = ''
  let password = ''
  const packed = await once(async () => {
    const done = await value<Output<'package.write'>>(core.call('package.write', { period: '2025', to: stick }))
    ;[file, password] = [done.file, done.password ?? '']
  })
  const copied = await once(() => copyFileSync(file, join(work, 'copy.zip')))
  spawnSync('7z', ['x', `-p${password}`, `-o${loose}`, file], { stdio: 'ignore' })
  const zipped = readdirSync(loose).length === 0 ? undefined : await once(() => spawnSync('7z', ['a', '-tzip', '-mem=AES256', `-p${password}`, join(work, 'floor.zip'), '.'], { cwd: loose, stdio: 'ignore' }))
  show({ what: 'package, built, copied, read back', ours: packed, floor: zipped, floorName: `7z over the same files; a plain copy takes ${copied.toFixed(0)} ms` })
}

async function benchWorker(folder: string): Promise<void> {
  let held: HeldRegister | undefined
  const file = join(folder, 'register.sqlite')
  const opened = await sideBySide(10, () => openRegister(folder, onDisk).close(), () => {
    const db = new Database(file)
    db.prepare('SELECT count(*) FROM unit').get()
    db.close()
  })
  show({ what: 'open and close a register', ours: opened.ours.p50, floor: opened.floor.p50, floorName: 'bare open and one question', aim: '≤ 500 ms' })
  const worker = await once(async () => { held = await holdRegister({ folder, ...onDisk }) })
  show({ what: 'register worker started and open', ours: worker, floorName: 'loads the program from its sources' })
  const hops: number[] = []
  for (let run = 0; run < 300; run += 1) hops.push(await once(() => held?.call('record.get', { kind: 'petition', id: '00000000-0000-7000-8000-000000000000' })))
  const hop = summarise(hops)
  show({ what: 'hop to the register worker and back', ours: hop.p50, p95: hop.p95, floorName: 'a call that finds nothing' })
  await held?.close()
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2000, 100_000]
for (const records of sizes) await bench(records)
await benchPapers(ports)
if (chromiumPath === undefined) console.log('\nno Chromium here, so the screens were not measured')
else await benchScreens(Math.max(...sizes), ports)
await press.close()
