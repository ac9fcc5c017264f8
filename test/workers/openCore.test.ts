import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCore } from '../../electron/workers/openCore.ts'
import { newProgram } from '../support/core.ts'
import { emptyFolder, onDisk } from '../support/register.ts'

function closedRegister(): string {
  const { folder, close } = newProgram()
  close()
  return folder
}
const open = (folder: string) => openCore({ folder, ...onDisk, today: '2025-12-01' })
const logOf = (folder: string) => readFileSync(join(folder, 'log', 'program.log'), 'utf8')

test('what a crash left of a package is swept away', async () => {
  const folder = closedRegister()
  mkdirSync(join(folder, '.work-cũ'))
  const { core, close } = open(folder)
  expect(await core.call('register.info', {})).toMatchObject({ ok: true })
  expect(readdirSync(folder)).not.toContain('.work-cũ')
  await close()
  open(folder).close().catch(() => undefined)
})

describe('a register that cannot be opened', () => {
  test('has the reason in its log, with the cause, at the time of the clock', () => {
    const folder = closedRegister()
    const file = join(folder, 'register.sqlite')
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096, 4096 * 3)
    writeFileSync(file, bytes)
    expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'damagedRegister' }))
    expect(logOf(folder)).toMatch(/^2025-12-01T.* open, Tệp của sổ bị hỏng.*AppError damagedRegister\n\s+at [^]*caused by SqliteError SQLITE_CORRUPT/)
  })

  test('because it is none gets no log folder', () => {
    const folder = emptyFolder()
    expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'missingRegister' }))
    expect(readdirSync(folder)).toEqual([])
    expect(() => open(join(folder, 'mất'))).toThrow(expect.objectContaining({ code: 'missingRegister' }))
    expect(existsSync(join(folder, 'mất'))).toBe(false)
  })
})
