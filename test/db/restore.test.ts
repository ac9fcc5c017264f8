import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AppError } from '../../db/contract/errors.ts'
import { type Register, backupsOf, keptIn, makeBackup, notePrepared, openRegister, previewBackup, replacedRegisters, restoreRegister, sentPackages } from '../../db/index.ts'
import { stagingOf } from '../../db/backups/swap.ts'
import { migrations } from '../../db/migrations/index.ts'
import { attach } from '../support/attached.ts'
import { aUnit, emptyFolder, newRegister, occasion, onDisk, reopen } from '../support/register.ts'
import { refusal } from '../support/failure.ts'

const at = '2026-11-28T08:00:00.000Z'
const options = { ...onDisk, at, program: '1' }
const backUp = ({ db, folder }: Register) => makeBackup(db, folder, { reason: 'manual', at, program: '1' })
const names = ({ db }: Register) => db.prepare('SELECT name FROM live_unit ORDER BY seq').pluck().all()
const namesOf = (folder: string) => {
  const register = openRegister(folder, onDisk)
  try {
    return names(register)
  } finally {
    register.close()
  }
}

/** A register with a backup of one unit, and a second unit since; closed. */
function twoDays(): { folder: string; file: string; origin: string } {
  const register = newRegister()
  register.apply(occasion('thêm phòng một'), [aUnit('Một')])
  const { file } = backUp(register)
  register.apply(occasion('thêm phòng hai'), [aUnit('Hai')])
  register.close()
  return { folder: register.folder, file, origin: register.origin }
}

describe('restoring a backup', () => {
  test('brings back what it held, keeps what was there as a backup, and names what is newer', () => {
    const { folder, file } = twoDays()
    const done = restoreRegister(folder, file, options)
    expect(done.newer.map(({ reason }) => reason)).toEqual(['thêm phòng hai'])
    expect(namesOf(folder)).toEqual(['Một'])
    expect(restoreRegister(folder, done.kept ?? '', options).newerTotal).toBe(0)
    expect(namesOf(folder)).toEqual(['Một', 'Hai'])
  })

  test('leaves nothing of the old write-ahead log to be played into the restored register', () => {
    const { folder, file } = twoDays()
    const register = openRegister(folder, onDisk)
    register.db.pragma('wal_autocheckpoint = 0')
    register.apply(occasion('thêm'), [aUnit('Ba')])
    const stopped = join(emptyFolder(), 'như khi mất điện')
    cpSync(folder, stopped, { recursive: true })
    register.close()
    expect(existsSync(join(stopped, 'register.sqlite-wal'))).toBe(true)
    const done = restoreRegister(stopped, join(backupsOf(stopped), basename(file)), options)
    expect(existsSync(join(stopped, 'register.sqlite-wal'))).toBe(false)
    expect(namesOf(stopped)).toEqual(['Một'])
    restoreRegister(stopped, done.kept ?? '', options)
    expect(namesOf(stopped)).toEqual(['Một', 'Hai', 'Ba'])
  })

  test('a damaged register is set aside as it is, byte for byte, and its newer changes are still told where it can be read', () => {
    const { folder, file } = twoDays()
    const path = join(folder, 'register.sqlite')
    const register = openRegister(folder, onDisk)
    register.db.prepare("UPDATE unit SET name = 'sai lệch' WHERE name = 'Một'").run()
    register.close()
    const damaged = readFileSync(path)
    const done = restoreRegister(folder, file, options)
    expect(readFileSync(join(done.kept ?? '', 'register.sqlite')).equals(damaged)).toBe(true)
    expect(replacedRegisters(folder)).toMatchObject([{ folder: done.kept }])
    expect(done.newer.map(({ reason }) => reason)).toEqual(['thêm phòng hai'])
    expect(namesOf(folder)).toEqual(['Một'])
  })

  test('a file that is no register any more is kept too', () => {
    const { folder, file } = twoDays()
    writeFileSync(join(folder, 'register.sqlite'), 'không còn là sổ')
    const done = restoreRegister(folder, file, options)
    expect(readFileSync(join(done.kept ?? '', 'register.sqlite'), 'utf8')).toBe('không còn là sổ')
    expect(namesOf(folder)).toEqual(['Một'])
  })

  test('works where the register is gone, and into a folder that never held one', () => {
    const { folder, file } = twoDays()
    rmSync(join(folder, 'register.sqlite'))
    expect(refusal(() => openRegister(folder, onDisk)).code).toBe('missingRegister')
    expect(restoreRegister(folder, file, options).kept).toBeNull()
    expect(namesOf(folder)).toEqual(['Một'])
    const elsewhere = join(emptyFolder(), 'máy mới')
    restoreRegister(elsewhere, file, options)
    expect(namesOf(elsewhere)).toEqual(['Một'])
  })

  test('brings attached files back with it', () => {
    const register = newRegister()
    const unit = aUnit('Một')
    register.apply(occasion('thêm'), [unit])
    const sha256 = attach(register, unit, 'biên bản.txt', 'nội dung')
    const { file } = backUp(register)
    register.close()
    rmSync(join(register.folder, 'attachments', sha256))
    expect(restoreRegister(register.folder, file, options).missing).toEqual([])
    expect(createHash('sha256').update(readFileSync(join(register.folder, 'attachments', sha256))).digest('hex')).toBe(sha256)
  })

  test('package numbers that were given out stay given out', () => {
    const register = newRegister()
    const { file } = backUp(register)
    notePrepared(register.db, { sequence: 7, id: 'p7', createdAt: at, dateFrom: '2026-01-01', dateTo: '2026-06-30', level: 'full', file: 'a.zip', bytes: 1, sha256: 'x' })
    register.close()
    restoreRegister(register.folder, file, options)
    expect(sentPackages(reopen(register.folder).db).map(({ sequence }) => sequence)).toEqual([7])
  })

  test('a backup of an earlier version is brought to this one', () => {
    const register = newRegister()
    register.apply(occasion('thêm'), [aUnit('Một')])
    const { file } = backUp(register)
    register.close()
    const next = [...migrations, { version: (migrations.at(-1)?.version ?? 0) + 1, up: 'CREATE TABLE later(x TEXT) STRICT' }]
    restoreRegister(register.folder, file, { ...options, migrations: next })
    const { db, close } = openRegister(register.folder, { ...onDisk, migrations: next })
    expect(db.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0)
    close()
  })
})

describe('a restoring is refused, and the register stays what it was', () => {
  const untouched = (folder: string, work: () => unknown): AppError => {
    const before = readFileSync(join(folder, 'register.sqlite'))
    const error = refusal(work)
    expect(readFileSync(join(folder, 'register.sqlite')).equals(before)).toBe(true)
    expect(existsSync(stagingOf(folder))).toBe(false)
    return error
  }

  test('where the backup is damaged', () => {
    const { folder, file } = twoDays()
    const bytes = readFileSync(file)
    bytes[50_000] = (bytes[50_000] ?? 0) ^ 8
    writeFileSync(file, bytes)
    expect(untouched(folder, () => restoreRegister(folder, file, options)).code).toBe('damagedBackup')
  })

  test('where it is of another register', () => {
    const [mine, other] = [twoDays(), twoDays()]
    expect(untouched(mine.folder, () => restoreRegister(mine.folder, other.file, options)).code).toBe('otherRegister')
  })

  test('where it is of a newer program', () => {
    const { folder, file } = twoDays()
    expect(untouched(folder, () => restoreRegister(folder, file, { ...options, migrations: migrations.slice(0, -1) })).code).toBe('newerRegister')
  })

  test('where somebody has the register open', () => {
    const { folder, file } = twoDays()
    reopen(folder)
    expect(refusal(() => restoreRegister(folder, file, options)).code).toBe('lockedRegister')
  })

  test('where there is no such backup', () => {
    const { folder } = twoDays()
    expect(untouched(folder, () => restoreRegister(folder, join(backupsOf(folder), '000099-20260101-0000-manual.sqlite'), options)).code).toBe('notFound')
  })
})

describe('a restoring that a power cut stopped', () => {
  /** The folder as it is when everything is decided and nothing was moved yet. */
  function decided() {
    const { folder, file } = twoDays()
    mkdirSync(stagingOf(folder))
    copyFileSync(file, join(stagingOf(folder), 'register.sqlite'))
    const order = () => writeFileSync(join(stagingOf(folder), 'ready.json'), JSON.stringify({ aside: '000009-restore', keep: true }))
    const aside = join(backupsOf(folder), 'replaced', '000009-restore')
    return { folder, order, aside }
  }

  test('before the decision is as if it never began', () => {
    const { folder } = decided()
    expect(namesOf(folder)).toEqual(['Một', 'Hai'])
    expect(existsSync(stagingOf(folder))).toBe(false)
  })

  test('after the decision is completed by the next opening', () => {
    const { folder, order, aside } = decided()
    order()
    expect(namesOf(folder)).toEqual(['Một'])
    expect(readdirSync(aside)).toEqual(['register.sqlite'])
  })

  test('between the two renames, with no register in its place, is completed too', () => {
    const { folder, order, aside } = decided()
    order()
    mkdirSync(aside, { recursive: true })
    renameSync(join(folder, 'register.sqlite'), join(aside, 'register.sqlite'))
    expect(namesOf(folder)).toEqual(['Một'])
  })

  test('after the swap only clears away', () => {
    const { folder, order } = decided()
    order()
    renameSync(join(stagingOf(folder), 'register.sqlite'), join(folder, 'register.sqlite'))
    expect(namesOf(folder)).toEqual(['Một'])
    expect(existsSync(stagingOf(folder))).toBe(false)
  })

  test('with its decision spoilt leaves the register that stands there', () => {
    const { folder } = decided()
    writeFileSync(join(stagingOf(folder), 'ready.json'), '\0\0\0')
    expect(namesOf(folder)).toEqual(['Một', 'Hai'])
  })
})

test('a preview names what a backup holds that the register no longer does', () => {
  const { folder, file } = twoDays()
  const { kept } = restoreRegister(folder, file, options)
  const register = openRegister(folder, onDisk)
  register.apply(occasion('thêm phòng ba'), [aUnit('Ba')])
  register.close()
  const preview = previewBackup(folder, kept ?? '')
  expect(preview.newer.map(({ reason }) => reason)).toEqual(['thêm phòng ba'])
  expect(preview.back.map(({ reason }) => reason)).toEqual(['thêm phòng hai'])
  expect(preview.counts).toContainEqual({ kind: 'unit', label: 'Đơn vị', held: 2, now: 2 })
  expect(keptIn(backupsOf(folder))).toHaveLength(2)
})
