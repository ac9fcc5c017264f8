import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyRegister } from '../../electron/session/moveFolder.ts'
import { emptyFolder } from '../support/register.ts'
import { aModel, openSession } from '../support/session.ts'

async function filled() {
  const session = await openSession()
  await session.register('content.sample', { records: 400 })
  const { rows: [first] } = await session.register('record.list', { kind: 'model', limit: 1 })
  const file = join(session.folder, 'kế hoạch.pdf')
  writeFileSync(file, '%PDF-1.4 kế hoạch')
  await session.register('attachment.add', { kind: 'model', id: first?.id ?? '', files: [file] })
  return session
}

test('a register moves with every record, file and its history; the old folder is kept under a name that says so', async () => {
  const { program, register, folder, at, session } = await filled()
  const before = await register('register.info', {})
  const all = await register('record.list', { kind: 'petition' })
  const to = join(folder, 'ổ khác', 'sổ mới')
  const moved = await program('program.moveRegister', { to })
  expect(moved).toMatchObject({ folder: to, left: `${at} (bản cũ, đã chuyển 2025-12-01)` })
  expect(await register('register.info', {})).toEqual({ ...before, folder: to })
  expect(await register('record.list', { kind: 'petition' })).toEqual(all)
  expect(await register('register.check', {})).toEqual({ ok: true, findings: [] })
  expect((await register('history.list', {})).length).toBeGreaterThan(1)
  expect(existsSync(at)).toBe(false)
  expect(readdirSync(moved.left ?? '')).toContain('register.sqlite')
  expect((await program('program.recents', {})).map(recent => recent.folder)).toEqual([to])
  expect((await register('record.create', { kind: 'model', draft: aModel('Ở chỗ mới') })).revision).toBe(1)
  await session.close()
  expect(readdirSync(to).filter(name => name.endsWith('.part'))).toEqual([])
})

test('a place that cannot be used leaves the register open where it is', async () => {
  const { call, register, program, folder, at } = await filled()
  const full = join(folder, 'đầy')
  mkdirSync(full)
  writeFileSync(join(full, 'ảnh.jpg'), 'x')
  const places = { [full]: /đang chứa tệp khác/, [join(at, 'trong')]: /chính thư mục của nó/, [join(folder, 'OneDrive', 'sổ')]: /đồng bộ/, 'sổ': /chưa phải đường dẫn/, [at]: /đã có một sổ/, [join(full, 'ảnh.jpg')]: /là một tệp/ }
  for (const [to, message] of Object.entries(places)) {
    const result = await call('program.moveRegister', { to })
    expect(result, to).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } })
    expect((await register('register.info', {})).folder, to).toBe(at)
  }
  expect(readdirSync(full)).toEqual(['ảnh.jpg'])
  expect((await program('program.state', {})).register?.folder).toBe(at)
})

test('a move that is stopped half-way leaves nothing behind there', async () => {
  const { session, register, folder, at } = await filled()
  appendFileSync(join(at, 'attachments', 'a'.repeat(64)), Buffer.alloc(40_000_000))
  const to = join(folder, 'dở dang')
  const stop = new AbortController()
  const moving = session.call('program.moveRegister', { to }, { id: 'm', signal: stop.signal })
  while (!existsSync(join(to, 'attachments'))) await new Promise(resolve => setTimeout(resolve, 1))
  stop.abort()
  expect(await moving).toMatchObject({ ok: false, error: { code: 'cancelled', message: expect.stringMatching(/^Chưa chuyển sổ; sổ vẫn ở chỗ cũ/) } })
  expect(existsSync(to)).toBe(false)
  expect((await register('register.info', {})).folder).toBe(at)
})

test('what waits while a register moves is answered from the new place', async () => {
  const { program, register, folder } = await filled()
  const to = join(folder, 'mới')
  const [, info] = await Promise.all([program('program.moveRegister', { to }), register('register.info', {})])
  expect(info.folder).toBe(to)
})

test('the write-ahead log of a register that was not closed cleanly goes along, marks of its holder stay', async () => {
  const [from, to] = [emptyFolder(), join(emptyFolder(), 'đích')]
  for (const name of ['register.sqlite', 'register.sqlite-wal', 'register.lock', '.work-1']) writeFileSync(join(from, name), name)
  await copyRegister(from, to, {})
  expect(readdirSync(to).toSorted()).toEqual(['register.sqlite', 'register.sqlite-wal'])
  expect(readFileSync(join(to, 'register.sqlite-wal'), 'utf8')).toBe('register.sqlite-wal')
})
