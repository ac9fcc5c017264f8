import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alphabetLetter, capitalise, formatDate, formatMoney, formatNumber, formatPartialDate, initials, officialDate,
  officialNumber, parseDate, parseNumber, parsePartialDate, romanNumeral,
} from '../../../db/contract/text/format.ts'

describe('numbers', () => {
  test('are written with dots between thousands and a decimal comma', () => {
    expect(formatNumber(1_234_567.5)).toBe('1.234.567,5')
    expect(formatNumber(1000)).toBe('1.000')
    expect(formatNumber(-1234.567)).toBe('-1.234,57')
    expect(formatNumber(0.125, 3)).toBe('0,125')
    expect(formatMoney(3_795_000)).toBe('3.795.000 đồng')
    expect(formatMoney(0)).toBe('0 đồng')
  })

  test.each([
    ['1.500.000', 1_500_000], ['1,500,000', 1_500_000], ['1 500 000', 1_500_000], ['1\u00A0500\u00A0000 đ', 1_500_000],
    ['1,5 triệu', 1_500_000], ['1.5 triệu', 1_500_000], ['1,1 triệu', 1_100_000],
    ['2 tỷ', 2_000_000_000], ['2 tỉ đồng', 2_000_000_000],
    ['1.500 tỷ', 1_500_000_000_000], ['500 nghìn', 500_000], ['20 ngàn đồng', 20_000], ['3tr', 3_000_000],
    ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['1.234.567,89', 1_234_567.89],
    ['1.500', 1500], ['1,500', 1500],
    ['1,5', 1.5], ['1.5', 1.5], ['98,75', 98.75], ['0,125', 0.125], ['0.125', 0.125],
    ['1234.567', 1234.567], ['12', 12],
    ['-5', -5], ['− 5', -5], ['0', 0], [' 3.795.000 đồng ', 3_795_000], ['3.795.000 VNĐ', 3_795_000],
    ['450.000₫', 450_000],
    ['1,5 TRIỆU'.normalize('NFD'), 1_500_000],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test.each([
    '', '-', 'abc', '1.5.2', '1,5,2', '1.50.000', '1,500.000,5', '12 cái', '5 tấn', '1..5', '.5', '5.', 'triệu', '1e5',
    'NaN', '5 1', '15 đến 20',
  ])('%j is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined()
  })

  test('written and read again are the same', () => {
    const cents = fc.integer({ min: -(10 ** 13), max: 10 ** 13 })
    fc.assert(fc.property(cents, (value) => parseNumber(formatNumber(value / 100)) === value / 100 + 0))
    fc.assert(fc.property(cents, (value) => parseNumber(formatMoney(value)) === value))
  })
})

describe('dates', () => {
  test.each([
    ['5/1/26', '2026-01-05'], ['05012026', '2026-01-05'], ['050126', '2026-01-05'], ['5-1-2026', '2026-01-05'],
    ['5.1.2026', '2026-01-05'], ['5 1 2026', '2026-01-05'], ['2026-01-05', '2026-01-05'], ['2026/1/5', '2026-01-05'],
    ['ngày 05 tháng 01 năm 2026', '2026-01-05'], [' 5 / 1 / 2026 ', '2026-01-05'], ['29/02/2024', '2024-02-29'],
    ['1/1/69', '2069-01-01'], ['1/1/70', '1970-01-01'], ['31/12/99', '1999-12-31'], ['2/9/1945', '1945-09-02'],
    ['Ngày 5 tháng 1 năm 2026'.normalize('NFD'), '2026-01-05'],
  ])('%j is %s', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  test.each([
    '', '31/02/2026', '29/02/2026', '29/02/1900', '0/1/2026', '5/13/2026', '5/1', '5/1/202', '1/1/0026', '32012026',
    '5/1/2026 8:00', 'hôm nay', '2026-13-01', '2026',
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  test('written and read again are the same, and every day of the calendar is known', () => {
    const day = fc.integer({ min: Date.UTC(1800, 0, 1) / 864e5, max: Date.UTC(2199, 11, 31) / 864e5 })
      .map((days) => new Date(days * 864e5).toISOString().slice(0, 10))
    fc.assert(fc.property(day, (date) => {
      expect(parseDate(formatDate(date))).toBe(date)
      expect(parseDate(officialDate(date))).toBe(date)
      expect(parsePartialDate(formatPartialDate(date))).toBe(date)
      expect(parsePartialDate(formatPartialDate(date.slice(0, 7)))).toBe(date.slice(0, 7))
    }), { numRuns: 2000 })
  })

  test('agree with the calendar of the machine on which days exist', () => {
    fc.assert(fc.property(fc.integer({ min: 1800, max: 2199 }), fc.nat(13), fc.nat(32), (year, month, day) => {
      const there = new Date(Date.UTC(year, month - 1, day))
      const exists = there.getUTCMonth() === month - 1 && there.getUTCDate() === day && month > 0
      expect(parseDate(`${day}/${month}/${year}`) !== undefined).toBe(exists)
    }), { numRuns: 2000 })
  })

  test.each([
    ['2021', '2021'], ['năm 2021', '2021'], ['3/2021', '2021-03'], ['03-2021', '2021-03'], ['2021-03', '2021-03'],
    ['tháng 3 năm 2021', '2021-03'], ['tháng 3/2021', '2021-03'], ['5/3/2021', '2021-03-05'],
    ['05032021', '2021-03-05'],
  ])('%j may be known in part: %s', (text, date) => {
    expect(parsePartialDate(text)).toBe(date)
  })

  test.each(['13/2021', '0/2021', '21', '3/21', '99999', '1021', ''])('%j is no part of a date', (text) => {
    expect(parsePartialDate(text)).toBeUndefined()
  })

  test('are shown as far as they are known', () => {
    expect(['2021', '2021-03', '2021-03-05'].map(formatPartialDate)).toEqual(['2021', '03/2021', '05/03/2021'])
    expect(formatDate('2026-01-05')).toBe('05/01/2026')
  })
})

describe('Nghị định 30/2020/NĐ-CP', () => {
  test('pads the day below 10, and the month only where it is 1 or 2', () => {
    expect(officialDate('2020-01-05')).toBe('ngày 05 tháng 01 năm 2020')
    expect(officialDate('2020-02-10')).toBe('ngày 10 tháng 02 năm 2020')
    expect(officialDate('2019-06-29')).toBe('ngày 29 tháng 6 năm 2019')
    expect(officialDate('2025-12-03')).toBe('ngày 03 tháng 12 năm 2025')
  })

  test('pads numbers of documents below 10', () => {
    expect([1, 9, 10, 123].map(officialNumber)).toEqual(['01', '09', '10', '123'])
  })

  test('letters points in the order of the Vietnamese alphabet', () => {
    expect(Array.from({ length: 23 }, (_, at) => alphabetLetter(at)).join(' '))
      .toBe('a b c d đ e g h i k l m n o p q r s t u v x y')
    expect([23, 24, 45, 46].map(alphabetLetter)).toEqual(['aa', 'ab', 'ay', 'ba'])
  })

  test('numbers parts and sections with Roman numerals', () => {
    expect([1, 2, 3, 4, 5, 9, 14, 40, 99, 2026].map(romanNumeral))
      .toEqual(['I', 'II', 'III', 'IV', 'V', 'IX', 'XIV', 'XL', 'XCIX', 'MMXXVI'])
  })
})

test('the first letter becomes a capital, also of đ and of decomposed text', () => {
  expect(capitalise('đồng chí')).toBe('Đồng chí')
  expect(capitalise('ấp 3'.normalize('NFD'))).toBe('Ấp 3')
  expect(capitalise('"ánh sáng"')).toBe('"Ánh sáng"')
  expect(capitalise('')).toBe('')
})

test('a name is shortened to its initials', () => {
  expect(initials('Nguyễn Văn An')).toBe('N.V.A.')
  expect(initials('  đỗ   thị ánh '.normalize('NFD'))).toBe('Đ.T.Á.')
  expect(initials('H\'Hen Niê')).toBe('H.N.')
  expect(initials('')).toBe('')
})
