import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BackupReason, backupReasonNames } from '../../db/contract/backupApi.ts'
import { type Register, backupsOf, healthOf, isGood, keepers, keptIn, lastGood, makeBackup, previewBackup, readStatus } from '../../db/index.ts'
import { aUnit, creation, newRegister, occasion } from '../support/register.ts'
import { attach } from '../support/attached.ts'
import { refusal } from '../support/failure.ts'

let clock = Date.UTC(2026, 0, 1)
const later = (days = 0) => new Date(clock += days * 86_400_000 + 60_000).toISOString()

const backUp = ({ db, folder }: Register, reason: BackupReason = 'manual', at = later()) => makeBackup(db, folder, { reason, at, program: '1' })
const spoil = (file: string, at = 40_000) => {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('a backup', () => {
  test('holds what the register held, with proof beside it', () => {
    const register = newRegister()
    register.apply(occasion('thêm'), [aUnit('Văn phòng'), aUnit('Thanh tra')])
    const made = backUp(register)
    expect(made.name).toMatch(/^000001-\d{8}-\d{4}-manual\.sqlite$/)
    expect(made).toMatchObject({ fault: null, manifest: { counts: { unit: 2 }, lastChangeset: 1, origin: register.origin } })
    expect(previewBackup(register.folder, made.file)).toMatchObject({ ok: true, findings: [], newerTotal: 0, sameRegister: true })
  })

  test('of a register open in its write-ahead log holds what only the log holds', () => {
    const register = newRegister()
    register.db.pragma('wal_autocheckpoint = 0')
    register.apply(occasion('thêm'), [aUnit('Văn phòng')])
    expect(backUp(register).manifest?.counts.unit).toBe(1)
  })

  test('that changed by one byte is not good any more, wherever that byte lies', () => {
    const register = newRegister()
    const made = backUp(register)
    spoil(made.file)
    expect(previewBackup(register.folder, made.file)).toMatchObject({ ok: false })
    const whole = readFileSync(made.file.replace(/sqlite$/, 'json'), 'utf8')
    writeFileSync(made.file.replace(/sqlite$/, 'json'), whole.replace('"manual"', '"daily"'))
    expect(keptIn(backupsOf(register.folder))[0]?.fault).toContain('đã bị hỏng')
    expect(lastGood(register.folder)).toBeUndefined()
  })

  test('cut off before its proof was written does not count and goes with the next one', () => {
    const register = newRegister()
    const made = backUp(register)
    rmSync(made.file.replace(/sqlite$/, 'json'))
    expect(keptIn(backupsOf(register.folder))).toEqual([])
    expect(backUp(register).name).toMatch(/^000002-/)
    expect(existsSync(made.file)).toBe(false)
  })

  test('of a damaged register is refused, says so, and leaves every earlier one', () => {
    const register = newRegister()
    register.apply(occasion('thêm'), [aUnit('Văn phòng')])
    const good = Array.from({ length: 12 }, () => backUp(register).name)
    register.db.prepare("UPDATE unit SET name = 'sai lệch'").run()
    const before = readdirSync(backupsOf(register.folder)).filter(name => name.endsWith('.sqlite'))
    for (let attempt = 0; attempt < 20; attempt += 1) expect(refusal(() => backUp(register)).code).toBe('damagedRegister')
    expect(readdirSync(backupsOf(register.folder)).filter(name => name.endsWith('.sqlite'))).toEqual(before)
    expect(lastGood(register.folder)?.name).toBe(good.at(-1))
    expect(healthOf(register.db, register.folder, later(), false)).toMatchObject({ backup: { state: 'failed' }, damage: { total: 1, lastGood: { name: good.at(-1) } } })
  })
})

describe('attached files', () => {
  test('are kept once for all backups, and go when no backup names them any more', () => {
    const register = newRegister()
    const [unit] = [aUnit('Văn phòng')]
    register.apply(occasion('thêm'), [unit])
    const file = attach(register, unit, 'biên bản.txt', 'nội dung biên bản')
    const store = join(backupsOf(register.folder), 'attachments')
    const first = backUp(register)
    const stamp = readdirSync(store)
    expect(stamp).toEqual([file])
    backUp(register)
    expect(readdirSync(store)).toEqual(stamp)
    register.db.exec("DELETE FROM attachment; DELETE FROM change WHERE kind = 'attachment'")
    for (let day = 0; day < 30; day += 1) backUp(register, 'daily', later(40))
    expect(existsSync(first.file)).toBe(false)
    expect(readdirSync(store)).toEqual([])
  })

  test('that are gone from the register are named, and the backup that has them keeps them', () => {
    const register = newRegister()
    const unit = aUnit('Văn phòng')
    register.apply(occasion('thêm'), [unit])
    const file = attach(register, unit, 'a.txt', 'một')
    rmSync(join(register.folder, 'attachments', file))
    expect(backUp(register).manifest?.missing).toEqual([file])
  })
})

describe('how long backups stay', () => {
  const dated = fc.array(fc.record({
    days: fc.integer({ min: -4000, max: 4000 }), jump: fc.integer({ min: 0, max: 3 }), reason: fc.constantFrom(...backupReasonNames),
  }), { maxLength: 120 })

  test('the newest by number always stay, whatever the clock did; a clock run mad never empties the folder', () => {
    fc.assert(fc.property(dated, fc.integer({ min: -4000, max: 4000 }), (made, today) => {
      const day = (days: number) => new Date(Date.UTC(2026, 5, 1) + days * 86_400_000).toISOString()
      const backups = made.map(({ days, reason }, at) => ({ sequence: at + 1, madeAt: day(days), reason }))
      const kept = keepers(backups, day(today))
      const lasting = backups.filter(({ reason }) => reason !== 'erase')
      for (const backup of lasting.slice(-5)) expect(kept.has(backup.sequence)).toBe(true)
      expect(kept.size).toBeLessThanOrEqual(5 + 7 + 4 + 12 + 4 + backups.filter(({ reason }) => reason === 'erase').length)
    }), { seed: 20261128, numRuns: 500 })
  })

  test('of three years of days there stay seven days, four weeks, twelve months', () => {
    const backups = Array.from({ length: 3 * 365 }, (_, at) => ({ sequence: at + 1, madeAt: new Date(Date.UTC(2023, 0, 1, 10) + at * 86_400_000).toISOString(), reason: 'daily' }))
    const kept = keepers(backups, '2025-12-31T10:00:00.000Z')
    const months = new Set(backups.filter(({ sequence }) => kept.has(sequence)).map(({ madeAt }) => madeAt.slice(0, 7)))
    expect(months.size).toBe(12)
    expect(kept.size).toBeGreaterThanOrEqual(7 + 12 - 1)
    expect(kept.size).toBeLessThanOrEqual(7 + 4 + 12)
  })

  test('one made before an erasure goes after fourteen days', () => {
    const backups = [{ sequence: 1, madeAt: '2026-01-01T00:00:00.000Z', reason: 'erase' }, { sequence: 2, madeAt: '2026-01-01T00:01:00.000Z', reason: 'after-erase' }]
    expect([...keepers(backups, '2026-01-10T00:00:00.000Z')].toSorted()).toEqual([1, 2])
    expect([...keepers(backups, '2026-01-20T00:00:00.000Z')]).toEqual([2])
  })
})

describe('the light', () => {
  test('is green after a backup, stays so for the day, and asks for one when a day went by with changes', () => {
    const register = newRegister()
    const state = (at: string) => healthOf(register.db, register.folder, at, false).backup.state
    expect(state(later())).toBe('none')
    register.apply(occasion('thêm'), [aUnit('Văn phòng')])
    backUp(register)
    expect(state(later())).toBe('fresh')
    expect(state(later(40))).toBe('fresh')
    register.apply(occasion('thêm'), [creation('unit', { name: 'Phòng Một', category: 'division', position: 2 })])
    expect(state(later(2))).toBe('stale')
  })

  test('tells a clock that stands before what the register has seen', () => {
    const register = newRegister()
    register.apply({ ...occasion('thêm'), at: '2026-11-28T08:00:00.000Z' }, [aUnit('Văn phòng')])
    expect(healthOf(register.db, register.folder, '2016-11-28T08:00:00.000Z', false).clock).toContain('28/11/2026')
    expect(healthOf(register.db, register.folder, '2026-11-28T08:00:01.000Z', false).clock).toBeNull()
  })

  test('knows nothing by a spoilt note of its own, and learns it anew', () => {
    const register = newRegister()
    backUp(register)
    mkdirSync(backupsOf(register.folder), { recursive: true })
    writeFileSync(join(backupsOf(register.folder), 'status.json'), '\0\0\0\0')
    expect(readStatus(register.folder).damage).toBeNull()
    expect(keptIn(backupsOf(register.folder)).filter(isGood)).toHaveLength(1)
  })
})
