import fc from 'fast-check'
import { expect, test } from 'vitest'
import { api } from '../../../db/contract/api.ts'
import { dateOf } from '../../../db/contract/kinds/dates.ts'
import { anyKind, kindNames } from '../../../db/contract/kinds/index.ts'
import { parsePeriod } from '../../../db/contract/periods.ts'
import { type ListQuery, listPlace } from '../../../renderer/app/places.ts'
import { openPetitionsPlace } from '../../../renderer/overview/due.ts'
import { type Question, callOf, chipText, defaultQuestion, periodView, questionFrom } from '../../../renderer/list/question.ts'
import { allView, shippedViews } from '../../../renderer/list/views.ts'

const year = parsePeriod('2026')
const input = api['record.list'].input
const [kind, asked] = [fc.constantFrom(...kindNames), fc.constantFrom('2026', '2025-Q3', '2024-12-15..2025-12-14').map(parsePeriod)]

test('a list nobody has asked anything yet shows its kind\'s records of the period, in the kind\'s order', () => {
  fc.assert(fc.property(kind, asked, (name, period) => {
    const call = callOf(name, defaultQuestion(name), period)
    const date = dateOf[name]
    expect(call).toEqual({ kind: name, sort: anyKind(name).sort, ...(date === undefined ? {} : { where: { [date]: { from: period.from, to: period.to } } }) })
    expect(input.safeParse(call).success).toBe(true)
  }))
})

test('a condition on the day wins over the period, other conditions stand beside it', () => {
  const question: Question = { ...defaultQuestion('petition'), find: ' ', where: { status: ['received'] } }
  expect(callOf('petition', question, year).where).toEqual({ receivedOn: { from: '2026-01-01', to: '2026-12-31' }, status: ['received'] })
  expect(callOf('petition', { ...question, where: { receivedOn: null } }, year).where).toEqual({ receivedOn: null })
  expect(callOf('petition', { ...question, wholePeriod: false }, year)).toEqual({ kind: 'petition', sort: 'receivedOn:desc', where: { status: ['received'] } })
  expect(callOf('petition', { ...question, find: 'nước' }, year)).toMatchObject({ find: 'nước' })
})

const query: fc.Arbitrary<ListQuery> = fc.record({
  find: fc.string({ maxLength: 20 }), sort: fc.constantFrom('name', 'name:desc'), figure: fc.constantFrom({ id: 'models.recognised', period: '2026' }), title: fc.string({ minLength: 1 }),
  where: fc.dictionary(fc.constantFrom('status', 'unit'), fc.constantFrom('running', null, ['a', 'b'], { from: '2026-01-01' })),
}, { requiredKeys: [] })

test('a list opened by its address asks what the address says, the period adds nothing', () => {
  fc.assert(fc.property(query, asked, (given, period) => {
    const address = new URL(listPlace('model', given), 'http://so')
    const read = JSON.parse(address.searchParams.get('q') ?? '') as ListQuery
    const question = questionFrom('model', read)
    expect(address.pathname).toBe('/list/model')
    expect(question.title).toBe(given.title)
    const { title: _, ...wanted } = given
    if ((wanted.find ?? '').trim() === '') delete wanted.find
    if (Object.keys(wanted.where ?? {}).length === 0) delete wanted.where
    expect(callOf('model', question, period)).toEqual({ kind: 'model', sort: 'name', ...wanted })
  }))
})

test('from the overview one comes to the open petitions due within seven days', () => {
  const read = JSON.parse(new URL(openPetitionsPlace('2025-12-28'), 'http://so').searchParams.get('q') ?? '') as ListQuery
  const call = callOf('petition', questionFrom('petition', read), year)
  expect(call).toEqual({ kind: 'petition', sort: 'dueOn', where: { status: ['received', 'processing'], dueOn: { to: '2026-01-04' } } })
})

test('every view that ships asks for fields and values its kind has, under names that differ', () => {
  for (const name of kindNames) {
    const views = [...shippedViews[name] ?? [], allView]
    for (const view of views) {
      for (const [field, filter] of Object.entries(view.where ?? {})) {
        for (const value of [filter].flat()) expect(anyKind(name).fields[field]?.value.safeParse(value).success, `${name}.${view.id}`).toBe(true)
      }
      if (view.sort !== undefined) expect(anyKind(name).fields).toHaveProperty(view.sort)
    }
    expect(new Set(views.map(({ id }) => id)).size).toBe(views.length)
    expect(new Set(views.map(({ label }) => label)).size).toBe(views.length)
  }
})

test('a condition reads as a chip', () => {
  const model = anyKind('model')
  const chip = (field: string, filter: Question['where'][string]) => chipText(model, field, filter, (name, value) => (name === 'field' && value === 'economy' ? 'Kinh tế' : undefined))
  expect(chip('status', ['running', 'exemplary'])).toBe('Tình trạng: Đang thực hiện, Tiêu biểu')
  expect(chip('field', 'economy')).toBe('Lĩnh vực: Kinh tế')
  expect(chip('registeredOn', { from: '2026-01-01', to: '2026-06-30' })).toBe('Ngày đăng ký: từ 01/01/2026 đến 30/06/2026')
  expect([chip('funds', { from: 1_500_000 }), chip('continuesFrom', { to: 2024 }), chip('area', null)]).toEqual(['Kinh phí: từ 1.500.000', 'Tiếp tục từ năm: đến 2024', 'Địa bàn: chưa ghi'])
  expect([chip('id', ['a', 'b']), chip('area', 'Ấp Chợ'), chipText(anyKind('directive'), 'isBase', true, () => undefined)]).toEqual(['Hồ sơ: 2 hồ sơ đã chọn', 'Địa bàn: Ấp Chợ', expect.stringMatching(/: có$/)])
})

test('the period\'s own view is called by the period', () => {
  expect([year, parsePeriod('2026-Q3'), parsePeriod('2026-M10')].map(periodView)).toEqual(['Năm 2026', 'Quý III năm 2026', 'Tháng 10 năm 2026'])
})
