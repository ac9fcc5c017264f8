import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { aModel, newSession, openSession } from '../support/session.ts'

const backups = (at: string) => readdirSync(join(at, 'backups')).filter(name => name.endsWith('.sqlite'))
const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ref: `mới ${at}`, kind: 'model' as const, draft: aModel(`Mô hình ${at}`) }))

/** A drive of its own in the memory of a Linux machine. */
const otherDrive = '/dev/shm'

/** Changes a record behind the program's back, as a failing disk would. */
function damage(at: string): void {
  const db = new Database(join(at, 'register.sqlite'))
  db.prepare("UPDATE model SET name = 'sai lệch'").run()
  db.close()
}

test('closing a register in which something changed backs it up, one in which nothing did does not', async () => {
  const { session, register, folder, at } = await openSession()
  await register('record.create', { kind: 'model', draft: aModel('Ngày thứ Bảy vì dân') })
  await session.close()
  expect(backups(at)).toEqual([expect.stringMatching(/-close\.sqlite$/)])
  const again = newSession({}, folder)
  await again.program('program.openRegister', { folder: at })
  expect(await again.register('register.health', {})).toMatchObject({ backup: { state: 'fresh' }, damage: null })
  await again.session.close()
  expect(backups(at)).toHaveLength(1)
})

test('a change of many records at once is preceded by a backup; where that cannot be made, nothing is changed', async () => {
  const { register, call, at } = await openSession()
  const { saved } = await register('record.save', { records: many(60) })
  const ids = saved.map(({ record }) => record.id)
  const before = backups(at).length
  await register('record.trash', { kind: 'model', ids })
  expect(backups(at)).toHaveLength(before + 1)
  expect(backups(at).at(-1)).toMatch(/-bulk\.sqlite$/)
  await register('history.undo', {})
  expect((await register('backup.list', {})).backups.map(({ reason }) => reason)).toEqual(['bulk', 'bulk', 'bulk'])
  rmSync(join(at, 'backups'), { recursive: true })
  writeFileSync(join(at, 'backups'), 'nơi sao lưu không còn là thư mục')
  expect(await call('record.trash', { kind: 'model', ids })).toMatchObject({ ok: false, error: { code: 'backupFailed' } })
  expect((await register('record.list', { kind: 'model', limit: 0 })).total).toBe(60)
})

test('damage is found by itself after opening, told with the last good backup, and gone after restoring that', async () => {
  const { session, register, folder, at } = await openSession()
  await register('record.create', { kind: 'model', draft: aModel('Ngày thứ Bảy vì dân') })
  await session.close()
  damage(at)
  const again = newSession({}, folder)
  await again.program('program.openRegister', { folder: at })
  await again.register('record.list', { kind: 'model' })
  await expect.poll(async () => (await again.register('register.health', {})).damage?.total, { timeout: 20_000 }).toBe(1)
  await expect.poll(() => again.events).toContainEqual({ type: 'health' })
  const { damage: found } = await again.register('register.health', {})
  expect(found?.findings[0]).toMatchObject({ code: 'damagedRegister', where: expect.stringMatching(/^model\//) })
  const [row] = (await again.register('record.list', { kind: 'model' })).rows
  expect(await again.call('record.update', { kind: 'model', id: row?.id, revision: row?.revision, draft: { note: 'ghi đè' } })).toMatchObject({ error: { code: 'damagedRegister' } })
  expect(await again.call('backup.make', {})).toMatchObject({ error: { code: 'damagedRegister' } })

  const done = await again.program('program.restore', { folder: at, file: found?.lastGood?.file ?? '' })
  expect(existsSync(join(done.kept, 'register.sqlite'))).toBe(true)
  expect((await again.register('record.list', { kind: 'model' })).rows.map(({ name }) => name)).toEqual(['Ngày thứ Bảy vì dân'])
  expect((await again.register('register.health', {})).damage).toBeNull()
})

test('a register too damaged to open is restored from its folder, and so is one that is gone', async () => {
  const { session, register, folder, at } = await openSession()
  await register('record.create', { kind: 'model', draft: aModel('Ngày thứ Bảy vì dân') })
  await session.close()
  for (const ruin of [() => writeFileSync(join(at, 'register.sqlite'), 'hỏng'), () => rmSync(join(at, 'register.sqlite'))]) {
    ruin()
    const again = newSession({}, folder)
    expect(await again.call('program.openRegister', { folder: at })).toMatchObject({ ok: false })
    const { backups: [last] } = await again.program('program.backupsOf', { folder: at })
    expect(await again.program('program.previewBackup', { folder: at, file: last?.file ?? '' })).toMatchObject({ ok: true, sameRegister: null })
    await again.program('program.restore', { folder: at, file: last?.file ?? '' })
    expect((await again.register('record.list', { kind: 'model' })).total).toBe(1)
    await again.session.close()
  }
})

test('a restoring that fails leaves the register open as it was', async () => {
  const { register, call, at } = await openSession()
  await register('record.create', { kind: 'model', draft: aModel('Còn nguyên') })
  const made = await register('backup.make', {})
  const bytes = readFileSync(made.file)
  bytes[30_000] = (bytes[30_000] ?? 0) ^ 4
  writeFileSync(made.file, bytes)
  expect(await call('program.restore', { folder: at, file: made.file })).toMatchObject({ error: { code: 'damagedBackup' } })
  expect((await register('record.list', { kind: 'model' })).rows.map(({ name }) => name)).toEqual(['Còn nguyên'])
})

test('every backup is copied to the second place while it is there, and again when it has come back', async () => {
  const { register, call, at, folder } = await openSession()
  const stick = join(folder, 'USB')
  mkdirSync(stick)
  expect(await call('backup.second', { folder: join(at, 'backups') })).toMatchObject({ error: { code: 'invalid' } })
  await register('record.create', { kind: 'model', draft: aModel('Một') })
  expect(await register('backup.second', { folder: stick })).toMatchObject({ second: { present: true, sameDisk: true, folder: stick, message: null }, backups: [{ place: 'register' }, { place: 'second', state: 'verified' }] })

  renameSync(stick, `${stick} đã rút`)
  await register('record.create', { kind: 'model', draft: aModel('Hai') })
  expect(await register('backup.make', {})).toMatchObject({ state: 'verified' })
  expect((await register('register.health', {})).second).toMatchObject({ present: false })
  // Another stick under the same name is not written to.
  mkdirSync(stick)
  await register('backup.make', {})
  expect(readdirSync(stick)).toEqual([])
  rmSync(stick, { recursive: true })
  renameSync(`${stick} đã rút`, stick)
  const newest = await register('backup.make', {})
  expect((await register('backup.list', {})).backups.filter(({ place }) => place === 'second').map(({ sha256 }) => sha256)).toContain(newest.sha256)

  const { program } = newSession({}, join(folder, 'máy khác'))
  const { backups: [copy] } = await program('program.backupsOf', { folder: stick })
  const restored = join(folder, 'sổ trên máy khác')
  await program('program.restore', { folder: restored, file: copy?.file ?? '' })
  expect(existsSync(join(restored, 'register.sqlite'))).toBe(true)
})

test.skipIf(!existsSync(otherDrive))('a second place on another drive is told from one that would be lost with the register', async () => {
  const { register } = await openSession()
  const stick = mkdtempSync(join(otherDrive, 'so-dan-van-'))
  onTestFinished(() => rmSync(stick, { recursive: true }))
  expect((await register('backup.second', { folder: stick })).second).toMatchObject({ present: true, sameDisk: false })
})

test('the second place of another register is refused', async () => {
  const { folder, register } = await openSession()
  const stick = join(folder, 'USB')
  mkdirSync(stick)
  await register('backup.second', { folder: stick })
  const other = await openSession()
  expect(await other.call('backup.second', { folder: stick })).toMatchObject({ error: { code: 'otherRegister' } })
})

test('attached files that lie nowhere after a restoring are named', async () => {
  const { register, program, folder, at } = await openSession()
  const { id } = await register('record.create', { kind: 'model', draft: aModel('Có tệp') })
  writeFileSync(join(folder, 'Kế hoạch.pdf'), '%PDF-1.4')
  await register('attachment.add', { kind: 'model', id, files: [join(folder, 'Kế hoạch.pdf')] })
  const { file } = await register('backup.make', {})
  for (const place of [join(at, 'attachments'), join(at, 'backups', 'attachments')]) for (const name of readdirSync(place)) rmSync(join(place, name))
  expect(await program('program.restore', { folder: at, file })).toMatchObject({ missing: ['Kế hoạch.pdf'], newerTotal: 0 })
})

test('after a register that could not be read it is not claimed that nothing is lost', async () => {
  const { session, register, folder, at } = await openSession()
  const { file } = await register('backup.make', {})
  await session.close()
  writeFileSync(join(at, 'register.sqlite'), 'hỏng')
  const again = newSession({}, folder)
  expect(await again.program('program.previewBackup', { folder: at, file })).toMatchObject({ newerTotal: null })
  expect(await again.program('program.restore', { folder: at, file })).toMatchObject({ newerTotal: null, newer: [] })
})
