import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NEW, fits, optionFilter } from '../../../renderer/fields/optionFilter.ts'

const plain: Readonly<Record<string, string>> = {
  Phòng: 'phong', Chuyển: 'chuyen', đổi: 'doi', số: 'so', Đường: 'duong', hoa: 'hoa', Kiểm: 'kiem', lâm: 'lam', ấp: 'ap', 'Sở': 'so', nước: 'nuoc', sạch: 'sach', '2025': '2025',
}
const label = fc.array(fc.constantFrom(...Object.keys(plain)), { minLength: 1, maxLength: 6 })
/** Beginnings of some words of a label, in any order, as different people type them. */
const typed = (words: readonly string[]) => fc.shuffledSubarray([...words]).chain(chosen => fc.tuple(...chosen.map(word => fc.record({
  word: fc.constantFrom(word, word.toLocaleUpperCase('vi'), word.normalize('NFD'), plain[word] ?? word), length: fc.integer({ min: 1, max: 9 }),
}).map(({ word, length }) => word.normalize('NFC').slice(0, length)))))

test('beginnings of a label\'s words find it, in any order, with accents or without', () => {
  fc.assert(fc.property(label.chain(words => fc.tuple(fc.constant(words), typed(words), fc.constantFrom(' ', '  ', ' - ', ', '))), ([words, letters, between]) => {
    expect(fits(words.join(between), letters.join(' '))).toBe(true)
    expect(fits(words.join(' ').normalize('NFD'), letters.join(between))).toBe(true)
  }))
})

test('one word that begins none of the label\'s hides it, whatever else fits', () => {
  fc.assert(fc.property(label.chain(words => fc.tuple(fc.constant(words), typed(words))), fc.constantFrom('x', 'ướt', 'hòng', '025', 'hoan', 'phòngg'), ([words, letters], foreign) => {
    expect(fits(words.join(' '), [...letters, foreign].join(' '))).toBe(false)
  }))
})

test('đ is found by d, and letters from the middle of a word find nothing', () => {
  expect([fits('Đường hoa', 'duong'), fits('Đường hoa', 'DƯỜNG'), fits('Đường hoa', 'uong'), fits('Đường hoa', 'đường hoa ấp')]).toEqual([true, true, false, false])
})

test('nothing typed hides nothing', () => {
  expect([fits('Kiểm lâm', ''), fits('Kiểm lâm', ' - '), fits('', '')]).toEqual([true, true, true])
})

test('a picker keeps the entries that fit in their order, and always the deed at its end', () => {
  const options = [{ value: 'a', label: 'Văn phòng Sở' }, { value: 'b', label: 'Chi cục Kiểm lâm' }, { value: 'c', label: 'Phòng Kế hoạch' }, { value: NEW, label: 'Thêm mục: ph' }]
    .map(option => ({ ...option, disabled: false }))
  const left = (search: string) => optionFilter({ options, search, limit: Infinity }).map(option => ('value' in option ? option.value : option.group))
  expect([left(''), left('ph'), left('kiem'), left('xyz')]).toEqual([['a', 'b', 'c', NEW], ['a', 'c', NEW], ['b', NEW], [NEW]])
})
