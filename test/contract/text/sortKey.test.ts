import fc from 'fast-check'
import { expect, describe, test } from 'vitest'
import { personKey, sortKey } from '../../../db/contract/text/sortKey.ts'
import { anySpelling } from './syllables.ts'

const collator = new Intl.Collator('vi')
const binary = (a: string, b: string): number => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))
const byKey = (a: string, b: string): number => binary(sortKey(a), sortKey(b))
const byPersonKey = (a: string, b: string): number => binary(personKey(a), personKey(b))

const oddSpelling = fc.constantFrom(
  'hoà', 'hòa', 'Thuỷ', 'Thủy', 'khoẻ', 'khỏe', 'wifi', 'Jeep', 'Zalo', 'F0', 'ABC', 'M\u0300ông')
const between = fc.constantFrom(
  ' ', ' ', ' ', ' ', '-', ' - ', '.', '. ', '/', ', ', ' (', ') ', ' “', '” ', ' "', '" ', '\'', '’', '‘', '')
const piece = fc.oneof({ weight: 6, arbitrary: anySpelling }, oddSpelling, fc.nat(2100).map(String))

/** One to six syllables as registers hold them: any case and normal form, digits, punctuation, foreign letters. */
const anyEntry = fc.array(fc.tuple(piece, between), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flat().join(''))

/** Texts so much alike that tones, quotes, marks and case decide. */
const nearTwin = fc.string({
  unit: fc.constantFrom(...'aáàAÁăẮậâ“"” \u00A0đdD\'’\u0301\u0323-üéñ1\n\t….ơỢ'),
  maxLength: 6,
})

describe.each([['fixed', 20_261_121], ['random', Date.now() % 2 ** 31]])('with a %s seed (%i)', (_, seed) => {
  test('keys of 100,000 pairs of entries stand in the order of Intl.Collator', () => {
    fc.assert(fc.property(anyEntry, anyEntry, (a, b) => byKey(a, b) === Math.sign(collator.compare(a, b))),
      { numRuns: 100_000, seed })
  }, 120_000)

  test('keys of 20,000 pairs that differ only a little do as well', () => {
    fc.assert(fc.property(nearTwin, nearTwin, (a, b) => byKey(a, b) === Math.sign(collator.compare(a, b))),
      { numRuns: 20_000, seed })
  }, 120_000)
})

test('texts of hundreds of letters keep the order, also where one early or late tone decides', () => {
  const long = fc.tuple(fc.nat(300), fc.nat(300), fc.constantFrom('a', 'á', 'Á', 'ạ')).map(([before, after, letter]) =>
    'a'.repeat(before) + letter + 'a'.repeat(after))
  fc.assert(fc.property(long, long, (a, b) => byKey(a, b) === Math.sign(collator.compare(a, b))), { numRuns: 5000 })
})

test('the alphabet, the tones and the case stand in their order', () => {
  const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']
  expect(letters.toReversed().toSorted(byKey)).toEqual(letters)
  const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'măng', 'mâm', 'mb']
  expect(tones.toReversed().toSorted(byKey)).toEqual(tones)
  const cased = ['an', 'An', 'AN', 'án', 'Án', 'ân']
  expect(cased.toReversed().toSorted(byKey)).toEqual(cased)
})

test('other symbols stand before digits and other scripts after z, and none is lost', () => {
  const order = ['☐ a', '1', 'z', 'Ωmega', '中']
  expect(order.toReversed().toSorted(byKey)).toEqual(order)
})

describe('people', () => {
  test('stand by given name, then by family and middle names', () => {
    const people = [
      'Hoàng An', 'Nguyễn Văn An', 'Lê Ánh', 'Nguyễn Thị Ánh', 'Trần Thị Bình', 'Đỗ Văn Dũng', 'Phạm Văn Đức',
      'H\'Hen Niê', 'Y',
    ]
    expect(people.toReversed().toSorted(byPersonKey)).toEqual(people)
  })

  test('stand as if sorted by Collator on the given name and then on the rest', () => {
    const name = fc.array(anySpelling, { minLength: 1, maxLength: 4 })
    const compare = (a: string[], b: string[]): number => collator.compare(a.at(-1) ?? '', b.at(-1) ?? '')
      || collator.compare(a.slice(0, -1).join(' '), b.slice(0, -1).join(' '))
    fc.assert(fc.property(name, name, fc.boolean(), (a, other, sameGiven) => {
      const b = sameGiven ? [...other.slice(0, -1), a.at(-1) ?? ''] : other
      return byPersonKey(a.join(' '), ` ${b.join('  ')} `) === Math.sign(compare(a, b))
    }), { numRuns: 20_000 })
  })

  test('with an empty name stand first', () => {
    expect(byPersonKey('', 'An')).toBe(-1)
  })
})

test('a key holds no NUL and costs at most three bytes a letter and two a tone', () => {
  const anyWords = fc.array(anySpelling, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
  fc.assert(fc.property(anyWords, (text) => {
    expect(sortKey(text)).not.toContain('\u0000')
    const syllables = text.split(' ').length
    expect(Buffer.byteLength(sortKey(text))).toBeLessThanOrEqual(3 * text.normalize('NFC').length + 2 * syllables + 2)
  }))
})
