import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSyllable, parseUnfinished } from '../../../db/contract/text/syllable.ts'
import { decodeTyping } from '../../../db/contract/text/typing.ts'
import { telexKeys, typeWord, typingOrders, vniKeys } from './keys.ts'
import { allSyllables } from './syllables.ts'

describe('Telex typed while the input method was off', () => {
  test.each([
    ['ddoois', 'đối'], ['ddoosi', 'đối'], ['thoaij', 'thoại'], ['dduwowngf', 'đường'], ['dduowngf', 'đường'],
    ['dduwongf', 'đường'], ['dduongwf', 'đường'], ['duowngfd', 'đường'], ['nguwowif', 'người'], ['ddaanf', 'đần'],
    ['thuyr', 'thủy'], ['tieesng', 'tiếng'], ['tieengs', 'tiếng'], ['quyeets', 'quyết'], ['ddoong', 'đông'],
    ['twf', 'từ'], ['trwowngf', 'trường'], ['quoocs', 'quốc'], ['gif', 'gì'], ['hoawcj', 'hoặc'],
    ['thuowr', 'thuở'], ['xooong', 'xoong'], ['Ddawks', 'đắk'], ['NGUYEENX', 'nguyễn'], ['uyr', 'ủy'], ['yeeu', 'yêu'],
    ['hoaf', 'hòa'], ['khuyur', 'khuỷu'],
  ])('%s is %s', (keys, word) => {
    expect(decodeTyping(keys)).toBe(word)
  })

  test.each([['ddoi', 'đoi'], ['dda', 'đa'], ['quyeet', 'quyêt'], ['nguow', 'nguơ'], ['vieet', 'viêt']])(
    '%s, whose tone is not typed yet, is %s', (keys, word) => {
      expect(decodeTyping(keys)).toBe(word)
    })
})

test.each([
  ['d9oi61', 'đối'], ['d9o61i', 'đối'], ['thoai5', 'thoại'], ['d9u7o7ng2', 'đường'], ['d9uong72', 'đường'],
  ['dan6', 'dân'], ['nguye6n4', 'nguyễn'], ['d9ak81', 'đắk'], ['U3y', 'ủy'], ['duong79', 'đương'], ['xoong2', 'xoòng'],
])('VNI %s is %s', (keys, word) => {
  expect(decodeTyping(keys)).toBe(word)
})

test.each([
  'as', 'giif', 'of', 'is', 'or', 'us', 'if', 'ox', 'a1', 'u7', 'q1', 'tt30', 'qd15', '30', '5a', 'w', 's', '',
  'dân', 'ban', 'hoà', 'windows', 'excel', 'street', 'ddooiss', 'ddoisf', 'camera', 'dd', 'nguyen', 'ubnd', 'mttq',
  'xxxxxxxxxxxxxxxxxxxxxxxx',
])('%j is not taken for typed keys', (word) => {
  expect(decodeTyping(word)).toBeUndefined()
})

test('500 rows of keys that can be read in many ways take less than five seconds together', () => {
  const keys = fc.string({ unit: fc.constantFrom(...'aeouwdy6789'), minLength: 8, maxLength: 12 })
  const rows = fc.sample(keys, 500)
  const started = performance.now()
  for (const row of rows) decodeTyping(row)
  expect(performance.now() - started).toBeLessThan(5000)
})

describe.each(typingOrders)('every syllable typed with %s is understood', (order) => {
  test.each([['Telex', telexKeys], ['VNI', vniKeys]] as const)('in %s', (_, keyboard) => {
    const typed = allSyllables.map((word) => ({ word, keys: typeWord(word, keyboard, order) }))
    const withKeys = typed.filter(({ word, keys }) => keys !== word && word.length > 1)
    expect(withKeys.length).toBeGreaterThan(14_000)
    const wrong = withKeys.filter(({ word, keys }) => decodeTyping(keys) !== word)
    expect(wrong.map(({ word, keys }) => `${keys} ${word} ${decodeTyping(keys)}`)).toEqual([])
  })
})

test('whatever is decoded is a syllable of two letters or more, different from what was typed', () => {
  const key = fc.constantFrom(...'adeowsfrxjnghtuicmy1234567890đ')
  fc.assert(fc.property(fc.string({ unit: key, maxLength: 16 }), (keys) => {
    const word = decodeTyping(keys)
    if (word === undefined) return
    expect(parseUnfinished(word)).toBeDefined()
    expect(word.length).toBeGreaterThan(1)
    expect(word).not.toBe(keys)
    const tone = parseUnfinished(word)?.tone
    expect(tone === 'level' || isSyllable(word)).toBe(true)
  }), { numRuns: 20_000 })
})
