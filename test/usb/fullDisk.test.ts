import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import { realFiles } from '../../electron/usb/files.ts'
import { copySafely } from '../../electron/usb/safeWrite.ts'

const home = mkdtempSync(join(tmpdir(), 'full-'))
const stick = join(home, 'stick')
const source = join(home, 'goi.zip')
const mounted = mountSmallDisk()

afterAll(() => {
  if (mounted) execFileSync('umount', [stick])
  rmSync(home, { recursive: true, force: true })
})

test.skipIf(!mounted)('a full disk of 2 MiB refuses before and during writing (needs the right to mount)', async () => {
  writeFileSync(source, randomBytes(3 * 1024 * 1024))
  const before = await copySafely(source, stick, 'goi.zip').catch((error: unknown) => error)
  expect(before).toMatchObject({ code: 'diskFull' })
  expect((before as AppError).message).toContain('cần khoảng 19 MB, chỉ còn 2 MB')
  // A stick that overstates its room: the disk itself has to say no.
  const files = { ...realFiles, freeBytes: async () => 1e12 }
  const during = await copySafely(source, stick, 'goi.zip', { files }).catch((error: unknown) => error)
  expect(during).toBeInstanceOf(AppError)
  expect(during).toMatchObject({ code: 'diskFull', cause: { code: 'ENOSPC' } })
  expect(readdirSync(stick)).toEqual([])
  writeFileSync(source, randomBytes(1024 * 1024))
  const written = await copySafely(source, stick, 'goi.zip', { files })
  expect(readFileSync(written.path).equals(readFileSync(source))).toBe(true)
})

function mountSmallDisk(): boolean {
  mkdirSync(stick)
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', stick], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
