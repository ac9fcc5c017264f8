import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import { realFiles } from '../../electron/usb/files.ts'
import { copySafely, writeSafely } from '../../electron/usb/safeWrite.ts'
import type { CopyProgress, SafeWriteOptions } from '../../electron/usb/safeWrite.ts'
import { faultyFiles } from '../support/faultyFiles.ts'
import type { Fault } from '../support/faultyFiles.ts'

const content = randomBytes(2_500_000)
const older = Buffer.from('gói của kỳ trước')
const name = 'SDV-SNV-2025-0002.zip'
const olderName = 'SDV-SNV-2024-0001.zip'

let home = ''
let stick = ''
let source = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'usb-'))
  stick = join(home, 'stick')
  source = join(home, 'goi.zip')
  mkdirSync(stick)
  writeFileSync(source, content)
  writeFileSync(join(stick, olderName), older)
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

const copy = (options: SafeWriteOptions = {}) => copySafely(source, stick, name, options)
const onStick = () => readdirSync(stick).toSorted()

async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(() => undefined, (reason: unknown) => reason)
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`)
  return error
}

describe('copying a package to a stick', () => {
  test('gives path, size and hash of a copy that is the same byte for byte', async () => {
    const written = await copy()
    expect(written).toEqual({
      path: join(stick, name), bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'),
    })
    expect(readFileSync(written.path).equals(content)).toBe(true)
    expect(onStick()).toEqual([olderName, name])
  })

  test('flushes before the rename and after it, and reads back last', async () => {
    const files = faultyFiles(realFiles, { kind: 'any', at: 0, code: 'EIO', under: stick })
    await copy({ files })
    const telling = ['write', 'fsync', 'rename', 'fsyncFolder', 'read']
    const order = files.operations.filter((operation) => telling.includes(operation))
    expect(order.join(' ')).toMatch(/^(write )+fsync rename fsync fsyncFolder( read)+$/)
  })

  test('tells how far it is: all bytes out, then all bytes read back', async () => {
    const seen: string[] = []
    await copy({ onProgress: ({ step, done, total }) => seen.push(`${step} ${done}/${total}`) })
    const total = content.length
    expect(seen).toContain(`copy ${total}/${total}`)
    expect(seen.at(-1)).toBe(`check ${total}/${total}`)
  })

  test('never writes over a package that is there, in any spelling of its name', async () => {
    for (const there of [name, name.toLowerCase()]) {
      writeFileSync(join(stick, there), older)
      expect((await failure(copy())).code).toBe('fileExists')
      expect(readFileSync(join(stick, there)).equals(older)).toBe(true)
      rmSync(join(stick, there))
    }
  })

  test('does not replace a package that appears while it is copying', async () => {
    const appear = ({ done }: { done: number }) => { if (done === content.length) writeFileSync(join(stick, name), older) }
    expect((await failure(copy({ onProgress: appear }))).code).toBe('fileExists')
    expect(readFileSync(join(stick, name)).equals(older)).toBe(true)
    expect(onStick()).toEqual([olderName, name])
  })

  test('takes away the unfinished copy of an earlier try', async () => {
    writeFileSync(join(stick, `${name}.part`), 'dở dang')
    await copy()
    expect(onStick()).toEqual([olderName, name])
  })

  test('says how many MB are missing when there is no room, and writes nothing', async () => {
    const error = await failure(copy({ files: { ...realFiles, freeBytes: async () => 5 * 1024 * 1024 } }))
    expect(error.code).toBe('diskFull')
    expect(error.message).toContain('cần khoảng 19 MB, chỉ còn 5 MB')
    expect(error.message).toContain(stick)
    expect(onStick()).toEqual([olderName])
  })

  test('refuses a source that is not the one it was told of', async () => {
    expect((await failure(copy({ expectedSha256: '0'.repeat(64) }))).code).toBe('readFailed')
    const files = { ...realFiles, size: async (path: string) => (path === source ? 1 : realFiles.size(path)) }
    expect((await failure(copy({ files }))).code).toBe('readFailed')
    expect(onStick()).toEqual([olderName])
  })

  test('names the missing source, the missing folder and the impossible name', async () => {
    expect((await failure(copySafely(join(home, 'none.zip'), stick, name))).code).toBe('notFound')
    expect((await failure(copySafely(source, join(home, 'none'), name))).code).toBe('driveGone')
    for (const odd of ['CON.zip', 'a/b.zip', 'x'.repeat(251), '']) {
      expect((await failure(copySafely(source, stick, odd))).code).toBe('fileName')
    }
    expect(onStick()).toEqual([olderName])
  })

  test('leaves nothing behind when stopped while copying or while reading back', async () => {
    for (const step of ['copy', 'check']) {
      const stop = new AbortController()
      const onProgress = (now: CopyProgress) => { if (now.step === step) stop.abort() }
      const error = await failure(copy({ signal: stop.signal, onProgress }))
      expect(error.code).toBe('cancelled')
      expect(onStick()).toEqual([olderName])
    }
    expect((await failure(copy({ signal: AbortSignal.abort() }))).code).toBe('cancelled')
  })

  test('waits for an antivirus to let go, but not for ever', async () => {
    for (const kind of ['rename', 'open'] as const) {
      const at = kind === 'open' ? 2 : 1
      await copy({ files: faultyFiles(realFiles, { kind, at, code: 'EBUSY', under: stick }) })
      rmSync(join(stick, name))
    }
    const files = faultyFiles(realFiles, { kind: 'rename', at: 1, code: 'EPERM', sticky: true, under: stick })
    const held = await failure(copy({ files }))
    expect(files.operations.filter((operation) => operation === 'rename').length).toBe(10)
    expect(held.code).toBe('fileBusy')
    expect(held.message).toContain('diệt vi-rút')
    expect(onStick()).toEqual([olderName])
  })

  test('does not ask a stick that is gone again and again', async () => {
    const files = faultyFiles(realFiles, { kind: 'rename', at: 1, code: 'EIO', sticky: true, under: stick })
    expect((await failure(copy({ files }))).code).toBe('driveGone')
    expect(files.operations.filter((operation) => operation === 'rename').length).toBe(1)
  })

  test('never says done on a stick that spoils what it stores', async () => {
    for (const at of [1, 2, 3]) {
      const error = await failure(copy({ files: faultyFiles(realFiles, { kind: 'write', at, code: 'lie', under: stick }) }))
      expect(error.code).toBe('writeFailed')
      expect(error.message).toContain('đọc lại thấy không khớp')
      expect(onStick()).toEqual([olderName])
    }
  })
})

describe('a document saved from memory', () => {
  test('is written with the same care', async () => {
    const bytes = Buffer.from('%PDF-1.7 văn bản')
    const written = await writeSafely(bytes, stick, 'Báo cáo.pdf')
    expect(readFileSync(written.path).equals(bytes)).toBe(true)
    expect((await failure(writeSafely(bytes, stick, 'BÁO CÁO.pdf'))).code).toBe('fileExists')
  })

  test('may be empty or of many megabytes', async () => {
    expect((await writeSafely(Buffer.alloc(0), stick, 'rong.txt')).bytes).toBe(0)
    const large = randomBytes(3 * 1024 * 1024 + 1)
    const written = await writeSafely(large, stick, 'lon.bin')
    expect(readFileSync(written.path).equals(large)).toBe(true)
  })
})

const codes = ['ENOSPC', 'EIO', 'ENXIO', 'EBUSY', 'EPERM', 'UNKNOWN'] as const
const expected = {
  ENOSPC: ['diskFull'], EIO: ['driveGone'], ENXIO: ['driveGone'], UNKNOWN: ['driveGone'],
  EBUSY: ['driveGone', 'fileBusy'], EPERM: ['readOnlyPlace', 'fileBusy'],
}

describe('a stick that fails at any one operation', () => {
  const sweep = codes.flatMap((code) => [{ code, sticky: false }, { code, sticky: true }])

  test.each(sweep)('$code, for good: $sticky', async ({ code, sticky }) => {
    const clean = faultyFiles(realFiles, { kind: 'any', at: 0, code: 'EIO', under: stick })
    await copy({ files: clean })
    rmSync(join(stick, name))
    expect(clean.operations.length).toBeGreaterThan(12)
    let refused = 0
    for (let at = 1; at <= clean.operations.length; at += 1) {
      refused += await survives({ kind: 'any', at, code, sticky, under: stick }, clean.operations[at - 1] ?? '') ? 1 : 0
    }
    expect(refused).toBeGreaterThan(clean.operations.length / 2)
  })
})

/** One copy with a fault: done means equal, not done means a clear code and no file that could be taken for a package. */
async function survives(fault: Fault, operation: string): Promise<boolean> {
  const files = faultyFiles(realFiles, fault)
  const outcome = await copy({ files }).catch((error: unknown) => error)
  expect(files.opened).toBe(0)
  const about = `${fault.code} at ${operation} ${fault.at}`
  const final = existsSync(join(stick, name)) ? readFileSync(join(stick, name)) : undefined
  const failed = outcome instanceof Error
  if (failed) {
    expect(outcome, about).toBeInstanceOf(AppError)
    expect(expected[fault.code as keyof typeof expected], about).toContain((outcome as AppError).code)
    expect((outcome as AppError).message, about).toMatch(/vẫn nguyên.*Hãy /s)
    // Only a stick that also refuses the clean-up may keep the new file, and then it must be whole.
    if (fault.sticky !== true) expect(onStick(), about).toEqual([olderName])
  }
  if (final !== undefined) expect(final.equals(content), about).toBe(true)
  if (!failed) expect(final, about).toBeDefined()
  expect(readFileSync(join(stick, olderName)).equals(older), about).toBe(true)
  expect(readFileSync(source).equals(content), about).toBe(true)
  for (const left of [name, `${name}.part`]) rmSync(join(stick, left), { force: true })
  expect(onStick(), about).toEqual([olderName])
  return failed
}
