import { pbkdf2Sync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesAsSource } from '../../electron/usb/byteSource.ts'
import { realFiles } from '../../electron/usb/files.ts'
import { openSealed } from '../../electron/usb/openPackage.ts'
import { verifyPackage, verifySource } from '../../electron/usb/verifyPackage.ts'
import { faultyFiles } from '../support/faultyFiles.ts'
import { looselyPacked, packageKeys, packagePassword, rows, seal } from '../support/packages.ts'

const password = packagePassword
let small: Buffer = Buffer.alloc(0)

beforeAll(async () => {
  small = await looselyPacked({ entries: [{ path: 'data/model.ndjson', bytes: rows(1) }], counts: { model: 1 } })
})

test('a package as it was sealed is accepted', async () => {
  expect(await verifySource(bytesAsSource(small))).toMatchObject({ ok: true, opened: false })
  expect(await verifySource(bytesAsSource(small), { password })).toMatchObject({ ok: true, opened: true })
})

const accepted = async (bytes: Uint8Array, options: { password?: string } = {}) =>
  (await verifySource(bytesAsSource(bytes), options)).ok

describe('a package changed on the way', () => {
  test.each([{ how: 'without the password', options: {} }, { how: 'with the password', options: { password } }])(
    'is refused for a flip of any one bit, $how', async ({ options }) => {
      const passed: number[] = []
      for (let bit = 0; bit < small.length * 8; bit += 1) {
        const flipped = Buffer.from(small)
        flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        if (await accepted(flipped, options)) passed.push(bit)
      }
      expect(passed).toEqual([])
      expect(small.length * 8).toBeGreaterThan(8000)
    })

  test('is refused when cut anywhere', async () => {
    for (let length = 0; length < small.length; length += 1) expect(await accepted(small.subarray(0, length))).toBe(false)
  })

  test('is refused when bytes are added before, after or between', async () => {
    const added = fc.uint8Array({ minLength: 1, maxLength: 300 })
    await fc.assert(fc.asyncProperty(added, fc.nat(small.length), async (more, at) => {
      const longer = Buffer.concat([small.subarray(0, at), more, small.subarray(at)])
      expect(await accepted(longer)).toBe(false)
      expect(await accepted(Buffer.concat([small, more]))).toBe(false)
    }))
    expect(await accepted(Buffer.concat([small, small]))).toBe(false)
  })

  test('is refused when any block is zeroed or moved', async () => {
    const place = fc.nat(small.length - 1)
    await fc.assert(fc.asyncProperty(place, fc.integer({ min: 1, max: 200 }), place, async (at, length, to) => {
      const zeroed = Buffer.from(small).fill(0, at, Math.min(at + length, small.length))
      const moved = Buffer.from(small)
      small.copy(moved, to, at, at + length)
      for (const changed of [zeroed, moved].filter((bytes) => !bytes.equals(small))) {
        expect(await accepted(changed, { password })).toBe(false)
      }
    }))
  })
})

describe('what verifying says', () => {
  const first = async (bytes: Uint8Array, options: { password?: string } = {}) =>
    (await verifySource(bytesAsSource(bytes), options)).findings[0]

  test('a file of another kind is not a package', async () => {
    for (const other of [Buffer.alloc(0), Buffer.from('xin chào'), Buffer.alloc(5000)]) {
      expect(await first(other)).toMatchObject({ code: 'notAPackage', where: '' })
    }
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
    await zip.add('a.txt', new Uint8ArrayReader(Buffer.alloc(300)), { level: 0 })
    expect(await first(await zip.close())).toMatchObject({ code: 'notAPackage' })
  })

  test('a package cut short or changed is damaged', async () => {
    const cut = { code: 'damagedPackage', message: expect.stringContaining('cắt cụt') as string }
    expect(await first(small.subarray(0, -1))).toMatchObject(cut)
    const changed = Buffer.from(small)
    changed.writeUInt8(changed.readUInt8(100) ^ 1, 100)
    expect(await first(changed)).toMatchObject({ code: 'damagedPackage', message: expect.stringContaining('Niêm phong') })
  })

  test('a seal of a later form and a manifest for later readers are newer', async () => {
    const later = Buffer.from(small)
    later.write('SDV2', small.length - 138, 'latin1')
    expect(await first(later)).toMatchObject({ code: 'newerPackage' })
  })

  test('a file that cannot be read is an error, not a finding', async () => {
    await expect(verifyPackage(join(tmpdir(), 'khong-co.zip'))).rejects.toMatchObject({ code: 'notFound' })
    const home = mkdtempSync(join(tmpdir(), 'verify-'))
    writeFileSync(join(home, 'goi.zip'), small)
    const clean = faultyFiles(realFiles)
    await verifyPackage(join(home, 'goi.zip'), { password, files: clean })
    const reads = clean.operations.filter((operation) => operation === 'read').length
    expect(reads).toBeGreaterThan(8)
    for (let at = 1; at <= reads; at += 1) {
      const files = faultyFiles(realFiles, { kind: 'read', at, code: 'EIO', sticky: true })
      const failing = verifyPackage(join(home, 'goi.zip'), { password, files })
      await expect(failing, `read ${at} of ${reads}`).rejects.toMatchObject({ code: 'readFailed' })
      expect(files.opened).toBe(0)
    }
    const stopped = verifyPackage(join(home, 'goi.zip'), { signal: AbortSignal.abort() })
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
    rmSync(home, { recursive: true })
  })

  test('a wrong password that meets the 16-bit check of the format by chance is still refused', async () => {
    const wrong = 'tình-cờ-đúng'
    const lucky = Buffer.from(small)
    const at = entryData(lucky, lucky.lastIndexOf('manifest.json', lucky.readUInt32LE(lucky.length - 138 - 22 + 16)))
    const derived = pbkdf2Sync(wrong, lucky.subarray(at, at + 16), 1000, 66, 'sha1')
    derived.copy(lucky, at + 16, 64)
    const found = await verifySource(bytesAsSource(seal(lucky)), { password: wrong })
    expect(found).toMatchObject({ ok: false, opened: false, findings: [{ code: 'wrongPassword' }] })
  })

  test('a wrong password never opens a package', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ maxLength: 30 }), async (guess) => {
      const opening = openSealed(bytesAsSource(small), packageKeys.publicKey, `${guess}?`)
      await expect(opening).rejects.toMatchObject({ code: 'wrongPassword' })
    }), { numRuns: 200 })
  })
})

/** Where the data of an entry begins, given where the name stands in its local header. */
function entryData(zip: Buffer, name: number): number {
  return name + zip.readUInt16LE(name - 4) + zip.readUInt16LE(name - 2)
}
