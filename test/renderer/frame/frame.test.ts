import { expect, test } from 'vitest'
import { anyKind } from '../../../db/contract/kinds/index.ts'
import { parsePeriod } from '../../../db/contract/periods.ts'
import { fixedGoals } from '../../../renderer/frame/goals.ts'
import { hitOf } from '../../../renderer/frame/hits.ts'
import { keptIn, partsOfYear, periodName } from '../../../renderer/frame/periodChoices.ts'
import { withOpened } from '../../../renderer/frame/recent.ts'
import { kindAt, recordAt, trailAt } from '../../../renderer/frame/trail.ts'

test('an address tells its kind, its record and the way to it', () => {
  expect(recordAt('/record/model/1')).toEqual({ kind: 'model', id: '1' })
  expect(recordAt('/dialogue/new')).toEqual({ kind: 'dialogue', id: 'new' })
  expect(recordAt('/record/constructor/1')).toBeUndefined()
  expect([kindAt('/list/petition'), kindAt('/proposal/7'), kindAt('/settings/agency'), kindAt('/list/toString')]).toEqual(['petition', 'proposal', undefined, undefined])
  const labels = (path: string, title?: string) => trailAt(path, title).map(({ label }) => label)
  expect(labels('/')).toEqual(['Sổ Dân vận', 'Tổng quan'])
  expect(labels('/record/model/1', 'Dừa sáp')).toEqual(['Sổ', 'Mô hình', 'Dừa sáp'])
  expect(labels('/proposal/new')).toEqual(['Tổng hợp', 'Đề nghị khen thưởng', 'Thêm đợt đề nghị'])
  expect(labels('/usb')).toEqual(['Tổng hợp', 'Gói gửi qua USB'])
  expect(labels('/nowhere')).toEqual(['Sổ Dân vận'])
})

test('every choice of the period switch is a period, and a year shows the agency\'s own ones that touch it', () => {
  const codes = partsOfYear(2026).flatMap(({ choices }) => choices)
  expect(codes).toHaveLength(20)
  for (const { code, label } of codes) {
    expect(parsePeriod(code).to.slice(0, 4)).toBe('2026')
    expect(label).toMatch(/^(\d+ tháng|Cả năm 2026|Quý|Tháng)/)
  }
  expect(periodName(parsePeriod('2026-Q3'))).toBe('Quý III năm 2026')
  expect(periodName(parsePeriod('2025-12-01..2026-11-20'))).toBe('Khoảng ngày')
  const row = (id: string, dateFrom: string, dateTo: string) => ({ id, name: id, dateFrom, dateTo }) as never
  const kept = keptIn(2026, [row('a', '2024-12-15', '2025-12-14'), row('b', '2025-12-15', '2026-12-14'), row('c', '2026-01-01', '2026-03-31')])
  expect(kept.map(({ code, dates }) => [code, dates])).toEqual([['period:b', '15/12/2025 – 14/12/2026'], ['period:c', '01/01/2026 – 31/03/2026']])
})

test('screens and deeds are found by the beginnings of their words, without marks', () => {
  const labels = (find: string) => fixedGoals(find).map(({ label }) => label)
  expect(labels('bao cao')).toContain('In báo cáo, tờ trình')
  expect(labels('them mo')).toEqual(['Thêm mô hình'])
  expect(labels('Cài đặt lịch')).toEqual(['Cài đặt: Lịch báo cáo'])
  expect(labels('nen toi')).toEqual(['Đổi sang nền tối'])
  expect(labels('xyz')).toEqual([])
  const keys = fixedGoals('').map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a record shows where the letters stand: in its name, or in another field with some words around', () => {
  const model = anyKind('model')
  const row = { name: 'Tổ công nghệ số cộng đồng', goal: `${'Vận động người dân làm đường. '.repeat(9)}Chăm sóc vườn dừa sáp xuất khẩu. ${'Họp ấp hằng tháng. '.repeat(9)}` }
  expect(hitOf(model, row, 'cong nghe')).toEqual({ title: row.name, excerpt: '', rank: 0 })
  expect(hitOf(model, row, 'dong cong').rank).toBe(1)
  expect(hitOf(model, row, 'cong dua').rank).toBe(2)
  const { excerpt, rank } = hitOf(model, row, 'dua sap')
  expect(rank).toBe(3)
  expect(excerpt).toContain('dừa sáp')
  expect(excerpt.length).toBeLessThan(150)
  expect(excerpt).toMatch(/^[^:]+: …/)
})

test('the records opened last are each kept once, the newest first', () => {
  const opened = Array.from({ length: 12 }, (_, at) => ({ kind: 'model' as const, id: `${at % 10}` })).reduce(withOpened, [] as ReturnType<typeof withOpened>)
  expect(opened.map(({ id }) => id)).toEqual(['1', '0', '9', '8', '7', '6', '5', '4'])
})
