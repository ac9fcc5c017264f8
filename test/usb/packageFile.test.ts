import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { realFiles } from '../../electron/usb/files.ts'
import { openPackage } from '../../electron/usb/openPackage.ts'
import { writePackage } from '../../electron/usb/packageFile.ts'
import type { PackageEntry, PackageJob } from '../../electron/usb/packageFile.ts'
import { fingerprint } from '../../electron/usb/signature.ts'
import { verifyPackage } from '../../electron/usb/verifyPackage.ts'
import { faultyFiles } from '../support/faultyFiles.ts'
import { manifestFields, packageKeys, packagePassword, rows, sha256 } from '../support/packages.ts'
import { findTool } from '../support/tools.ts'

const password = packagePassword
const models = rows(40)
const scan = randomBytes(300_000)
const attachment = `attachments/${sha256(scan)}`

let home = ''
let target = ''
let scanFile = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pack-'))
  target = join(home, 'SDV-SNV-2025-0002.zip')
  scanFile = join(home, 'scan')
  writeFileSync(scanFile, scan)
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 777) yield bytes.subarray(start, start + 777)
}

const entries = (): PackageEntry[] => [
  { path: 'data/model.ndjson', source: inPieces(models) },
  { path: 'data/unit_return.ndjson', source: new Uint8Array() },
  { path: attachment, source: scanFile },
  { path: 'tong-hop.xlsx', source: Buffer.from('bảng tính') },
  { path: 'tom-tat.pdf', source: Buffer.from('%PDF-1.7') },
]

const pack = (changes: Partial<PackageJob> = {}) => writePackage(target, {
  ...packageKeys, password, entries: entries(),
  manifest: manifestFields({ counts: { model: 40, unitReturn: 0 } }),
  ...changes,
})

describe('a package', () => {
  test('says what was written, and verifies with and without its password', async () => {
    const packed = await pack()
    const bytes = readFileSync(target)
    expect(packed).toEqual({ path: target, bytes: bytes.length, sha256: sha256(bytes), entries: 5 })
    const sealOnly = await verifyPackage(target)
    expect(sealOnly).toEqual({ ok: true, opened: false, fingerprint: fingerprint(packageKeys.publicKey), findings: [] })
    const full = await verifyPackage(target, { password })
    expect(full.findings).toEqual([])
    const manifest = { format: 'so-dan-van', sequence: 2, agency: { name: 'Sở Nội vụ' } }
    expect(full).toMatchObject({ ok: true, opened: true, manifest })
    expect(full.manifest?.entries.map(({ path }) => path)).toEqual(entries().map(({ path }) => path))
  })

  test('gives back every entry byte for byte', async () => {
    await pack()
    const opened = await openPackage(target, password)
    const read = (path: string) => whole(opened.read(path))
    expect((await read('data/model.ndjson')).equals(models)).toBe(true)
    expect((await read(attachment)).equals(scan)).toBe(true)
    expect((await read('data/unit_return.ndjson')).length).toBe(0)
    expect((await read('tong-hop.xlsx')).toString()).toBe('bảng tính')
    expect(() => opened.read('../etc/passwd')).toThrow('no entry')
    await opened.close()
  })

  test('an entry may be left half read, and another read after it', async () => {
    await pack()
    const opened = await openPackage(target, password)
    for await (const chunk of opened.read(attachment)) if (chunk.length > 0) break
    expect((await whole(opened.read('tom-tat.pdf'))).toString()).toBe('%PDF-1.7')
    await opened.close()
  })

  test('ends with a seal in a fixed form', async () => {
    await pack()
    const comment = readFileSync(target).subarray(-138).toString()
    expect(comment).toMatch(/^SDV1 [A-Za-z0-9+/]{43}= [A-Za-z0-9+/]{86}==$/)
    expect(comment).toContain(packageKeys.publicKey)
  })

  test('shows no word of its content without the password', async () => {
    await pack()
    const bytes = readFileSync(target)
    for (const word of ['Sở Nội vụ', 'Mô hình', 'bảng tính', '%PDF', 'packageId']) expect(bytes.includes(word)).toBe(false)
  })

  test('refuses a wrong password in words that leave both causes open', async () => {
    await pack()
    for (const wrong of ['', 'sai', `${password} `]) {
      const found = await verifyPackage(target, { password: wrong })
      expect(found).toMatchObject({ ok: false, opened: false, findings: [{ code: 'wrongPassword' }] })
      expect(found.findings[0]?.message).toMatch(/^Sai mật khẩu hoặc gói bị hỏng/)
      await expect(openPackage(target, wrong)).rejects.toMatchObject({ code: 'wrongPassword' })
    }
  })

  test('tells how far it is at least once a MiB and at the end of each entry', async () => {
    const seen: { path: string; done: number }[] = []
    const large = randomBytes(3 * 1024 * 1024 + 5)
    await pack({ onProgress: (progress) => seen.push(progress), entries: [{ path: 'a.pdf', source: inPieces(large) }] })
    const steps = seen.map(({ done }, index) => done - (seen[index - 1]?.done ?? 0))
    expect(Math.max(...steps)).toBeLessThan(1024 * 1024 + 777)
    expect(seen.at(-1)).toEqual({ path: 'a.pdf', done: large.length })
  })

  test('is never written over another file', async () => {
    writeFileSync(target, 'gói cũ')
    await expect(pack()).rejects.toMatchObject({ code: 'fileExists' })
    expect(readFileSync(target, 'utf8')).toBe('gói cũ')
  })

  test('leaves no file when it is stopped, when a source fails, or when an attachment was changed', async () => {
    const stop = new AbortController()
    await expect(pack({ signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({ code: 'cancelled' })
    await expect(pack({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
    rmSync(scanFile)
    await expect(pack()).rejects.toMatchObject({ code: 'notFound' })
    writeFileSync(scanFile, 'khác')
    await expect(pack()).rejects.toMatchObject({ code: 'readFailed', message: expect.stringContaining('tệp đính kèm') })
    expect(readdirSync(home)).toEqual(['scan'])
  })

  test('refuses entry names that a reader would refuse', async () => {
    const odd = [
      '../a.pdf', 'data/Model.ndjson', 'data/a.json', 'attachments/x', 'manifest.json', 'báo-cáo.pdf', 'con.pdf', 'a/b.pdf',
    ]
    for (const path of odd) {
      await expect(pack({ entries: [{ path, source: new Uint8Array() }] })).rejects.toThrow('may not hold')
    }
    const twice = [{ path: 'a.pdf', source: new Uint8Array() }, { path: 'b.pdf', source: new Uint8Array() }]
    await expect(pack({ entries: twice })).rejects.toThrow('may not hold')
    expect(existsSync(target)).toBe(false)
  })

  test('refuses more than a reader would take in', async () => {
    const megabyte = Buffer.alloc(1024 * 1024)
    const endless = async function* () { for (;;) yield megabyte }
    await expect(pack({ entries: [{ path: 'a.pdf', source: endless() }] })).rejects.toMatchObject({ code: 'fileTooLarge' })
    const swollen = [{ path: 'data/model.ndjson', source: Buffer.alloc(2 * 1024 * 1024) }]
    await expect(pack({ entries: swollen })).rejects.toMatchObject({ code: 'fileTooLarge' })
    expect(existsSync(target)).toBe(false)
  })

  test('leaves no file on a disk that fails at any one operation', async () => {
    const clean = faultyFiles(realFiles, { kind: 'any', at: 0, code: 'EIO', under: target })
    await pack({ files: clean })
    rmSync(target)
    const steps = clean.operations.length
    expect(steps).toBeGreaterThan(10)
    expect(clean.operations.slice(-2)).toEqual(['fsync', 'close'])
    for (let at = 1; at <= steps; at += 1) {
      const files = faultyFiles(realFiles, { kind: 'any', at, code: 'ENOSPC', under: target })
      await expect(pack({ files }), `operation ${at} of ${steps}`).rejects.toMatchObject({ code: 'diskFull' })
      expect(existsSync(target)).toBe(false)
    }
  })
})

const sevenZip = findTool('7z')

describe.skipIf(sevenZip === undefined)('in 7-Zip', () => {
  test('the package tests as intact with the password and not with another', async () => {
    await pack()
    expect(spawnSync('7z', ['t', `-p${password}`, target], { encoding: 'utf8' }).stdout).toContain('Everything is Ok')
    expect(spawnSync('7z', ['t', '-pkhac', target], { encoding: 'utf8' }).status).not.toBe(0)
  })

  test('every entry is AES-256, and the names are those of the manifest with the manifest last', async () => {
    await pack()
    const output = execFileSync('7z', ['l', '-slt', `-p${password}`, target], { encoding: 'utf8' })
    const listing = output.split('----------')[1] ?? ''
    const values = (key: string) =>
      [...listing.matchAll(new RegExp(`^${key} = (.*)$`, 'gm'))].map(([, value]) => value ?? '')
    expect(values('Path')).toEqual([...entries().map(({ path }) => path), 'manifest.json'])
    expect(values('Encrypted')).toEqual(values('Path').map(() => '+'))
    for (const method of values('Method')) expect(method).toMatch(/^AES-256 (Deflate|Store)$/)
  })

  test('what it extracts is what was packed', async () => {
    await pack()
    execFileSync('7z', ['x', `-p${password}`, `-o${join(home, 'out')}`, target])
    expect(readFileSync(join(home, 'out', attachment)).equals(scan)).toBe(true)
    expect(readFileSync(join(home, 'out', 'data/model.ndjson')).equals(models)).toBe(true)
    const manifest: unknown = JSON.parse(readFileSync(join(home, 'out', 'manifest.json'), 'utf8'))
    expect(Object.keys(manifest as object).at(-1)).toBe('signature')
  })
})
