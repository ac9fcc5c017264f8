import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markHits } from '../../../db/contract/text/query.ts'
import { goldAbbreviations, goldCorpus, goldQueries } from './goldQueries.ts'

/** The text with its hits in brackets. */
function shown(text: string, query: string): string {
  return markHits(text, query, goldAbbreviations)
    .reduceRight((marked, [start, end]) =>
      `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`, text)
}

describe('what a query found is marked in the text', () => {
  test.each([
    ['Đối thoại với dân', 'doi thoai', '[Đối] [thoại] với dân'],
    ['Nguyễn Thị Thủy', 'nguy', '[Nguy]ễn Thị Thủy'],
    ['Mỹ Đức', 'mĩ đức', '[Mỹ] [Đức]'],
    ['máy và mái', 'máy', '[máy] và mái'],
    ['Hoà Bình, hòa giải', 'hòa', '[Hoà] Bình, [hòa] giải'],
    ['Đường Dương', 'dduwowngf', '[Đường] Dương'],
    ['Dương Liễu', 'd9u7o7ng2', '[Dương] Liễu'],
    ['Chủ tịch UBND tỉnh', 'ủy ban nhân dân', 'Chủ tịch [UBND] tỉnh'],
    ['Ủy ban nhân dân tỉnh', 'ubnd', '[Ủy ban nhân dân] tỉnh'],
    ['H\'Mông', 'h\'mong', '[H]\'[Mông]'],
    ['không có gì', 'xyz', 'không có gì'],
    ['không có gì', '', 'không có gì'],
  ])('%j, %j', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected)
  })

  test('at the right place of decomposed text, marks included', () => {
    const text = 'Nguyễn Thị Thủy'.normalize('NFD')
    expect(shown(text, 'nguye thi').normalize('NFC')).toBe('[Nguyễ]n [Thị] Thủy')
    expect(shown('M\u0300ông', 'mô')).toBe('[M\u0300ô]ng')
  })

  test('for every gold query and each of its texts something is marked', () => {
    const textOf = new Map(goldCorpus.map(({ id, text }) => [id, text]))
    const bare = goldQueries.flatMap(({ query, finds }) => finds.map((id) => ({ query, text: textOf.get(id) ?? '' })))
      .filter(({ query, text }) => markHits(text, query, goldAbbreviations).length === 0)
    expect(bare).toEqual([])
  })

  test('in order, apart, and never through the middle of a letter', () => {
    const query = fc.oneof(fc.constantFrom(...goldQueries).map((gold) => gold.query), fc.string({ maxLength: 5 }))
    const anyText = fc.oneof(fc.constantFrom(...goldCorpus).map(({ text }) => text), fc.string({ unit: 'binary' }))
    fc.assert(fc.property(anyText, fc.constantFrom('NFC', 'NFD'), query, (source, form, typed) => {
      const text = source.normalize(form)
      let last = -1
      for (const [start, end] of markHits(text, typed, goldAbbreviations)) {
        expect(start).toBeGreaterThan(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(end)).not.toMatch(/^\p{M}/u)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }), { numRuns: 2000 })
  })
})
