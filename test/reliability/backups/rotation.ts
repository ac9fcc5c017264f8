import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openRegister } from '../../../db/index.ts'
import { restoreRegister } from '../../../db/backups/index.ts'
import type { Reading } from '../reading.ts'
import { copyRegister } from '../registers.ts'
import { type Control, type Row, randomNumbers } from '../scenario.ts'
import { alike, backUp, goodIn, oneMoreUnit, onDisk, placeOf, registerSays } from './office.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2025, 0, 6, 10)
/** The days, weeks and months that must have a backup left: the last so many on which one was made. */
const [DAYS, WEEKS, MONTHS] = [7, 4, 12]
/** Beside them the newest few, and those made before something dangerous. */
const MOST = DAYS + WEEKS + MONTHS + 10

type Made = { sequence: number; day: string; week: string; month: string }

/** Early enough for the shortest run to meet one. */
const FIRST_JUMP = 14

/** A clock that mostly goes on by a day and now and then stands years before or behind for a while. */
function jumpingClock(seed: number): () => string {
  const random = randomNumbers(seed)
  let [day, off, left] = [0, 0, 0]
  return () => {
    // Nobody works on Saturdays and Sundays; the sixth of January 2025 was a Monday.
    day += day % 7 === 4 ? 3 : 1
    left -= 1
    if (left <= 0) off = 0
    if (random() < 0.02 || day === FIRST_JUMP) {
      off = (random() < 0.5 ? -1 : 1) * 3650
      left = 1 + Math.floor(random() * 4)
    }
    return new Date(START + (day + off) * DAY_MS).toISOString()
  }
}

/** Vietnam's day of a moment, and the week and month it lies in. */
function calendar(at: string): Omit<Made, 'sequence'> {
  const local = new Date(Date.parse(at) + 7 * 3_600_000)
  const monday = new Date(local.getTime() - ((local.getUTCDay() + 6) % 7) * DAY_MS)
  return { day: local.toISOString().slice(0, 10), week: monday.toISOString().slice(0, 10), month: local.toISOString().slice(0, 7) }
}

/** The numbers that must still be there, reckoned anew from all backups ever made: the last of each of the last so many days, weeks, months. */
function wanted(made: readonly Made[]): Set<number> {
  const lastOf = (period: 'day' | 'week' | 'month', many: number) => {
    const found = new Map<string, number>()
    for (const one of made.toReversed()) if (!found.has(one[period])) found.set(one[period], one.sequence)
    return [...found.values()].slice(0, many)
  }
  return new Set([...lastOf('day', DAYS), ...lastOf('week', WEEKS), ...lastOf('month', MONTHS)])
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/**
 * A backup every evening for so many days under a clock that jumps. After each, everything the rule wants must be there;
 * in the end every backup that is left is restored into a folder of its own and must say what the register said that evening.
 */
export function rotate(folder: string, source: string, days: number, seed: number): Row {
  const office = copyRegister(source, join(folder, 'hơn một năm'))
  const register = openRegister(office, onDisk)
  const clock = jumpingClock(seed)
  const made: Made[] = []
  const said = new Map<number, Reading>()
  let [missing, most, longest] = [0, 0, 0]
  for (let day = 0; day < days; day += 1) {
    const at = clock()
    oneMoreUnit(register, at)
    const began = performance.now()
    const sequence = backUp(register, at).sequence ?? 0
    longest = Math.max(longest, performance.now() - began)
    made.push({ sequence, ...calendar(at) })
    said.set(sequence, registerSays(office))
    const there = new Set(goodIn(placeOf(office)).map(kept => kept.sequence))
    missing += [...wanted(made)].filter(number => !there.has(number)).length
    most = Math.max(most, there.size)
    for (const number of said.keys()) if (!there.has(number)) said.delete(number)
  }
  register.close()
  const left = goodIn(placeOf(office))
  const wrong = left.filter(({ file, sequence, manifest }, index) => {
    const target = join(folder, `lấy lại ${index}`)
    restoreRegister(target, file, { ...onDisk, at: new Date(START).toISOString(), program: 'thử' })
    return !alike(registerSays(target), said.get(sequence)) || hashOf(file) !== manifest.sha256
  }).length
  const files = readdirSync(placeOf(office)).filter(name => name.endsWith('.sqlite')).length
  return {
    id: 'R8', name: 'a backup every evening under a clock that jumps by years; every one that is left restored', tried: days,
    figures: { 'of 7 days, 4 weeks, 12 months missing': missing, 'at most kept': most, 'left and restored': left.length, 'not what the register said': wrong, 'files without proof': files - left.length, 'longest, ms': longest.toFixed(0) },
    ok: missing === 0 && wrong === 0 && most <= MOST && left.length > 0 && files === left.length,
  }
}

/** Thinning by what the clock says: a clock that fell back makes every new backup the oldest. */
export function rotateByClock(days: number, seed: number): Control {
  const clock = jumpingClock(seed)
  const made: Made[] = []
  let there: { sequence: number; at: string }[] = []
  let missing = 0
  for (let day = 1; day <= Math.max(days, 300); day += 1) {
    const at = clock()
    made.push({ sequence: day, ...calendar(at) })
    there = [...there, { sequence: day, at }].toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, MOST)
    missing += [...wanted(made)].filter(number => !there.some(one => one.sequence === number)).length
  }
  return { name: 'backups thinned by the time on them instead of their number', caught: missing > 0, figures: { missing } }
}
