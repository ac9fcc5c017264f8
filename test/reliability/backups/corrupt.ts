import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRegister } from '../../../db/index.ts'
import { type Damage, damages, wholePages } from '../damaging.ts'
import { type Reading, readAll, recordTables, sameIn } from '../reading.ts'
import { copyRegister, fileOf } from '../registers.ts'
import { type Control, type Row, randomNumbers } from '../scenario.ts'
import { backUp, goodIn, onDisk, placeOf } from './office.ts'

const EVENINGS = 12
const evening = (day: number) => new Date(Date.UTC(2025, 5, 1 + day, 10)).toISOString()
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const hashes = (place: string) => new Map(readdirSync(place).filter(name => name.endsWith('.sqlite')).map(name => [name, hashOf(join(place, name))]))

/** A register with good backups, and what its records say. */
export type Sound = { folder: string; truth: Reading; tables: string[]; before: Map<string, string> }

export function soundWithBackups(source: string, folder: string): Sound {
  copyRegister(source, folder)
  const register = openRegister(folder, onDisk)
  for (let day = 0; day < 3; day += 1) backUp(register, evening(day))
  register.close()
  return { folder, truth: readAll(fileOf(folder), 'content'), tables: recordTables(fileOf(folder)), before: hashes(placeOf(folder)) }
}

/** Spoils a register until its records no longer read as they were written; `lightly` a few bytes only, so that most can still be read. */
export function spoilRecords(file: string, truth: Reading, tables: readonly string[], random: () => number, lightly = false): void {
  const original = readFileSync(file)
  const ways = Object.entries(damages).filter(([way]) => !lightly || !wholePages.includes(way)).map(([, damage]) => damage)
  do {
    const damage = ways[Math.floor(random() * ways.length)] as Damage
    writeFileSync(file, damage(original, random))
  } while (sameIn(readAll(file, 'content'), truth, tables))
}

type Corrupted = { tried: number; lost: number; takenForGood: number; made: number }

/** For every try a register spoiled in another way, of which a backup is wanted evening after evening. */
function corrupted(sound: Sound, work: string, tries: number, seed: number, wish: (folder: string, day: number) => void): Corrupted {
  const random = randomNumbers(seed)
  const result = { tried: 0, lost: 0, takenForGood: 0, made: 0 }
  for (; result.tried < tries; result.tried += 1) {
    copyRegister(sound.folder, work)
    spoilRecords(fileOf(work), sound.truth, sound.tables, random)
    for (let day = 3; day < 3 + EVENINGS; day += 1) wish(work, day)
    const after = hashes(placeOf(work))
    if ([...sound.before].some(([name, hash]) => after.get(name) !== hash)) result.lost += 1
    const fresh = goodIn(placeOf(work)).filter(({ name }) => !sound.before.has(name))
    result.made += fresh.length
    result.takenForGood += fresh.filter(({ file }) => !sameIn(readAll(file, 'content'), sound.truth, sound.tables)).length
    rmSync(work, { recursive: true })
  }
  return result
}

/** What the program does in the evening; it may well refuse. */
function asTheProgram(folder: string, day: number): void {
  try {
    const register = openRegister(folder, onDisk)
    try {
      backUp(register, evening(day))
    } finally {
      register.close()
    }
  } catch {
    // That is the right answer to a damaged register; what it led to is looked at afterwards.
  }
}

export function corruptSource(sound: Sound, work: string, tries: number, seed: number): Row {
  const { tried, lost, takenForGood, made } = corrupted(sound, work, tries, seed, asTheProgram)
  return {
    id: 'R8', name: `backups wanted of a register with damaged records, ${EVENINGS} evenings in a row`, tried, ok: lost + takenForGood === 0,
    figures: { 'good backups lost': lost, 'damaged copies taken for good': takenForGood, 'sound copies made': made },
  }
}

/** A copy of the file every evening, the oldest thrown away, nothing looked at. */
function unproved(folder: string, day: number): void {
  const place = placeOf(folder)
  copyFileSync(fileOf(folder), join(place, `${String(day + 100).padStart(6, '0')}-20250601-1000-daily.sqlite`))
  const names = readdirSync(place).filter(name => name.endsWith('.sqlite')).sort()
  for (const name of names.slice(0, Math.max(0, names.length - 5))) rmSync(join(place, name))
}

export function corruptSourceUnproved(sound: Sound, work: string, seed: number): Control {
  const { lost, tried } = corrupted(sound, work, 5, seed, unproved)
  return { name: 'backups that are copied and thinned without being read', caught: lost === tried, figures: { 'good backups lost': lost } }
}
