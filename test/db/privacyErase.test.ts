import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkRegister } from '../../db/check.ts'
import type { RowChange } from '../../db/changeset.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { erasedText } from '../../db/contract/privacyApi.ts'
import { changesOf, nextToUndo, revert } from '../../db/history.ts'
import { attachmentPath, emptyCells, erase, eraseAgain, erasures, finishErasing, keepDraft, openReader, setScreenState, storeFiles, type Register } from '../../db/index.ts'
import { wordsOnDisk } from '../support/bytes.ts'
import { erasureId } from '../../db/privacy/erasureId.ts'
import { creation, emptyFolder, newRegister, occasion, reopen } from '../support/register.ts'

const person = { sender: 'Phạm Thị Zaquy', address: 'Ấp Zbquy', identityNumber: '099987654321', phone: '0977665544', summary: 'Zcquy xin cấp giấy', note: 'Zdquy ghi thêm' }
const words = ['Zaquy', 'Zbquy', '099987654321', '0977665544', 'Zcquy', 'Zdquy']
const others = ['Zequy', 'Zfquy']

const petition = (fields: Record<string, unknown>): RowChange => creation('petition', {
  receivedOn: '2025-03-03', category: 'recommendation', summary: 'Zequy', source: 'direct', competent: true, answeredOnSpot: false, status: 'received', ...fields,
})
const row = (register: Register, kind: string, id: string) => register.db.prepare(`SELECT * FROM ${kind} WHERE id = ?`).get(id) as Record<string, unknown>
const edit = (register: Register, kind: KindName, id: string, set: Record<string, string | null>) => register.apply(occasion('sửa'), [{ kind, id, set }])
const today = () => occasion('xóa dữ liệu cá nhân')

/** A petition of the person with a file, edited, trashed and restored, and one of somebody else. */
function withPerson() {
  const register = newRegister()
  const hers = petition({ ...person, summary: 'Việc khác' })
  const other = petition({ sender: 'Zfquy' })
  const scan = join(emptyFolder(), 'Đơn của Zaquy.pdf')
  writeFileSync(scan, '%PDF-1.7 Zbquy')
  const { stored: [file] } = storeFiles(register.folder, [scan])
  const attachment = creation('attachment', { record: `petition:${hers.id}`, ...file, secret: false })
  register.apply(occasion('thêm'), [hers, other])
  register.apply(occasion('đính kèm'), [attachment])
  edit(register, 'petition', hers.id, { summary: person.summary, phone: '0900000000' })
  edit(register, 'petition', hers.id, { phone: person.phone, status: 'processing' })
  return { register, hers: hers.id, other: other.id, attachment: attachment.id, sha256: file?.sha256 ?? '' }
}

const sound = async (register: Register) => expect(await checkRegister(register.db, register.folder)).toEqual([])

describe('a record erased on request', () => {
  test('is found nowhere any more: not in the file, its journal, the index, the history, attachments, drafts', async () => {
    const { register, hers, sha256 } = withPerson()
    keepDraft(register.db, { key: '00000000-0000-4000-8000-000000000001', kind: 'petition', record: hers, title: 'Zaquy', at: '2026-01-01', body: '{"sender":"Zaquy"}' })
    setScreenState(register.db, 'view', JSON.stringify({ find: person.sender }))
    setScreenState(register.db, 'columns', '["code"]')
    register.apply(occasion(`nhập đơn của ${person.sender}`), [{ kind: 'petition', id: hers, set: { note: 'khác' } }])
    expect(wordsOnDisk(register.folder, words).length).toBeGreaterThan(words.length)

    const done = erase(register.db, today(), { records: [{ kind: 'petition', id: hers }], fields: [], reason: 'yêu cầu số 1' })
    expect(done).toMatchObject({ files: 1, drafts: 1 })
    expect([...done.gone.values()].sort()).toEqual(['attachment', 'petition'])
    expect(finishErasing(register)).toBe(true)
    expect(wordsOnDisk(register.folder, words)).toEqual([])
    expect(wordsOnDisk(register.folder, others)).not.toEqual([])
    expect(existsSync(attachmentPath(register.folder, sha256))).toBe(false)
    expect(register.db.prepare('SELECT name FROM screen_state').pluck().all()).toEqual(['columns'])
    await sound(register)
  })

  test('leaves the search of others as it was', () => {
    const { register, hers, other } = withPerson()
    const hits = (word: string) => register.db.prepare("SELECT t.id FROM petition_search s JOIN petition t ON t.seq = s.rowid WHERE petition_search MATCH ?").pluck().all(word)
    expect(hits('zaquy')).toEqual([hers])
    erase(register.db, today(), { records: [{ kind: 'petition', id: hers }], fields: [], reason: 'yêu cầu' })
    expect(hits('zaquy')).toEqual([])
    expect(hits('zequy')).toEqual([other])
  })

  test('takes from a file only what nobody else holds', () => {
    const { register, hers, other, attachment, sha256 } = withPerson()
    const { name, mediaType, bytes } = row(register, 'attachment', attachment)
    register.apply(occasion('đính kèm'), [creation('attachment', { record: `petition:${other}`, name, mediaType, bytes, sha256, secret: false } as never)])
    expect(erase(register.db, today(), { records: [{ kind: 'petition', id: hers }], fields: [], reason: 'yêu cầu' }).files).toBe(0)
    finishErasing(register)
    expect(existsSync(attachmentPath(register.folder, sha256))).toBe(true)
  })

  test('cannot come back by undoing what was done to it, and says so; what was done to others can', async () => {
    const { register, hers, other } = withPerson()
    register.apply(occasion('sửa hai đơn'), [hers, other].map(id => ({ kind: 'petition', id, set: { note: 'chung' } })))
    const [both = 0, edited = 0] = register.db.prepare<[], number>('SELECT seq FROM changeset ORDER BY seq DESC').pluck().all()
    const { changeset } = erase(register.db, today(), { records: [{ kind: 'petition', id: hers }], fields: [], reason: 'yêu cầu' })
    expect(() => revert(register, edited, occasion('hoàn tác'))).toThrow(/đã bị xóa hẳn theo yêu cầu/)
    expect(() => revert(register, changeset, occasion('hoàn tác'))).toThrow(/không hoàn tác được/)
    expect(nextToUndo(register.db)).toBe(both)
    expect(revert(register, both, occasion('hoàn tác'))).toMatchObject({ restored: 1 })
    finishErasing(register)
    expect(row(register, 'petition', other).note).toBeNull()
    await sound(register)
  })

  test('leaves the records that pointed at it, without the link, and their earlier changes can still be undone', async () => {
    const register = newRegister()
    const [dialogue, next] = [['2025-03-01', 'Zgquy'], ['2025-04-01', 'Cuộc sau']].map(([heldOn, topic]) => creation('dialogue', { heldOn, topic, form: 'direct', audience: 'people', byHead: false })) as [RowChange, RowChange]
    const [mine, moved] = [petition({ dialogue: dialogue.id }), petition({ dialogue: dialogue.id, summary: 'Đơn chuyển' })]
    register.apply(occasion('thêm'), [dialogue, next, mine, moved])
    edit(register, 'petition', moved.id, { dialogue: next.id })
    const changed = nextToUndo(register.db) ?? 0
    const done = erase(register.db, today(), { records: [{ kind: 'dialogue', id: dialogue.id }], fields: [], reason: 'yêu cầu' })
    expect(done.links).toBe(1)
    expect(row(register, 'petition', mine.id)).toMatchObject({ dialogue: null, revision: 2 })
    await sound(register)
    revert(register, changed, occasion('hoàn tác'))
    expect(row(register, 'petition', moved.id).dialogue).toBeNull()
    await sound(register)
  })

  test('is refused with names while another record must point at it, and then nothing has changed', async () => {
    const register = newRegister()
    const unit = creation('unit', { name: 'Phòng Zhquy', category: 'division', position: 1 })
    const assessment = creation('assessment', { unit: unit.id, year: 2025, name: 'Phiếu năm 2025', sheet: 'Bộ 2025', status: 'open' })
    register.apply(occasion('thêm'), [unit, assessment])
    const before = register.db.prepare('SELECT count(*) FROM changeset').pluck().get()
    expect(() => erase(register.db, today(), { records: [{ kind: 'unit', id: unit.id }], fields: [], reason: 'yêu cầu' })).toThrow(/bắt buộc phải gắn.*Chưa có gì bị xóa/)
    expect(row(register, 'unit', unit.id).name).toBe('Phòng Zhquy')
    expect(register.db.prepare('SELECT count(*) FROM changeset').pluck().get()).toBe(before)
    expect(erase(register.db, today(), { records: [{ kind: 'unit', id: unit.id }, { kind: 'assessment', id: assessment.id }], fields: [], reason: 'yêu cầu' }).gone.size).toBe(2)
    await sound(register)
  })
})

describe('single fields erased on request', () => {
  const fields = ['sender', 'address', 'identityNumber', 'phone', 'summary', 'note']
  const without = (register: Register, id: string) => ({ kind: 'petition' as const, id, set: emptyCells('petition', row(register, 'petition', id) as never, fields) })

  test('leave the record, go out of its history and of every hash made of them', async () => {
    const { register, hers } = withPerson()
    const hashes = new Set(register.db.prepare<[string], string>('SELECT hashAfter FROM change WHERE record = ?').pluck().all(hers))
    erase(register.db, today(), { records: [], fields: [without(register, hers)], reason: 'yêu cầu' })
    expect(row(register, 'petition', hers)).toMatchObject({ sender: null, phone: null, summary: erasedText, status: 'processing', revision: 4 })
    finishErasing(register)
    // The file of the petition stands by itself.
    expect(wordsOnDisk(register.folder, words).filter(found => !found.startsWith('attachments'))).toEqual(['register.sqlite: Zaquy'])
    expect(row(register, 'attachment', String(register.db.prepare('SELECT id FROM attachment').pluck().get())).name).toContain('Zaquy')
    for (const hash of register.db.prepare<[string], string>('SELECT hashAfter FROM change WHERE record = ?').pluck().all(hers)) expect(hashes).not.toContain(hash)
    await sound(register)
  })

  test('stay erased when an earlier change is taken back, which brings back what else it changed', async () => {
    const { register, hers } = withPerson()
    const last = nextToUndo(register.db) ?? 0
    erase(register.db, today(), { records: [], fields: [without(register, hers)], reason: 'yêu cầu' })
    expect(changesOf(register.db, last)).toMatchObject([{ before: '{"status":"received"}', after: '{"status":"processing"}' }])
    revert(register, last, occasion('hoàn tác'))
    expect(row(register, 'petition', hers)).toMatchObject({ status: 'received', phone: null, summary: erasedText })
    await sound(register)
  })

  test('that must say something and cannot say that they are erased are refused', () => {
    const { register, hers } = withPerson()
    const at = row(register, 'petition', hers) as never
    expect(() => emptyCells('petition', at, ['receivedOn'])).toThrow(/Ngày nhận của ý kiến, kiến nghị, đơn thư không để trống được/)
    expect(() => emptyCells('petition', at, ['category'])).toThrow(/không để trống được/)
    expect(() => emptyCells('petition', at, ['noSuch'])).toThrow(/không có trường/)
    expect(emptyCells('petition', at, ['phone', 'summary'])).toEqual({ phone: null, summary: erasedText })
  })

  test('of words in a paper become a text that says so, since a part must say something', () => {
    expect(emptyCells('documentPart', { document: 'x', block: 'a', body: 'Zaquy', left: 0 }, ['body'])).toEqual({ body: erasedText })
  })
})

describe('a backup from before', () => {
  test('forgets again what was erased since, and remembers that it was', async () => {
    const { register, hers, other } = withPerson()
    const folder = join(emptyFolder(), 'khôi phục')
    for (const name of ['', 'attachments', 'backups', 'log']) mkdirSync(join(folder, name))
    register.db.prepare('VACUUM INTO ?').run(join(folder, 'register.sqlite'))
    const [file] = register.db.prepare<[], string>('SELECT sha256 FROM attachment').pluck().all()
    copyFileSync(attachmentPath(register.folder, file ?? ''), attachmentPath(folder, file ?? ''))
    erase(register.db, today(), { records: [{ kind: 'petition', id: hers }], fields: [{ kind: 'petition', id: other, set: { sender: null } }], reason: 'yêu cầu' })

    const old = reopen(folder)
    expect(eraseAgain(old.db, erasures(register.db))).toEqual({ records: 2, fields: 1 })
    expect(finishErasing(old)).toBe(true)
    expect(wordsOnDisk(folder, [...words, 'Zfquy'])).toEqual([])
    expect(erasures(old.db)).toEqual(erasures(register.db))
    expect(eraseAgain(old.db, erasures(register.db))).toEqual({ records: 0, fields: 0 })
    await sound(old)
  })

  test('in which another record still needed the erased one keeps its place without a word', async () => {
    const register = newRegister()
    const unit = creation('unit', { name: 'Phòng Zhquy', category: 'division', position: 1 })
    register.apply(occasion('thêm'), [unit, creation('assessment', { unit: unit.id, year: 2025, name: 'Phiếu năm 2025', sheet: 'Bộ 2025', status: 'open' })])
    const gone = { id: erasureId('2026-05-01T00:00:00.000Z', 'unit', unit.id, null), at: '2026-05-01T00:00:00.000Z', account: 'thu', displayName: 'Thư ký', kind: 'unit' as const, record: unit.id, fields: null, reason: 'yêu cầu' }
    eraseAgain(register.db, [gone])
    finishErasing(register)
    expect(row(register, 'unit', unit.id).name).toBe(erasedText)
    expect(wordsOnDisk(register.folder, ['Zhquy'])).toEqual([])
    await sound(register)
  })
})

test('an erasure cut off before the file was written anew is finished later', () => {
  const { register, hers, sha256 } = withPerson()
  erase(register.db, today(), { records: [{ kind: 'petition', id: hers }], fields: [], reason: 'yêu cầu' })
  expect(existsSync(attachmentPath(register.folder, sha256))).toBe(true)
  register.close()
  const again = reopen(register.folder)
  expect(finishErasing(again)).toBe(true)
  expect(wordsOnDisk(register.folder, words)).toEqual([])
  expect(finishErasing(again)).toBe(true)
})

test('an erasure is not called finished while somebody still reads the old pages', () => {
  const { register, hers } = withPerson()
  const reader = openReader(register.folder)
  reader.db.prepare('SELECT count(*) FROM petition').get()
  register.db.pragma('busy_timeout = 100')
  erase(register.db, today(), { records: [{ kind: 'petition', id: hers }], fields: [], reason: 'yêu cầu' })
  expect(finishErasing(register)).toBe(false)
  reader.close()
  expect(finishErasing(register)).toBe(true)
  expect(wordsOnDisk(register.folder, words)).toEqual([])
})
