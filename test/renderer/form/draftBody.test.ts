import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { type Base, type Form, type FormBody, createForm, setReading } from '../../../renderer/form/form.ts'
import { knownWords } from './knownWords.ts'

beforeEach(() => setReading(knownWords))

const kept: Base = { id: '019b76da-a9e7-761c-b501-43899635d581', revision: 3, name: 'Dừa sáp sạch', field: 'economy', fieldLabel: 'Kinh tế', funds: 1_500_000, registeredOn: '2025-01-05', goal: null }
const fields = ['name', 'field', 'funds', 'registeredOn', 'goal']

type Deed = { field: string; typed: string } | { field: string; value: unknown; label?: string }
const field = fc.constantFrom(...fields)
const words = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', 'mai', '5/1', '1,5 triệu', 'Kinh tế', 'Nông nghiệp', 'Một\nHai', '01/02/2026'))
const choice = fc.constantFrom<Deed>(
  { field: 'field', value: 'culture', label: 'Văn hóa - xã hội' }, { field: 'field', value: 'economy', label: 'Kinh tế' }, { field: 'funds', value: undefined, label: 'nhiều' },
  { field: 'goal', value: null }, { field: 'goal', value: 'Vận động' }, { field: 'name', value: null }, { field: 'registeredOn', value: '2026-02-01' },
)
const deeds = fc.array(fc.oneof(fc.record({ field, typed: words }), choice), { maxLength: 8 })

function carryOut(form: Form, done: readonly Deed[]): Form {
  for (const deed of done) {
    if ('typed' in deed) form.type(deed.field, deed.typed)
    else form.set(deed.field, deed.value, deed.label)
  }
  return form
}
const says = (form: Form) => ({
  fields: fields.map(name => [name, form.text(name), form.value(name), form.label(name), form.problem(name)]), changed: form.changed(), draft: form.draft(), id: form.id(), isNew: form.isNew(),
})
const onDisk = (form: Form) => JSON.parse(JSON.stringify(form.body())) as FormBody

test('a kept draft brings every word back, on a known record and on a new one', () => {
  fc.assert(fc.property(fc.constantFrom(kept, null), deeds, deeds, (record, done, before) => {
    const form = carryOut(createForm('model', record), done)
    const opened = carryOut(createForm('model', kept), before)
    opened.restore(onDisk(form))
    expect(says(opened)).toEqual(says(form))
  }))
})

test('a draft stays what it was when typing goes on', () => {
  fc.assert(fc.property(deeds, deeds, (done, later) => {
    const form = carryOut(createForm('model', kept), done)
    const [body, wanted] = [form.body(), says(form)]
    carryOut(form, later)
    form.restore(body)
    expect(says(form)).toEqual(wanted)
    carryOut(form, later)
    const other = createForm('model', null)
    other.restore(body)
    expect(says(other)).toEqual(wanted)
  }))
})

test('a draft says of which kind it is and which row it belongs to', () => {
  const row = createForm('modelResult', null, { label: 'Dừa giống' }, 'r1')
  expect(row.body()).toEqual({ ref: 'r1', kind: 'modelResult', base: null, touched: { label: { text: 'Dừa giống', value: 'Dừa giống' } } })
  expect(createForm('model', null).ref).not.toBe(createForm('model', null).ref)
})

const theirsOf = fc.record({
  name: fc.constantFrom('Dừa sáp sạch', 'Dừa sáp', 'Một'), field: fc.constantFrom('economy', 'culture'), funds: fc.constantFrom(1_500_000, null, 7), registeredOn: fc.constantFrom('2025-01-05', '2026-02-01', null),
  goal: fc.constantFrom(null, 'Vận động', 'mai'),
}).map((changed): Base => ({ ...kept, ...changed, revision: 4, fieldLabel: changed.field === 'economy' ? 'Kinh tế' : 'Văn hóa - xã hội' }))

test('when the record was saved elsewhere, what was typed stays and the rest is as it is now', () => {
  fc.assert(fc.property(deeds, theirsOf, (done, theirs) => {
    const form = carryOut(createForm('model', kept), done)
    const mine = new Map(form.changed().map(name => [name, { value: form.value(name), text: form.text(name) }]))
    form.setProblems({ name: 'Trùng tên' })
    form.rebase(theirs)
    const now = createForm('model', theirs)
    for (const name of fields) {
      const typed = mine.get(name)
      expect(form.value(name)).toBe(typed ? typed.value : now.value(name))
      if (!typed || typed.value === now.value(name)) expect(form.text(name)).toBe(now.text(name))
      else expect(form.text(name)).toBe(typed.text)
    }
    expect(form.changed()).toEqual([...mine].filter(([name, { value }]) => value !== now.value(name)).map(([name]) => name))
    expect([form.problems(), form.base()?.revision]).toEqual([{}, 4])
  }))
})

test('once saved, a form says what the register says', () => {
  fc.assert(fc.property(deeds, theirsOf, fc.constantFrom(kept, null), (done, saved, record) => {
    const form = carryOut(createForm('model', record), done)
    form.rebase(saved, form.body())
    expect(says(form)).toEqual(says(createForm('model', saved)))
  }))
})
