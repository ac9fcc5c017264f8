import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../db/contract/calendar.ts'
import { formatDate, formatMoney, formatNumber } from '../../../db/contract/text/format.ts'
import { typedDate, typedNumber } from '../../../db/contract/text/typed.ts'

const dayBetween = (from: number, to: number) => fc.integer({ min: Date.UTC(from, 0, 1) / 864e5, max: Date.UTC(to, 11, 31) / 864e5 })
  .map(days => new Date(days * 864e5).toISOString().slice(0, 10))
const anyDay = dayBetween(1800, 2199)
/** Days on which somebody sits at the register. */
const anyToday = dayBetween(2000, 2099)

describe('a day as somebody types it', () => {
  test.each([
    ['hôm nay', '2026-03-01'], ['hom nay', '2026-03-01'], ['nay', '2026-03-01'], [' Hôm Nay ', '2026-03-01'], ['hôm nay'.normalize('NFD'), '2026-03-01'],
    ['mai', '2026-03-02'], ['ngày mai', '2026-03-02'], ['hôm qua', '2026-02-28'], ['hom qua', '2026-02-28'],
    ['+10', '2026-03-11'], ['+0', '2026-03-01'], ['-1', '2026-02-28'], ['-60', '2025-12-31'], ['+365', '2027-03-01'],
    ['5.1', '2026-01-05'], ['5/1', '2026-01-05'], ['05-01', '2026-01-05'], ['31/12', '2026-12-31'], ['1/3', '2026-03-01'],
    ['5/1/25', '2025-01-05'], ['5.1.2025', '2025-01-05'], ['050125', '2025-01-05'], ['05012025', '2025-01-05'], ['2025-01-05', '2025-01-05'],
    ['ngày 05 tháng 01 năm 2025', '2025-01-05'],
  ])('%j on 1 March 2026 is %s', (text, day) => {
    expect(typedDate(text, '2026-03-01')).toBe(day)
  })

  test.each(['', '+', '10', '+ 10', '+12345', '+1.5', '31/2', '29/2', '0/1', '1/13', '5/1/', '5 1', '5.1/2025/1', 'mai mốt', 'hôm kia', '2026'])(
    '%j is no day', text => {
      expect(typedDate(text, '2026-03-01')).toBeUndefined()
    })

  test('29 February is one in a leap year', () => {
    expect(typedDate('29/2', '2028-12-31')).toBe('2028-02-29')
  })

  test('typed as the program shows it stays the same day, whatever day it is today', () => {
    fc.assert(fc.property(anyDay, anyToday, (day, today) => {
      expect(typedDate(formatDate(day), today)).toBe(day)
      expect(typedDate(day, today)).toBe(day)
    }), { numRuns: 1000 })
  })

  test('without its year is that of this year; counted from today it is as many days away', () => {
    fc.assert(fc.property(anyToday, fc.integer({ min: -9999, max: 9999 }), (day, days) => {
      const [year = '', month = '', date = ''] = day.split('-')
      for (const sign of ['/', '.', '-']) expect(typedDate(`${Number(date)}${sign}${Number(month)}`, `${year}-06-15`)).toBe(day)
      expect(typedDate(days < 0 ? String(days) : `+${days}`, day)).toBe(addDays(day, days))
    }), { numRuns: 500 })
  })
})

describe('an amount as somebody types it', () => {
  test.each([
    ['2 tỷ 3', 2_300_000_000], ['2 tỉ 35', 2_350_000_000], ['2 TỶ 305', 2_305_000_000], ['2 tỷ 035', 2_035_000_000], ['2tỷ3', 2_300_000_000],
    ['1 triệu 250', 1_250_000], ['1 triệu 2', 1_200_000], ['1tr5', 1_500_000], ['12 tr 75 đồng', 12_750_000], ['1 triệu 5đ', 1_500_000],
    ['2 tỷ 3'.normalize('NFD'), 2_300_000_000], ['  1  triệu  5  ', 1_500_000],
    ['1,5 triệu', 1_500_000], ['2 tỷ', 2_000_000_000], ['500 nghìn', 500_000], ['1.500.000', 1_500_000], ['3.795.000 đồng', 3_795_000], ['98,75', 98.75], ['0', 0], ['-5', -5],
  ])('%j is %d', (text, value) => {
    expect(typedNumber(text)).toBe(value)
  })

  test.each(['', 'tỷ 3', '2 tỷ 1234', '1,5 tỷ 3', '2 tỷ 3 triệu', '2 tỷ ba', '5 tấn', '500 nghìn 5', '2 tỷ -3', '1 triệu 2,5', 'constructor'])('%j is no amount', text => {
    expect(typedNumber(text)).toBeUndefined()
  })

  test('typed as the program shows it stays the same', () => {
    fc.assert(fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), value => {
      expect(typedNumber(formatNumber(value / 100))).toBe(value / 100)
      expect(typedNumber(formatMoney(value))).toBe(value)
    }), { numRuns: 1000 })
  })

  test('what follows the unit are its tenths, hundredths and thousandths, never a fraction of a đồng', () => {
    const unit = fc.constantFrom(['tỷ', 1e9], ['tỉ', 1e9], ['triệu', 1e6], ['tr', 1e6]) as fc.Arbitrary<[string, number]>
    fc.assert(fc.property(fc.nat(99_999), unit, fc.stringMatching(/^\d{1,3}$/), (whole, [word, worth], rest) => {
      expect(typedNumber(`${whole} ${word} ${rest}`)).toBe((whole * 1000 + Number(rest.padEnd(3, '0'))) * (worth / 1000))
    }), { numRuns: 1000 })
  })
})
