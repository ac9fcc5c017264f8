import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { anyKind, kindNames } from '../../../db/contract/kinds/index.ts'
import { type Base, createForm, setReading } from '../../../renderer/form/form.ts'
import { knownWords } from './knownWords.ts'

beforeEach(() => setReading(knownWords))

const kept: Base = {
  id: '019b76da-a9e7-761c-b501-43899635d581', revision: 3, name: 'Dừa sáp sạch', category: 'model', categoryLabel: 'Mô hình "Dân vận khéo"', actorType: 'collective', actorTypeLabel: 'Tập thể',
  field: 'economy', fieldLabel: 'Kinh tế', funds: 1_500_000, workdays: 12, registeredOn: '2025-01-05', startedOn: '2024-03', continuesFrom: 2024, goal: 'Dòng một\nDòng hai', status: 'running', statusLabel: 'Đang thực hiện',
}
const typable = ['name', 'actorType', 'field', 'funds', 'workdays', 'registeredOn', 'startedOn', 'continuesFrom', 'goal', 'land', 'area']

test('a form on a record says what the record says, and nothing is changed', () => {
  const form = createForm('model', kept)
  expect(['name', 'actorType', 'field', 'funds', 'registeredOn', 'startedOn', 'continuesFrom', 'area'].map(form.text))
    .toEqual(['Dừa sáp sạch', 'Tập thể', 'Kinh tế', '1.500.000 đồng', '05/01/2025', '03/2024', '2024', ''])
  expect([form.value('funds'), form.value('area'), form.id(), form.isNew()]).toEqual([1_500_000, null, kept.id, false])
  expect(form.changed()).toEqual([])
  expect(form.draft()).toEqual({ ok: true, draft: {} })
})

test('what is typed keeps its letters and is read as people in the office write', () => {
  const read = (field: string, typed: string) => {
    const form = createForm('model', null)
    form.type(field, typed)
    expect(form.text(field)).toBe(typed)
    return form.value(field)
  }
  expect(['hôm nay', '5/1', '5.1.26', '+10'].map(typed => read('registeredOn', typed))).toEqual(['2025-11-20', '2025-01-05', '2026-01-05', '2025-11-30'])
  expect(['3/2026', '2021', 'mai', 'tháng 3 năm 2021'].map(typed => read('startedOn', typed))).toEqual(['2026-03', '2021', '2025-11-21', '2021-03'])
  expect(['1,5 triệu', '2 tỷ 3', '1.500.000 đồng'].map(typed => read('funds', typed))).toEqual([1_500_000, 2_300_000_000, 1_500_000])
  expect([read('land', '97,5'), read('workdays', '1.200'), read('continuesFrom', '2024')]).toEqual([97.5, 1200, 2024])
  expect([read('actorType', 'tập thể'), read('field', 'Kinh tế'), read('name', '  Dừa   sáp '), read('goal', ' Một\nHai\n')]).toEqual(['collective', 'economy', 'Dừa sáp', 'Một\nHai'])
  expect(read('funds', '')).toBeNull()
})

test('the same meaning in other letters is no change', () => {
  const form = createForm('model', kept)
  for (const [field, typed] of [['registeredOn', '5/1/25'], ['funds', '1,5 triệu'], ['name', ' Dừa sáp sạch '], ['area', ' ']] as const) form.type(field, typed)
  expect(form.changed()).toEqual([])
})

test('a text nobody understands stays, says what could be typed instead and keeps the form from being saved', () => {
  const form = createForm('model', kept)
  for (const [field, typed, hint] of [['registeredOn', '30/2/2026', '05/01/2026'], ['funds', 'nhiều', '1,5 triệu'], ['field', 'Nông nghiệp', 'danh mục'], ['continuesFrom', '26', 'bốn chữ số'], ['unit', 'Phòng lạ', 'hồ sơ']] as const) {
    form.type(field, typed)
    expect([form.text(field), form.value(field)]).toEqual([typed, undefined])
    expect(form.problem(field)).toContain(`Chưa hiểu “${typed}”`)
    expect(form.problem(field)).toContain(hint)
    expect(form.draft()).toEqual({ ok: false, problems: { [field]: form.problem(field) } })
    form.set(field, kept[field] ?? null)
    expect(form.problem(field)).toBeNull()
  }
  form.type('funds', 'rất '.repeat(40))
  expect(form.problem('funds')?.length).toBeLessThan(100)
})

test('whatever was typed or chosen, the first words typed again leave nothing changed', () => {
  fc.assert(fc.property(fc.constantFrom(...typable), fc.string({ maxLength: 8 }), (field, typed) => {
    const [form, untouched] = [createForm('model', kept), createForm('model', kept)]
    form.type(field, typed)
    form.type(field, untouched.text(field))
    expect([form.changed(), form.value(field)]).toEqual([[], untouched.value(field)])
    form.set(field, typed)
    form.set(field, untouched.value(field))
    expect([form.changed(), form.text(field)]).toEqual([[], untouched.text(field)])
  }))
})

test('a chosen entry shows its name and saves its code', () => {
  const form = createForm('model', kept)
  form.set('field', 'culture', 'Văn hóa - xã hội')
  form.set('actorType', 'person')
  form.set('registeredOn', null)
  expect([form.text('field'), form.label('field'), form.label('actorType'), form.label('category'), form.text('registeredOn')])
    .toEqual(['Văn hóa - xã hội', 'Văn hóa - xã hội', 'Cá nhân', 'Mô hình "Dân vận khéo"', ''])
  expect(form.draft()).toEqual({ ok: true, draft: { field: 'culture', actorType: 'person', registeredOn: null } })
})

test('a new record misses exactly what the register would refuse, but for its owner and what is simply not so', () => {
  for (const name of kindNames) {
    const { fields, draft } = anyKind(name)
    const refused = draft.safeParse(Object.fromEntries(Object.keys(fields).map(field => [field, null]))).error?.issues.map(({ path }) => String(path[0])) ?? []
    const drafted = createForm(name, null).draft()
    const missed = drafted.ok ? [] : Object.keys(drafted.problems)
    expect(new Set(missed), name).toEqual(new Set(refused.filter(field => !fields[field]?.owner && fields[field]?.control !== 'yesNo')))
  }
})

test('once nothing is missing, the register accepts what the form would save', () => {
  const form = createForm('nominee', null, { category: 'person', categoryLabel: 'Cá nhân', award: 'certificate', awardLabel: 'Giấy khen', nowhere: 1 })
  expect(form.draft()).toEqual({ ok: false, problems: { name: 'Chưa nhập' } })
  form.type('name', 'Thạch Thị Sa Rinh')
  form.type('born', '1980')
  const drafted = form.draft()
  expect(drafted).toEqual({ ok: true, draft: { category: 'person', award: 'certificate', name: 'Thạch Thị Sa Rinh', born: '1980', blocked: false, awarded: false } })
  const { fields, draft } = anyKind('nominee')
  const whole = { ...Object.fromEntries(Object.keys(fields).map(field => [field, null])), proposal: kept.id, ...(drafted.ok ? drafted.draft : {}) }
  expect(draft.safeParse(whole).error).toBeUndefined()
  expect([form.label('award'), form.label('category')]).toEqual(['Giấy khen', 'Cá nhân'])
  form.type('blocked', 'có')
  expect(form.draft()).toMatchObject({ draft: { blocked: true, awarded: false } })
})

test('a required field of a known record cannot be emptied', () => {
  const form = createForm('model', kept)
  form.type('name', ' ')
  expect(form.draft()).toEqual({ ok: false, problems: { name: 'Chưa nhập' } })
})

test('what the register refused stands at its field until that field is touched', () => {
  const form = createForm('model', kept)
  form.setProblems({ name: 'Trùng tên', recognisedOn: 'Trước ngày đăng ký' })
  expect([form.problem('name'), form.problem('recognisedOn'), form.problem('area')]).toEqual(['Trùng tên', 'Trước ngày đăng ký', null])
  form.type('name', 'Dừa sáp')
  expect(form.problems()).toEqual({ recognisedOn: 'Trước ngày đăng ký' })
  form.set('recognisedOn', '2025-06-01')
  expect(form.problems()).toEqual({})
})

test('typing draws nobody\'s input anew, a value from elsewhere does', () => {
  const form = createForm('model', kept)
  const told: (string | null)[] = []
  const off = form.subscribe(field => told.push(field))
  form.type('name', 'D')
  form.type('name', 'Dừ')
  expect(form.version('name')).toBe(0)
  form.set('name', 'Dừa')
  expect([form.version('name'), form.version('area')]).toEqual([1, 0])
  form.rebase(kept, form.body())
  expect([form.version('name'), form.version('area')], 'only what reads differently').toEqual([2, 0])
  expect(told).toEqual(['name', 'name', 'name', null])
  off()
  form.type('name', 'Dừa sáp')
  expect(told).toHaveLength(4)
})

test('a new record nobody typed into is blank, whatever it began with, and typing makes it no longer so', () => {
  const form = createForm('nominee', null, { category: 'person', categoryLabel: 'Cá nhân', blocked: false })
  expect([form.isBlank(), form.changed().length > 0]).toEqual([true, true])
  form.begin('award', 'merit', 'Bằng khen')
  expect([form.isBlank(), form.label('award')]).toEqual([true, 'Bằng khen'])
  form.type('name', 'Thạch')
  expect(form.isBlank()).toBe(false)
  form.type('name', '')
  expect(form.isBlank()).toBe(true)
  form.set('category', 'collective', 'Tập thể')
  expect(form.isBlank()).toBe(false)
  expect(createForm('model', kept).isBlank()).toBe(false)
})

test('a form on a record goes by the id of the record, so that it is found again after loading anew', () => {
  expect(createForm('model', kept).ref).toBe(kept.id)
})
