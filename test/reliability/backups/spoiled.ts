import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../db/contract/errors.ts'
import { openRegister } from '../../../db/index.ts'
import { previewBackup, restoreRegister } from '../../../db/backups/index.ts'
import { damages } from '../damaging.ts'
import { readAll } from '../reading.ts'
import { copyRegister, fileOf } from '../registers.ts'
import { type Row, randomNumbers } from '../scenario.ts'
import { type Sound, spoilRecords } from './corrupt.ts'
import { alike, goodIn, oneMoreUnit, onDisk, placeOf, registerSays, saysOf } from './office.ts'

const restoring = { ...onDisk, at: '2025-07-01T03:00:00.000Z', program: 'thử' }

/** Whether a backup is refused when it is looked at, or when it is asked for; the latter leaves nothing. */
function refused(folder: string, file: string, target: string, how: 'look' | 'restore'): boolean {
  if (how === 'look') return !told(() => previewBackup(folder, file).ok)
  const asked = told(() => restoreRegister(target, file, restoring).missing.length === 0)
  const touched = existsSync(fileOf(target))
  rmSync(target, { recursive: true, force: true })
  return !asked && !touched
}

/** What was answered; a refusal in words is a no. @throws whatever is no refusal in words */
function told(work: () => boolean): boolean {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return false
    throw error
  }
}

/** Copies of one backup spoiled in five ways each: the file itself, and what stands beside it. */
export function spoilBackups(sound: Sound, work: string, count: number, seed: number): Row[] {
  cpSync(placeOf(sound.folder), placeOf(work), { recursive: true })
  const [newest] = goodIn(placeOf(work))
  if (!newest) throw new Error('there is no good backup to spoil')
  const target = join(work, 'lấy lại')
  const spoil = (file: string, many: number, isRefused: (copy: number) => boolean): [tried: number, accepted: number] => {
    const original = readFileSync(file)
    let [tried, accepted] = [0, 0]
    for (const [index, damage] of Object.values(damages).entries()) {
      const random = randomNumbers(seed + index)
      for (let copy = 0; copy < many; copy += 1) {
        writeFileSync(file, damage(original, random))
        tried += 1
        if (!isRefused(copy)) accepted += 1
      }
    }
    writeFileSync(file, original)
    return [tried, accepted]
  }
  const whole = (copy: number) => refused(work, newest.file, target, copy % 2 === 0 ? 'look' : 'restore')
  const [tried, accepted] = spoil(newest.file, count, whole)
  const [proofs, unproved] = spoil(newest.file.replace(/sqlite$/, 'json'), Math.ceil(count / 4), whole)
  const store = join(placeOf(work), 'attachments')
  const [files, unnoticed] = spoil(join(store, readdirSync(store)[0] ?? ''), Math.ceil(count / 8), () => {
    const { missing } = restoreRegister(target, newest.file, restoring)
    rmSync(target, { recursive: true })
    return missing.length === 1
  })
  return [
    { id: 'R7', name: 'backups, and the proofs beside them, spoiled in the same five ways', tried: tried + proofs, ok: accepted + unproved === 0 && tried > 0, figures: { refused: tried + proofs - accepted - unproved, accepted: accepted + unproved } },
    { id: 'R7', name: 'files kept with backups spoiled in the same five ways', tried: files, ok: unnoticed === 0, figures: { 'named as missing': files - unnoticed, 'brought back spoiled': unnoticed } },
  ]
}

/**
 * Registers that were worked on after their last backup and then spoiled: the newest good backup must come back word for word,
 * what is newer be listed wherever the damaged file still tells it, and the damaged file be kept as it was.
 */
export function recover(sound: Sound, work: string, tries: number, seed: number): Row {
  const random = randomNumbers(seed + 5)
  const later = 4
  let [wrong, unlisted, listed, unkept] = [0, 0, 0, 0]
  for (let attempt = 0; attempt < tries; attempt += 1) {
    copyRegister(sound.folder, work)
    const register = openRegister(work, onDisk)
    for (let change = 0; change < later; change += 1) oneMoreUnit(register, '2025-06-20T02:00:00.000Z')
    register.close()
    spoilRecords(fileOf(work), readAll(fileOf(work), 'content'), sound.tables, random, attempt % 2 === 0)
    const damaged = readFileSync(fileOf(work))
    const [good] = goodIn(placeOf(work))
    if (!good) throw new Error('there is no good backup')
    const { newer, newerTotal, kept } = restoreRegister(work, good.file, restoring)
    if (!alike(registerSays(work), saysOf(good.file))) wrong += 1
    if (newerTotal === later && newer.length === later) listed += 1
    else if (newerTotal !== null) unlisted += 1
    if (!isKept(kept, damaged)) unkept += 1
    rmSync(work, { recursive: true })
  }
  return {
    id: 'R7', name: 'registers spoiled after their last backup, and restored', tried: tries, ok: wrong + unkept + unlisted === 0 && listed > 0,
    figures: { 'not word for word as the backup': wrong, 'damaged file not kept': unkept, 'newer changes listed': listed, 'listed wrongly': unlisted, 'too damaged to list them': tries - listed - unlisted },
  }
}

function isKept(kept: string | null, damaged: Buffer): boolean {
  if (kept === null) return false
  const file = join(kept, 'register.sqlite')
  return existsSync(file) && readFileSync(file).equals(damaged)
}

/** A second place on another drive, with the whole register folder gone: everything comes back from there. */
export function fromSecondPlace(sound: Sound, folder: string, copy: (work: string, place: string) => void): Row {
  const [work, place] = [copyRegister(sound.folder, join(folder, 'máy')), join(folder, 'usb')]
  mkdirSync(place)
  copy(work, place)
  const attached = readdirSync(join(work, 'attachments')).sort()
  const says = registerSays(work)
  rmSync(work, { recursive: true })
  const [newest] = goodIn(place)
  const { missing } = restoreRegister(work, newest?.file ?? '', restoring)
  const same = alike(registerSays(work), says) && missing.length === 0 && readdirSync(join(work, 'attachments')).sort().join() === attached.join()
  return { id: 'R8', name: 'the whole folder lost, restored from the copy on another drive', tried: 1, ok: same, figures: { 'records and files as before': same ? 'yes' : 'no' } }
}
