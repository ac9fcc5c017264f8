import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Output } from '../../db/contract/api.ts'
import { verifyPackage } from '../../electron/usb/verifyPackage.ts'
import { newProgram } from '../support/core.ts'
import { emptyFolder } from '../support/register.ts'
import { findTool } from '../support/tools.ts'

const sevenZip = findTool('7z')

async function packed(level?: 'full' | 'initials' | 'figures') {
  const program = newProgram()
  const { client } = program
  await client.call('content.sample', { records: 400, seed: 3 })
  const secret = await client.create('petition', {
    receivedOn: '2025-03-03', category: 'denunciation', summary: 'Tố cáo ông Tư', sender: 'Phạm Thị Kín', source: 'direct', competent: true, answeredOnSpot: false, status: 'received',
  })
  const open = await client.create('petition', {
    receivedOn: '2025-03-04', category: 'recommendation', summary: 'Kiến nghị đèn đường', sender: 'Trần Văn Lộ', source: 'direct', competent: true, answeredOnSpot: false, status: 'received',
  })
  const scan = join(emptyFolder(), 'đơn.pdf')
  writeFileSync(scan, '%PDF-1.7 đơn kiến nghị')
  const hidden = join(emptyFolder(), 'tố cáo.pdf')
  writeFileSync(hidden, '%PDF-1.7 đơn tố cáo')
  await client.call('attachment.add', { kind: 'petition', id: open.id, files: [scan] })
  await client.call('attachment.add', { kind: 'petition', id: secret.id, files: [hidden] })
  const stick = emptyFolder('usb-')
  const done = await client.call('package.write', { period: '2025', to: stick, ...(level ? { level } : {}) })
  return { ...program, stick, done, secret, open }
}

function extract(done: Output<'package.write'>): string {
  const folder = emptyFolder()
  execFileSync(String(sevenZip), ['x', `-p${done.password}`, `-o${folder}`, done.file], { stdio: 'ignore' })
  return folder
}
const rows = (folder: string, kind: string) => readFileSync(join(folder, 'data', `${kind}.ndjson`), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Record<string, unknown>)

describe.skipIf(!sevenZip || !findTool('pdftotext'))('a package, opened by 7-Zip (7z) and read by poppler (pdftotext)', () => {
  test('passes its test with the password, AES-256 throughout, every entry in the manifest', async () => {
    const { done, stick } = await packed()
    expect(readdirSync(stick)).toHaveLength(1)
    execFileSync(String(sevenZip), ['t', `-p${done.password}`, done.file])
    expect(() => execFileSync(String(sevenZip), ['t', '-psai', done.file], { stdio: 'pipe' })).toThrow(/Wrong password/)
    const listing = execFileSync(String(sevenZip), ['l', '-slt', `-p${done.password}`, done.file], { encoding: 'utf8' })
    const names = [...listing.matchAll(/^Path = (.+)$/gm)].map(match => match[1]).slice(1)
    expect([...listing.matchAll(/^Method = (.+)$/gm)].every(match => match[1]?.startsWith('AES-256'))).toBe(true)
    const manifest = JSON.parse(readFileSync(join(extract(done), 'manifest.json'), 'utf8')) as { entries: { path: string }[]; sequence: number }
    expect(names.filter(name => name !== 'manifest.json').sort()).toEqual(manifest.entries.map(entry => entry.path).sort())
    expect(done).toMatchObject({ sequence: 1, entries: manifest.entries.length })
    expect(await verifyPackage(done.file, { password: String(done.password) })).toMatchObject({ ok: true, opened: true, findings: [] })
  })

  test('a full one carries the register with its files, but not those of denunciations', async () => {
    const { done, secret, open, client } = await packed()
    const folder = extract(done)
    const petitions = rows(folder, 'petition')
    expect(petitions).toHaveLength((await client.list('petition')).total)
    expect(petitions.find(row => row.id === open.id)).toMatchObject({ sender: 'Trần Văn Lộ' })
    expect(petitions.find(row => row.id === secret.id)).toMatchObject({ category: 'denunciation', sender: '[không gửi]', summary: '[không gửi]', masked: ['summary', 'sender'] })
    expect(readdirSync(join(folder, 'attachments'))).toHaveLength(1)
  })

  test('with initials no petitioner is named; with figures only numbers leave', async () => {
    const initials = await packed('initials')
    const folder = extract(initials.done)
    expect(rows(folder, 'petition').find(row => row.id === initials.open.id)).toMatchObject({ sender: 'T.V.L.' })
    expect(readdirSync(folder)).not.toContain('attachments')
    const numbers = await packed('figures')
    const figures = extract(numbers.done)
    expect(readdirSync(join(figures, 'data'))).toEqual(['figure.ndjson'])
    const pdf = readdirSync(figures).find(name => name.endsWith('.pdf')) ?? ''
    const text = execFileSync('pdftotext', [join(figures, pdf), '-'], { encoding: 'utf8' })
    const praised = (await numbers.client.list('exemplar')).rows.map(row => row.name)
    expect(praised.length).toBeGreaterThan(5)
    expect(praised.filter(name => text.includes(name))).toEqual([])
  })

  test('numbers rise, and each names the one before', async () => {
    const { client, stick, done } = await packed()
    const second = await client.call('package.write', { period: '2025', to: stick })
    expect(second.sequence).toBe(2)
    const manifest = JSON.parse(readFileSync(join(extract(second), 'manifest.json'), 'utf8')) as { previous: unknown }
    expect(manifest.previous).toEqual({ sequence: 1, sha256: done.sha256 })
    expect(readdirSync(stick)).toHaveLength(2)
  })
})

test('a stick that is full or gone leaves the register as it was; its number is not given again', async () => {
  const { client, folder } = newProgram()
  await client.call('content.sample', { records: 100 })
  const blocked = join(emptyFolder(), 'usb')
  writeFileSync(blocked, 'không phải thư mục')
  await expect(client.call('package.write', { period: '2025', to: blocked })).rejects.toMatchObject({ code: 'driveGone' })
  const stick = emptyFolder()
  const first = await client.call('package.write', { period: '2025', to: stick })
  expect(first.sequence).toBe(1)
  expect(readdirSync(folder).some(name => name.startsWith('.work-'))).toBe(false)
  mkdirSync(join(stick, 'khác'))
  expect((await client.call('package.write', { period: '2025', to: stick })).sequence).toBe(2)
})

test('packing can be stopped; nothing is left anywhere', async () => {
  const { core, client, folder } = newProgram()
  await client.call('content.sample', { records: 2000 })
  const stop = new AbortController()
  const stick = emptyFolder()
  const result = await core.call('package.write', { period: '2025', to: stick }, { signal: stop.signal, progress: () => stop.abort() })
  expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(readdirSync(stick)).toEqual([])
  expect(readdirSync(folder).some(name => name.startsWith('.work-'))).toBe(false)
})
