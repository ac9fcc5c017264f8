import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { listAccess } from '../../db/index.ts'
import type { Client } from '../../renderer/api/client.ts'
import { newProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { aDialogue, aModel, aPetition } from '../support/records.ts'
import { emptyFolder } from '../support/register.ts'

/** What points at a record: kind, label of the link, how many, what they are called. */
const pointing = async (client: Client, kind: KindName, id: string) =>
  (await client.call('record.links', { kind, id })).map(({ label, total, rows }) => [label, total, rows.map(({ title }) => title)])

test('a unit knows what was given to it, kind by kind and link by link', async () => {
  const { client } = newProgram()
  const unit = await client.create('unit', { name: 'Phòng Đất đai', category: 'department' })
  expect(await pointing(client, 'unit', unit.id)).toEqual([])
  await client.create('unit', { name: 'Tổ Bồi thường', category: 'department', parent: unit.id })
  await client.create('model', { ...aModel, unit: unit.id })
  await client.create('model', { ...aModel, name: 'Của đơn vị khác' })
  for (const summary of ['Cấp nước', 'Nạo vét kênh']) await client.create('petition', { ...aPetition, summary, unit: unit.id })
  expect(await pointing(client, 'unit', unit.id)).toEqual([
    ['Đơn vị: thuộc đơn vị', 1, ['Tổ Bồi thường']],
    ['Mô hình "Dân vận khéo": đơn vị chủ trì', 1, ['Nụ cười công sở']],
    ['Ý kiến, kiến nghị, đơn thư: đơn vị được giao', 2, ['Nạo vét kênh', 'Cấp nước']],
  ])
})

test('what points at it can be opened by the kind and field that are named', async () => {
  const { client } = newProgram()
  const dialogue = await client.create('dialogue', aDialogue)
  const opinion = await client.create('petition', { ...aPetition, source: 'dialogue', dialogue: dialogue.id })
  const [group] = await client.call('record.links', { kind: 'dialogue', id: dialogue.id })
  expect(group).toMatchObject({ kind: 'petition', field: 'dialogue', total: 1, rows: [{ id: opinion.id }] })
  expect((await client.list('petition', { where: { [group?.field ?? '']: dialogue.id } })).rows.map(({ id }) => id)).toEqual([opinion.id])
})

test('of many the newest twenty are named, and all are counted', async () => {
  const { client } = newProgram()
  const dialogue = await client.create('dialogue', aDialogue)
  await client.call('record.save', {
    records: Array.from({ length: 23 }, (_, at) => ({ ref: `ý ${at}`, kind: 'petition' as const, draft: { ...aPetition, summary: `Ý kiến ${at + 1}`, dialogue: dialogue.id } })),
  })
  expect(await pointing(client, 'dialogue', dialogue.id)).toEqual([
    ['Ý kiến, kiến nghị, đơn thư: từ cuộc đối thoại', 23, Array.from({ length: 20 }, (_, at) => `Ý kiến ${23 - at}`)],
  ])
})

test('what lies in the trash or was pointed elsewhere is left out, what is part of the record too', async () => {
  const { client } = newProgram()
  const unit = await client.create('unit', { name: 'Phòng Đất đai', category: 'department' })
  const [trashed, moved] = [await client.create('petition', { ...aPetition, unit: unit.id }), await client.create('petition', { ...aPetition, unit: unit.id })]
  await client.call('record.trash', { kind: 'petition', id: trashed.id })
  await client.update('petition', moved, { unit: null })
  expect(await pointing(client, 'unit', unit.id)).toEqual([])
  const model = await client.create('model', aModel)
  await client.create('modelResult', { model: model.id, label: 'Hộ được giúp', quantity: 3, unit: 'household' })
  expect(await pointing(client, 'model', model.id)).toEqual([])
})

test('a denunciation points without a word on what it is about', async () => {
  const { client } = newProgram()
  const unit = await client.create('unit', { name: 'Phòng Đất đai', category: 'department' })
  await client.create('petition', { ...aPetition, category: 'denunciation', summary: 'Tố cáo ông Tư', unit: unit.id })
  expect(await pointing(client, 'unit', unit.id)).toEqual([['Ý kiến, kiến nghị, đơn thư: đơn vị được giao', 1, ['[đã che]']]])
})

test('of a record that is not there nothing can be said', async () => {
  const { client } = newProgram()
  const model = await client.create('model', aModel)
  expect((await failure(client.call('record.links', { kind: 'dialogue', id: model.id }))).code).toBe('notFound')
})

describe('the file of a record', () => {
  const pdf = '%PDF-1.7 bản quét'
  /** A petition of a category with one file. */
  async function scanned(category: 'recommendation' | 'denunciation') {
    const program = newProgram()
    const { client } = program
    const petition = await client.create('petition', { ...aPetition, category })
    const scan = join(emptyFolder(), 'Đơn bà Kín.pdf')
    writeFileSync(scan, pdf)
    const [file] = await client.call('attachment.add', { kind: 'petition', id: petition.id, files: [scan] })
    const id = file?.id ?? ''
    return { ...program, petition, id, look: () => client.call('attachment.file', { id }) }
  }

  test('lies where the register says, byte for byte, and looking at it leaves no trace', async () => {
    const { look, register, folder } = await scanned('recommendation')
    const { path, ...told } = await look()
    expect(told).toEqual({ name: 'Đơn bà Kín.pdf', mediaType: 'application/pdf', bytes: Buffer.byteLength(pdf) })
    expect(readFileSync(path, 'utf8')).toBe(pdf)
    expect(path.startsWith(join(folder, 'attachments'))).toBe(true)
    expect(listAccess(register.db, 10)).toEqual([])
  })

  test('of a denunciation can be looked at, and every look is written down', async () => {
    const { look, register, id } = await scanned('denunciation')
    expect((await look()).name).toBe('Đơn bà Kín.pdf')
    await look()
    const entry = { action: 'open', subject: 'attachment', detail: id, displayName: 'Văn thư Văn phòng Sở' }
    expect(listAccess(register.db, 10)).toMatchObject([entry, entry])
  })

  test('cannot be looked at while it or its record lies in the trash, and can again afterwards', async () => {
    const { look, client, petition, id } = await scanned('denunciation')
    for (const [kind, trashed] of [['attachment', id], ['petition', petition.id]] as const) {
      await client.call('record.trash', { kind, id: trashed })
      expect((await failure(look())).code).toBe('notFound')
      await client.call('record.restore', { kind, id: trashed })
      expect((await look()).bytes).toBe(Buffer.byteLength(pdf))
    }
    expect((await failure(client.call('attachment.file', { id: petition.id }))).code).toBe('notFound')
  })
})
