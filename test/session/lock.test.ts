import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { api } from '../../db/contract/api.ts'
import { programApi } from '../../db/contract/program.ts'
import { aModel, newSession, openSession } from '../support/session.ts'

const password = 'hoa sen tháng Tám'
const procedures = [...Object.keys(api), ...Object.keys(programApi)]

test('while the screens are covered nothing is answered but the way out and the keeping of drafts, whatever is asked', async () => {
  const { register, program, call, get, folder, events } = await openSession()
  const { id } = await register('record.create', { kind: 'model', draft: aModel('Ngày thứ Bảy vì dân') })
  writeFileSync(join(folder, 'giấy.pdf'), '%PDF-1.4')
  const [file] = await register('attachment.add', { kind: 'model', id, files: [join(folder, 'giấy.pdf')] })
  expect(await program('program.lock', {})).toEqual({ locked: false })
  await register('lock.set', { password })
  events.length = 0
  expect(await program('program.lock', {})).toEqual({ locked: true })
  expect(events).toEqual([{ type: 'lock' }])
  const answered = ['program.state', 'program.lock', 'program.unlock', 'draft.keep']
  for (const name of procedures.filter(each => !answered.includes(each))) {
    expect(await call(name), name).toMatchObject({ ok: false, error: { code: 'locked', number: 119 } })
  }
  for (const path of [`/files/attachment/${file?.id}`, '/files/paper/x.pdf']) expect((await get(path)).status, path).toBe(423)
  expect((await get('/upload?name=x', { method: 'POST', body: 'x' })).status).toBe(423)
  expect((await get('/')).status, 'the page itself holds no record').toBe(200)
  const kept = await call('draft.keep', { key: '019b0000-0000-7000-8000-000000000000', kind: 'model', record: null, title: 'dở', body: {} })
  expect(kept.ok).toBe(true)
  expect(await program('program.unlock', { password: 'sai' })).toMatchObject({ ok: false })
  expect((await program('program.state', {})).locked).toBe(true)
  expect(await program('program.unlock', { password })).toEqual({ ok: true, waitSeconds: 0, recovery: null })
  expect((await register('record.list', { kind: 'model' })).total).toBe(1)
  expect((await get(`/files/attachment/${file?.id}`)).status).toBe(200)
})

test('a register with a password is covered as soon as it is opened, but not asked for it again when it only moves or is restored', async () => {
  const { register, program, session, folder, at } = await openSession()
  const { recovery } = await register('lock.set', { password })
  const { file } = await register('backup.make', {})
  await program('program.restore', { folder: at, file })
  expect((await program('program.state', {})).locked).toBe(false)
  const { folder: moved } = await program('program.moveRegister', { to: join(folder, 'chỗ khác') })
  expect((await program('program.state', {})).locked).toBe(false)
  await session.close()
  const again = newSession({}, folder)
  await again.program('program.openRegister', { folder: moved })
  expect((await again.program('program.state', {})).locked).toBe(true)
  expect(await again.program('program.unlock', { recovery, password: 'mật khẩu khác' })).toMatchObject({ ok: true, recovery: expect.any(String) })
  expect((await again.program('program.state', {})).locked).toBe(false)
})

test('a backup restored where nobody was let in is covered by its password', async () => {
  const { register, program, at } = await openSession()
  await register('lock.set', { password })
  const { file } = await register('backup.make', {})
  await program('program.closeRegister', {})
  expect((await program('program.state', {})).locked).toBe(false)
  await program('program.restore', { folder: at, file })
  expect((await program('program.state', {})).locked).toBe(true)
})

test('what is asked while a register with a password is being opened is not answered once it is open', async () => {
  const { register, session, folder, at } = await openSession()
  const { id } = await register('record.create', { kind: 'model', draft: aModel('Ngày thứ Bảy vì dân') })
  writeFileSync(join(folder, 'giấy.pdf'), '%PDF-1.4')
  const [file] = await register('attachment.add', { kind: 'model', id, files: [join(folder, 'giấy.pdf')] })
  await register('lock.set', { password })
  await session.close()

  const opened: string[] = []
  const again = newSession({ open: async path => void opened.push(path) }, folder)
  const begun = again.session.begin(at)
  const early = [
    again.call('record.list', { kind: 'model' }), again.call('record.create', { kind: 'model', draft: aModel('Gõ lén') }), again.call('attachment.open', { id: file?.id }),
    again.call('document.preview', { document: 'model-list', period: '2025', as: 'pdf' }), again.call('program.moveRegister', { to: join(folder, 'chỗ khác') }),
  ]
  const fetched = again.get(`/files/attachment/${file?.id}`)
  expect(await begun).toMatchObject({ ok: true })
  for (const result of await Promise.all(early)) expect(result).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect((await fetched).status).toBe(423)
  expect(opened).toEqual([])
  expect((await again.program('program.state', {})).locked).toBe(true)
  await again.program('program.unlock', { password })
  expect((await again.register('record.list', { kind: 'model' })).total).toBe(1)
})

test('what is asked of one register while another with a password takes its place is not answered by that', async () => {
  const { register, session, at } = await openSession()
  await register('lock.set', { password })
  await session.close()
  const other = await openSession()
  const opening = other.call('program.openRegister', { folder: at })
  const asked = other.call('record.list', { kind: 'model' })
  const restored = other.call('program.restore', { folder: other.at, file: join(other.at, 'backups', 'x.sqlite') })
  expect(await opening).toMatchObject({ ok: true })
  for (const result of [await asked, await restored]) expect(result).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect((await other.program('program.state', {})).locked).toBe(true)
})

/** Writes what stands for the password anew, as a failing disk would. */
function spoilLock(at: string, value: string): void {
  const db = new Database(join(at, 'register.sqlite'))
  db.prepare("UPDATE meta SET value = ? WHERE key = 'lock'").run(value)
  db.close()
}
const readLock = (at: string): string => {
  const db = new Database(join(at, 'register.sqlite'), { readonly: true })
  const value = db.prepare("SELECT value FROM meta WHERE key = 'lock'").pluck().get() as string
  db.close()
  return value
}

test('a register that does not say whether it has a password is covered, says why, and can be left', async () => {
  const { register, session, folder, at } = await openSession()
  await register('record.create', { kind: 'model', draft: aModel('Ngày thứ Bảy vì dân') })
  await register('lock.set', { password })
  await session.close()
  const sound = readLock(at)
  spoilLock(at, '{"password":')

  const { program, call } = newSession({}, folder)
  expect(await program('program.openRegister', { folder: at })).toMatchObject({ folder: at })
  expect(await program('program.state', {})).toMatchObject({ locked: true, lockProblem: expect.stringMatching(/^Chưa đọc được sổ này có mật khẩu mở màn hình hay không nên màn hình được che\./) })
  for (const name of ['record.list', 'program.restore', 'settings.get']) expect(await call(name), name).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect(await program('program.lock', {})).toEqual({ locked: true })
  expect(await call('program.closeRegister')).toEqual({ ok: true, value: {} })
  expect(await program('program.state', {})).toMatchObject({ locked: false, lockProblem: null, register: null })

  await program('program.openRegister', { folder: at })
  spoilLock(at, sound)
  expect(await program('program.lock', {})).toEqual({ locked: true })
  expect(await program('program.state', {})).toMatchObject({ locked: true, lockProblem: null })
  expect(await call('program.closeRegister'), 'a password that can be asked for is the only way out').toMatchObject({ error: { code: 'locked' } })
  expect(await program('program.unlock', { password })).toMatchObject({ ok: true })
})

test('screens that are to be covered are covered even where the password cannot be read any more', async () => {
  const { register, program, at, events } = await openSession()
  await register('lock.set', { password })
  spoilLock(at, '{"password":')
  events.length = 0
  expect(await program('program.lock', {})).toEqual({ locked: true })
  expect(events).toContainEqual({ type: 'lock' })
  expect((await program('program.state', {})).lockProblem).not.toBeNull()
})
