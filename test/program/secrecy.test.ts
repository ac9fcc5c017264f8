import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newProgram } from '../support/core.ts'
import { emptyFolder } from '../support/register.ts'
import { findTool } from '../support/tools.ts'

const sevenZip = findTool('7z')
const reader = findTool('pdftotext')

/** Each stands in one field of a denunciation and nowhere else, so that one found anywhere has come through. */
const marks = {
  summary: 'Zaquy tố giác việc', detail: 'Zbquy chi tiết', sender: 'Phạm Thị Zcquy', address: 'Ấp Zdquy', note: 'Zequy ghi chú',
  forwardedTo: 'Cơ quan Zfquy', answer: 'Zgquy/TB', identityNumber: '099987654321', phone: '0977 665 544',
}
const fileName = 'Đơn của bà Zhquy.pdf'
const fileText = 'Ziquy nội dung đơn'
const needles = [...Object.values(marks), 'Zaquy', 'Zbquy', 'Zcquy', 'Zdquy', 'Zequy', 'Zfquy', 'Zgquy', 'Zhquy', 'Ziquy', '099987654321', '665 544', '665544']

async function withDenunciation() {
  const program = newProgram()
  const { client } = program
  await client.call('content.sample', { records: 150, seed: 4 })
  const petition = await client.create('petition', {
    ...marks, receivedOn: '2025-03-03', category: 'denunciation', source: 'direct', competent: true, answeredOnSpot: false, status: 'received',
  })
  const scan = join(emptyFolder(), fileName)
  writeFileSync(scan, `%PDF-1.7 ${fileText}`)
  await client.call('attachment.add', { kind: 'petition', id: petition.id, files: [scan] })
  return { ...program, petition }
}

const found = (text: string) => needles.filter(needle => text.includes(needle))

describe('who denounced whom comes through no door', () => {
  test('neither answers, lists, links, filters, order, history nor search tell it', async () => {
    const { client, petition, core } = await withDenunciation()
    const said: unknown[] = [petition]
    said.push(await client.get('petition', petition.id), await client.list('petition'), await client.list('attachment'))
    const edited = await client.update('petition', petition, { detail: 'Zbquy thêm' })
    said.push(edited, await client.update('petition', edited, {}))
    for (const { changeset } of await client.call('history.list', {})) said.push(await client.call('history.changes', { changeset }))
    expect(found(JSON.stringify(said))).toEqual([])

    for (const find of needles) {
      expect((await client.list('petition', { find })).rows.map(row => row.id), find).not.toContain(petition.id)
      expect((await client.list('attachment', { find })).total, find).toBe(0)
    }
    expect((await client.list('petition', { where: { sender: marks.sender } })).total).toBe(0)
    expect((await client.list('petition', { where: { sender: { from: 'Phạm' } } })).rows.map(row => row.id)).not.toContain(petition.id)
    expect(await core.call('record.list', { kind: 'petition', where: { identityNumber: marks.identityNumber } })).toMatchObject({ ok: false, error: { code: 'invalid' } })
    const ordered = (await client.list('petition', { sort: 'sender' })).rows.findIndex(row => row.id === petition.id)
    expect(ordered).toBeLessThan((await client.list('petition', { where: { sender: null } })).total + 1 + (await client.list('petition', { where: { category: 'denunciation' } })).total)

    await client.call('record.trash', { kind: 'petition', id: petition.id })
    const trashed = [await client.list('petition', { trash: true }), await client.list('attachment', { trash: true }), await client.list('petition', { trash: true, find: 'Zaquy' })]
    expect(found(JSON.stringify(trashed))).toEqual([])
  })

  test('the hash of a record with masked fields is not told, since it would let them be guessed', async () => {
    const { client, petition } = await withDenunciation()
    expect((await client.get('petition', petition.id)).contentHash).toBeNull()
    const other = (await client.list('model', { limit: 1 })).rows[0]
    expect(other?.contentHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a petition that turns out a denunciation hides what was typed before, and its files', async () => {
    const { client, register } = newProgram()
    const made = await client.create('petition', {
      receivedOn: '2025-03-03', category: 'recommendation', summary: 'Zaquy', sender: 'Zcquy', source: 'direct', competent: true, answeredOnSpot: false, status: 'received',
    })
    const scan = join(emptyFolder(), fileName)
    writeFileSync(scan, '%PDF-1.7')
    await client.call('attachment.add', { kind: 'petition', id: made.id, files: [scan] })
    await client.update('petition', made, { category: 'denunciation', summary: 'Nội dung khác', sender: 'Người khác' })
    const changes = await Promise.all((await client.call('history.list', {})).map(({ changeset }) => client.call('history.changes', { changeset })))
    expect(found(JSON.stringify([changes, await client.list('attachment'), await client.list('petition')]))).toEqual([])
    await client.call('history.undo', {})
    expect((await client.list('attachment')).rows[0]?.name).toBe(fileName)
    expect(register.db.prepare('SELECT secret FROM attachment').pluck().get()).toBe(0)
  })

  test('what is masked comes back from a form as it was, and is not written', async () => {
    const { client, petition } = await withDenunciation()
    const shown = await client.get('petition', petition.id)
    await client.update('petition', shown, { ...Object.fromEntries(Object.keys(marks).map(name => [name, shown[name as 'summary']])), forwardedOn: '2025-03-10' })
    const whole = await client.call('record.get', { kind: 'petition', id: petition.id, unmasked: true })
    expect(whole).toMatchObject({ ...marks, forwardedOn: '2025-03-10' })
  })

  test('every look at what is masked is logged, the trash included', async () => {
    const { client, petition, register } = await withDenunciation()
    const looks = () => register.db.prepare("SELECT count(*) FROM access_log WHERE action = 'unmask'").pluck().get()
    await client.call('record.get', { kind: 'petition', id: petition.id, unmasked: true })
    await client.list('petition', { unmasked: true })
    await client.call('record.trash', { kind: 'petition', id: petition.id })
    await client.list('petition', { trash: true, find: 'Zaquy', unmasked: true })
    expect(looks()).toBe(3)
  })
})

describe.skipIf(!sevenZip || !reader)('who denounced whom leaves on no paper and in no package (7z, pdftotext)', () => {
  const words = (folder: string): string => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => {
    const path = join(entry.parentPath, entry.name)
    if (entry.name.endsWith('.pdf')) return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    if (!/\.(xlsx|docx)$/.test(entry.name)) return readFileSync(path, 'utf8')
    const inside = join(emptyFolder(), 'bảng tính')
    mkdirSync(inside)
    execFileSync('7z', ['x', `-o${inside}`, path], { stdio: 'ignore' })
    return words(inside)
  }).join('\n')

  test.each(['full', 'initials', 'figures'] as const)('package, level %s', async level => {
    const { client } = await withDenunciation()
    const done = await client.call('package.write', { period: '2025', to: emptyFolder(), level })
    const folder = emptyFolder()
    execFileSync('7z', ['x', `-p${done.password}`, `-o${folder}`, done.file], { stdio: 'ignore' })
    const text = words(folder)
    expect(text.length).toBeGreaterThan(1000)
    expect(found(text)).toEqual([])
  })

  test.each(['pdf', 'xlsx', 'docx'] as const)('sheet of the record and periodic report as %s', async as => {
    const { client, petition } = await withDenunciation()
    const folder = emptyFolder()
    await client.call('document.print', { document: 'record-sheet', period: '2025', record: petition.id, as, out: join(folder, `phiếu.${as}`) })
    await client.call('document.print', { document: 'periodic-report', period: '2025', as, out: join(folder, `báo cáo.${as}`) })
    expect(found(words(folder))).toEqual([])
  })
})
