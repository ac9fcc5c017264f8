import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { DraftFor } from '../../db/contract/kinds/index.ts'
import { newProgram, openProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { emptyFolder } from '../support/register.ts'

const aModel: Partial<DraftFor<'model'>> = { name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'economy', status: 'registered' }
const aPetition: Partial<DraftFor<'petition'>> = {
  receivedOn: '2025-03-03', category: 'recommendation', summary: 'Kiến nghị nâng cấp đường liên ấp', source: 'direct', competent: true,
  answeredOnSpot: false, status: 'received', sender: 'Nguyễn Văn Đường',
}

describe('keeping records', () => {
  test('a record comes back as it was typed, clean and in NFC, with labels', async () => {
    const { client } = newProgram()
    const made = await client.create('model', { ...aModel, name: '  Nụ  cười công sở\u00A0'.normalize('NFD') })
    expect(made).toMatchObject({ name: 'Nụ cười công sở', revision: 1, categoryLabel: 'Mô hình "Dân vận khéo"', fieldLabel: 'Kinh tế', statusLabel: 'Đăng ký', unit: null })
    expect(await client.get('model', made.id)).toEqual(made)
  })

  test('fields left out of an edit keep their value', async () => {
    const { client } = newProgram()
    const made = await client.create('model', { ...aModel, area: 'Xã Tân Hòa' })
    const edited = await client.update('model', made, { name: 'Ngày thứ Bảy vì dân' })
    expect(edited).toMatchObject({ name: 'Ngày thứ Bảy vì dân', area: 'Xã Tân Hòa', revision: 2 })
    expect((await client.update('model', edited, { area: null })).area).toBeNull()
  })

  test('an edit made on an older revision is refused politely', async () => {
    const { client } = newProgram()
    const made = await client.create('model', aModel)
    await client.update('model', made, { area: 'Xã A' })
    const error = await failure(client.update('model', made, { area: 'Xã B' }))
    expect(error.code).toBe('conflict')
    expect(error.message).toContain('bản 2')
    expect((await client.get('model', made.id)).area).toBe('Xã A')
  })

  test('links show the name of the record they point at', async () => {
    const { client } = newProgram()
    const unit = await client.create('unit', { name: 'Văn phòng Sở', category: 'office' })
    const model = await client.create('model', { ...aModel, unit: unit.id })
    expect(model.unitLabel).toBe('Văn phòng Sở')
    await client.call('record.trash', { kind: 'unit', id: unit.id })
    expect((await client.get('model', model.id)).unitLabel).toBe('Văn phòng Sở (trong thùng rác)')
  })

  test('what a record owns is trashed, restored and taken back with it, even if all happens within one tick of the clock', async () => {
    const { client } = newProgram()
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2025-03-03T02:00:00Z'))
    onTestFinished(() => void vi.restoreAllMocks())
    const proposal = await client.create('proposal', { name: 'Khen thưởng năm 2025', occasion: 'thematic', status: 'drafting' })
    const nominee = { proposal: proposal.id, category: 'person' as const, award: 'agency-commendation', blocked: false, awarded: false }
    await client.create('nominee', { ...nominee, name: 'Lê Ánh' })
    const earlier = await client.create('nominee', { ...nominee, name: 'Hoàng An' })
    await client.call('record.trash', { kind: 'nominee', id: earlier.id })
    await client.call('record.trash', { kind: 'proposal', id: proposal.id })
    expect((await client.list('nominee')).total).toBe(0)
    await client.call('record.restore', { kind: 'proposal', id: proposal.id })
    expect((await client.list('nominee')).rows.map(row => row.name)).toEqual(['Lê Ánh'])
    await client.call('history.undo', {})
    expect((await client.list('nominee')).total).toBe(0)
  })

  test('many records change in one step and come back in one', async () => {
    const { client } = newProgram()
    const ids = []
    for (const name of ['A', 'B', 'C']) ids.push((await client.create('model', { ...aModel, name })).id)
    await client.call('record.updateMany', { kind: 'model', ids, draft: { area: 'Xã Tân Hòa' } })
    await client.call('record.trash', { kind: 'model', ids })
    expect(await client.call('history.list', { limit: 1 })).toMatchObject([{ reason: 'xóa 3 mô hình "Dân vận khéo"', count: 3 }])
    await client.call('history.undo', {})
    expect((await client.list('model', { where: { area: 'Xã Tân Hòa' } })).total).toBe(3)
    await client.call('history.undo', {})
    expect((await client.list('model', { where: { area: null } })).total).toBe(3)
  })

  test('a deadline is filled in from the table in force and may be overruled', async () => {
    const { client } = newProgram()
    const complaint = await client.create('petition', { ...aPetition, category: 'complaint', acceptedOn: '2025-03-10' })
    expect(complaint.dueOn).toBe('2025-04-09')
    expect((await client.create('petition', { ...aPetition, dueOn: '2025-05-05' })).dueOn).toBe('2025-05-05')
    expect((await client.create('petition', { ...aPetition, competent: false })).dueOn).toBeNull()
  })

  test('the history reads in words', async () => {
    const { client } = newProgram()
    const made = await client.create('model', aModel)
    await client.update('model', made, { status: 'running', registeredOn: '2025-01-05' })
    const [edit] = await client.call('history.list', { kind: 'model', id: made.id })
    expect(edit).toMatchObject({ reason: 'sửa mô hình "Dân vận khéo"', displayName: 'Văn thư Văn phòng Sở', standing: true })
    const [change] = await client.call('history.changes', { changeset: edit?.changeset ?? 0 })
    expect(await client.call('history.changes', { changeset: edit?.changeset ?? 0, kind: 'model', id: change?.id ?? '' })).toEqual([change])
    expect(await client.call('history.changes', { changeset: edit?.changeset ?? 0, kind: 'model', id: '019b76da-a9e7-761c-b501-43899635d581' })).toEqual([])
    expect(change?.fields).toEqual([
      { name: 'registeredOn', label: 'Ngày đăng ký', before: null, after: '05/01/2025' },
      { name: 'status', label: 'Tình trạng', before: 'Đăng ký', after: 'Đang thực hiện' },
    ])
  })
})

describe('records that hang together', () => {
  const proposal = { name: 'Khen thưởng năm 2025', occasion: 'thematic', status: 'drafting' as const }
  const nominee = { name: 'Lê Ánh', category: 'person' as const, award: 'agency-commendation', blocked: false, awarded: false }

  test('taking back the making of a record takes what it owns by now along, and brings it back', async () => {
    const { client } = newProgram()
    const owner = await client.create('proposal', proposal)
    const [made] = await client.call('history.list', { limit: 1 })
    await client.create('nominee', { ...nominee, proposal: owner.id })
    await client.call('history.undo', { changeset: made?.changeset ?? 0 })
    expect((await client.list('nominee')).total).toBe(0)
    await client.call('history.redo', { changeset: made?.changeset ?? 0 })
    expect((await client.list('nominee')).total).toBe(1)
  })

  test('nothing is put under an owner in the trash, nor brought back without it', async () => {
    const { client } = newProgram()
    const owner = await client.create('proposal', proposal)
    const child = await client.create('nominee', { ...nominee, proposal: owner.id })
    await client.call('record.trash', { kind: 'proposal', id: owner.id })
    expect((await failure(client.create('nominee', { ...nominee, proposal: owner.id }))).fields?.proposal).toMatch(/thùng rác/)
    expect((await failure(client.call('record.restore', { kind: 'nominee', id: child.id }))).code).toBe('invalid')
  })

  test('redo is only of what was taken back', async () => {
    const { client } = newProgram()
    const made = await client.create('model', aModel)
    await client.update('model', made, { area: 'Xã A' })
    const [edit] = await client.call('history.list', { limit: 1 })
    expect((await failure(client.call('history.redo', { changeset: edit?.changeset ?? 0 }))).code).toBe('nothingToUndo')
    expect((await client.get('model', made.id)).area).toBe('Xã A')
  })

  test('an entry of a value list that records use is kept; one nobody uses may go', async () => {
    const { client } = newProgram()
    const made = await client.create('model', aModel)
    const entry = async (code: string) => (await client.list('valueEntry', { where: { list: 'fieldOfWork', code } })).rows[0] ?? { id: '', revision: 1 }
    const used = await entry('economy')
    expect((await failure(client.call('record.trash', { kind: 'valueEntry', id: used.id }))).code).toBe('inUse')
    expect((await failure(client.update('valueEntry', used, { code: 'money' }))).code).toBe('inUse')
    await client.update('valueEntry', used, { label: 'Phát triển kinh tế', retiredOn: '2025-12-31' })
    expect((await client.update('model', made, { area: 'Xã B' })).fieldLabel).toBe('Phát triển kinh tế')
    const spare = await client.create('valueEntry', { list: 'fieldOfWork', code: 'spare', label: 'Dự phòng', position: 99 })
    await client.call('record.trash', { kind: 'valueEntry', id: spare.id })
    await client.create('valueEntry', { list: 'fieldOfWork', code: 'spare', label: 'Dự phòng', position: 99 })
    expect((await failure(client.call('record.restore', { kind: 'valueEntry', id: spare.id }))).code).toBe('invalid')
  })

  test('a deadline follows the day of acceptance, unless it was set by hand', async () => {
    const { client } = newProgram()
    const complaint = await client.create('petition', { ...aPetition, category: 'complaint' })
    const accepted = await client.update('petition', complaint, { acceptedOn: '2025-03-10' })
    expect(accepted.dueOn).toBe('2025-04-09')
    const byHand = await client.update('petition', accepted, { dueOn: '2025-06-01' })
    expect((await client.update('petition', byHand, { acceptedOn: '2025-03-12' })).dueOn).toBe('2025-06-01')
  })
})

describe('finding records', () => {
  test('without accents, exact accents first, people by given name', async () => {
    const { client } = newProgram()
    for (const name of ['Dương Văn Ánh', 'Trần Văn Đường', 'Lê Đường Sơn', 'Nguyễn An']) await client.create('exemplar', { category: 'person', name, field: 'economy', status: 'introduced' })
    const names = async (find?: string) => (await client.list('exemplar', find === undefined ? {} : { find })).rows.map(row => row.name)
    expect(await names()).toEqual(['Nguyễn An', 'Dương Văn Ánh', 'Trần Văn Đường', 'Lê Đường Sơn'])
    expect(await names('đường')).toEqual(['Trần Văn Đường', 'Lê Đường Sơn', 'Dương Văn Ánh'])
    expect(await names('dduwowngf')).toEqual(['Trần Văn Đường', 'Lê Đường Sơn'])
  })

  test('by field, by range, by the words of the list, page by page', async () => {
    const { client } = newProgram()
    for (const [i, day] of ['2025-01-01', '2025-02-01', '2025-03-01'].entries()) await client.create('petition', { ...aPetition, receivedOn: day, code: String(i) })
    expect((await client.list('petition', { where: { receivedOn: { from: '2025-01-15', to: '2025-02-15' } } })).total).toBe(1)
    expect((await client.list('petition', { where: { category: 'Kiến nghị, phản ánh' } })).total).toBe(3)
    expect((await client.list('petition', { where: { status: ['resolved', 'forwarded'] } })).total).toBe(0)
    const page = await client.list('petition', { sort: 'code', limit: 1, offset: 1 })
    expect(page).toMatchObject({ total: 3, rows: [{ code: '1' }] })
  })

  test('pages of a search fit together, whatever the page size', async () => {
    const { client } = newProgram()
    for (let i = 0; i < 12; i += 1) await client.create('model', { ...aModel, name: `${i % 3 === 0 ? 'Đường' : 'Dương'} ${String(i).padStart(2, '0')}` })
    const whole = (await client.list('model', { find: 'đường' })).rows.map(row => row.name)
    expect(whole).toHaveLength(12)
    for (const limit of [1, 3, 4, 5, 7]) {
      const pieces: string[] = []
      for (let offset = 0; offset < 12; offset += limit) pieces.push(...(await client.list('model', { find: 'đường', limit, offset })).rows.map(row => row.name))
      expect(pieces).toEqual(whole)
    }
  })
})

describe('what stays hidden', () => {
  const denunciation = { ...aPetition, category: 'denunciation' as const, summary: 'Tố cáo ông Tư nhận quà', detail: 'Chi tiết riêng', sender: 'Phạm Thị Kín', address: 'Ấp Ba' }

  test('a denunciation is listed and counted, who and what masked, in lists, links, history and search', async () => {
    const { client } = newProgram()
    const made = await client.create('petition', denunciation)
    await client.update('petition', made, { sender: 'Phạm Thị Bí' })
    const { rows, total } = await client.list('petition')
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ summary: '[đã che]', detail: '[đã che]', sender: '[đã che]', address: '[đã che]' })
    for (const find of ['Tư nhận quà', 'Kín', 'Bí', 'riêng']) expect((await client.list('petition', { find })).total).toBe(0)
    const [edit] = await client.call('history.list', { limit: 1 })
    const said = JSON.stringify(await client.call('history.changes', { changeset: edit?.changeset ?? 0 }))
    expect(said).not.toMatch(/Kín|Bí|nhận quà/)
  })

  test('asking for it is possible and logged', async () => {
    const { client, register } = newProgram()
    await client.create('petition', denunciation)
    expect((await client.list('petition', { unmasked: true })).rows[0]?.sender).toBe('Phạm Thị Kín')
    expect(register.db.prepare('SELECT action, subject, displayName FROM access_log').all()).toEqual([{ action: 'unmask', subject: 'petition', displayName: 'Văn thư Văn phòng Sở' }])
  })

  test('numbers of identity papers and telephones keep only their ends', async () => {
    const { client } = newProgram()
    await client.create('exemplar', { category: 'person', name: 'Lê Ánh', field: 'economy', status: 'introduced', identityNumber: '036012345612', phone: '0912 345 678' })
    expect((await client.list('exemplar')).rows[0]).toMatchObject({ identityNumber: '0360******12', phone: '*****678' })
    expect((await client.list('exemplar', { find: '036012345612' })).total).toBe(0)
  })
})

describe('bad input', () => {
  const cases: [what: string, draft: Record<string, unknown>, field: string, message: RegExp][] = [
    ['a name of 10,000 letters', { name: 'ă'.repeat(10_000) }, 'name', /10\.000/],
    ['a NUL', { name: 'Nụ cười\u0000' }, 'name', /không dùng được/],
    ['a lone surrogate', { name: 'Nụ \uD83D cười' }, 'name', /không dùng được/],
    ['an empty name', { name: '   ' }, 'name', /Chưa nhập/],
    ['the 31st of February', { registeredOn: '2025-02-31' }, 'registeredOn', /không có thật/],
    ['a date in another form', { registeredOn: '31/02/2025' }, 'registeredOn', /không có thật/],
    ['an unknown state', { status: 'finished' }, 'status', /Phải là một trong/],
    ['an unknown code', { field: 'astronomy' }, 'field', /Danh mục không có/],
    ['a link to nowhere', { unit: '00000000-0000-7000-8000-000000000000' }, 'unit', /không có trong sổ/],
    ['a negative number', { funds: -5 }, 'funds', /nhỏ hơn 0/],
    ['a recognition without its day', { status: 'recognised' }, 'recognisedOn', /phải có ngày/],
    ['a number in place of a name', { name: 5 }, 'name', /Phải là chữ/],
    ['a year nobody means', { registeredOn: '0205-03-01' }, 'registeredOn', /Năm phải/],
  ]
  test.each(cases)('%s is refused by its field, and nothing is written', async (_, draft, field, message) => {
    const { client } = newProgram()
    const error = await failure(client.create('model', { ...aModel, ...draft }))
    expect(error.code).toBe('invalid')
    expect(error.fields?.[field]).toMatch(message)
    expect((await client.list('model')).total).toBe(0)
  })

  test('unknown fields, kinds, procedures, ids and orders have codes of their own', async () => {
    const { core } = newProgram()
    const code = async (name: string, input: unknown) => {
      const result = await core.call(name, input)
      return result.ok ? 'ok' : result.error.code
    }
    expect(await code('record.list', { kind: 'dragon' })).toBe('unknownKind')
    expect(await code('record.explode', {})).toBe('unknownProcedure')
    expect(await code('constructor', {})).toBe('unknownProcedure')
    expect(await code('record.get', { kind: 'model', id: '00000000-0000-7000-8000-000000000000' })).toBe('notFound')
    expect(await code('record.list', { kind: 'model', sort: 'password' })).toBe('unknownField')
    expect(await code('record.list', { kind: 'model', where: { 'name" OR 1=1 --': 'x' } })).toBe('unknownField')
    expect(await code('record.create', { kind: 'model', draft: { ...aModel, colour: 'red' } })).toBe('invalid')
    expect(await code('record.list', { kind: 'model', limit: -1 })).toBe('invalid')
    expect(await code('figures.get', { period: '2025-13' })).toBe('unknownPeriod')
    expect(await code('history.undo', {})).toBe('nothingToUndo')
    expect(await code('record.list', null)).toBe('invalid')
  })
})

describe('files', () => {
  test('are kept once under their hash, and listed with their record', async () => {
    const { client, folder } = newProgram()
    const model = await client.create('model', aModel)
    const scan = join(emptyFolder(), 'Quyết định công nhận.pdf')
    writeFileSync(scan, '%PDF-1.7\nnội dung')
    const [file] = await client.call('attachment.add', { kind: 'model', id: model.id, files: [scan] })
    await client.call('attachment.add', { kind: 'model', id: model.id, files: [scan] })
    expect(file).toMatchObject({ name: 'Quyết định công nhận.pdf', mediaType: 'application/pdf', recordLabel: 'Nụ cười công sở' })
    const { readdirSync } = await import('node:fs')
    expect(readdirSync(join(folder, 'attachments'))).toEqual([String(file?.sha256)])
    expect((await client.call('register.check', {})).ok).toBe(true)
    writeFileSync(join(folder, 'attachments', String(file?.sha256)), 'khác')
    expect(await client.call('register.check', {})).toMatchObject({ ok: false, findings: [{ where: `attachments/${String(file?.sha256)}` }] })
  })

  test.each([
    ['chương trình.exe', 'MZ'], ['bảng.xlsm', 'PK\u0003\u0004'], ['báo cáo.pdf', 'không phải pdf'], ['anh.pdf.exe', '%PDF-'], ['\u202Efdp.exe', 'MZ'], ['không đuôi', 'x'],
  ])('%s is refused', async (name, bytes) => {
    const { client } = newProgram()
    const model = await client.create('model', aModel)
    const path = join(emptyFolder(), name)
    writeFileSync(path, bytes)
    expect((await failure(client.call('attachment.add', { kind: 'model', id: model.id, files: [path] }))).code).toBe('fileType')
    expect((await client.list('attachment')).total).toBe(0)
  })

  test('a file that is not there is said', async () => {
    const { client } = newProgram()
    const model = await client.create('model', aModel)
    expect((await failure(client.call('attachment.add', { kind: 'model', id: model.id, files: ['/không/có.pdf'] }))).code).toBe('readFailed')
  })
})

test('a register set up again from its own settings is set up the same', async () => {
  const first = newProgram()
  const settings = await first.client.call('settings.get', {})
  const second = newProgram({ profile: JSON.parse(JSON.stringify(settings)) })
  expect(await second.client.call('settings.get', {})).toEqual(settings)
})

test('changing one group of settings leaves the others, and can be taken back', async () => {
  const { client } = newProgram()
  const before = await client.call('settings.get', {})
  const [agency] = before.agency
  await client.call('settings.set', { agency: [{ ...agency, name: 'Sở Mới' }] })
  const after = await client.call('settings.get', {})
  expect(after.agency.map(entry => entry.name)).toEqual(['Sở Mới'])
  expect(after.officers).toEqual(before.officers)
  await client.call('history.undo', {})
  expect(await client.call('settings.get', {})).toEqual(before)
})

test('everything is still there after closing and opening', async () => {
  const { client, folder, close } = newProgram()
  const made = await client.create('model', aModel)
  close()
  expect(await openProgram(folder).client.get('model', made.id)).toEqual(made)
})
