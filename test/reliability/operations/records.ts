import { deepEqual, equal } from 'node:assert/strict'
import type { Operation, Step } from '../harness/operation.ts'
import { type Session, scriptId } from '../harness/session.ts'

type Found = { id: string; revision: number; deletedAt: string | null } & Record<string, unknown>

export const aModel = (name: string) => ({ name, category: 'model', actorType: 'collective', field: 'economy', status: 'registered', registeredOn: '2025-02-03' })
const aPetition = (summary: string) => ({
  receivedOn: '2025-11-10', category: 'recommendation', summary, source: 'direct', competent: true, answeredOnSpot: false, status: 'received', sender: 'Trần Văn Lộ',
})

export const create = (session: Session, kind: string, drafts: readonly object[], first: number) =>
  session.call('record.save', { records: drafts.map((draft, index) => ({ ref: scriptId(first + index), kind, draft })) })
export const read = (session: Session, kind: string, number: number) => session.call<Found>('record.get', { kind, id: scriptId(number) })
const total = async (session: Session, kind: string, where: object) => (await session.call<{ total: number }>('record.list', { kind, where, limit: 0 })).total

/** Edits on the revision a screen would have, so that a lost or a doubled change shows as a conflict. */
export const edit = (kind: string, number: number, revision: number, draft: object) => (session: Session) =>
  session.call('record.update', { kind, id: scriptId(number), revision, draft })

const says = (kind: string, number: number, expected: object) => async (session: Session) => {
  const found = await read(session, kind, number)
  deepEqual(Object.fromEntries(Object.keys(expected).map(name => [name, found[name]])), expected)
}

const newDialogue: Step = {
  act: session => session.call('record.save', {
    records: [
      { ref: scriptId(10), kind: 'dialogue', draft: { topic: 'Đối thoại quý IV', heldOn: '2025-11-06', form: 'regular', audience: 'people', byHead: true } },
      ...[11, 12, 13].map(number => ({ ref: scriptId(number), kind: 'petition', draft: { ...aPetition(`Ý kiến thứ ${number}`), dialogue: `#${scriptId(10)}` } })),
    ],
  }),
  holds: async session => {
    await says('dialogue', 10, { topic: 'Đối thoại quý IV' })(session)
    for (const number of [11, 12, 13]) await says('petition', number, { summary: `Ý kiến thứ ${number}`, dialogue: scriptId(10) })(session)
  },
}

export const save: Operation = {
  id: 'save',
  own: true,
  name: 'save records one by one',
  steps: [
    { act: session => create(session, 'model', [aModel('Nụ cười công sở')], 1), holds: says('model', 1, { name: 'Nụ cười công sở', revision: 1 }) },
    newDialogue,
    { act: edit('petition', 11, 1, { detail: 'Đề nghị nạo vét kênh. '.repeat(300) }), holds: says('petition', 11, { detail: 'Đề nghị nạo vét kênh. '.repeat(300).trim(), revision: 2 }) },
    { act: edit('model', 1, 1, { area: 'Xã Tân Hòa' }), holds: says('model', 1, { area: 'Xã Tân Hòa', name: 'Nụ cười công sở', revision: 2 }) },
    { act: session => session.call('record.trash', { kind: 'petition', id: scriptId(12) }), holds: async session => equal((await read(session, 'petition', 12)).deletedAt === null, false) },
    { act: session => session.call('record.restore', { kind: 'petition', id: scriptId(12) }), holds: says('petition', 12, { deletedAt: null, revision: 3 }) },
    { act: edit('petition', 13, 1, { status: 'resolved', answeredOn: '2025-11-20' }), holds: says('petition', 13, { status: 'resolved', answeredOn: '2025-11-20' }) },
    { act: session => create(session, 'model', [aModel('Tổ hòa giải'), aModel('Ngõ sạch')], 20), holds: says('model', 21, { name: 'Ngõ sạch' }) },
  ],
}

const MANY = 60
const many = Array.from({ length: MANY }, (_, index) => 100 + index)
const ids = many.map(scriptId)

export const bulk: Operation = {
  id: 'bulk',
  own: true,
  name: 'change many records at once',
  prepare: session => create(session, 'model', many.map(number => aModel(`Mô hình số ${number}`)), 100),
  steps: [
    { act: session => session.call('record.updateMany', { kind: 'model', ids, draft: { area: 'Phường 7' } }), holds: async session => equal(await total(session, 'model', { area: 'Phường 7' }), MANY) },
    { act: session => session.call('record.trash', { kind: 'model', ids: ids.slice(0, 40) }), holds: async session => equal(await total(session, 'model', { area: 'Phường 7' }), MANY - 40) },
    { act: session => session.call('record.restore', { kind: 'model', ids: ids.slice(0, 40) }), holds: async session => equal(await total(session, 'model', { area: 'Phường 7' }), MANY) },
    { act: session => session.call('record.updateMany', { kind: 'model', ids, draft: { area: 'Phường 9' } }), holds: async session => equal(await total(session, 'model', { area: 'Phường 9' }), MANY) },
  ],
}

const areas = async (session: Session, area: string | null) => {
  for (const number of many.slice(0, 12)) equal((await read(session, 'model', number)).area, area)
}

export const undo: Operation = {
  id: 'undo',
  own: true,
  name: 'undo and redo',
  prepare: session => create(session, 'model', many.slice(0, 12).map(number => aModel(`Mô hình số ${number}`)), 100),
  steps: [
    { act: session => session.call('record.updateMany', { kind: 'model', ids: ids.slice(0, 12), draft: { area: 'Phường 7' } }), holds: session => areas(session, 'Phường 7') },
    { act: session => session.call('history.undo', {}), holds: session => areas(session, null) },
    { act: session => session.call('history.redo', {}), holds: session => areas(session, 'Phường 7') },
    { act: session => session.call('history.undo', {}), holds: session => areas(session, null) },
    { act: session => session.call('history.undo', {}), holds: async session => equal((await read(session, 'model', 100)).deletedAt === null, false) },
    { act: session => session.call('history.redo', {}), holds: async session => equal((await read(session, 'model', 100)).deletedAt, null) },
  ],
}

const draftOf = (number: number, text: string) => ({ key: scriptId(500 + number), kind: 'petition', record: null, title: `Đơn ${number}`, body: { summary: text } })
const keep = (number: number, text: string): Step => ({
  act: session => session.call('draft.keep', draftOf(number, text)),
  holds: async session => {
    const drafts = await session.call<{ key: string; body: unknown }[]>('draft.list', {})
    deepEqual(drafts.find(({ key }) => key === scriptId(500 + number))?.body, { summary: text })
  },
})

export const draft: Operation = {
  id: 'draft',
  name: 'keep what is typed and not yet saved',
  steps: [
    keep(1, 'Đường'), keep(1, 'Đường vào xóm'), keep(2, 'Kênh thủy lợi '.repeat(2000)), keep(1, 'Đường vào xóm 4 hư hỏng'),
    {
      act: session => session.call('draft.drop', { key: scriptId(501) }),
      holds: async session => deepEqual((await session.call<{ key: string }[]>('draft.list', {})).map(({ key }) => key), [scriptId(502)]),
    },
    keep(3, 'Đèn đường'),
  ],
}

type Given = { preferences: { name: string; value: string }[]; officers: object[] }

const nameShown = (value: string): Step => ({
  act: async session => {
    const { preferences } = await session.call<Given>('settings.get', {})
    return session.call('settings.set', { preferences: [...preferences.filter(({ name }) => name !== 'displayName'), { name: 'displayName', value }] })
  },
  holds: async session => equal((await session.call<Given>('settings.get', {})).preferences.find(({ name }) => name === 'displayName')?.value, value),
})

const newSigner: Step = {
  act: async session => {
    const { officers } = await session.call<Given>('settings.get', {})
    const signer = { role: 'signer', name: 'Lê Thị Mới', position: 'Phó Giám đốc', authority: 'deputy', headPosition: 'Giám đốc', rank: 9 }
    return session.call('settings.set', { officers: [...officers, signer] })
  },
  holds: async session => equal((await session.call<{ officers: { name: string }[] }>('settings.get', {})).officers.some(({ name }) => name === 'Lê Thị Mới'), true),
}

export const settings: Operation = { id: 'settings', name: 'change settings', steps: [nameShown('Lê Văn Thư'), newSigner, nameShown('Trần Thị Thư')] }
