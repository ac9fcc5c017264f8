import { describe, expect, test } from 'vitest'
import type { DraftFor } from '../../db/contract/kinds/index.ts'
import { newProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'

const aModel: Partial<DraftFor<'model'>> = { name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'economy', status: 'registered' }
const aDialogue = { topic: 'Đối thoại quý IV', heldOn: '2025-11-06', form: 'regular', audience: 'people', byHead: true }
const anOpinion = { receivedOn: '2025-11-06', category: 'recommendation', summary: 'Đề nghị nạo vét kênh', source: 'dialogue', competent: true, answeredOnSpot: false, status: 'received' }

describe('saving records together', () => {
  test('a dialogue and its opinions come into the register in one step, tied to each other, and leave it in one', async () => {
    const { client } = newProgram()
    const { changeset, saved } = await client.call('record.save', {
      records: [
        { ref: 'buổi', kind: 'dialogue', draft: aDialogue },
        { ref: 'một', kind: 'petition', draft: { ...anOpinion, dialogue: '#buổi' } },
        { ref: 'hai', kind: 'petition', draft: { ...anOpinion, summary: 'Đề nghị lắp đèn đường', dialogue: '#buổi' } },
      ],
    })
    expect(saved.map(({ ref }) => ref)).toEqual(['buổi', 'một', 'hai'])
    const [dialogue, one] = saved.map(({ record }) => record)
    expect(one).toMatchObject({ dialogue: dialogue?.id, dialogueLabel: 'Đối thoại quý IV', dueOn: '2025-11-21' })
    await client.call('history.undo', { changeset: changeset ?? 0 })
    expect((await client.list('dialogue')).total).toBe(0)
    expect((await client.list('petition')).total).toBe(0)
    await client.call('history.redo', {})
    expect((await client.list('petition')).total).toBe(2)
  })

  test('one bad record keeps all out, and every problem is named at its field', async () => {
    const { client } = newProgram()
    const error = await failure(client.call('record.save', {
      records: [
        { ref: 'a', kind: 'dialogue', draft: aDialogue },
        { ref: 'b', kind: 'petition', draft: { ...anOpinion, dialogue: '#a', summary: null } },
        { ref: 'c', kind: 'petition', draft: { ...anOpinion, dialogue: '#a', answeredOn: '2025-11-01' } },
      ],
    }))
    expect(error.code).toBe('invalid')
    expect(error.fields).toEqual({ 'b.summary': 'Chưa nhập', 'c.answeredOn': 'Trước ngày nhận đơn' })
    expect((await client.list('dialogue')).total).toBe(0)
  })

  test('a row another window changed is named, and nothing of the save is kept', async () => {
    const { client } = newProgram()
    const [first, second] = [await client.create('model', aModel), await client.create('model', { ...aModel, name: 'Ngày thứ Bảy vì dân' })]
    await client.update('model', second, { area: 'Xã A' })
    const error = await failure(client.call('record.save', {
      records: [
        { ref: 'x', kind: 'model', id: first.id, revision: first.revision, draft: { area: 'Xã B' } },
        { ref: 'y', kind: 'model', id: second.id, revision: second.revision, draft: { area: 'Xã B' } },
      ],
    }))
    expect([error.code, Object.keys(error.fields ?? {})]).toEqual(['conflict', ['y']])
    expect((await client.get('model', first.id)).area).toBeNull()
  })

  test('a row can go to the bin with the edit of its owner', async () => {
    const { client } = newProgram()
    const { saved } = await client.call('record.save', { records: [{ ref: 'd', kind: 'dialogue', draft: aDialogue }, { ref: 'p', kind: 'petition', draft: { ...anOpinion, dialogue: '#d' } }] })
    const [dialogue, petition] = saved.map(({ record }) => record)
    await client.call('record.save', {
      records: [
        { ref: 'd', kind: 'dialogue', id: dialogue?.id ?? '', revision: 1, draft: { place: 'Hội trường Sở' } },
        { ref: 'p', kind: 'petition', id: petition?.id ?? '', revision: 1, trash: true },
      ],
    })
    expect((await client.list('petition')).total).toBe(0)
    expect((await client.list('petition', { trash: true })).total).toBe(1)
  })

  test('a save repeated because its answer never came makes nothing twice', async () => {
    const { client } = newProgram()
    const [dialogue, opinion] = [crypto.randomUUID(), crypto.randomUUID()]
    const records = [{ ref: dialogue, kind: 'dialogue' as const, draft: aDialogue }, { ref: opinion, kind: 'petition' as const, draft: { ...anOpinion, dialogue: `#${dialogue}` } }]
    await client.call('record.save', { records })
    const again = await client.call('record.save', { records: records.map(record => (record.ref === opinion ? { ...record, draft: { ...record.draft, address: 'Ấp 3' } } : record)) })
    expect(again.saved[1]?.record).toMatchObject({ id: opinion, dialogue, address: 'Ấp 3', revision: 2 })
    expect([(await client.list('dialogue')).total, (await client.list('petition')).total]).toEqual([1, 1])
  })

  test('what was saved without a change is no step to take back', async () => {
    const { client } = newProgram()
    const made = await client.create('model', aModel)
    const { changeset, saved } = await client.call('record.save', { records: [{ ref: 'm', kind: 'model', id: made.id, revision: 1, draft: { name: made.name } }] })
    expect(changeset).toBeNull()
    expect(saved[0]?.record).toMatchObject({ id: made.id, revision: 1 })
  })

  test('the shown form of a denouncer\'s name is not written over the name', async () => {
    const { client } = newProgram()
    const { saved } = await client.call('record.save', { records: [{ ref: 'p', kind: 'petition', draft: { ...anOpinion, category: 'denunciation', source: 'post', sender: 'Phạm Thị Kiều' } }] })
    const shown = saved[0]?.record
    expect(shown?.sender).toBe('[đã che]')
    await client.call('record.save', { records: [{ ref: 'p', kind: 'petition', id: shown?.id ?? '', revision: 1, draft: { sender: '[đã che]', field: 'land' } }] })
    expect((await client.call('record.get', { kind: 'petition', id: shown?.id ?? '', unmasked: true })).sender).toBe('Phạm Thị Kiều')
  })
})
