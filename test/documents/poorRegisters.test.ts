import { describe, expect, test } from 'vitest'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { Register } from '../../db/index.ts'
import type { DocumentType } from '../../electron/documents/documentType.ts'
import { composeDocument, documents } from '../../electron/documents/index.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { newRegister } from '../support/register.ts'
import { filledRegister, keep, listedRegister, sourceOf } from './reportSource.ts'

const papers = Object.entries(documents) as [string, DocumentType][]
const ofPeriods = papers.filter(([, { about }]) => !about).map(([id]) => id)

/** Words that stand on no paper: what a program says of nothing. */
const nonsense = /undefined|null|NaN|\[object|Invalid Date|\$\{/u

const firstOf = ({ db }: Register, kinds: readonly KindName[]): string | null =>
  kinds.map(kind => db.prepare<[], string>(`SELECT id FROM "live_${anyKind(kind).table}" LIMIT 1`).pluck().get()).find(id => id !== undefined) ?? null

function compose(register: Register, id: string, given: Parameters<typeof sourceOf>[2] = {}) {
  const about = (documents as Record<string, DocumentType>)[id]?.about
  return composeDocument(id, { ...sourceOf(register, '2025', given), record: about ? firstOf(register, about) : null })
}

test('every paper of a period is a sensible page in a register without a single record', async () => {
  const register = listedRegister()
  for (const id of ofPeriods) {
    const { content } = compose(register, id)
    expect(plainText(content), id).not.toMatch(nonsense)
    expect((await writePdf(content)).length, id).toBeGreaterThan(5000)
  }
})

describe('value lists that somebody has emptied', () => {
  test('leave every paper of a period a sensible page without records', () => {
    const register = newRegister()
    for (const id of ofPeriods) expect(plainText(compose(register, id).content), id).not.toMatch(nonsense)
  })

  test('leave every paper telling what its records say', () => {
    const register = filledRegister(900)
    register.db.prepare('DELETE FROM value_entry').run()
    for (const [id] of papers) expect(plainText(compose(register, id).content), id).not.toMatch(nonsense)
  })
})

test('without the name of the agency every paper is refused with the place to mend it', () => {
  const register = filledRegister(900)
  for (const [id] of papers) {
    const refused = () => compose(register, id, { settings: profile => ({ ...profile, agency: [] }) })
    expect(refused, id).toThrow(AppError)
    expect(refused, id).toThrow(/Chưa khai tên cơ quan.*Dữ liệu trong sổ vẫn nguyên vẹn.*Thiết lập/su)
  }
})

test('names and words of any length are printed, and the sheet of a model tells them whole', async () => {
  const register = listedRegister()
  const endless = 'ư'.repeat(300)
  const model = keep(register, 'model', {
    name: `${endless} ${'Mô hình '.repeat(20)}`, category: 'model', actorType: 'collective', field: 'economy', status: 'recognised', registeredOn: '2025-02-03',
    recognisedOn: '2025-06-01', method: `${'Cách làm\n'.repeat(400)}${'x'.repeat(500)}`, outcome: endless,
  })
  for (const id of ['model-list', 'periodic-report']) expect((await writePdf(compose(register, id).content)).length, id).toBeGreaterThan(5000)
  const { content } = composeDocument('model-sheet', { ...sourceOf(register, '2025'), record: model })
  expect(plainText(content).match(/Cách làm/g)?.length).toBeGreaterThanOrEqual(400)
  expect((await writePdf(content)).length).toBeGreaterThan(5000)
})

test('a paper about a record that is not there, or lies in the trash, is refused in words', () => {
  const register = filledRegister(900)
  const source = sourceOf(register, '2025')
  for (const [id, { about = [] }] of papers.filter(([, each]) => each.about && each.about.length < 5)) {
    expect(() => composeDocument(id, { ...source, record: '00000000-0000-7000-8000-000000000000' }), id).toThrow(/không có trong sổ|[Kk]hông tìm thấy/u)
    const [kind = 'model'] = about
    const trashed = firstOf(register, [kind])
    register.db.prepare(`UPDATE "${anyKind(kind).table}" SET deletedAt = '2025-12-01T00:00:00Z' WHERE id = ?`).run(trashed)
    expect(() => composeDocument(id, { ...source, record: trashed }), id).toThrow(/thùng rác/u)
    expect(() => composeDocument(id, { ...source, record: null }), id).toThrow(/cần mã hồ sơ/u)
  }
})
