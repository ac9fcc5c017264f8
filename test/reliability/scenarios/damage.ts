import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../db/contract/errors.ts'
import { checkRegister, openRegister } from '../../../db/index.ts'
import { verifyPackage } from '../../../electron/usb/verifyPackage.ts'
import { damages, wholePages } from '../damaging.ts'
import { type Reading, readAll, recordTables, sameIn } from '../reading.ts'
import { fileOf, openOffice, yearOfWork } from '../registers.ts'
import { type Control, type Outcome, type Row, type Scenario, randomNumbers, times } from '../scenario.ts'

/** What gave the damage away, in the order the program looks. */
type Seen = 'opening' | 'quick check' | 'full check' | 'a crash' | undefined

/** What became of one spoiled copy. `content`: some record no longer reads as written; `elsewhere`: the same of history, log, drafts or settings. */
type Tried = { way: string; seen: Seen; content: boolean; elsewhere: boolean; integrity: boolean }

/** Spoils copies of one file, as many in each way, and hands each over. */
async function spoiling(original: Buffer, count: number, seed: number, use: (way: string, spoiled: Buffer) => Promise<void>): Promise<void> {
  for (const [index, [way, damage]] of Object.entries(damages).entries()) {
    const random = randomNumbers(seed + index * 7919)
    for (let copy = 0; copy < count; copy += 1) await use(way, damage(original, random))
  }
}

/** Opens a register and checks it as the program does after its first list, then as it does weekly. */
async function look(folder: string): Promise<Seen> {
  try {
    const register = openRegister(folder, { driveType: 'fixed' })
    try {
      if ((await checkRegister(register.db, folder, { depth: 'quick' })).length > 0) return 'quick check'
      return (await checkRegister(register.db, folder)).length > 0 ? 'full check' : undefined
    } finally {
      register.close()
    }
  } catch (error) {
    return error instanceof AppError && error.code !== 'internal' ? 'opening' : 'a crash'
  }
}

/** What SQLite alone would have seen. */
function passesIntegrityCheck(file: string): boolean {
  const db = new Database(file, { readonly: true })
  try {
    return db.pragma('integrity_check', { simple: true }) === 'ok'
  } catch {
    return false
  } finally {
    db.close()
  }
}

async function spoilRegisters(folder: string, count: number, seed: number): Promise<Tried[]> {
  const source = join(folder, 'năm')
  await yearOfWork(source, { records: 400, seed })
  const [original, truth, records] = [readFileSync(fileOf(source)), readAll(fileOf(source)), recordTables(fileOf(source))]
  const others = Object.keys(truth).filter(table => !records.includes(table))
  const copy = join(folder, 'hỏng')
  const tried: Tried[] = []
  mkdirSync(copy)
  await spoiling(original, count, seed, async (way, spoiled) => {
    for (const name of readdirSync(copy)) if (name !== 'attachments') rmSync(join(copy, name), { recursive: true })
    writeFileSync(fileOf(copy), spoiled)
    const found: Reading = readAll(fileOf(copy))
    const [content, elsewhere, integrity] = [!sameIn(found, truth, records), !sameIn(found, truth, others), passesIntegrityCheck(fileOf(copy))]
    tried.push({ way, content, elsewhere, integrity, seen: await lookWithFiles(copy, source) })
  })
  return tried
}

/** The attached files lie beside every copy, so that their absence is not what gives it away. */
async function lookWithFiles(copy: string, source: string): Promise<Seen> {
  const files = join(copy, 'attachments')
  mkdirSync(files, { recursive: true })
  for (const name of readdirSync(join(source, 'attachments'))) writeFileSync(join(files, name), readFileSync(join(source, 'attachments', name)))
  return look(copy)
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)

function registerRows(tried: readonly Tried[]): Row[] {
  const content = tried.filter(one => one.content)
  const pages = tried.filter(one => wholePages.includes(one.way) && (one.content || one.elsewhere))
  const elsewhere = tried.filter(one => one.elsewhere && !one.content)
  const unseen = (list: readonly Tried[]) => list.filter(one => one.seen === undefined)
  const by = (seen: Seen) => content.filter(one => one.seen === seen).length
  const crashed = tried.filter(one => one.seen === 'a crash').length
  const missed = unseen([...content, ...pages, ...elsewhere]).map(one => one.way)
  return [{
    id: 'R7', name: 'registers spoiled: 1 byte, 16 bytes, a page zeroed, two pages swapped, cut short', tried: tried.length,
    figures: {
      'with changed records': content.length, 'told when opening': by('opening'), 'by the quick check': by('quick check'), 'by the full check': by('full check'), unseen: unseen(content).length, 'not told in words': crashed,
      'page damage seen': share(pages.length - unseen(pages).length, pages.length), 'damage in history, log, settings seen': share(elsewhere.length - unseen(elsewhere).length, elsewhere.length),
    },
    // The full check comes once a week: too late for what a person reads today.
    ok: content.length > 0 && pages.length > 0 && crashed === 0 && by('full check') === 0 && unseen(content).length === 0 && unseen(pages).length === 0,
    ...(missed.length === 0 ? {} : { note: `unseen: ${[...new Set(missed)].join(', ')}` }),
  }]
}

function integrityAlone(tried: readonly Tried[]): Control {
  const bytes = tried.filter(one => one.way === 'one byte')
  const missed = bytes.filter(one => one.integrity).length
  return { name: 'damage of one byte looked for with SQLite’s integrity check alone', caught: missed > bytes.length / 2, figures: { missed: share(missed, bytes.length) } }
}

type Packed = { file: string; password: string }

async function spoilPackages(folder: string, count: number, seed: number): Promise<Row> {
  const office = openOffice(join(folder, 'năm'))
  const stick = join(folder, 'usb')
  mkdirSync(stick)
  const { file, password } = await office.ask('package.write', { period: '2025', to: stick }) as Packed
  await office.close()
  const sound = await verifyPackage(file, { password })
  const copy = join(stick, 'hỏng.zip')
  let [tried, unseen, withoutPassword] = [0, 0, 0]
  await spoiling(readFileSync(file), count, seed, async (_, spoiled) => {
    writeFileSync(copy, spoiled)
    tried += 1
    // Without the password: whoever carries the stick can tell already.
    if (!(await verifyPackage(copy)).ok) withoutPassword += 1
    else if ((await verifyPackage(copy, { password })).ok) unseen += 1
  })
  return {
    id: 'R7', name: 'packages spoiled in the same five ways', tried, ok: sound.ok && unseen === 0 && withoutPassword === tried,
    figures: { refused: tried - unseen, 'already without the password': withoutPassword, accepted: unseen },
  }
}

export const scenario: Scenario = {
  id: 'R7',
  title: 'bytes that changed on the disk',
  async run({ scale, seed, folder }): Promise<Outcome> {
    const count = times(200, scale, 10)
    const registers = await spoilRegisters(folder, count, seed)
    const rows = [...registerRows(registers), await spoilPackages(folder, count, seed)]
    return { rows, controls: [integrityAlone(registers)] }
  },
}
