import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../db/contract/api.ts'
import { snapshot, travellingKinds } from '../../db/index.ts'
import { newProgram, openProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'

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
