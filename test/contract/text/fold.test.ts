import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactWord, findWords, foldWord, indexText, stripMarks, words } from '../../../db/contract/text/fold.ts'
import { anySpelling } from './syllables.ts'

const anyText = fc.oneof(
  fc.array(anySpelling, { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'hoayYđqu \'\u0300\u0302\u0323\u00AD\u200B') }),
)

describe('the words of a text', () => {
  test.each([
    ['Dân vận khéo', ['dân', 'vận', 'khéo']],
    ['H\'Mông, H’Hen Niê', ['h', 'mông', 'h', 'hen', 'niê']],
    ['M\u0300ông', ['mông']],
    ['15/KH-SNV ngày 05/01', ['15', 'kh', 'snv', 'ngày', '05', '01']],
    ['“Ánh sáng”…', ['ánh', 'sáng']],
    ['dân\u200Bvận\u00A0khéo', ['dânvận', 'khéo']],
    ['Ơ Đu', ['ơ', 'đu']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('stand where they were found in the text as given', () => {
    const text = 'Đặng, Đức'.normalize('NFD')
    const places = findWords(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))
    expect(places).toEqual(['Đặng', 'Đức'])
  })

  test('are the same in NFC and NFD', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(words(text.normalize('NFD'))).toEqual(words(text.normalize('NFC')))
    }))
  })
})

describe('two spellings of one word are one', () => {
  test.each([
    ['hoà', 'hòa'], ['thuỷ', 'thủy'], ['khoẻ', 'khỏe'], ['kỹ', 'kĩ'], ['lý', 'lí'], ['quý', 'quí'], ['qúy', 'quý'],
    ['mỹ', 'mĩ'], ['ý', 'í'], ['sỹ', 'sĩ'], ['tỷ', 'tỉ'], ['y', 'i'], ['kỳ', 'kì'], ['vỹ', 'vĩ'],
  ])('%s and %s', (one, other) => {
    expect(exactWord(one)).toBe(exactWord(other))
    expect(foldWord(one)).toBe(foldWord(other))
  })

  test.each([
    ['máy', 'mái'], ['ngày', 'ngài'], ['thủy', 'thủi'], ['tây', 'tai'], ['huy', 'hui'], ['tay', 'tai'],
    ['duyên', 'duiên'],
  ])('%s and %s stay two words, with and without accents', (one, other) => {
    expect(exactWord(one)).not.toBe(exactWord(other))
    expect(foldWord(one)).not.toBe(foldWord(other))
  })

  test.each([['công', 'cống'], ['đa', 'da'], ['mơ', 'mô']])('%s and %s differ only in accents', (one, other) => {
    expect(exactWord(one)).not.toBe(exactWord(other))
    expect(foldWord(one)).toBe(foldWord(other))
  })

  test('words of other languages stay as they are', () => {
    for (const word of ['camera', 'gypsy', 'lyon', 'straße', 'ubnd', 'wifi', '2025']) expect(exactWord(word)).toBe(word)
  })
})

describe('folding', () => {
  test.each([
    ['quý', 'qui'], ['ly', 'li'], ['may', 'may'], ['ky', 'ki'], ['kỹ', 'ki'], ['đường', 'duong'], ['ưỡn', 'uon'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  test('twice is once; without accents is the same; any canonical form is the same', () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const word of words(text)) {
        const folded = foldWord(word)
        expect(foldWord(folded)).toBe(folded)
        expect(exactWord(exactWord(word))).toBe(exactWord(word))
        expect(foldWord(stripMarks(word))).toBe(folded)
        expect(foldWord(exactWord(word))).toBe(folded)
      }
    }), { numRuns: 3000 })
  })
})

describe('the search table', () => {
  test('holds the words in both forms', () => {
    expect(indexText('Uỷ ban MTTQ xã Mỹ Đức: "kỹ thuật"')).toEqual({
      exact: 'ủy ban mttq xã mĩ đức kĩ thuật',
      folded: 'uy ban mttq xa mi duc ki thuat',
    })
  })

  test('has as many words in one form as in the other, and no mark in the folded one', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { exact, folded } = indexText(text)
      expect(exact.split(' ').length).toBe(folded.split(' ').length)
      expect(folded.normalize('NFD')).not.toMatch(/[\u0300-\u036Fđ]/)
    }))
  })
})
