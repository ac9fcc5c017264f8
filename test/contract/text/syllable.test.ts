import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isSyllable, parseSyllable, parseUnfinished, rhymes, toneVariants, writeSyllable,
} from '../../../db/contract/text/syllable.ts'
import { allSyllables, anySpelling } from './syllables.ts'

describe('a Vietnamese syllable is read into its parts', () => {
  test.each([
    ['nguyễn', 'ng', 'uyên', 'tilde'], ['đường', 'đ', 'ương', 'grave'], ['gì', 'gi', 'i', 'grave'],
    ['giếng', 'gi', 'iêng', 'acute'], ['già', 'gi', 'a', 'grave'], ['gìn', 'gi', 'in', 'grave'],
    ['giữ', 'gi', 'ư', 'tilde'], ['quý', 'qu', 'y', 'acute'], ['quốc', 'qu', 'ôc', 'acute'],
    ['quyết', 'qu', 'yêt', 'acute'], ['quỳnh', 'qu', 'ynh', 'grave'], ['huỳnh', 'h', 'uynh', 'grave'],
    ['nghiêng', 'ngh', 'iêng', 'level'], ['y', '', 'y', 'level'], ['yếu', '', 'yêu', 'acute'],
    ['khuỷu', 'kh', 'uyu', 'hook'], ['thuở', 'th', 'uơ', 'hook'], ['ngoẹo', 'ng', 'oeo', 'dot'],
    ['nguều', 'ng', 'uêu', 'grave'], ['xoong', 'x', 'oong', 'level'], ['goòng', 'g', 'oong', 'grave'],
    ['khuya', 'kh', 'uya', 'level'], ['ngoáo', 'ng', 'oao', 'acute'], ['đắk', 'đ', 'ăk', 'acute'],
    ['ủy', '', 'uy', 'hook'], ['huệ', 'h', 'uê', 'dot'], ['tuần', 't', 'uân', 'grave'], ['kạn', 'k', 'an', 'dot'],
  ] as const)('%s', (word, onset, rhyme, tone) => {
    expect(parseSyllable(word)).toEqual({ onset, rhyme, tone })
    expect(writeSyllable({ onset, rhyme, tone })).toBe(word)
  })

  test.each([
    ['hoà', 'hòa'], ['thuỷ', 'thủy'], ['khoẻ', 'khỏe'], ['qúy', 'quý'], ['gía', 'giá'], ['đừơng', 'đường'],
    ['HOÀ', 'hòa'], ['Thuỷ'.normalize('NFD'), 'thủy'], ['tọan', 'toạn'],
  ])('%s is written %s', (word, canonical) => {
    const parts = parseSyllable(word)
    expect(parts && writeSyllable(parts)).toBe(canonical)
  })
})

test.each([
  '', 'f', 'as', 'of', 'w', 'ngr', 'đăk nông', 'ca1', 'kêt', 'cach', 'hoc', 'tàc', 'bãt', 'ce', 'gê', 'nge', 'gha',
  'nga\u0301\u0300', 'ńha', 'qu', 'qua\u0302\u0302', 'moscow', 'zô', 'ùuu', 'straße', 'ủỷ', 'iêu', 'tyêu', 'kon-tum',
])('%j is no syllable', (word) => {
  expect(isSyllable(word)).toBe(false)
})

test('a stop coda may lack its tone while the word is being typed', () => {
  expect(parseUnfinished('quyêt')).toEqual({ onset: 'qu', rhyme: 'yêt', tone: 'level' })
  expect(parseUnfinished('quyêtt')).toBeUndefined()
})

test('the tones of a syllable are six, or two before a stop', () => {
  expect(toneVariants('đông')).toEqual(['đông', 'đồng', 'đổng', 'đỗng', 'đống', 'động'])
  expect(toneVariants('quyêt')).toEqual(['quyết', 'quyệt'])
  expect(toneVariants('xyz')).toEqual([])
})

describe('the inventory', () => {
  test('has the rhymes of the language and syllables for each of them', () => {
    expect(rhymes.length).toBeGreaterThan(155)
    const used = new Set(allSyllables.map((word) => parseSyllable(word)?.rhyme))
    expect(rhymes.filter((rhyme) => !used.has(rhyme))).toEqual([])
    expect(allSyllables.length).toBeGreaterThan(15_000)
  })

  test('reads what it writes, in any case and normal form', () => {
    fc.assert(fc.property(anySpelling, (spelling) => {
      const parts = parseSyllable(spelling)
      expect(parts && writeSyllable(parts)).toBe(spelling.normalize('NFC').toLowerCase())
    }), { numRuns: 5000 })
  })

  test('never throws and only ever writes syllables', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (text) => {
      const parts = parseSyllable(text)
      expect(parts === undefined || isSyllable(writeSyllable(parts))).toBe(true)
    }))
  })
})
