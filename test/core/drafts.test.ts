import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../db/contract/api.ts'
import { snapshot, travellingKinds } from '../../db/index.ts'
import { createCore } from '../../electron/core/createCore.ts'
import { createClient } from '../../renderer/api/client.ts'
import { newProgram, openProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { aPetition } from '../support/records.ts'

const aDraft = (body: Input<'draft.keep'>['body'] = { name: 'Nụ cười' }): Input<'draft.keep'> =>
  ({ key: randomUUID(), kind: 'model', record: null, title: 'Mô hình mới', body })

describe('words typed but not saved', () => {
  test('come back as they were typed, with the form and the record they belong to', async () => {
    const { client } = newProgram()
    const unit = await client.create('unit', { name: 'Phòng Hành chính', category: 'department' })
    const body = { name: '  Nụ cười\n', funds: 1.5, byHead: false, parts: [{ ref: 'một', draft: { quantity: null } }], 'chữ "lạ"': '\u0000' }
    const kept = { ...aDraft(body), kind: 'unit' as const, record: unit.id, title: 'Phòng Hành chính' }
    const { at } = await client.call('draft.keep', kept)
    expect(await client.call('draft.list', {})).toEqual([{ ...kept, at, recovered: false }])
  })

  test('are kept once a form: what is typed later takes the place of what was there', async () => {
    const { client } = newProgram()
    const [form, other] = [aDraft({ name: 'N' }), aDraft({ name: 'khác' })]
    await client.call('draft.keep', form)
    await client.call('draft.keep', other)
    await client.call('draft.keep', { ...form, title: 'Nụ cười công sở', body: { name: 'Nụ cười công sở' } })
    const listed = await client.call('draft.list', {})
    expect(new Map(listed.map(({ key, title, body }) => [key, { title, body }]))).toEqual(new Map([
      [form.key, { title: 'Nụ cười công sở', body: { name: 'Nụ cười công sở' } }], [other.key, { title: other.title, body: other.body }],
    ]))
  })

  test('go when their form is closed, and leave those of other forms', async () => {
    const { client } = newProgram()
    const [form, other] = [aDraft(), aDraft()]
    for (const each of [form, other]) await client.call('draft.keep', each)
    await client.call('draft.drop', { key: form.key })
    await client.call('draft.drop', { key: form.key })
    expect((await client.call('draft.list', {})).map(({ key }) => key)).toEqual([other.key])
  })

  test('are still there when the register is opened again, and told from those typed since, the newest first', async () => {
    const { client, folder, close } = newProgram()
    const before = aDraft()
    await client.call('draft.keep', before)
    close()
    const again = openProgram(folder).client
    const since = aDraft({ name: 'gõ sau khi mở lại' })
    await again.call('draft.keep', since)
    expect(await again.call('draft.list', {})).toMatchObject([
      { key: since.key, recovered: false, body: since.body }, { key: before.key, recovered: true, body: before.body },
    ])
    await again.call('draft.keep', { ...before, body: { name: 'gõ tiếp' } })
    expect((await again.call('draft.list', {})).map(({ recovered }) => recovered)).toEqual([false, false])
  })

  test('beyond two million letters are refused, and the shorter ones kept before stay', async () => {
    const { client } = newProgram()
    const form = aDraft('a'.repeat(1_999_998))
    await client.call('draft.keep', form)
    const error = await failure(client.call('draft.keep', { ...form, body: 'b'.repeat(1_999_999) }))
    expect(error).toMatchObject({ code: 'invalid', message: expect.stringMatching(/2 triệu chữ/) })
    expect(await client.call('draft.list', {})).toMatchObject([{ body: form.body }])
  })

  test('are no records: no list, no figure, no step to take back, nothing that travels', async () => {
    const { client, register } = newProgram()
    const travelling = () => travellingKinds.map(kind => [...snapshot(register.db, kind, 'full')])
    const read = async () => [await client.call('register.info', {}), await client.call('figures.get', { period: '2025' }), await client.call('history.list', {}), travelling()]
    const before = await read()
    await client.call('draft.keep', aDraft({ name: 'Chỉ mới gõ', registeredOn: '2025-05-05' }))
    expect(await read()).toEqual(before)
    expect((await client.list('model', { find: 'Chỉ mới gõ' })).total).toBe(0)
    expect((await failure(client.call('history.undo', {}))).code).toBe('nothingToUndo')
    expect(await client.call('register.check', {})).toEqual({ ok: true, findings: [] })
  })
})

const form = (base: unknown, touched: Record<string, unknown> = {}) => ({
  forms: [{ ref: 'a', kind: 'petition', base, touched: Object.fromEntries(Object.entries(touched).map(([name, value]) => [name, { value, text: String(value) }])) }], removed: [],
}) as Input<'draft.keep'>['body']

describe('words typed into a denunciation', () => {
  test('are shown to its readers alone, whether it is saved yet or not, with the papers about it', async () => {
    const { client, register, ports } = newProgram()
    const other = createClient(createCore(register, { ...ports, account: () => 'khach' }, { checkOutput: true }).call)
    const denounced = await client.create('petition', { ...aPetition, category: 'denunciation', sender: 'Trần Văn Tố Giác' })
    const about = `petition:${denounced.id}`
    const paper = await client.create('document', { template: 'petition-letters', record: about, name: 'Giấy báo tin', dateFrom: '2025-11-01', dateTo: '2025-11-30', status: 'draft' })
    const hidden: Input<'draft.keep'>[] = [
      { key: randomUUID(), kind: 'petition', record: denounced.id, title: 'Trần Văn Tố Giác', body: form(denounced, { note: 'chữ mới' }) },
      { key: randomUUID(), kind: 'petition', record: null, title: 'Lê Thị Tố Giác', body: form(null, { category: 'denunciation', sender: 'Lê Thị Tố Giác' }) },
      { key: randomUUID(), kind: 'document', record: null, title: 'Giấy mới', body: form(null, { record: about, name: 'gửi ông Tố Giác' }) },
      { key: randomUUID(), kind: 'document', record: paper.id, title: 'Giấy báo tin', body: { note: 'gửi ông Tố Giác' } },
      { key: randomUUID(), kind: 'documentPart', record: null, title: '', body: form(null, { document: paper.id, text: 'ông Tố Giác' }) },
    ]
    const open: Input<'draft.keep'> = { key: randomUUID(), kind: 'petition', record: null, title: 'Đơn xin', body: form(null, { category: 'recommendation', sender: 'Tố Giác' }) }
    for (const draft of [...hidden, open]) await client.call('draft.keep', draft)
    const keys = async (who: typeof client) => (await who.call('draft.list', {})).map(({ key }) => key).sort()
    expect(await keys(other)).toEqual([open.key])
    expect((await other.call('privacy.find', { text: 'Tố Giác' })).hits.map(({ key }) => key)).toEqual([open.key])
    expect(await keys(client)).toEqual([...hidden, open].map(({ key }) => key).sort())
  })

  test('go when whoever typed them has saved them, reader or not', async () => {
    const { client, register, ports } = newProgram()
    await client.create('petition', aPetition)
    const other = createClient(createCore(register, { ...ports, account: () => 'khach' }, { checkOutput: true }).call)
    const typed: Input<'draft.keep'> = { key: randomUUID(), kind: 'petition', record: null, title: '', body: form(null, { category: 'denunciation' }) }
    await other.call('draft.keep', typed)
    expect(await other.call('draft.list', {})).toEqual([])
    await other.call('draft.drop', { key: typed.key })
    expect(await client.call('draft.list', {})).toEqual([])
  })
})

describe('a form that stood open while its record was erased', () => {
  const erase = { reason: 'Đơn số 12', evenIf: true } as const
  const openForm = async () => {
    const program = newProgram()
    const petition = await program.client.create('petition', { ...aPetition, sender: 'Lê Thị Cần Xóa' })
    return { ...program, petition, draft: { key: randomUUID(), kind: 'petition', record: petition.id, title: 'Lê Thị Cần Xóa', body: form(petition, { note: 'gõ dở' }) } satisfies Input<'draft.keep'> }
  }

  test('keeps no draft of it any more, nor does a new record that points at it, and says why', async () => {
    const { client, petition, draft } = await openForm()
    await client.call('draft.keep', draft)
    await client.call('privacy.erase', { records: [{ kind: 'petition', id: petition.id }], ...erase })
    const paper: Input<'draft.keep'> = { key: randomUUID(), kind: 'document', record: null, title: 'Giấy báo', body: form(null, { record: `petition:${petition.id}` }) }
    for (const late of [draft, paper]) expect(await failure(client.call('draft.keep', late))).toMatchObject({ code: 'conflict', message: expect.stringMatching(/vừa được xóa theo yêu cầu/) })
    expect(await client.call('draft.list', {})).toEqual([])
    expect((await client.call('privacy.find', { text: 'Cần Xóa' })).hits).toEqual([])
    await client.call('draft.keep', { ...draft, key: randomUUID(), record: null, body: form(null, { note: 'khác' }) })
  })

  test('keeps none with what single fields said before, and again once it shows the record as it is now', async () => {
    const { client, petition, draft } = await openForm()
    await client.call('privacy.erase', { fields: [{ kind: 'petition', id: petition.id, field: 'sender' }], ...erase })
    expect((await failure(client.call('draft.keep', draft))).code).toBe('conflict')
    const fresh = await client.get('petition', petition.id)
    await client.call('draft.keep', { ...draft, title: '', body: form(fresh, { note: 'gõ dở' }) })
    expect(await client.call('draft.list', {})).toHaveLength(1)
  })
})
