import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import { createRegister } from '../../db/create.ts'
import { openRegister } from '../../db/open.ts'
import { type DriveType, checkPlace } from '../../db/place.ts'
import { parityFindings } from '../../db/schema.ts'
import { aUnit, emptyFolder, keys, newRegister, occasion, onDisk, reopen } from '../support/register.ts'
import { refusal } from '../support/failure.ts'

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('opening a register', () => {
  test('keeps what was written, durably configured', () => {
    const { folder, apply, close } = newRegister()
    apply(occasion('thêm'), [aUnit('Văn phòng')])
    close()
    const { db } = reopen(folder)
    expect(db.prepare('SELECT name FROM live_unit').pluck().all()).toEqual(['Văn phòng'])
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0)
    expect(db.pragma('secure_delete', { simple: true })).toBe(1)
  })

  test('has a table for every kind, column by column', () => {
    expect(parityFindings(newRegister().db)).toEqual([])
  })

  test('runs on an SQLite without the write-ahead-log reset fault', () => {
    const version = newRegister().db.prepare('SELECT sqlite_version()').pluck().get() as string
    expect(version.localeCompare('3.51.3', 'en', { numeric: true })).toBeGreaterThanOrEqual(0)
  })

  test('a register that is missing is said, never replaced by an empty one', () => {
    const folder = join(emptyFolder(), 'mất')
    const error = refusal(() => openRegister(folder, onDisk))
    expect(error.code).toBe('missingRegister')
    expect(existsSync(folder)).toBe(false)
  })

  test('a register of a newer program is refused and stays untouched', () => {
    const { folder, db, close } = newRegister()
    db.pragma('user_version = 99')
    close()
    const before = hash(join(folder, 'register.sqlite'))
    const error = refusal(() => openRegister(folder, onDisk))
    expect(error.code).toBe('newerRegister')
    expect(error.message).toContain('99')
    expect(hash(join(folder, 'register.sqlite'))).toBe(before)
  })

  test('a newer version that only the write-ahead log knows is refused as well', () => {
    const { folder, db } = newRegister()
    const file = join(folder, 'register.sqlite')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('user_version = 99')
    const copy = join(emptyFolder(), 'copy')
    mkdirSync(copy)
    for (const name of ['register.sqlite', 'register.sqlite-wal']) writeFileSync(join(copy, name), readFileSync(join(folder, name)))
    expect(readFileSync(file).readUInt32BE(60)).not.toBe(99)
    expect(refusal(() => openRegister(copy, onDisk)).code).toBe('newerRegister')
  })

  test.each([
    ['a text file', () => Buffer.from('đây là một tệp chữ, không phải sổ, dài hơn một trăm byte để đọc được phần đầu của tệp như SQLite vẫn làm')],
    ['an empty file', () => Buffer.alloc(0)],
    ['another program\'s SQLite file', () => {
      const db = new Database(':memory:')
      db.exec('CREATE TABLE a(x)')
      return db.serialize()
    }],
  ])('%s is refused as no register and stays untouched', (_, bytes) => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'register.sqlite'), bytes())
    const before = hash(join(folder, 'register.sqlite'))
    expect(refusal(() => openRegister(folder, onDisk)).code).toBe('notARegister')
    expect(hash(join(folder, 'register.sqlite'))).toBe(before)
  })

  test('a folder under the name of the register is said to be one', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'register.sqlite'))
    const error = refusal(() => openRegister(folder, onDisk))
    expect(error.code).toBe('notARegister')
    expect(error.message).toContain('là một thư mục')
  })

  test('folders that are missing beside the register are made again', () => {
    const { folder, close } = newRegister()
    close()
    for (const name of ['attachments', 'backups', 'log']) rmSync(join(folder, name), { recursive: true })
    reopen(folder)
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['attachments', 'backups', 'log']))
  })

  test('a file that lies where one of them belongs is named, and stays', () => {
    const { folder, close } = newRegister()
    close()
    rmSync(join(folder, 'backups'), { recursive: true })
    writeFileSync(join(folder, 'backups'), 'một tệp')
    const { code, message } = refusal(() => openRegister(folder, onDisk))
    expect(code).toBe('writeFailed')
    expect(message).toContain(`Có một tệp nằm đúng chỗ của thư mục ${join(folder, 'backups')}`)
    expect(readFileSync(join(folder, 'backups'), 'utf8')).toBe('một tệp')
  })

  test('a register whose pages are damaged is named so', () => {
    const { folder, apply, close } = newRegister()
    apply(occasion('thêm'), Array.from({ length: 300 }, (_, i) => aUnit(`Phòng ${i}`)))
    close()
    const file = join(folder, 'register.sqlite')
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096, 4096 * 3)
    writeFileSync(file, bytes)
    expect(refusal(() => openRegister(folder, onDisk)).code).toBe('damagedRegister')
  })

  test('a second program on the same register is refused; a killed one leaves no lock', async () => {
    const { folder, close } = newRegister()
    expect(refusal(() => openRegister(folder, onDisk)).code).toBe('lockedRegister')
    close()
    const open = `import { openRegister } from ${JSON.stringify(join(import.meta.dirname, '../../db/open.ts'))}
      globalThis.held = openRegister(${JSON.stringify(folder)}, { driveType: 'fixed' }); console.log('open'); setInterval(() => {}, 1000)`
    const other = spawn(process.execPath, ['--input-type=module', '-e', open], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise(resolve => other.stdout.once('data', resolve))
    expect(refusal(() => openRegister(folder, onDisk)).code).toBe('lockedRegister')
    const gone = new Promise(resolve => other.once('exit', resolve))
    other.kill('SIGKILL')
    await gone
    expect(reopen(folder).db.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(0)
  })

  test.skipIf(process.getuid?.() !== 0)('a read-only folder is refused in words, and nothing is written (run without rights)', () => {
    const { folder, close } = newRegister()
    close()
    chmodSync(folder, 0o555)
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), name.includes('.') ? 0o444 : 0o555)
    chmodSync(join(folder, '..'), 0o755)
    const script = `import { openRegister } from ${JSON.stringify(join(import.meta.dirname, '../../db/open.ts'))}
      process.setgid(65534); process.setuid(65534)
      try { openRegister(${JSON.stringify(folder)}, { driveType: 'fixed' }); console.log('opened') } catch (e) { console.log(e.code + ' ' + e.message) }`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(said).toMatch(/^readOnlyPlace .*chỉ được phép đọc/)
  })
})

test.skipIf(process.getuid?.() !== 0)('a register nobody may read is refused in words (run without rights)', () => {
  const { folder, close } = newRegister()
  close()
  chmodSync(join(folder, 'register.sqlite'), 0)
  chmodSync(join(folder, '..'), 0o755)
  const script = `import { openRegister } from ${JSON.stringify(join(import.meta.dirname, '../../db/open.ts'))}
    process.setgid(65534); process.setuid(65534)
    try { openRegister(${JSON.stringify(folder)}, { driveType: 'fixed' }); console.log('opened') } catch (e) { console.log(e.code + ' ' + e.message) }`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(said).toMatch(/^readFailed Không đọc được tệp .*register\.sqlite/)
})

test.skipIf(process.getuid?.() !== 0).each(['register.sqlite', 'register.lock'])('a %s that may only be read is refused at once: its lock would hold nothing (run without rights)', name => {
  const { folder, close } = newRegister()
  close()
  for (const path of [folder, ...readdirSync(folder).map(entry => join(folder, entry))]) chmodSync(path, 0o777)
  chmodSync(join(folder, name), 0o444)
  chmodSync(join(folder, '..'), 0o755)
  const script = `import { openRegister } from ${JSON.stringify(join(import.meta.dirname, '../../db/open.ts'))}
    process.setgid(65534); process.setuid(65534)
    try { openRegister(${JSON.stringify(folder)}, { driveType: 'fixed' }); console.log('opened') } catch (e) { console.log(e.code + ' ' + e.message) }`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(said).toMatch(new RegExp(`^readOnlyPlace Không ghi được vào .*${name.replace('.', '\\.')}`))
})

describe('where a register may lie', () => {
  test.each<[path: string, type: DriveType, code: string]>([
    ['\\\\may-chu\\chung\\so', 'unknown', 'networkPlace'],
    ['//may-chu/chung/so', 'unknown', 'networkPlace'],
    ['Z:\\so', 'network', 'networkPlace'],
    ['E:\\so', 'removable', 'removablePlace'],
    ['C:\\Users\\Thu\\OneDrive - So Noi vu\\so', 'fixed', 'syncedPlace'],
    ['/home/thu/Dropbox/so', 'fixed', 'syncedPlace'],
    ['C:\\Users\\Thu\\AppData\\Roaming\\app\\databases', 'fixed', 'reservedPlace'],
  ])('%s on a %s drive is refused: %s', (path, type, code) => {
    expect(refusal(() => checkPlace(path, type)).code).toBe(code)
  })

  test.each<[string, DriveType]>([['D:\\SoDanVan', 'fixed'], ['/home/thu/so', 'unknown'], ['\\\\?\\C:\\so', 'fixed']])('%s is fine', (path, type) => {
    expect(() => checkPlace(path, type)).not.toThrow()
  })
})

describe('making a register', () => {
  const options = { ...onDisk, program: 'test', now: '2026-01-01T00:00:00.000Z', keys }

  test('never over an existing one', () => {
    const { folder, close } = newRegister()
    close()
    const before = hash(join(folder, 'register.sqlite'))
    expect(refusal(() => createRegister(folder, options)).code).toBe('registerExists')
    expect(hash(join(folder, 'register.sqlite'))).toBe(before)
  })

  test('never among other files', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'luận văn.docx'), 'x')
    expect(refusal(() => createRegister(folder, options)).code).toBe('notEmpty')
    expect(readdirSync(folder)).toEqual(['luận văn.docx'])
  })

  test('one cut off in the middle is made again from the start', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, '.new'))
    writeFileSync(join(folder, '.new', 'register.sqlite'), 'half')
    const register = newRegister(folder)
    expect(register.db.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(0)
    expect(readdirSync(folder)).not.toContain('.new')
  })

  test('a cut before the register had its name hinders neither a new one nor its folders', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, '.new', 'backups'), { recursive: true })
    writeFileSync(join(folder, 'register.lock'), '')
    expect(refusal(() => openRegister(folder, onDisk)).code).toBe('missingRegister')
    newRegister(folder)
    expect(readdirSync(folder).filter(name => !name.startsWith('register.sqlite')).sort()).toEqual(['attachments', 'backups', 'log', 'register.lock'])
  })

  test('two at once: the second is refused and takes nothing from the first', () => {
    const folder = join(emptyFolder(), 'sổ')
    const register = createRegister(folder, options, ({ apply }) => {
      apply(occasion('thêm'), [aUnit('Văn phòng')])
      expect(refusal(() => createRegister(folder, options)).code).toBe('lockedRegister')
    })
    expect(register.db.prepare('SELECT name FROM unit').pluck().all()).toEqual(['Văn phòng'])
    expect(refusal(() => openRegister(folder, onDisk)).code).toBe('lockedRegister')
    register.close()
  })

  test('where no folder can be made it is said', () => {
    const file = join(emptyFolder(), 'tệp')
    writeFileSync(file, 'x')
    expect(refusal(() => createRegister(join(file, 'sổ'), options)).code).toBe('writeFailed')
  })

  test('when its first content cannot be written nothing remains', () => {
    const folder = join(emptyFolder(), 'sổ')
    expect(() => createRegister(folder, options, () => { throw new AppError('invalid', 'sai') })).toThrow('sai')
    expect(readdirSync(folder)).toEqual([])
    newRegister(folder)
  })

  test('never where a file lies', () => {
    const path = join(emptyFolder(), 'sổ')
    writeFileSync(path, 'một tệp')
    expect(refusal(() => createRegister(path, options)).code).toBe('notEmpty')
    expect(readFileSync(path, 'utf8')).toBe('một tệp')
  })
})
