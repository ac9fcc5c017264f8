import { expect, test } from 'vitest'
import { figureDefinitions } from '../../../db/figures/index.ts'
import { modelsChart, petitionsAside, petitionsChart } from '../../../renderer/overview/chartsOf.ts'
import { type DueItem, dueDay, duePlace, dueState, dueTitle, onSide } from '../../../renderer/overview/due.ts'
import { amount, difference, earlierLabel } from '../../../renderer/words/amounts.ts'
import { kindOfFigure } from '../../../renderer/words/figures.ts'
import { longDay } from '../../../renderer/words/time.ts'

const id = '019b76da-a9e7-761c-b501-43899635d581'
const item = (given: Partial<DueItem>): DueItem => ({ what: 'petition', kind: 'petition', id, title: 'Sóng yếu dọc Quốc lộ 57', unit: null, dueOn: '2025-11-16', days: -4, ...given })

test('deadlines read as words', () => {
  expect([-4, 0, 7, 8].map(days => dueState(days))).toEqual([
    { tone: 'danger', word: 'Quá hạn 4 ngày' }, { tone: 'warn', word: 'Hạn hôm nay' }, { tone: 'warn', word: 'Còn 7 ngày' }, { tone: 'plain', word: 'Còn 8 ngày' },
  ])
  expect([dueDay('2025-11-16', '2025-11-20'), dueDay('2024-11-16', '2025-11-20')]).toEqual(['16/11', '16/11/2024'])
})

test('each deed opens where it is done', () => {
  expect(duePlace(item({}))).toBe(`/record/petition/${id}`)
  expect(duePlace(item({ what: 'report', kind: 'period' }))).toBe(`/reports?period=period:${id}`)
  expect(duePlace(item({ what: 'report', kind: 'reportRule', id: null }))).toBe('/reports')
})

test('a report is called by its period', () => {
  expect(dueTitle(item({ what: 'report', title: 'Quý I năm 2025' }))).toBe('Báo cáo quý I năm 2025')
  expect(dueTitle(item({ what: 'report', title: 'Báo cáo dân vận: năm' }))).toBe('Báo cáo dân vận: năm')
  expect(dueTitle(item({ what: 'unitReturn', unit: 'Văn phòng Sở', title: 'Văn phòng Sở - 6 tháng đầu năm 2025' }))).toBe('Báo cáo 6 tháng đầu năm 2025')
  expect(dueTitle(item({}))).toBe('Sóng yếu dọc Quốc lộ 57')
})

test('late and soon are told apart by the day', () => {
  const items = [item({ days: -1 }), item({ days: 0 }), item({ days: 3 })]
  expect((['all', 'overdue', 'soon'] as const).map(side => onSide(items, side).length)).toEqual([3, 1, 2])
})

test('stages keep their order and their look in every field', () => {
  const piece = (stage: string, value: number) => ({ stage, label: stage, value, where: { status: [stage] } })
  const chart = modelsChart([
    { code: 'a', label: 'Kinh tế', total: 3, pieces: [piece('one', 0), piece('two', 3)] }, { code: 'b', label: 'Văn hóa', total: 0, pieces: [piece('one', 0), piece('two', 0)] },
  ])
  expect(chart.stages.map(({ look }) => look)).toEqual(['s1', 's2'])
  expect(chart.bars).toHaveLength(1)
  expect(chart.bars[0]?.pieces.map(({ look, value }) => [look, value])).toEqual([['s1', 0], ['s2', 3]])
})

test('petitions by age add up', () => {
  const found = { open: 3, oldest: 47, rows: [{ label: '0–5 ngày', inTime: { value: 2, where: {} }, late: { value: 1, where: {} } }] }
  expect(petitionsChart(found).bars[0]).toMatchObject({ total: 3, pieces: [{ value: 2, look: 's3' }, { value: 1, look: 'late' }] })
  expect(petitionsAside(found)).toBe('Còn 3, cũ nhất 47 ngày')
})

test('every figure knows whose records it counts', () => {
  const counting = figureDefinitions.filter(definition => 'kind' in definition)
  expect(counting.filter(({ id: figure, kind }) => kindOfFigure(figure) !== kind).map(({ id: figure }) => figure)).toEqual([])
  const kinds = new Map<string, string>(counting.map(({ id: figure, kind }) => [figure, kind]))
  for (const { id: figure, ...definition } of figureDefinitions) {
    if ('of' in definition) expect(kindOfFigure(figure)).toBe(kinds.get(definition.of[1]))
  }
  expect(kindOfFigure('measures.indicator:on-time-rate')).toBe('measure')
  expect(kindOfFigure('models.recognised.field:economy')).toBe('model')
})

test('numbers, differences and days in words', () => {
  expect([amount(97.3, '%'), amount(1_284_500_000, 'đồng'), amount(1234, 'mô hình'), amount(null, '%')]).toEqual(['97,3 %', '1.284.500.000 đồng', '1.234', ''])
  expect([difference(41, 35), difference(86, 95), difference(12, 12), difference(null, 3), difference(0.3, 0.1)]).toEqual(['hơn 6', 'kém 9', 'bằng', '', 'hơn 0,2'])
  expect(earlierLabel({ from: '2025-01-01', to: '2025-12-31' })).toBe('2024')
  expect(earlierLabel({ from: '2025-01-01', to: '2025-06-30' })).toBe('cùng kỳ 2024')
  expect(longDay('2026-11-20')).toBe('Thứ Sáu, 20/11/2026')
})
