import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentsFolder, ownFolder } from '../../electron/session/ownFolders.ts'
import { judgePlace, registerFolder, suggestFolder } from '../../electron/session/places.ts'
import { safeFileName } from '../../electron/session/scratch.ts'
import { emptyFolder } from '../support/register.ts'
import { aModel, newSession, openSession } from '../support/session.ts'

test('a place for a register is judged before anything is written', async () => {
  const folder = emptyFolder()
  const full = join(folder, 'đầy')
  mkdirSync(full)
  writeFileSync(join(full, 'a.txt'), 'a')
  mkdirSync(join(folder, 'đã có'))
  writeFileSync(join(folder, 'đã có', 'register.sqlite'), '')
  expect(await judgePlace(join(folder, 'mới', 'nữa'))).toMatchObject({ usable: true, exists: false, isRegister: false, message: null, freeBytes: expect.any(Number) })
  expect(await judgePlace(folder.replace(/$/, '/trống'))).toMatchObject({ usable: true })
  expect(await judgePlace(full)).toMatchObject({ usable: false, exists: true, message: expect.stringMatching(/đang chứa tệp khác/) })
  expect(await judgePlace(join(full, 'a.txt'))).toMatchObject({ usable: false, message: expect.stringMatching(/là một tệp/) })
  expect(await judgePlace(join(folder, 'đã có'))).toMatchObject({ usable: false, isRegister: true })
  expect(await judgePlace(join(folder, 'Dropbox', 'sổ'))).toMatchObject({ usable: false, message: expect.stringMatching(/đồng bộ/) })
  expect(await judgePlace(join(folder, 'databases'))).toMatchObject({ usable: false })
})

test('a folder is taken as a person writes it, but never half of a path', () => {
  expect(registerFolder('  "/so/cua toi"  ')).toBe('/so/cua toi')
  expect(registerFolder('/so/register.sqlite')).toBe('/so')
  expect(registerFolder('~/so')).toBe(join(homedir(), 'so'))
  for (const bad of ['so', './so', '../so', '/so\0x', '']) expect(() => registerFolder(bad)).toThrow(/chưa phải đường dẫn đầy đủ/)
})

test('a new register is suggested where it may lie, under a name that is free', async () => {
  const folder = emptyFolder()
  const documents = join(folder, 'Documents')
  mkdirSync(join(documents, 'SoDanVan'), { recursive: true })
  expect(await suggestFolder('SoDanVan', { documents, userData: folder })).toBe(join(documents, 'SoDanVan'))
  writeFileSync(join(documents, 'SoDanVan', 'register.sqlite'), '')
  expect(await suggestFolder('SoDanVan', { documents, userData: folder })).toBe(join(documents, 'SoDanVan-2'))
  const synced = join(folder, 'OneDrive', 'Documents')
  mkdirSync(synced, { recursive: true })
  expect(await suggestFolder('SoDanVan-thử', { documents: synced, userData: folder })).not.toContain('OneDrive')
})

test('folders are shown with the registers in them, in Vietnamese order, without what is hidden', async () => {
  const { program, call, folder, at } = await openSession()
  const shelf = join(folder, 'kệ')
  for (const name of ['Đơn thư', 'Ảnh', 'Bảng 10', 'Bảng 9', '.ẩn', 'zip']) mkdirSync(join(shelf, name), { recursive: true })
  for (const name of ['gói.ZIP', 'gói.txt', '.gói.zip']) writeFileSync(join(shelf, name), '')
  symlinkSync(join(shelf, 'không có'), join(shelf, 'liên kết hỏng'))
  const plain = await program('program.browse', { path: shelf })
  expect(plain.entries.map(entry => entry.name)).toEqual(['Ảnh', 'Bảng 9', 'Bảng 10', 'Đơn thư', 'zip'])
  expect(plain).toMatchObject({ path: shelf, parent: folder })
  expect((await program('program.browse', { path: shelf, extensions: ['zip'] })).entries.at(-1)).toMatchObject({ name: 'gói.ZIP', type: 'file' })
  expect((await program('program.browse', { path: folder })).entries.find(entry => entry.path === at)?.isRegister).toBe(true)
  expect((await program('program.browse', { path: null })).path).toBe(join(folder, 'documents'))
  expect((await program('program.browse', { path: '/' })).parent).toBeNull()
  expect(await call('program.browse', { path: join(folder, 'không có') })).toMatchObject({ error: { code: 'notFound' } })
  expect(await call('program.browse', { path: 'kệ' })).toMatchObject({ error: { code: 'invalid' } })
})

test('only the folder of the register and what the program wrote is shown in the file manager', async () => {
  const shown: string[] = []
  const { program, call, register, at, folder } = await openSession({ show: async path => void shown.push(path) })
  await program('program.show', { path: join(at, 'attachments') })
  for (const path of ['/etc', `${at} khác`, join(at, '..'), `${at}/../..`, '\\\\máy\\chia sẻ']) expect(await call('program.show', { path }), path).toMatchObject({ error: { code: 'invalid' } })
  const out = join(folder, 'danh sách.pdf')
  expect(await call('program.show', { path: out })).toMatchObject({ ok: false })
  await register('document.print', { document: 'model-list', period: '2025', as: 'pdf', out })
  await program('program.show', { path: out })
  expect(shown).toEqual([join(at, 'attachments'), out])
})

test('what a host has not is told in words', async () => {
  const { call } = newSession()
  expect(await call('program.choose', { what: 'folder', title: 'Chọn' })).toMatchObject({ error: { code: 'invalid', message: expect.stringMatching(/trong trình duyệt/) } })
  expect(await call('attachment.open', { id: '019b0000-0000-7000-8000-000000000000' })).toMatchObject({ error: { code: 'invalid' } })
  const chosen = newSession({ kind: 'electron', choose: async ({ title }) => (title === 'Chọn' ? '/nơi/nào' : null) })
  expect(await chosen.program('program.choose', { what: 'folder', title: 'Chọn' })).toEqual({ path: '/nơi/nào' })
  expect(await chosen.program('program.choose', { what: 'save', title: 'Lưu' })).toEqual({ path: null })
})

test('an attachment is opened as a copy under its own name', async () => {
  const opened: string[] = []
  const { register, program, folder, at } = await openSession({ kind: 'electron', open: async path => void opened.push(path) })
  const { id } = await register('record.create', { kind: 'model', draft: aModel('Có tệp') })
  writeFileSync(join(folder, 'a.txt'), 'chữ')
  const [file] = await register('attachment.add', { kind: 'model', id, files: [join(folder, 'a.txt')] })
  await program('attachment.open', { id: file?.id ?? '' })
  expect(opened[0]).toMatch(/[\\/]a\.txt$/)
  expect(opened[0]?.startsWith(at)).toBe(false)
})

test('names for files are plain on every disk', () => {
  expect(safeFileName('Báo cáo năm 2025.pdf')).toBe('Báo cáo năm 2025.pdf')
  expect(safeFileName('../../etc/passwd')).toBe('_.._etc_passwd')
  expect(safeFileName('con.txt')).toBe('_con.txt')
  expect(safeFileName('...')).toBe('tep')
  expect(safeFileName('.pdf')).toBe('tep.pdf')
  expect(safeFileName('a\u0000b\n.pdf ')).toBe('a_b_.pdf')
  expect(Buffer.byteLength(safeFileName(`${'ề'.repeat(100_000)}.pdf`))).toBeLessThanOrEqual(200)
  expect(safeFileName(`${'ề'.repeat(500)}.pdf`)).toMatch(/\.pdf$/)
})

test('the program keeps its own things where each system wants them', () => {
  expect(ownFolder({ APPDATA: '/r' }, 'win32')).toBe(join('/r', 'SoDanVan'))
  expect(ownFolder({ XDG_CONFIG_HOME: '/c' }, 'linux')).toBe('/c/so-dan-van')
  expect(ownFolder({}, 'linux')).toBe(join(homedir(), '.config/so-dan-van'))
  const home = emptyFolder()
  expect(documentsFolder(home)).toBe(home)
  mkdirSync(join(home, 'Tài liệu'))
  expect(documentsFolder(home)).toBe(join(home, 'Tài liệu'))
})
