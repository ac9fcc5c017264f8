import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePeriod } from '../../db/contract/periods.ts'
import { precedingPeriod } from '../../db/contract/periods.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { newBook } from './figuresRegister.ts'

describe('the period a code stands for', () => {
  test('a period record brings its own name, days and due date, and figures keep to its cut-off', () => {
    const book = newBook()
    const id = book.add('period', { name: 'Quý IV năm 2025 (số liệu đến 25/11)', dateFrom: '2025-09-15', dateTo: '2025-11-25', dueOn: '2025-11-25' })
    expect(resolvePeriod(book.register.db, `period:${id}`)).toEqual({
      code: `period:${id}`, span: 'days', from: '2025-09-15', to: '2025-11-25', label: 'quý IV năm 2025 (số liệu đến 25/11)', dueOn: '2025-11-25',
    })
    for (const heldOn of ['2025-09-14', '2025-09-15', '2025-11-25', '2025-11-26', '2024-11-25']) book.add('dialogue', { heldOn })
    expect(book.figures(`period:${id}`).get('dialogues.held')).toMatchObject({ value: 2, previous: 1 })
  })

  test('a period in the trash or never there is refused', () => {
    const book = newBook()
    const id = book.add('period', {})
    book.change('period', id, { deletedAt: '2026-01-01T00:00:00.000Z' })
    for (const code of [`period:${id}`, 'period:', 'period:x', '2025-Q5']) {
      expect(() => resolvePeriod(book.register.db, code)).toThrow(expect.objectContaining({ code: 'unknownPeriod' }))
    }
  })

  test('other codes are read as ever', () => {
    expect(resolvePeriod(newBook().register.db, '2025-H1')).toEqual(parsePeriod('2025-H1'))
  })
})

describe('the period just before', () => {
  test.each([
    ['2025', '2024-01-01', '2024-12-31'], ['2025-Q1', '2024-10-01', '2024-12-31'], ['2025-M3', '2025-02-01', '2025-02-28'], ['2024-M3', '2024-02-01', '2024-02-29'],
    ['2025-9M', '2024-04-01', '2024-12-31'], ['2024-12-15..2025-03-14', '2024-09-15', '2024-12-14'], ['2025-01-01..2025-01-10', '2024-12-22', '2024-12-31'],
    ['2025-05-05..2025-05-05', '2025-05-04', '2025-05-04'],
  ])('of %s runs from %s to %s', (code, from, to) => expect(precedingPeriod(parsePeriod(code))).toEqual({ from, to }))

  test('ends the day before the period begins and does not begin after that', () => {
    const day = fc.integer({ min: 0, max: 12_000 }).map(days => new Date(Date.parse('2000-01-01') + days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(fc.property(day, day, (a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a]
      const before = precedingPeriod({ from, to })
      expect(Date.parse(from) - Date.parse(before.to)).toBe(86_400_000)
      expect(before.from <= before.to && parsePeriod(`${before.from}..${before.to}`).from).toBe(before.from)
    }))
  })
})
