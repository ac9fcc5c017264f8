import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyKind, kindNames } from '../../../db/contract/kinds/index.ts'
import { difference, earlierLabel } from '../../../renderer/words/amounts.ts'
import { bookKinds, wordsFor } from '../../../renderer/words/kinds.ts'
import { lowerFirst, upperFirst } from '../../../renderer/words/sentence.ts'
import { shownValue } from '../../../renderer/words/shown.ts'

test('every kind has its words: those of the menu begin large, those after a number small', () => {
  for (const kind of kindNames) {
    const { menu, one, title } = wordsFor(kind)
    for (const heading of [menu, title]) expect(heading, kind).toMatch(/^\p{Lu}/u)
    expect(one, kind).toMatch(/^\p{Ll}/u)
    expect([menu, one, title].map(text => text.trim())).toEqual([menu, one, title])
  }
})

test('the seven books of the navigation are told apart by name and by picture', () => {
  expect(bookKinds).toHaveLength(7)
  for (const part of ['menu', 'one', 'title', 'icon'] as const) expect(new Set(bookKinds.map(kind => wordsFor(kind)[part])).size, part).toBe(7)
})

test('only the first letter changes its size, also đ, and a sentence that begins with a number keeps it', () => {
  expect([upperFirst('đề nghị Khen'), lowerFirst('Đề nghị Khen'), upperFirst('ấp Chợ'), lowerFirst('Ấp Chợ')]).toEqual(['Đề nghị Khen', 'đề nghị Khen', 'Ấp Chợ', 'ấp Chợ'])
  expect([upperFirst('6 tháng đầu năm 2025'), upperFirst(''), lowerFirst('')]).toEqual(['6 tháng đầu năm 2025', '', ''])
})

test('two numbers differ as much one way as the other', () => {
  const number = fc.integer({ min: -1e8, max: 1e8 }).map(hundredths => hundredths / 100)
  fc.assert(fc.property(number, number, (value, previous) => {
    const [there, back] = [difference(value, previous), difference(previous, value)]
    if (value === previous) expect([there, back]).toEqual(['bằng', 'bằng'])
    else expect(there).toBe(back.startsWith('hơn') ? back.replace('hơn', 'kém') : back.replace('kém', 'hơn'))
    expect(there.startsWith('hơn')).toBe(value > previous)
  }))
})

test('only from new year to new year\'s eve of one year is a year', () => {
  expect([earlierLabel({ from: '2024-01-01', to: '2025-12-31' }), earlierLabel({ from: '2024-12-15', to: '2025-12-14' }), earlierLabel({ from: '2025-10-01', to: '2025-12-31' })])
    .toEqual(['cùng kỳ 2024', 'cùng kỳ 2024', 'cùng kỳ 2024'])
})

const model = anyKind('model')

test('a value is shown as a person reads it, and a gap as nothing', () => {
  const row = {
    name: 'Dừa sáp sạch', field: 'economy', fieldLabel: 'Kinh tế', status: 'running', funds: 1_500_000, land: 1234.5, continuesFrom: 2024, registeredOn: '2025-01-05', startedOn: '2024-03', area: null, goal: '', unit: null, unitLabel: null,
  }
  expect(Object.fromEntries(Object.keys(row).map(name => [name, shownValue(model, name, row)]))).toEqual({
    name: 'Dừa sáp sạch', field: 'Kinh tế', fieldLabel: '', status: 'Đang thực hiện', funds: '1.500.000 đồng', land: '1.234,5', continuesFrom: '2024', registeredOn: '05/01/2025', startedOn: '03/2024', area: '', goal: '', unit: '',
    unitLabel: '',
  })
  expect([shownValue(anyKind('petition'), 'competent', { competent: false }), shownValue(anyKind('petition'), 'competent', { competent: true })]).toEqual(['Không', 'Có'])
})

test('what was masked stays as it was masked', () => {
  const petition = anyKind('petition')
  const masked = { identityNumber: '0841******34', phone: '*****321', summary: '[đã che]', sender: 'T.T.S.R.', receivedOn: '[đã che]', people: '[đã che]' }
  for (const [name, text] of Object.entries(masked)) expect(shownValue(petition, name, masked)).toBe(text)
})
