import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../db/contract/api.ts'
import { erasedText } from '../../db/contract/privacyApi.ts'
import { restoreRegister } from '../../db/index.ts'
import { wordsOnDisk } from '../support/bytes.ts'
import { newProgram, openProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { aPetition } from '../support/records.ts'
import { emptyFolder, onDisk } from '../support/register.ts'

const her = { sender: 'Phạm Thị Zaquy', phone: '0977 665 544', identityNumber: '099987654321', address: 'Ấp Zbquy' }
const words = ['Zaquy', '0977 665 544', '099987654321', 'Zbquy']
/** What the office works with; backups of before are another matter. */
const inUse = (folder: string) => wordsOnDisk(folder, words).filter(found => !found.startsWith('backups'))

async function withPerson() {
  const program = newProgram()
  const { client } = program
  const petition = await client.create('petition', { ...aPetition, summary: 'Xin cấp giấy', ...her })
  const exemplar = await client.create('exemplar', { name: 'Phạm Thị Zaquy', category: 'person', field: 'economy', status: 'introduced', note: 'Bà con khen' })
  await client.create('petition', { ...aPetition, summary: 'Việc khác', sender: 'Phạm Thị Khác' })
  const scan = join(emptyFolder(), 'Đơn của bà Zaquy.pdf')
  writeFileSync(scan, '%PDF-1.7 Zbquy')
  const [file] = await client.call('attachment.add', { kind: 'petition', id: petition.id, files: [scan] })
  return { ...program, petition, exemplar, file: String(file?.id) }
}

const erase = (asked: Partial<Input<'privacy.erase'>>): Input<'privacy.erase'> => ({ reason: 'Đơn yêu cầu số 12 ngày 01/12/2025', evenIf: true, ...asked })

describe('everything held on a person', () => {
  test('is found by name, by the name without accents and by number, and comes masked', async () => {
    const { client, petition, exemplar, file } = await withPerson()
    const byName = await client.call('privacy.find', { text: 'Phạm Thị Zaquy' })
    expect(byName.hits.map(({ kind, id, exact, where }) => ({ kind, id, exact, where }))).toEqual(expect.arrayContaining([
      { kind: 'petition', id: petition.id, exact: true, where: 'record' }, { kind: 'exemplar', id: exemplar.id, exact: true, where: 'record' },
    ]))
    expect(byName.hits.find(({ id }) => id === file)).toMatchObject({ where: 'file' })
    expect((await client.call('privacy.find', { text: 'pham thi zaquy' })).hits.filter(({ through }) => through === null).every(({ exact }) => !exact)).toBe(true)
    for (const number of ['0977665544', '0977.665.544', '099987654321', '99987654321']) {
      const { hits } = await client.call('privacy.find', { text: number })
      expect(hits[0], number).toMatchObject({ kind: 'petition', id: petition.id, exact: true })
      expect(JSON.stringify(hits)).not.toMatch(/665 544|099987654321/)
    }
    expect((await client.call('privacy.find', { text: 'Zaquy Phạm' })).total).toBe(0)
  })

  test('is found in the trash, in what was changed since, in drafts, and in what belongs to it', async () => {
    const { client, petition, exemplar, file } = await withPerson()
    await client.call('record.trash', { kind: 'exemplar', id: exemplar.id })
    await client.update('petition', petition, { sender: 'Người khác' })
    const key = '00000000-0000-4000-8000-00000000000a'
    await client.call('draft.keep', { key, kind: 'petition', record: null, title: 'Đơn mới', body: { values: { sender: 'Phạm Thị Zaquy' } } })
    const { hits } = await client.call('privacy.find', { text: 'Phạm Thị Zaquy' })
    expect(hits.map(({ where, id }) => [where, id])).toEqual(expect.arrayContaining([['trash', exemplar.id], ['history', petition.id], ['draft', key]]))
    const reached = (await client.call('privacy.find', { text: '0977665544' })).hits.find(({ id }) => id === file)
    expect(reached).toMatchObject({ where: 'file', through: { kind: 'petition', id: petition.id } })
  })

  test('is searched for on the record, without the name', async () => {
    const { client } = await withPerson()
    await client.call('privacy.find', { text: 'Phạm Thị Zaquy' })
    const { rows, chain } = await client.call('access.list', { action: 'find' })
    expect(rows).toMatchObject([{ action: 'find', label: 'Tìm theo người', subject: 'person', detail: '3 chỗ' }])
    expect(chain.ok).toBe(true)
  })
})

describe('erasing on request', () => {
  test('first says what would go, and does nothing', async () => {
    const { client, petition } = await withPerson()
    const { code, message } = await failure(client.call('privacy.erase', { records: [{ kind: 'petition', id: petition.id }], reason: 'Đơn số 12' }))
    expect(code).toBe('erases')
    expect(message).toMatch(/Sẽ xóa hẳn 1 ý kiến, kiến nghị, đơn thư, 1 tệp đính kèm.*Chưa có gì bị xóa/)
    expect((await client.get('petition', petition.id)).sender).toBe(her.sender)
  })

  test('takes everything the office works with, between two proved backups, and says who else still has it', async () => {
    const { client, petition, exemplar, folder, register } = await withPerson()
    await client.call('package.write', { period: '2025', to: emptyFolder() })
    const done = await client.call('privacy.erase', erase({ records: [{ kind: 'petition', id: petition.id }, { kind: 'exemplar', id: exemplar.id }] }))
    expect(done).toMatchObject({ records: 3, files: 1, cleaned: true, packages: [{ sequence: 1, level: 'full' }] })
    expect(done.olderBackups).toBeGreaterThan(0)
    expect(inUse(folder)).toEqual([])
    const { backups } = await client.call('backup.list', {})
    expect(backups.map(({ reason, state, holdsErased }) => ({ reason, state, holdsErased }))).toEqual([
      { reason: 'after-erase', state: 'verified', holdsErased: false }, { reason: 'erase', state: 'verified', holdsErased: true },
    ])
    const newest = backups[0]?.name.replace('.sqlite', '') ?? ''
    expect(wordsOnDisk(folder, words).filter(found => found.includes(newest))).toEqual([])
    await client.call('backup.forgetErased', {})
    expect(wordsOnDisk(folder, words)).toEqual([])
    expect((await client.call('register.check', {})).findings).toEqual([])
    expect((await client.call('privacy.erasures', {})).map(({ kind }) => kind).sort()).toEqual(['attachment', 'exemplar', 'petition'])
    expect((await client.call('access.list', { action: 'erase' })).total).toBe(2)
    expect(register.db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('of single fields leaves the record, and undoing what came before does not bring them back', async () => {
    const { client, petition, folder } = await withPerson()
    const edited = await client.update('petition', petition, { competent: false, phone: '0900 000 000' })
    const fields = ['sender', 'phone', 'identityNumber', 'address', 'summary'].map(field => ({ kind: 'petition' as const, id: petition.id, field }))
    const done = await client.call('privacy.erase', erase({ fields }))
    expect(done).toMatchObject({ fields: 5, records: 0 })
    expect(await client.get('petition', petition.id)).toMatchObject({ sender: null, phone: null, summary: erasedText, revision: edited.revision + 1 })
    await client.call('history.undo', {})
    expect(await client.get('petition', petition.id)).toMatchObject({ sender: null, phone: null, competent: true })
    expect(wordsOnDisk(join(folder), ['0977 665 544', '099987654321']).filter(found => !found.startsWith('backups'))).toEqual([])
    expect((await client.call('register.check', {})).findings).toEqual([])
  })

  test('of a draft takes the draft alone', async () => {
    const { client } = await withPerson()
    const key = '00000000-0000-4000-8000-00000000000a'
    await client.call('draft.keep', { key, kind: 'petition', record: null, title: '', body: { sender: 'Phạm Thị Zaquy' } })
    expect(await client.call('privacy.erase', erase({ drafts: [key] }))).toMatchObject({ drafts: 1, records: 0 })
    expect(await client.call('draft.list', {})).toEqual([])
  })

  test.each<[string, Partial<Input<'privacy.erase'>>, string]>([
    ['nothing', {}, 'invalid'],
    ['a setting', { records: [{ kind: 'preference', id: '00000000-0000-7000-8000-000000000001' }] }, 'invalid'],
    ['a record there is none of', { records: [{ kind: 'petition', id: '00000000-0000-7000-8000-000000000001' }] }, 'notFound'],
  ])('refuses %s', async (_, asked, code) => {
    const { client } = newProgram()
    expect((await failure(client.call('privacy.erase', erase(asked)))).code).toBe(code)
  })

  test('refuses a reason that says what is to be forgotten, since it is kept for ever', async () => {
    const { client, petition } = await withPerson()
    const said = await failure(client.call('privacy.erase', erase({ records: [{ kind: 'petition', id: petition.id }], reason: 'Bà phạm thị zaquy yêu cầu' })))
    expect(said).toMatchObject({ code: 'invalid', fields: { reason: expect.any(String) } })
    expect((await client.get('petition', petition.id)).sender).toBe(her.sender)
  })

  test('refuses a field that must say something else', async () => {
    const { client, petition } = await withPerson()
    const { code, message } = await failure(client.call('privacy.erase', erase({ fields: [{ kind: 'petition', id: petition.id, field: 'receivedOn' }] })))
    expect(code).toBe('invalid')
    expect(message).toMatch(/không để trống được/)
  })
})

describe('papers that name the person', () => {
  const sheet = (record: string) => ({ document: 'record-sheet', period: '2025', record })

  test('stay as they were signed, no longer go by the name, and are told of', async () => {
    const { client, exemplar } = await withPerson()
    const { id } = await client.call('document.sign', { ...sheet(exemplar.id), number: 7, signedOn: '2025-11-20' })
    expect((await client.get('document', id)).name).toContain('Zaquy')
    expect((await client.call('privacy.find', { text: 'Phạm Thị Zaquy' })).hits.filter(({ where }) => where === 'paper')).toMatchObject([{ kind: 'document', id, exact: true, fields: [] }])
    const done = await client.call('privacy.erase', erase({ records: [{ kind: 'exemplar', id: exemplar.id }] }))
    expect(done.papers).toMatchObject([{ id, number: 7, signedOn: '2025-11-20' }])
    expect((await client.get('document', id)).name).toMatch(/: \[đã xóa theo yêu cầu\]$/)
    expect((await client.call('register.check', {})).findings).toEqual([])
    expect((await failure(client.call('privacy.erase', erase({ records: [{ kind: 'document', id }] })))).code).toBe('signed')
  })

  test('go with the record while they are drafts, with the words written for them', async () => {
    const { client, exemplar, folder } = await withPerson()
    const { id } = await client.call('document.edit', { ...sheet(exemplar.id), parts: [{ key: 'asOf', body: 'Bà Zcquy rất tận tâm' }] })
    expect((await client.call('privacy.find', { text: 'Zcquy' })).hits).toMatchObject([{ kind: 'documentPart', where: 'record' }])
    await client.call('privacy.erase', erase({ records: [{ kind: 'exemplar', id: exemplar.id }] }))
    expect(await client.call('record.list', { kind: 'documentPart' })).toMatchObject({ total: 0 })
    expect((await failure(client.get('document', String(id)))).code).toBe('notFound')
    expect(wordsOnDisk(folder, ['Zcquy']).filter(found => !found.startsWith('backups'))).toEqual([])
  })
})

describe('correcting on request', () => {
  test('leaves no trace of what was wrong but in backups of before', async () => {
    const { client, petition, folder } = await withPerson()
    await client.update('petition', petition, { note: 'Đã gọi điện' })
    const { revision } = await client.get('petition', petition.id)
    const done = await client.call('privacy.correct', { kind: 'petition', id: petition.id, revision, draft: { sender: 'Phạm Thị Đúng', identityNumber: '012345678901' }, reason: 'Đơn số 13' })
    expect(done).toMatchObject({ fields: 2 })
    expect(wordsOnDisk(folder, ['099987654321']).filter(found => !found.startsWith('backups'))).toEqual([])
    expect((await client.list('petition', { find: 'zaquy' })).total).toBe(0)
    expect((await client.list('petition', { find: 'Phạm Thị Đúng' })).total).toBe(1)
    expect((await client.call('privacy.erasures', {}))).toEqual([])
    await client.call('history.undo', {})
    expect(await client.get('petition', petition.id)).toMatchObject({ note: null, sender: 'Phạm Thị Đúng' })
    expect((await client.call('register.check', {})).findings).toEqual([])
  })

  test('asks again where somebody else has edited meanwhile', async () => {
    const { client, petition } = await withPerson()
    await client.update('petition', petition, { note: 'Mới' })
    expect((await failure(client.call('privacy.correct', { kind: 'petition', id: petition.id, revision: petition.revision, draft: { sender: 'Ai' }, reason: 'Đơn số 13' }))).code).toBe('conflict')
  })
})

test('a backup from before the erasure, put in the place of the register, forgets again before anybody can look', async () => {
  const { client, petition, exemplar, folder, close } = await withPerson()
  await client.call('backup.make', {})
  await client.call('privacy.erase', erase({ records: [{ kind: 'petition', id: petition.id }], fields: [{ kind: 'exemplar', id: exemplar.id, field: 'name' }] }))
  const before = (await client.call('backup.list', {})).backups.find(({ reason }) => reason === 'manual')
  close()
  const restored = restoreRegister(folder, before?.file ?? '', { ...onDisk, at: '2025-12-02T00:00:00.000Z', program: 'test' })
  expect(restored).toMatchObject({ again: expect.any(Number) })
  const again = openProgram(folder)
  expect((await again.client.call('privacy.find', { text: 'Zaquy' })).hits).toEqual([])
  expect(inUse(folder)).toEqual([])
  expect(await again.client.get('exemplar', exemplar.id)).toMatchObject({ name: erasedText })
  expect((await again.client.call('privacy.erasures', {})).length).toBe(3)
  expect((await again.client.call('access.list', { action: 'erase' })).chain.ok).toBe(true)
  expect((await again.client.call('register.check', {})).findings).toEqual([])
})

test('500 personal values planted in records, edits, the trash and drafts are nowhere after erasure', async () => {
  const { client, folder } = newProgram()
  const planted: string[] = []
  const value = (prefix: string) => {
    planted.push(`${prefix}${String(planted.length).padStart(6, '0')}`)
    return planted.at(-1) ?? ''
  }
  const records: { kind: 'petition'; id: string }[] = []
  for (let person = 0; person < 50; person += 1) {
    const made = await client.create('petition', { ...aPetition, summary: value('viec'), sender: value('Nguyen Van Q'), address: value('ap'), phone: value('0988'), identityNumber: value('099123'), detail: value('chitiet') })
    const edited = await client.update('petition', made, { sender: value('Tran Thi Q'), phone: value('0977'), note: value('ghichu') })
    await client.call('draft.keep', { key: `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`, kind: 'petition', record: made.id, title: '', body: { note: value('nhap') } })
    if (person % 2 === 1) await client.call('record.trash', { kind: 'petition', id: edited.id })
    records.push({ kind: 'petition', id: made.id })
  }
  expect(planted).toHaveLength(500)
  const found = new Set(wordsOnDisk(folder, planted).map(where => where.split(': ')[1]))
  expect(planted.filter(word => !found.has(word))).toEqual([])
  await client.call('privacy.erase', erase({ records }))
  await client.call('backup.forgetErased', {})
  expect(readdirSync(join(folder, 'backups')).filter(name => name.endsWith('.sqlite'))).toHaveLength(1)
  expect(wordsOnDisk(folder, planted)).toEqual([])
  expect((await client.call('register.check', {})).findings).toEqual([])
})
