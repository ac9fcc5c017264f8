import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Output } from '../../db/contract/api.ts'
import { readRows } from '../../electron/usb/ndjson.ts'
import { openPackage } from '../../electron/usb/openPackage.ts'
import { dataPath, isAttachmentPath } from '../../electron/usb/packageManifest.ts'
import { type Program, newProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { hasPoppler, readText } from '../support/pdf.ts'
import { aModel, aPetition } from '../support/records.ts'
import { emptyFolder } from '../support/register.ts'

/** What a package holds: its rows of records by data entry, those of trashed ones left out, and its attached files. */
async function unpacked({ file, password }: Output<'package.write'>) {
  const opened = await openPackage(file, String(password))
  try {
    const paths = opened.manifest.entries.map(({ path }) => path)
    const rows = new Map<string, Record<string, unknown>[]>()
    for (const path of paths.filter(found => found.endsWith('.ndjson'))) {
      const live: Record<string, unknown>[] = []
      for await (const row of readRows(path, opened.read(path))) if (row.deletedAt == null) live.push(row)
      rows.set(path, live)
    }
    return { paths, rows, attachments: paths.filter(isAttachmentPath) }
  } finally {
    await opened.close()
  }
}

/** A model with a large file, a petition and a denunciation with one each, a petition in the trash. */
async function smallRegister(): Promise<Program> {
  const program = newProgram()
  const { client } = program
  const model = await client.create('model', { ...aModel, leadName: 'Lê Thị Bưởi' })
  const petition = await client.create('petition', aPetition)
  const denunciation = await client.create('petition', { ...aPetition, category: 'denunciation', sender: 'Phạm Thị Kín' })
  for (const [kind, { id }] of [['model', model], ['petition', petition], ['petition', denunciation]] as const) {
    const scan = join(emptyFolder('quét-'), 'bản quét.pdf')
    writeFileSync(scan, Buffer.concat([Buffer.from(`%PDF-1.7 ${id}`), randomBytes(200_000)]))
    await client.call('attachment.add', { kind, id, files: [scan] })
  }
  const gone = await client.create('petition', aPetition)
  await client.call('record.trash', { kind: 'petition', id: gone.id })
  return program
}

describe('what a package would carry', () => {
  test('is what it then carries: as many records, as many masked, as many files, and no more bytes', async () => {
    const { client } = await smallRegister()
    const stick = emptyFolder('usb-')
    for (const level of ['full', 'initials', 'figures'] as const) {
      const preview = await client.call('package.preview', { period: '2025', level })
      const done = await client.call('package.write', { period: '2025', to: stick, level })
      const { rows, attachments } = await unpacked(done)
      const carried = [...rows].filter(([path, found]) => path !== dataPath('figure') && found.length > 0)
      expect(preview.kinds.filter(({ goes }) => goes > 0).map(({ kind, goes }) => [dataPath(kind), goes]), level).toEqual(carried.map(([path, found]) => [path, found.length]))
      const masked = (kind: string) => rows.get(dataPath(kind))?.filter(row => row.masked !== undefined).length ?? 0
      if (level !== 'figures') for (const { kind, why } of preview.kinds) expect(why, `${level} ${kind}`).toBe(masked(kind) > 0 ? `${masked(kind)} hồ sơ có phần được che` : '')
      expect(preview.attachments, level).toBe(attachments.length)
      expect(preview.bytes, level).toBeGreaterThanOrEqual(done.bytes)
    }
  })

  test('is known kind by kind, and why the rest stays', async () => {
    const { client } = await smallRegister()
    const preview = async (level: 'full' | 'initials' | 'figures') => {
      const { kinds, attachments } = await client.call('package.preview', { period: '2025', level })
      return { attachments, kinds: kinds.filter(({ kind }) => !['valueEntry', 'agency'].includes(kind)).map(({ label, goes, heldBack, why }) => [label, goes, heldBack, why]) }
    }
    expect(await preview('full')).toEqual({ attachments: 2, kinds: [
      ['Mô hình "Dân vận khéo"', 1, 0, ''], ['Ý kiến, kiến nghị, đơn thư', 2, 0, '1 hồ sơ có phần được che'], ['Tệp đính kèm', 3, 0, '1 hồ sơ có phần được che'],
    ] })
    expect(await preview('initials')).toMatchObject({ attachments: 0, kinds: [[expect.anything(), 1, 0, ''], [expect.anything(), 2, 0, '2 hồ sơ có phần được che'], [expect.anything(), 3, 0, '3 hồ sơ có phần được che']] })
    const why = 'Mức chỉ số liệu không mang hồ sơ'
    expect(await preview('figures')).toMatchObject({ attachments: 0, kinds: [[expect.anything(), 0, 1, why], [expect.anything(), 0, 2, why], [expect.anything(), 0, 3, why]] })
  })

  test('holds no words that were typed but not saved, and nothing the screens remember', async () => {
    const { client } = newProgram()
    const stick = emptyFolder('usb-')
    const before = await unpacked(await client.call('package.write', { period: '2025', to: stick }))
    await client.call('draft.keep', { key: randomUUID(), kind: 'model', record: null, title: 'Chưa lưu', body: { name: 'Chưa lưu' } })
    await client.call('screen.set', { name: 'list:model', value: { find: 'Chưa lưu' } })
    expect(await unpacked(await client.call('package.write', { period: '2025', to: stick }))).toEqual(before)
  })
})

describe('the packages that were made', () => {
  test('are listed, the newest first, each as it was handed over; one that did not arrive says so', async () => {
    const { client } = newProgram()
    expect(await client.call('package.log', {})).toEqual([])
    const stick = emptyFolder('usb-')
    const first = await client.call('package.write', { period: '2025-Q1', to: stick, level: 'figures' })
    writeFileSync(join(stick, basename(first.file).replace('0001', '0002')), 'của người khác')
    expect((await failure(client.call('package.write', { period: '2025-Q1', to: stick, level: 'figures' }))).code).toBe('fileExists')
    const third = await client.call('package.write', { period: '2025', to: stick, level: 'initials' })
    const log = await client.call('package.log', {})
    expect(log).toMatchObject([
      { sequence: 3, file: basename(third.file), dateFrom: '2025-01-01', dateTo: '2025-12-31', level: 'initials', bytes: third.bytes, sha256: third.sha256 },
      { sequence: 2, dateTo: '2025-03-31', deliveredAt: null },
      { sequence: 1, file: basename(first.file), dateFrom: '2025-01-01', dateTo: '2025-03-31', level: 'figures', bytes: first.bytes, sha256: first.sha256 },
    ])
    expect(log.filter(({ createdAt, deliveredAt }) => deliveredAt !== null && deliveredAt > createdAt).map(({ sequence }) => sequence)).toEqual([3, 1])
  })

  test.skipIf(!hasPoppler)('have a slip to be signed, with the password only when it is given: it is kept nowhere (read with pdftotext)', async () => {
    const { client, folder } = newProgram()
    const done = await client.call('package.write', { period: '2025-Q1', to: emptyFolder('usb-') })
    const slip = async (name: string, password?: string) => {
      const { file, pages } = await client.call('package.slip', { sequence: 1, out: join(emptyFolder(), name), ...(password === undefined ? {} : { password }) })
      expect(pages).toBe(1)
      return readText(readFileSync(file)).replaceAll(/\s+/g, ' ')
    }
    const [without, withPassword] = [await slip('phiếu.pdf'), await slip('phiếu.pdf', String(done.password))]
    const hash = (done.sha256.toUpperCase().match(/.{4}/g) ?? []).join(' ')
    for (const words of ['Gói số 1', basename(done.file), '01/01/2025 – 31/3/2025', 'Đầy đủ', hash, done.fingerprint]) {
      expect([without.includes(words), withPassword.includes(words)], words).toEqual([true, true])
    }
    expect([without, withPassword].map(text => text.includes(String(done.password)))).toEqual([false, true])
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    expect(kept.filter(bytes => bytes.includes(done.sha256))).not.toEqual([])
    expect(kept.filter(bytes => bytes.includes(String(done.password)))).toEqual([])
  })

  test('have no slip where no package has that number, or the slip no place to lie', async () => {
    const { client } = newProgram()
    const folder = emptyFolder()
    const code = async (out: string) => (await failure(client.call('package.slip', { sequence: 1, out }))).code
    expect(await code(join(folder, 'phiếu.pdf'))).toBe('notFound')
    expect(await code(join(folder, 'phiếu.docx'))).toBe('fileName')
    expect(readdirSync(folder)).toEqual([])
  })
})
