import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdRegister } from '../../electron/workers/registerHost.ts'
import { emptyFolder, onDisk } from '../support/register.ts'
import { aModel, newSession, openSession } from '../support/session.ts'

test('a program without a register says so, and knows nothing of one', async () => {
  const { call, program } = newSession()
  expect(await call('record.list', { kind: 'model' })).toMatchObject({ ok: false, error: { code: 'noRegister', number: 214 } })
  expect(await program('program.state', {})).toMatchObject({ host: 'browser', register: null, theme: 'system', today: '2025-12-01', canChoose: false, notice: null })
  expect(await program('program.recents', {})).toEqual([])
})

test('a register is made, opened, closed and found again after a new start', async () => {
  const { session, program, register, events, folder, at } = await openSession()
  const made = await register('record.create', { kind: 'model', draft: aModel('Ngày thứ Bảy vì dân') })
  expect(events).toContainEqual({ type: 'changed' })
  expect((await program('program.state', {})).register).toEqual({ folder: at, name: 'Sở Nông nghiệp và Môi trường' })
  await session.close()

  const again = newSession({}, folder)
  expect((await again.program('program.state', {})).register).toBeNull()
  expect(await again.program('program.recents', {})).toMatchObject([{ folder: at, records: 1, problem: null, name: 'Sở Nông nghiệp và Môi trường' }])
  await again.program('program.openRegister', { folder: at })
  expect(await again.register('record.get', { kind: 'model', id: made.id })).toEqual(made)
  await again.program('program.closeRegister', {})
  expect((await again.program('program.state', {})).register).toBeNull()
  expect(await again.call('register.info')).toMatchObject({ error: { code: 'noRegister' } })
})

test('a profile that cannot be used makes nothing and names the fields', async () => {
  const { call, folder, program } = newSession()
  const at = join(folder, 'sổ')
  const profile = await program('program.defaultProfile', {})
  expect(await call('program.createRegister', { folder: at, profile: { ...profile, agency: [{ name: '' }] } })).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(existsSync(join(at, 'register.sqlite'))).toBe(false)
  await program('program.createRegister', { folder: at, profile: { ...profile, agency: profile.agency.map(agency => ({ ...agency, name: 'Sở Tư pháp' })) } })
  expect((await program('program.state', {})).register?.name).toBe('Sở Tư pháp')
})

test('a new name of the agency is told to the windows', async () => {
  const { register, program, events } = await openSession()
  const { agency } = await register('settings.get', {})
  await register('settings.set', { agency: agency.map(entry => ({ ...entry, name: 'Sở Xây dựng' })) })
  await expect.poll(() => events.some(event => event.type === 'register')).toBe(true)
  expect((await program('program.state', {})).register?.name).toBe('Sở Xây dựng')
})

test('a register that went missing is said, kept in the list and never replaced by an empty one', async () => {
  const { session, folder, at } = await openSession()
  await session.close()
  renameSync(at, `${at} dời đi`)
  const { program, call } = newSession({}, folder)
  expect((await program('program.recents', {}))[0]?.problem).toMatch(/Không thấy sổ ở chỗ này/)
  expect(await call('program.openRegister', { folder: at })).toMatchObject({ error: { code: 'missingRegister' } })
  expect(existsSync(at)).toBe(false)
  expect(await program('program.recents', {})).toHaveLength(1)
  renameSync(`${at} dời đi`, at)
  expect((await program('program.recents', {}))[0]?.problem).toBeNull()
  writeFileSync(join(at, 'register.sqlite'), 'không phải sổ')
  expect((await program('program.recents', {}))[0]?.problem).toMatch(/không phải sổ Dân vận/)
  expect(await program('program.forget', { folder: at })).toEqual([])
})

test('when another register cannot be opened the open one stays', async () => {
  const { call, program, register, at, folder } = await openSession()
  expect(await call('program.openRegister', { folder: join(folder, 'không có') })).toMatchObject({ error: { code: 'missingRegister' } })
  expect(await call('program.createRegister', { folder: at })).toMatchObject({ error: { code: 'registerExists' } })
  expect((await register('register.info', {})).folder).toBe(at)
  expect((await program('program.state', {})).register?.folder).toBe(at)
  const second = join(folder, 'sổ hai')
  await program('program.createRegister', { folder: second })
  expect((await register('register.info', {})).folder).toBe(second)
  expect((await program('program.recents', {})).map(recent => recent.folder)).toEqual([second, at])
  expect(await program('program.openRegister', { folder: `"${join(at, 'register.sqlite')}"` })).toMatchObject({ folder: at })
})

test('a register held by another program is refused in words, and opening the own one again is no conflict', async () => {
  const { program, at, session, folder } = await openSession()
  expect(await program('program.openRegister', { folder: at })).toMatchObject({ folder: at })
  await session.close()
  const held = await holdRegister({ folder: at, ...onDisk })
  expect(await newSession({}, folder).call('program.openRegister', { folder: at })).toMatchObject({ error: { code: 'lockedRegister', number: 204 } })
  await held.close()
})

test('many opened and closed at once end with exactly one open', async () => {
  const { program, register, at, folder } = await openSession()
  const second = join(folder, 'hai')
  await program('program.createRegister', { folder: second })
  const folders = Array.from({ length: 8 }, (_, turn) => (turn % 2 === 0 ? at : second))
  await Promise.all(folders.flatMap(f => [program('program.openRegister', { folder: f }), register('register.info', {})]))
  expect((await register('register.info', {})).folder).toBe(second)
})

test('the sample register is made once, filled, and named so that nobody takes it for a real one', async () => {
  const { program, register, session, folder } = newSession()
  const sample = await program('program.openSample', {})
  expect(sample.name).toBe('Sổ mẫu: Sở Nông nghiệp và Môi trường')
  expect((await register('record.list', { kind: 'model', limit: 0 })).total).toBeGreaterThan(50)
  const { total } = await register('record.list', { kind: 'petition', limit: 0 })
  expect(await program('program.openSample', {})).toEqual(sample)
  await session.close()
  const again = newSession({}, folder)
  expect(await again.program('program.openSample', {})).toEqual(sample)
  expect((await again.register('record.list', { kind: 'petition', limit: 0 })).total).toBe(total)
})

test('a damaged memory is set aside and told; the registers stay as they are', async () => {
  const { session, folder, at } = await openSession()
  await session.close()
  const memory = join(folder, 'user', 'program.json')
  for (const damage of ['{"recents": [', '[]', '{"recents": "none"}', '\0\0\0\0', '{"theme":"violet"}']) {
    writeFileSync(memory, damage)
    const again = newSession({}, folder)
    const { notice } = await again.program('program.state', {})
    expect(notice).toMatch(/bị hỏng nên được cất riêng ở/)
    expect(readFileSync(/cất riêng ở (.+?\.json)/.exec(notice ?? '')?.[1] ?? '', 'utf8')).toBe(damage)
    await again.program('program.openRegister', { folder: at })
    expect(await again.program('program.recents', {})).toHaveLength(1)
    await again.session.close()
  }
})

test('a memory that can be neither read nor written stops nothing', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'user', 'program.json'), { recursive: true })
  const { program, register } = newSession({}, folder)
  await program('program.createRegister', { folder: join(folder, 'sổ') })
  expect((await register('record.list', { kind: 'model' })).total).toBe(0)
  expect((await program('program.state', {})).notice).toMatch(/Không đọc được tệp ghi nhớ|cất riêng/)
})

test('the theme is remembered', async () => {
  const { program, session, folder } = newSession()
  expect(await program('program.remember', { theme: 'dark' })).toMatchObject({ theme: 'dark' })
  await session.close()
  expect(await newSession({}, folder).program('program.state', {})).toMatchObject({ theme: 'dark' })
})
