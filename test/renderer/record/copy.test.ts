import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyKind } from '../../../db/contract/kinds/index.ts'
import { type Base, createForm } from '../../../renderer/form/form.ts'
import { holdCopy, takeCopy } from '../../../renderer/record/copy.ts'

const petition: Base = {
  id: '019b76da-a9e7-761c-b501-43899635d581', revision: 7, code: '12/PA', receivedOn: '2025-11-01', category: 'recommendation', categoryLabel: 'Kiến nghị, phản ánh', source: 'dialogue', sourceLabel: 'Đối thoại', field: 'water',
  fieldLabel: 'Nước sạch', people: 3, competent: true, answeredOnSpot: false, status: 'received', statusLabel: 'Mới nhận', summary: 'Nước yếu', sender: 'Thạch Thị Sa Rinh', identityNumber: '0841******34', phone: '*****321', note: null,
}
const open = (key: string | null) => createForm('petition', null, takeCopy(key))

test('a copy is a new record that says the same, but for its number and what is hidden', () => {
  const copied = open(holdCopy(createForm('petition', petition)))
  expect([copied.isNew(), copied.id()]).toEqual([true, null])
  for (const [name, { sensitive }] of Object.entries(anyKind('petition').fields)) {
    const stays = name === 'code' || sensitive !== undefined
    expect(copied.value(name), name).toBe(stays ? null : petition[name] ?? null)
  }
  expect(['category', 'source', 'field', 'receivedOn', 'competent'].map(copied.label)).toEqual(['Kiến nghị, phản ánh', 'Đối thoại', 'Nước sạch', '01/11/2025', 'Có'])
})

test('what is typed and not yet saved is copied too, what nobody understands is not', () => {
  const form = createForm('petition', petition)
  form.type('people', '12')
  form.set('field', 'road', 'Đường sá')
  form.type('receivedOn', 'hôm kia')
  const copied = open(holdCopy(form))
  expect([copied.value('people'), copied.label('field'), copied.value('field'), copied.value('receivedOn'), copied.text('receivedOn')]).toEqual([12, 'Đường sá', 'road', null, ''])
})

test('only the last copy is held, and only under its own key', () => {
  const form = createForm('petition', petition)
  const first = holdCopy(form)
  const last = holdCopy(form)
  expect(takeCopy(last)).toMatchObject({ category: 'recommendation', people: 3 })
  fc.assert(fc.property(fc.oneof(fc.constantFrom(first, null, ''), fc.uuid()), key => {
    expect(takeCopy(key)).toEqual({})
  }))
})

test('a document\'s number stays with the document', () => {
  const directive = createForm('directive', { id: petition.id, revision: 1, number: '12/KH-SKHCN', subject: 'Kế hoạch dân vận', isBase: true })
  expect(takeCopy(holdCopy(directive))).toEqual({ subject: 'Kế hoạch dân vận', isBase: true })
})
