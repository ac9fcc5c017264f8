import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { checkRegister, openRegister } from '../../../db/index.ts'
import { restoreRegister } from '../../../db/backups/index.ts'
import { type Reading, settled } from '../reading.ts'
import { copyRegister, fileOf } from '../registers.ts'
import { type Control, type Row, randomNumbers } from '../scenario.ts'
import type { Sound } from './corrupt.ts'
import { alike, goodIn, oneMoreUnit, onDisk, placeOf, registerSays, saysOf, withoutNotes } from './office.ts'

const restoring = { ...onDisk, at: '2025-07-01T03:00:00.000Z', program: 'thử' }
const dying = join(import.meta.dirname, 'dieWhileRestoring.ts')

const journals = ['-wal', '-shm'].map(ending => `register.sqlite${ending}`)

/** A register as a killed program leaves it: what it wrote last lies in the write-ahead log alone. */
function killedRegister(from: string, to: string): { folder: string; says: Reading } {
  const running = copyRegister(from, `${to} chạy`)
  const register = openRegister(running, onDisk)
  for (let change = 0; change < 5; change += 1) oneMoreUnit(register, '2025-06-20T02:00:00.000Z')
  copyRegister(running, to)
  const says = registerSays(running)
  register.close()
  rmSync(running, { recursive: true })
  if (!journals.some(name => existsSync(join(to, name)))) throw new Error('the log of writes was not left lying')
  return { folder: to, says }
}

type Tally = { tried: number; mixed: number; unkept: number; unsound: number; old: number; now: number }

/** What the next start of the program finds after a restoring that was cut off. */
async function judge(folder: string, old: Reading, wanted: Reading, tally: Tally): Promise<void> {
  tally.tried += 1
  const left = existsSync(fileOf(folder)) ? withoutNotes(settled(fileOf(folder))) : undefined
  // Between two names there may be none for a moment; never a mixture.
  if (left && !alike(left, old) && !alike(left, wanted)) tally.mixed += 1
  const register = openRegister(folder, onDisk)
  try {
    if ((await checkRegister(register.db, folder)).length > 0) tally.unsound += 1
  } finally {
    register.close()
  }
  const says = registerSays(folder)
  if (alike(says, old)) tally.old += 1
  else if (alike(says, wanted)) tally.now += 1
  else tally.mixed += 1
  if (alike(says, wanted) && !goodIn(placeOf(folder)).some(({ file }) => alike(saysOf(file), old))) tally.unkept += 1
}

/** Restorings killed at so many moments spread over all they ask of SQLite and of the disk. */
export async function killed(sound: Sound, folder: string, tries: number): Promise<Row> {
  const template = killedRegister(sound.folder, join(folder, 'bị tắt'))
  const work = join(folder, 'thử')
  const restore = (at: number) => {
    copyRegister(template.folder, work)
    const [oldest] = goodIn(placeOf(work)).toReversed()
    return { oldest, ...spawnSync(process.execPath, [dying, work, oldest?.file ?? '', String(at)], { encoding: 'utf8' }) }
  }
  const whole = restore(0)
  const wanted = saysOf(whole.oldest?.file ?? '')
  // Questions to SQLite that change nothing are by far the most; what writes, flushes, renames and removes is met instead.
  const moments = (JSON.parse(whole.stdout) as string[]).flatMap((what, index) => (what === 'prepare' ? [] : [index + 1]))
  if (!alike(registerSays(work), wanted) || alike(wanted, template.says)) throw new Error('the restoring that nobody disturbed did not restore')
  rmSync(work, { recursive: true })
  const tally: Tally = { tried: 0, mixed: 0, unkept: 0, unsound: 0, old: 0, now: 0 }
  for (let index = 0; index < tries; index += 1) {
    const { signal } = restore(moments[Math.floor(((index + 0.5) * moments.length) / tries)] ?? 0)
    if (signal !== 'SIGKILL') throw new Error(`not killed at moment ${index} of ${tries}`)
    await judge(work, template.says, wanted, tally)
    rmSync(work, { recursive: true })
  }
  return {
    id: 'R9', name: 'a restoring killed at moments spread over all it does, beside a log of writes not yet in the file', tried: tally.tried,
    figures: { 'neither old nor new': tally.mixed, 'not sound at the next start': tally.unsound, 'old one not kept': tally.unkept, 'old register': tally.old, 'restored one': tally.now },
    ok: tally.mixed + tally.unsound + tally.unkept === 0 && tally.old > 0 && tally.now > 0,
  }
}

/** Logs of writes of all sorts lie beside the register that is replaced; none may be played into the one that comes. */
export function leftovers(sound: Sound, folder: string, tries: number, seed: number): Row {
  const random = randomNumbers(seed)
  const template = killedRegister(sound.folder, join(folder, 'có nhật ký'))
  const work = join(folder, 'thử nhật ký')
  let [wrong, lying] = [0, 0]
  for (let attempt = 0; attempt < tries; attempt += 1) {
    copyRegister(template.folder, work)
    if (attempt % 3 === 1) writeFileSync(fileOf(work), Buffer.alloc(8192, Math.floor(random() * 256)))
    if (attempt % 3 === 2) rmSync(fileOf(work))
    const good = goodIn(placeOf(work)).at(attempt % 3)
    restoreRegister(work, good?.file ?? '', restoring)
    if (journals.some(name => existsSync(join(work, name)))) lying += 1
    if (!alike(registerSays(work), saysOf(good?.file ?? ''))) wrong += 1
    rmSync(work, { recursive: true })
  }
  return {
    id: 'R9', name: 'restored beside the log of writes of the register before: whole, damaged, or without its register', tried: tries, ok: wrong + lying === 0,
    figures: { 'not what the backup says': wrong, 'logs left lying': lying },
  }
}

/** The file put in place with the old log left beside it. */
export function leftLying(sound: Sound, folder: string): Control {
  const { folder: work } = killedRegister(sound.folder, join(folder, 'để nguyên nhật ký'))
  const [oldest] = goodIn(placeOf(work)).toReversed()
  copyFileSync(oldest?.file ?? '', fileOf(work))
  const db = new Database(fileOf(work))
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch {
    // Not even readable is not the backup either.
  } finally {
    db.close()
  }
  const same = alike(registerSays(work), saysOf(oldest?.file ?? ''))
  return { name: 'a backup copied into place beside the old log of writes', caught: !same, figures: { 'what the backup says': same ? 'yes' : 'no', files: readdirSync(work).filter(name => name.startsWith('register.sqlite')).length } }
}
