import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyKind } from '../../../db/contract/kinds/index.ts'
import { createForm } from '../../../renderer/form/form.ts'
import { asDraft, fromExemplar, fromModel } from '../../../renderer/proposal/takeOver.ts'

const [id, unit, proposal] = ['019b76da-a9e7-761c-b501-43899635d581', '019b76da-a9e7-761c-b501-43899635d582', '019b76da-a9e7-761c-b501-43899635d583']
const kind = anyKind('nominee')
/** What the register would store; throws where it refuses. */
const stored = (draft: Record<string, unknown>) => kind.draft.parse({ ...Object.fromEntries(Object.keys(kind.fields).map(field => [field, null])), ...draft, proposal })

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const words = fc.constantFrom('Thạch Thị Sa Rinh', 'Tổ công nghệ số cộng đồng', 'Ấp Chợ, xã Long Đức', 'Trưởng ấp')
const category = fc.constantFrom('person', 'collective', 'household')
const unitOf = fc.constantFrom({ unit, unitLabel: 'Văn phòng Sở' }, { unit: null, unitLabel: null })
const models = fc.tuple(fc.record({ id: fc.constant(id), name: words, actorType: category, actor: maybe(words), leadName: maybe(words), outcome: maybe(words) }), unitOf).map(([model, of]) => ({ ...model, ...of }))
const people = fc.nat(500)
const exemplars = fc.tuple(fc.record({
  id: fc.constant(id), name: words, category, position: maybe(words), workplace: maybe(words), born: maybe(fc.constantFrom('1980', '1980-05', '1980-05-09')), sex: maybe(fc.constantFrom('male', 'female')),
  members: maybe(people), achievement: maybe(words),
}), unitOf).map(([exemplar, of]) => ({ ...exemplar, ...of, women: exemplar.members === null ? null : Math.floor(exemplar.members / 2) }))

test('every model and every exemplar makes a nominee the register accepts, not yet blocked and not yet awarded', () => {
  fc.assert(fc.property(models, exemplars, (model, exemplar) => {
    expect(stored(asDraft(fromModel(model), 'certificate'))).toMatchObject({ category: model.actorType, model: id, exemplar: null, unit: model.unit, award: 'certificate', blocked: false, awarded: false })
    const { name, born, sex, members, women, achievement } = exemplar
    expect(stored(asDraft(fromExemplar(exemplar), 'merit'))).toMatchObject({ category: exemplar.category, exemplar: id, model: null, name, born, sex, members, women, achievement, unit: exemplar.unit, award: 'merit' })
  }))
})

test('a form shows what was taken over by name, and would save what taking it over straight away saves', () => {
  fc.assert(fc.property(fc.oneof(models.map(fromModel), exemplars.map(fromExemplar)), nominee => {
    const form = createForm('nominee', null, { ...nominee, award: 'merit', awardLabel: 'Bằng khen' })
    const drafted = form.draft()
    expect(drafted).toEqual({ ok: true, draft: asDraft(nominee, 'merit') })
    for (const link of ['unit', 'model', 'exemplar']) expect(form.label(link)).toBe(nominee[`${link}Label`] ?? '')
  }))
})

test('whoever carried a model out is nominated: the one named, else the unit, else its leader', () => {
  const model = { id, name: 'Dừa sáp sạch', actorType: 'collective', actor: 'Tổ hợp tác ấp Chợ', unit, unitLabel: 'Văn phòng Sở', leadName: 'Kim Ngọc Thái', outcome: 'Trồng 40 ha.' }
  const names = [model, { ...model, actor: ' ' }, { ...model, actor: null, unitLabel: null }, { ...model, actor: null, unitLabel: null, leadName: null }].map(each => fromModel(each).name)
  expect(names).toEqual(['Tổ hợp tác ấp Chợ', 'Văn phòng Sở', 'Kim Ngọc Thái', 'Dừa sáp sạch'])
  expect(fromModel(model).achievement).toBe('Trồng 40 ha.')
  expect(fromModel({ ...model, outcome: null }).achievement).toBe('Mô hình “Dừa sáp sạch”.')
})

test('an exemplar\'s post and workplace stand together, without a comma where one is missing', () => {
  const position = (given: object) => fromExemplar({ id, name: 'Thạch Thị Sa Rinh', category: 'person', ...given }).position
  expect([position({ position: 'Trưởng ấp', workplace: 'ấp Chợ' }), position({ position: 'Trưởng ấp', workplace: null }), position({ position: '', workplace: 'ấp Chợ' }), position({})])
    .toEqual(['Trưởng ấp, ấp Chợ', 'Trưởng ấp', 'ấp Chợ', null])
})

test('personal data of an exemplar do not travel into a proposal', () => {
  const hidden = { identityNumber: '084180001234', phone: '0987654321', ethnicity: 'Khmer', religion: 'Phật giáo' }
  const taken = JSON.stringify(fromExemplar({ id, name: 'Thạch Thị Sa Rinh', category: 'person', ...hidden }))
  for (const value of Object.values(hidden)) expect(taken).not.toContain(value)
})

test('a nought is a number, not a gap', () => {
  expect(asDraft(fromExemplar({ id, name: 'Tổ 1', category: 'collective', members: 12, women: 0 }), 'merit')).toMatchObject({ women: 0 })
})
