import { expect, test } from 'vitest'
import type { ShownFigure } from '../../../db/contract/api.ts'
import { allNothing, grouped } from '../../../renderer/reports/figures.ts'
import { figureOf, markOf, placeBeside, zoomed } from '../../../renderer/reports/marks.ts'
import { dueWords, periodChoices, periodOf } from '../../../renderer/reports/periods.ts'

const figure = (id: string, label: string, heading = 'I. Kết quả', value: number | null = 1): ShownFigure =>
  ({ id, label, heading, unit: 'mô hình', type: 'count', value, previous: null, counted: '' })

test('figures stand under their headings, parts without the words of their whole', () => {
  const groups = grouped([
    figure('models.registered', 'Số mô hình đăng ký'), figure('models.registered.field:a', 'Số mô hình đăng ký, lĩnh vực Kinh tế, tài chính'), figure('models.registered.field:b', 'Số mô hình đăng ký, lĩnh vực Khác'),
    figure('models.results.unit:x', 'Kết quả, tính bằng cây', 'II. Khác'), figure('models.results.unit:y', 'Kết quả, tính bằng tàu', 'II. Khác'), figure('measures.indicator:a', 'Tỷ lệ', 'II. Khác'),
  ])
  expect(groups.map(({ heading, figures }) => [heading, ...figures.map(({ label, part }) => `${part ? '- ' : ''}${label}`)])).toEqual([
    ['I. Kết quả', 'Mô hình đăng ký', '- Lĩnh vực Kinh tế, tài chính', '- Lĩnh vực Khác'], ['II. Khác', 'Kết quả, tính bằng cây', '- Tính bằng tàu', 'Tỷ lệ'],
  ])
  expect(groups.flatMap(({ figures }) => figures.map(({ index }) => index))).toEqual([0, 1, 2, 3, 4, 5])
})

test('a part far from its whole says everything', () => {
  const [group] = grouped([figure('models.registered', 'Số mô hình đăng ký'), figure('models.ended', 'Số mô hình kết thúc'), figure('models.registered.field:a', 'Số mô hình đăng ký, lĩnh vực Khác')])
  expect(group?.figures.at(-1)).toMatchObject({ label: 'Mô hình đăng ký, lĩnh vực Khác', part: false })
})

test('a paper of nothing but zeros is known', () => {
  expect([allNothing([figure('a', 'A', 'I', 0), figure('b', 'B', 'I', null)]), allNothing([figure('a', 'A')]), allNothing([])]).toEqual([true, false, false])
})

test('marks are shares of the page and know their figure', () => {
  expect(figureOf('figure:models.recognised.field:economy')).toBe('models.recognised.field:economy')
  expect([figureOf('https://example.org'), figureOf(undefined)]).toEqual([null, null])
  expect(markOf('a', [100, 420, 50, 400], { width: 500, height: 800 })).toEqual({ figure: 'a', left: 0.1, top: 0.5, width: 0.1, height: 0.025 })
})

test('a popover stays inside its bounds and off what must stay in view', () => {
  const bounds = { left: 660, top: 100, width: 700, height: 650 }
  const size = { width: 404, height: 320 }
  expect(placeBeside({ left: 216, top: 200, width: 432, height: 36 }, size, bounds)).toEqual({ left: 660, top: 244 })
  expect(placeBeside({ left: 1200, top: 600, width: 30, height: 20 }, size, bounds)).toEqual({ left: 956, top: 272 })
  const row = { left: 216, top: 300, width: 432, height: 36 }
  expect(placeBeside(row, size, bounds, { left: 800, top: 380, width: 30, height: 20 }).top).toBe(408)
  expect(placeBeside(row, size, bounds, { left: 800, top: 500, width: 30, height: 20 }).top).toBe(172)
  expect(placeBeside(row, size, bounds, { left: 1300, top: 380, width: 30, height: 20 }).top).toBe(344)
})

test('zoom goes by steps and stops at the ends', () => {
  expect([zoomed(0.84, 1), zoomed(0.84, -1), zoomed(1, 1), zoomed(3, 1), zoomed(0.5, -1)]).toEqual([0.9, 0.82, 1.1, 3, 0.5])
})

const kept = [{ id: 'p1', name: 'Quý I năm 2025', dateFrom: '2024-12-16', dateTo: '2025-03-05', dueOn: '2025-03-10' }]

test('periods come from codes and from records', () => {
  expect(periodOf('2025-Q1', undefined)).toMatchObject({ label: 'quý I năm 2025', dueOn: null })
  expect(periodOf('period:p1', kept)).toMatchObject({ from: '2024-12-16', to: '2025-03-05', dueOn: '2025-03-10' })
  expect([periodOf('period:gone', kept), periodOf('period:p1', undefined), periodOf('vô nghĩa', kept)]).toEqual([undefined, undefined, undefined])
})

test('the chosen period is always among the choices, once', () => {
  for (const chosen of ['2025', '2019-Q3', '2025-M10', '2025-01-05..2025-02-06', 'period:p1']) {
    const values = periodChoices(chosen, kept, '2025-11-20').flatMap(({ items }) => items.map(({ value }) => value))
    expect(values.filter(value => value === chosen)).toHaveLength(1)
    expect(new Set(values).size).toBe(values.length)
  }
})

test('a deadline says how long is left', () => {
  expect(dueWords('2026-11-25', '2026-11-20')).toEqual({ late: false, words: 'Hạn 25/11/2026, còn 5 ngày' })
  expect(dueWords('2026-11-18', '2026-11-20')).toEqual({ late: true, words: 'Hạn 18/11/2026, quá 2 ngày' })
})
