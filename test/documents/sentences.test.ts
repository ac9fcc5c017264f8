import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../db/contract/text/format.ts'
import { type Cited, basisLine, citation, partialDateWords } from '../../electron/documents/sentences/citation.ts'
import { type Counted, comparison } from '../../electron/documents/sentences/number.ts'
import {
  type Statement, clause, clauseReaching, countedParts, namedParts, optional, statement,
} from '../../electron/documents/sentences/statement.ts'
import { curly, gist, inside, oneLine, sentence } from '../../electron/documents/sentences/text.ts'
import type { Run } from '../../electron/documents/content.ts'

const figure = (
  value: number | null, previous: number | null, unit = 'cuộc',
): Counted => ({ id: 'dialogues.held', unit, value, previous })
const text = (runs: Run[]) => runs.map(run => run.text).join('')
const held = 'Trong kỳ, cơ quan đã tổ chức'
const said = (value: number | null, previous: number | null, unit?: string) =>
  text(statement({
    figure: figure(value, previous, unit), before: held,
    thing: unit === '%' ? '%' : 'cuộc đối thoại',
  }))

describe('a sentence on one number', () => {
  test('tells the number and how it changed', () => {
    expect(said(12, 9)).toBe(`${held} 12 cuộc đối thoại, tăng 03 cuộc so với cùng kỳ năm trước (tăng 33,33%).`)
    expect(said(9, 12)).toBe(`${held} 09 cuộc đối thoại, giảm 03 cuộc so với cùng kỳ năm trước (giảm 25%).`)
    expect(said(1250, 1250)).toBe('Trong kỳ, cơ quan đã tổ chức 1.250 cuộc đối thoại, bằng cùng kỳ năm trước.')
  })

  test('says "không phát sinh" for nothing, and what there was a year before', () => {
    expect(said(0, 0)).toBe('Trong kỳ không phát sinh cuộc đối thoại.')
    expect(said(0, null)).toBe('Trong kỳ không phát sinh cuộc đối thoại.')
    expect(said(0, 5)).toBe('Trong kỳ không phát sinh cuộc đối thoại (cùng kỳ năm trước: 05 cuộc).')
  })

  test('makes no percentage of nothing', () => {
    expect(said(12, 0)).toBe('Trong kỳ, cơ quan đã tổ chức 12 cuộc đối thoại (cùng kỳ năm trước không phát sinh).')
    expect(said(12, null)).toBe('Trong kỳ, cơ quan đã tổ chức 12 cuộc đối thoại.')
  })

  test('leaves room where nobody typed the number', () => {
    expect(said(null, 4)).toBe('Trong kỳ, cơ quan đã tổ chức … cuộc đối thoại.')
  })

  test('compares shares in points', () => {
    expect(said(97.5, 95, '%')).toBe(`${held} 97,5%, tăng 2,5 điểm phần trăm so với cùng kỳ năm trước.`)
  })

  test('is left out where there was nothing in both years, when only worth telling otherwise', () => {
    expect(optional({ figure: figure(0, 0), before: 'Có' })).toEqual([])
    expect(text(optional({
      figure: figure(0, 2), before: 'Có',
    }))).toBe('Trong kỳ không phát sinh cuộc (cùng kỳ năm trước: 02 cuộc).')
  })

  test('tells one of a thing as one, and its change in the same padded numbers', () => {
    expect(said(1, 0)).toBe('Trong kỳ, cơ quan đã tổ chức 01 cuộc đối thoại (cùng kỳ năm trước không phát sinh).')
    expect(said(1, 1)).toBe('Trong kỳ, cơ quan đã tổ chức 01 cuộc đối thoại, bằng cùng kỳ năm trước.')
    expect(said(1, 2)).toBe('Trong kỳ, cơ quan đã tổ chức 01 cuộc đối thoại, giảm 01 cuộc so với cùng kỳ năm trước (giảm 50%).')
    expect(said(2, 1)).toBe('Trong kỳ, cơ quan đã tổ chức 02 cuộc đối thoại, tăng 01 cuộc so với cùng kỳ năm trước (tăng 100%).')
    expect(said(10, 9)).toBe('Trong kỳ, cơ quan đã tổ chức 10 cuộc đối thoại, tăng 01 cuộc so với cùng kỳ năm trước (tăng 11,11%).')
  })

  test('writes decimals with a comma and at most two of them, thousands with dots, no zero before a decimal', () => {
    expect(said(1.5, 1.25, 'ha')).toBe('Trong kỳ, cơ quan đã tổ chức 1,5 cuộc đối thoại, tăng 0,25 ha so với cùng kỳ năm trước (tăng 20%).')
    expect(said(1234567.891, null)).toBe('Trong kỳ, cơ quan đã tổ chức 1.234.567,89 cuộc đối thoại.')
    expect(said(0.004, 0)).toBe('Trong kỳ không phát sinh cuộc đối thoại.')
    expect(said(100, 100, '%')).toBe('Trong kỳ, cơ quan đã tổ chức 100%, bằng cùng kỳ năm trước.')
    expect(said(5, 7, '%')).toBe('Trong kỳ, cơ quan đã tổ chức 5%, giảm 2 điểm phần trăm so với cùng kỳ năm trước.')
  })

  test('says of what is expected by the end of the period that it is an estimate', () => {
    const expected = { ...figure(4, 2), estimated: true as const }
    expect(text(statement({ figure: expected, before: held, thing: 'cuộc đối thoại' })))
      .toBe(`${held} ước 04 cuộc đối thoại, tăng 02 cuộc so với cùng kỳ năm trước (tăng 100%).`)
    expect(text(sentence(clauseReaching('trả lời', figure(3, 0), { ...figure(75, null, '%'), estimated: true }, 'ý kiến')))).toBe('Trả lời 03 ý kiến (ước đạt 75%).')
    expect(text(statement({ figure: { ...expected, value: null }, before: held, thing: 'cuộc đối thoại' }))).toBe(`${held} … cuộc đối thoại.`)
    expect(text(statement({ figure: { ...expected, value: 0 }, before: held, thing: 'cuộc đối thoại' }))).toBe('Trong kỳ không phát sinh cuộc đối thoại (cùng kỳ năm trước: 02 cuộc).')
  })

  test('lists forty parts with single separators, each number openable, the empty ones left out', () => {
    const parts = Array.from({ length: 40 }, (_, place) => ({ name: `lĩnh vực ${place + 1}`, figure: { ...figure(place % 4 === 0 ? 0 : place, null), id: `a.${place}` } }))
    const runs = sentence(namedParts('theo lĩnh vực: ', parts))
    expect(runs.filter(run => run.source).map(run => run.source?.figure)).toEqual(parts.filter(part => part.figure.value !== 0).map(part => part.figure.id))
    expect(text(runs)).toMatch(/^Theo lĩnh vực: lĩnh vực 2 01 cuộc; lĩnh vực 3 02 cuộc; .*; lĩnh vực 40 39 cuộc\.$/)
    expect(text(runs).split('; ')).toHaveLength(30)
    expect(text(statement({ figure: figure(820, null), before: 'Có', thing: 'cuộc', details: countedParts('gồm: ', parts) })).match(/, /g)).toHaveLength(30)
  })

  test('lists the parts that came to something', () => {
    const parts = [
      { name: 'tập thể', figure: figure(3, 0) }, { name: 'hộ gia đình', figure: figure(0, 0) },
      { name: 'cá nhân', figure: figure(2, 0) },
    ]
    expect(text(sentence(countedParts('gồm: ', parts)))).toBe('Gồm: 03 tập thể, 02 cá nhân.')
    expect(text(sentence(namedParts('gồm: ', parts)))).toBe('Gồm: tập thể 03 cuộc; cá nhân 02 cuộc.')
    expect(sentence(countedParts('gồm: ', []))).toEqual([])
    expect(text(sentence(clauseReaching(
      'trả lời', figure(3, 0), figure(75, null, '%'), 'ý kiến',
    )))).toBe('Trả lời 03 ý kiến (đạt 75%).')
    expect(sentence(clause('trả lời', figure(0, 0)))).toEqual([])
  })
})

describe('whatever the numbers are', () => {
  const number = fc.oneof(
    fc.constant(null), fc.constant(0), fc.constant(-0), fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 10 ** 15 }),
    fc.double({ min: 0, max: 1e12, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true }),
  )
  const unit = fc.constantFrom('cuộc', 'đồng', 'tin, bài', 'm²', '%', '')
  const counted = fc.record({ id: fc.constant('a.b'), unit, value: number, previous: number })
  const any: fc.Arbitrary<Statement> = fc.record({
    figure: counted, before: fc.constantFrom(
      'Trong kỳ, Sở đã tổ chức', 'đã giải quyết',
    ), thing: fc.constantFrom('cuộc đối thoại', 'hồ sơ'),
    details: counted.map(each => clause('trong đó', each)),
  })

  test('a sentence is whole, with a capital, one stop and no trace of the program', () => {
    fc.assert(fc.property(any, each => {
      const words = text(statement(each))
      expect(words).not.toMatch(/NaN|undefined|null|Infinity|\be[+-]?\d/)
      expect(words).not.toMatch(/(tăng|giảm) (0(?![,\d])|-)/)
      expect(words).not.toMatch(/ {2}| [,.;:)]|,,|\.\.|-0(?![,\d])/)
      expect(words).toMatch(/^\p{Lu}.*[^.,;:\s]\.$/u)
    }), { numRuns: 2000 })
  })

  test('every number with a source is the value of its figure, written the Vietnamese way', () => {
    fc.assert(fc.property(any, each => {
      for (const run of statement(each).filter(({ source }) => source)) {
        expect(run.text).toMatch(/^(…|-?\d{1,3}(\.\d{3})*(,\d{1,2})?)$/)
      }
      const first = statement(each).find(({ source }) => source)
      const value = each.figure.value
      if (value === null) expect(first?.text).toBe('…')
      else if (Math.abs(value) >= 0.01) expect(parseNumber(first?.text ?? '')).toBeCloseTo(value, 1)
    }), { numRuns: 1000 })
  })

  test('a rise is never told as a fall', () => {
    fc.assert(fc.property(fc.nat(10 ** 6), fc.nat(10 ** 6), (value, previous) => {
      const words = comparison(figure(value, previous))
      expect(words.includes('tăng')).toBe(previous > 0 && value > previous)
      expect(words.includes('giảm')).toBe(value < previous)
    }))
  })

  test('a sentence of hostile words still has single blanks and one stop', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), words => {
      const written = text(sentence('Tên: ', oneLine(words)))
      expect(written).not.toMatch(/\s{2}|[\n\t]/)
      expect(written).toMatch(/[.!?:]$/)
    }))
  })
})

describe('a document cited in full', () => {
  const plan: Cited = {
    category: 'plan', number: '23/KH-UBND', issuedOn: '2021-03-24', issuer: 'Ủy ban nhân dân tỉnh',
    subject: 'Thực hiện công tác dân vận chính quyền năm 2021',
  }

  test('names kind, number, date, issuer and subject', () => {
    expect(basisLine(plan, 'Kế hoạch')).toBe('Thực hiện Kế hoạch số 23/KH-UBND ngày 24 tháng 3 năm 2021 '
      + 'của Ủy ban nhân dân tỉnh về việc thực hiện công tác dân vận chính quyền năm 2021')
  })

  test.each([
    ['Về việc thực hiện công tác dân vận.', 'về việc thực hiện công tác dân vận'],
    ['về công tác văn thư', 'về công tác văn thư'],
    ['Quy định chi tiết một số điều của Luật', 'quy định chi tiết một số điều của Luật'],
    ['Công tác dân vận năm 2025', 'về công tác dân vận năm 2025'],
    ['Nhân dân tham gia giám sát', 'về Nhân dân tham gia giám sát'],
    ['CCHC năm 2025', 'về CCHC năm 2025'],
    ['"Năm dân vận khéo"', '“Năm dân vận khéo”'],
  ])('joins the subject "%s"', (subject, joined) => {
    expect(citation({ ...plan, subject }, 'Kế hoạch')).toMatch(new RegExp(`của Ủy ban nhân dân tỉnh ${joined}$`, 'u'))
  })

  test('a law is cited by its name alone', () => {
    expect(basisLine(
      { ...plan, category: 'law', subject: 'Thực hiện dân chủ ở cơ sở' }, 'Luật',
    )).toBe('Căn cứ Luật Thực hiện dân chủ ở cơ sở')
    expect(basisLine(
      { ...plan, category: 'law', subject: 'Luật Tiếp công dân' }, 'Luật',
    )).toBe('Căn cứ Luật Tiếp công dân')
  })

  test('tells as much of the date and number as is known', () => {
    expect(partialDateWords('2021')).toBe('năm 2021')
    expect(partialDateWords('2021-02')).toBe('tháng 02 năm 2021')
    expect(partialDateWords('2021-11-05')).toBe('ngày 05 tháng 11 năm 2021')
    expect(citation({ ...plan, number: null, issuedOn: '2021' }, 'Kế hoạch')).toMatch(/^Kế hoạch năm 2021 của Ủy ban/)
    expect(citation(
      { ...plan, number: 'Số 23/KH-UBND', issuedOn: null }, 'Kế hoạch',
    )).toMatch(/^Kế hoạch số 23\/KH-UBND của/)
  })
})

describe('words of the register inside a sentence', () => {
  test('common names lose their capital, proper names keep it', () => {
    expect(['Kinh tế', 'Người dân', 'Hội viên phụ nữ'].map(inside)).toEqual(['kinh tế', 'người dân', 'hội viên phụ nữ'])
    expect([
      'Ủy ban nhân dân cấp xã', 'Hội Nông dân', 'Nhân dân', 'UBND tỉnh',
    ].map(inside)).toEqual(['Ủy ban nhân dân cấp xã', 'Hội Nông dân', 'Nhân dân', 'UBND tỉnh'])
  })

  test('quotation marks are printed ones', () => {
    expect(curly('Phong trào "Dân vận khéo" và ("Nụ cười công sở")')).toBe('Phong trào “Dân vận khéo” và (“Nụ cười công sở”)')
  })

  test('a long text is cut at a sentence or a word, and shows it', () => {
    expect(gist('Câu một rất ngắn. Câu hai dài hơn một chút.', 30)).toBe('Câu một rất ngắn.')
    expect(gist('một hai ba bốn năm sáu', 15)).toBe('một hai ba bốn…')
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), words => {
      expect(gist(words, 80).length).toBeLessThanOrEqual(81)
    }))
  })
})
