import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import {
  type Register, backupsOf, chooseSecond, copyToSecond, healthOf, isGood, keepDraft, keptIn, lastGood, listDrafts, logAccess, makeBackup, previewBackup, readMeta, restoreRegister,
} from '../../db/index.ts'
import { writeMeta } from '../../db/meta.ts'
import { attach } from '../support/attached.ts'
import { refusal } from '../support/failure.ts'
import { aUnit, emptyFolder, newRegister, occasion, onDisk, reopen } from '../support/register.ts'

let clock = Date.UTC(2026, 0, 1)
const later = (days = 0) => new Date(clock += days * 86_400_000 + 60_000).toISOString()
const backUp = ({ db, folder }: Register, at = later()) => makeBackup(db, folder, { reason: 'manual', at, program: '1' })
const restore = (folder: string, file: string) => restoreRegister(folder, file, { ...onDisk, at: later(), program: '1' })
const store = (folder: string) => join(backupsOf(folder), 'attachments')

/** A register with one attached file that has been backed up. */
function withFile(): { register: Register; sha256: string; text: string } {
  const register = newRegister()
  const unit = aUnit('Văn phòng')
  register.apply(occasion('thêm'), [unit])
  const text = 'nội dung biên bản'
  return { register, text, sha256: attach(register, unit, 'biên bản.txt', text) }
}

test('an attached file that was cut short never takes the place of the sound copy, and comes back from it', () => {
  const { register, sha256, text } = withFile()
  backUp(register)
  truncateSync(join(register.folder, 'attachments', sha256), 0)
  expect(backUp(register).manifest?.missing).toEqual([])
  expect(readFileSync(join(store(register.folder), sha256), 'utf8')).toBe(text)
  expect(readFileSync(join(register.folder, 'attachments', sha256), 'utf8')).toBe(text)
})

test('a rotted file beside the backups never reaches the second place, where the sound one stays', () => {
  const { register, sha256, text } = withFile()
  const stick = emptyFolder()
  backUp(register)
  chooseSecond(register.folder, stick, register.origin)
  copyToSecond(register.folder, later())
  truncateSync(join(store(register.folder), sha256), 3)
  truncateSync(join(register.folder, 'attachments', sha256), 2)
  register.apply(occasion('thêm'), [aUnit('Thanh tra')])
  backUp(register)
  copyToSecond(register.folder, later())
  expect(readFileSync(join(stick, 'attachments', sha256), 'utf8')).toBe(text)
})

test('a folder with other things in it, or another register, loses none of them to second copies', () => {
  const { register } = withFile()
  const stick = emptyFolder()
  mkdirSync(join(stick, 'attachments', 'ảnh gia đình'), { recursive: true })
  writeFileSync(join(stick, 'attachments', 'ảnh gia đình', '1.jpg'), 'ảnh')
  writeFileSync(join(stick, 'attachments', 'báo cáo.docx'), 'báo cáo')
  const other = withFile().register
  other.close()
  backUp(register)
  for (const chosen of [other.folder, backupsOf(other.folder)]) expect(refusal(() => chooseSecond(register.folder, chosen, register.origin)).code).toBe('invalid')
  chooseSecond(register.folder, stick, register.origin)
  expect(copyToSecond(register.folder, later())).toBe(1)
  expect(readFileSync(join(stick, 'attachments', 'ảnh gia đình', '1.jpg'), 'utf8')).toBe('ảnh')
  expect(existsSync(join(stick, 'attachments', 'báo cáo.docx'))).toBe(true)
})

test('after a disk died, backups of the new machine follow those on the stick and stay there', () => {
  const { register } = withFile()
  const stick = emptyFolder()
  chooseSecond(register.folder, stick, register.origin)
  for (let day = 0; day < 8; day += 1) {
    register.apply(occasion('thêm'), [aUnit(`Phòng ${day}`)])
    backUp(register, later(1))
    copyToSecond(register.folder, later())
  }
  register.close()
  const fresh = join(emptyFolder(), 'máy mới')
  restore(fresh, keptIn(stick).find(isGood)?.file ?? '')
  const again = reopen(fresh)
  chooseSecond(fresh, stick, again.origin)
  for (let day = 0; day < 3; day += 1) {
    again.apply(occasion('thêm'), [aUnit(`Mới ${day}`)])
    const made = backUp(again, later(1))
    expect(copyToSecond(fresh, later())).toBe(1)
    expect(keptIn(stick)[0]?.manifest?.sha256).toBe(made.manifest?.sha256)
  }
})

test('a damaged memory of erasures does not stand in the way of restoring', () => {
  const { register } = withFile()
  const { file } = backUp(register)
  register.db.pragma('wal_checkpoint(TRUNCATE)')
  const page = register.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'erasure'").pluck().get() as number
  const size = register.db.pragma('page_size', { simple: true }) as number
  register.close()
  const path = join(register.folder, 'register.sqlite')
  const bytes = readFileSync(path)
  bytes.fill(0xaa, (page - 1) * size, page * size)
  writeFileSync(path, bytes)
  expect(restore(register.folder, file).kept).toContain('replaced')
  expect(reopen(register.folder).db.prepare('SELECT name FROM live_unit').pluck().all()).toEqual(['Văn phòng'])
})

test('over a register that cannot be read, nobody is told that nothing was lost', () => {
  const { register } = withFile()
  const { file } = backUp(register)
  register.apply(occasion('thêm'), [aUnit('Thanh tra')])
  register.close()
  truncateSync(join(register.folder, 'register.sqlite'), 12_288)
  expect(previewBackup(register.folder, file).newerTotal).toBeNull()
  expect(restore(register.folder, file).newerTotal).toBeNull()
})

test('words not yet saved and the password are those of now, not of the backup', () => {
  const { register } = withFile()
  const draft = (key: string) => keepDraft(register.db, { key, kind: 'unit', record: null, title: '', at: later(), body: '{}' })
  draft('khi ấy')
  writeMeta(register.db, 'lock', 'mật khẩu cũ')
  const { file } = backUp(register)
  register.db.prepare('DELETE FROM draft').run()
  register.db.prepare("DELETE FROM meta WHERE key = 'lock'").run()
  draft('bây giờ')
  register.close()
  restore(register.folder, file)
  const { db } = reopen(register.folder)
  expect(listDrafts(db).map(({ key }) => key)).toEqual(['bây giờ'])
  expect(readMeta(db, 'lock')).toBeUndefined()
})

test('files attached since the backup leave the restored register and can be had back with its safety copy', () => {
  const { register } = withFile()
  const { file } = backUp(register)
  const unit = aUnit('Thanh tra')
  register.apply(occasion('thêm'), [unit])
  const newer = attach(register, unit, 'mới.txt', 'tệp mới')
  register.close()
  const { kept } = restore(register.folder, file)
  expect(readdirSync(join(register.folder, 'attachments'))).not.toContain(newer)
  restore(register.folder, kept ?? '')
  expect(readFileSync(join(register.folder, 'attachments', newer), 'utf8')).toBe('tệp mới')
})

test('two damaged registers replaced within a minute are both kept', () => {
  const { register } = withFile()
  const { file } = backUp(register)
  register.close()
  const ruin = (text: string) => writeFileSync(join(register.folder, 'register.sqlite'), text)
  const at = later()
  const kept = ['hỏng lần một', 'hỏng lần hai'].map(text => {
    ruin(text)
    return restoreRegister(register.folder, file, { ...onDisk, at, program: '1' }).kept ?? ''
  })
  expect(kept.map(folder => readFileSync(join(folder, 'register.sqlite'), 'utf8'))).toEqual(['hỏng lần một', 'hỏng lần hai'])
})

test('the light is not green by a backup of a day that has not come, nor where failures cannot be noted', () => {
  const { register } = withFile()
  backUp(register, '2036-01-01T00:00:00.000Z')
  register.apply(occasion('thêm'), [aUnit('Thanh tra')])
  expect(healthOf(register.db, register.folder, '2026-02-01T00:00:00.000Z', false).backup.state).toBe('stale')
  const seen = { attempt: { at: later(), reason: 'daily' as const, ok: false, message: 'Ổ đĩa đã đầy.' }, damage: { at: later(), findings: [], total: 1 } }
  expect(healthOf(register.db, register.folder, later(), false, seen)).toMatchObject({ backup: { state: 'failed', message: 'Ổ đĩa đã đầy.' }, damage: { total: 1 } })
})

test('a log of access that was meddled with stops no backup', () => {
  const { register } = withFile()
  logAccess(register.db, { at: later(), account: 'a', displayName: 'a', action: 'unmask', subject: 'unit', detail: '1' })
  const db = new Database(join(register.folder, 'register.sqlite'))
  db.prepare("UPDATE access_log SET detail = 'khác'").run()
  db.close()
  expect(basename(backUp(register).file)).toBe(lastGood(register.folder)?.name)
  rmSync(register.folder, { recursive: true, force: true })
})
