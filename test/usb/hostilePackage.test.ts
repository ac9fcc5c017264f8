import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bytesAsSource } from '../../electron/usb/byteSource.ts'
import type { Finding } from '../../electron/usb/packageFault.ts'
import { makeKeys, signBytes } from '../../electron/usb/signature.ts'
import { verifySource } from '../../electron/usb/verifyPackage.ts'
import { looselyPacked, packageKeys, packagePassword, replaceText, rows, seal, sha256 } from '../support/packages.ts'
import type { LooseEntry, LoosePackage } from '../support/packages.ts'

const model = (bytes: Uint8Array = rows(2)): LooseEntry => ({ path: 'data/model.ndjson', bytes })
const named = (path: string): LooseEntry => ({ path, bytes: Buffer.from('x') })
const zeros = Buffer.alloc(8 * 1024 * 1024)

/** What is found in a package whose sender holds key and password; it must never be accepted. */
async function findings(loose: LoosePackage | Buffer): Promise<Finding[]> {
  const bytes = Buffer.isBuffer(loose) ? loose : await looselyPacked(loose)
  const found = await verifySource(bytesAsSource(bytes), { password: packagePassword })
  expect(found.ok).toBe(false)
  return found.findings
}

async function damagedAt(loose: LoosePackage | Buffer): Promise<string> {
  const [finding] = await findings(loose)
  expect(finding?.code).toBe('damagedPackage')
  expect(finding?.message).toMatch(/Hãy .*gửi lại gói/)
  return finding?.where ?? ''
}

test('the loose sender can also pack honestly, figures under their names', async () => {
  const figures = { path: 'data/figure.ndjson', bytes: Buffer.from('{"id":"model.total","value":2}\n') }
  const entries = [model(), figures, named('tom-tat.pdf')]
  const honest = await looselyPacked({ entries, counts: { model: 2, figure: 1 } })
  expect(await verifySource(bytesAsSource(honest), { password: packagePassword })).toMatchObject({ ok: true, findings: [] })
})

describe('names and lists that do not belong', () => {
  test.each([
    '../../evil.txt', '/etc/passwd', 'C:\\evil.pdf', 'data/../evil.ndjson', 'data\\model.ndjson', 'data/Model.ndjson',
    'data/model.json', 'attachments/abc', `attachments/${'A'.repeat(64)}`, 'evil.exe', 'a/b.pdf', 'con.pdf', '.pdf',
    'manifest.sig', 'data/', 'a.pdf.exe',
  ])('an entry called %s', async (path) => {
    await damagedAt({ entries: [model(), named(path)], counts: { model: 2 } })
  })

  test('two readable files of one kind', async () => {
    expect(await damagedAt({ entries: [named('a.pdf'), named('b.pdf')] })).toBe('b.pdf')
  })

  test('an entry that stands twice', async () => {
    const twice = [model(), { ...model(), path: 'data/medel.ndjson' }]
    const spoil = (zip: Buffer) => replaceText(zip, 'data/medel', 'data/model')
    await damagedAt({ entries: twice, listed: [listing(twice[0])], counts: { model: 2 }, spoil })
  })

  test('an entry the manifest does not list, and one it lists that is missing', async () => {
    expect(await damagedAt({ entries: [model(), named('la.pdf')], listed: [listing(model())] })).toBe('la.pdf')
    expect(await damagedAt({ entries: [], listed: [listing(model())] })).toBe('data/model.ndjson')
    const one = model()
    expect(await damagedAt({ entries: [one], listed: [listing(one), listing(one)] })).toBe('manifest.json')
  })

  test('two manifests', async () => {
    const spoil = (zip: Buffer) => replaceText(zip, 'manifest.copy', 'manifest.json')
    await damagedAt({ entries: [named('manifest.copy')], listed: [], spoil })
  })

  test('a manifest that is missing, not last, or lists itself', async () => {
    expect(await damagedAt({ entries: [model()], manifestFirst: true })).toBe('manifest.json')
    const spoil = (zip: Buffer) => replaceText(zip, 'manifest.json', 'data/m.ndjson')
    expect(await damagedAt({ entries: [], spoil })).toBe('manifest.json')
    const itself = [{ path: 'manifest.json', bytes: 1, sha256: sha256(zeros) }]
    expect(await damagedAt({ entries: [], listed: itself })).toBe('manifest.json')
  })

  test('a local header with another name than the directory', async () => {
    const spoil = (zip: Buffer) => {
      const changed = Buffer.from(zip)
      changed.write('data/zzzzz.ndjson', zip.indexOf('data/model.ndjson'), 'latin1')
      return changed
    }
    expect(await damagedAt({ entries: [model()], counts: { model: 2 }, spoil })).toBe('data/model.ndjson')
  })

  test('two entries that share their bytes', async () => {
    const spoil = (zip: Buffer) => {
      const changed = Buffer.from(zip)
      const directory = zip.readUInt32LE(zip.length - 138 - 22 + 16)
      const second = directory + 46 + zip.readUInt16LE(directory + 28) + zip.readUInt16LE(directory + 30)
      changed.copy(changed, second, directory, second)
      changed.write('data/modem.ndjson', second + 46, 'latin1')
      return changed
    }
    const bytes = rows(2)
    const both = [model(bytes), { path: 'data/modem.ndjson', bytes }]
    await damagedAt({ entries: both, counts: { model: 2, modem: 2 }, spoil })
  })
})

describe('an end of file that points elsewhere, sealed all the same, is refused without the password', () => {
  test.each([
    ['another disk', 4, 1], ['another disk for the directory', 6, 1], ['fewer entries here than in all', 8, 1],
    ['a directory of 4 GB', 12, 0xffff], ['a directory elsewhere', 16, 0],
  ])('%s', async (_, field, value) => {
    const changed = await looselyPacked({ entries: [model()], counts: { model: 2 } })
    changed.writeUInt16LE(value, changed.length - 138 - 22 + field + (field === 12 ? 2 : 0))
    const found = await verifySource(bytesAsSource(seal(changed)))
    expect(found).toMatchObject({ ok: false, findings: [{ code: 'damagedPackage', where: '' }] })
  })

  test('a directory too large to be read into memory', async () => {
    const packed = await looselyPacked({ entries: [model()], counts: { model: 2 } })
    const end = packed.length - 138 - 22
    const padding = Buffer.alloc(17 * 1024 * 1024)
    packed.writeUInt32LE(packed.readUInt32LE(end + 12) + padding.length, end + 12)
    const large = seal(Buffer.concat([packed.subarray(0, end), padding, packed.subarray(end)]))
    expect((await verifySource(bytesAsSource(large))).ok).toBe(false)
  })

  test('bytes before the first entry or before the directory', async () => {
    const packed = await looselyPacked({ entries: [model()], counts: { model: 2 } })
    const directory = packed.readUInt32LE(packed.length - 138 - 22 + 16)
    for (const at of [0, directory]) {
      const longer = Buffer.concat([packed.subarray(0, at), Buffer.from('PK\u0003\u0004 thêm'), packed.subarray(at)])
      expect((await verifySource(bytesAsSource(seal(longer)))).ok).toBe(false)
    }
  })
})

describe('weaker or no encryption', () => {
  test.each([
    ['none', { password: '' }], ['AES-128', { encryptionStrength: 1 as const }], ['ZipCrypto', { zipCrypto: true }],
  ])('%s', async (_, options) => {
    expect(await damagedAt({ entries: [{ ...model(), options }], counts: { model: 2 } })).toBe('data/model.ndjson')
  })
})

describe('what would fill the memory or the disk', () => {
  test('an entry of zeros a thousand times its packed size', async () => {
    expect(await damagedAt({ entries: [{ path: 'bom.pdf', bytes: zeros }] })).toBe('bom.pdf')
  })

  test('an entry that inflates beyond the size it states', async () => {
    const honest: LooseEntry = { path: 'data/model.ndjson', bytes: zeros }
    const size = Buffer.alloc(4)
    size.writeUInt32LE(zeros.length)
    const lie = Buffer.alloc(4)
    lie.writeUInt32LE(100)
    const spoil = (zip: Buffer) => replaceText(zip, size.toString('latin1'), lie.toString('latin1'))
    const listed = [{ path: honest.path, bytes: 100, sha256: sha256(zeros) }]
    expect(await damagedAt({ entries: [honest], listed, spoil })).toBe('data/model.ndjson')
  })

  test('a directory of 20,001 entries', async () => {
    const packed = await looselyPacked({ entries: [named(`attachments/${'0'.repeat(64)}`)] })
    expect((await findings(seal(multiplyFirstEntry(packed, 20_000))))[0]?.message).toContain('quá nhiều mục')
  })

  test('a line above 1 MiB', async () => {
    const long = Buffer.from(Array.from({ length: 90_000 }, () => randomUUID()).join(''))
    const line = Buffer.from(`{"id":"${randomUUID()}","note":"${long.toString()}"}\n`)
    expect(await damagedAt({ entries: [model(line)], counts: { model: 1 } })).toBe('data/model.ndjson')
  })
})

describe('a manifest that cannot be trusted', () => {
  const changed = (change: (manifest: Record<string, unknown>) => Record<string, unknown>) => (text: string) => {
    const unsigned = change(JSON.parse(text) as Record<string, unknown>)
    delete unsigned['signature']
    const signature = signBytes(Buffer.from(JSON.stringify(unsigned)), packageKeys.privateKey)
    return JSON.stringify({ ...unsigned, signature })
  }

  test('signed by another key than the seal', async () => {
    expect(await damagedAt({ entries: [model()], counts: { model: 2 }, manifestKeys: makeKeys() })).toBe('manifest.json')
    const named = changed((manifest) => ({ ...manifest, publicKey: makeKeys().publicKey }))
    expect(await damagedAt({ entries: [model()], counts: { model: 2 }, manifestText: named })).toBe('manifest.json')
  })

  test('not signed, or written in another way than it was signed', async () => {
    for (const manifestText of [
      (text: string) => text.replace(/,"signature":"[^"]*"/, ''), (text: string) => `${text}\n`,
      (text: string) => text.replace('"sequence":2', '"sequence":3'), (text: string) => text.replace('{', '{"sequence":9,'),
    ]) expect(await damagedAt({ entries: [], manifestText })).toBe('manifest.json')
  })

  test('with a key that reaches into JavaScript, or with missing parts', async () => {
    const reaching = (text: string) => text.replace('{', '{"__proto__":{"ok":true},')
    const bad = await findings({ entries: [], manifestText: reaching })
    expect(bad[0]?.code).toBe('damagedPackage')
    const missing = changed((manifest) => ({ ...manifest, agency: undefined }))
    expect((await findings({ entries: [], manifestText: missing }))[0]?.message).toContain('agency')
  })

  test('for a reader newer than this one is called newer, while unknown additions are read over', async () => {
    const newer = changed((manifest) => ({ ...manifest, formatVersion: 2, minReader: 2, agency: 'khác' }))
    expect((await findings({ entries: [], manifestText: newer }))[0]).toMatchObject({ code: 'newerPackage' })
    const added = changed((manifest) => ({ ...manifest, formatVersion: 2, extra: { note: 'thêm' } }))
    const packed = await looselyPacked({ entries: [], manifestText: added })
    expect(await verifySource(bytesAsSource(packed), { password: packagePassword })).toMatchObject({ ok: true })
  })
})

describe('rows no register wrote', () => {
  const id = randomUUID()
  test.each([
    ['bad UTF-8', Buffer.from(`{"id":"${id}","name":"\u00ff"}\n`, 'latin1'), ':1'],
    ['a byte order mark', Buffer.from(`\ufeff{"id":"${id}"}\n`), ':1'],
    ['broken JSON', Buffer.from(`{"id":"${id}"}\n{"id":\n`), ':2'],
    ['an empty line', Buffer.from(`{"id":"${id}"}\n\n`), ':2'],
    ['a list for a row', Buffer.from(`["${id}"]\n`), ':1'],
    ['no id', Buffer.from('{"name":"x"}\n'), ':1'],
    ['an id that is no UUID', Buffer.from('{"id":"model.total"}\n'), ':1'],
    ['the same id twice', Buffer.from(`{"id":"${id}"}\n{"id":"${id}"}\n`), ':2'],
    ['__proto__', Buffer.from(`{"id":"${id}","__proto__":{}}\n`), ':1'],
    ['an escaped constructor within', Buffer.from(`{"id":"${id}","a":[{"\\u0063onstructor":1}]}\n`), ':1'],
    ['absurd nesting', Buffer.from(`{"id":"${id}","a":${'['.repeat(200_000)}${']'.repeat(200_000)}}\n`), ':1'],
  ])('%s', async (_, bytes, line) => {
    const count = bytes.toString().split('\n').length - 1
    expect(await damagedAt({ entries: [model(bytes)], counts: { model: count } })).toBe(`data/model.ndjson${line}`)
  })

  test('another number of rows than the manifest counts, or rows it does not count', async () => {
    for (const counts of [{ model: 3 }, {}, { model: 2, petition: 1 }]) {
      expect(await damagedAt({ entries: [model()], counts })).toMatch(/^data\/(model|petition)\.ndjson$/)
    }
  })

  test('bytes that are not those the manifest hashed, every wrong entry named', async () => {
    const other = model(rows(2))
    const listed = [listing(model(rows(2))), { ...listing(named('a.pdf')), sha256: '0'.repeat(64) }]
    const found = await findings({ entries: [other, named('a.pdf')], listed, counts: { model: 2 } })
    expect(found.map(({ where }) => where)).toEqual(expect.arrayContaining(['data/model.ndjson', 'a.pdf']))
  })

  test('an attachment under the name of another', async () => {
    const path = `attachments/${'0'.repeat(64)}`
    expect(await damagedAt({ entries: [named(path)] })).toBe(path)
  })
})

function listing(entry: LooseEntry | undefined) {
  if (entry === undefined) throw new Error('an entry is needed')
  return { path: entry.path, bytes: entry.bytes.length, sha256: sha256(entry.bytes) }
}

/** Repeats the first record of the directory under other names, and counts them in the end record. */
function multiplyFirstEntry(zip: Buffer, copies: number): Buffer {
  const end = zip.length - 138 - 22
  const at = zip.readUInt32LE(end + 16)
  const length = 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30)
  const records = Array.from({ length: copies }, (_, index) => {
    const record = Buffer.from(zip.subarray(at, at + length))
    record.write(`attachments/${String(index + 1).padStart(64, '0')}`, 46, 'latin1')
    return record
  })
  const tail = Buffer.from(zip.subarray(end))
  const count = tail.readUInt16LE(10) + copies
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(tail.readUInt32LE(12) + copies * length, 12)
  return Buffer.concat([zip.subarray(0, at), ...records, zip.subarray(at, end), tail])
}
