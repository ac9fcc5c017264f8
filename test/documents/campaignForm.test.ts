import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../db/contract/text/format.ts'
import type { Block, Row, Table } from '../../electron/documents/content.ts'
import { type Composed, composeDocument } from '../../electron/documents/index.ts'
import { cellText } from '../../electron/documents/plainText.ts'
import { keep, listedRegister, sourceOf, wordsAt } from './reportSource.ts'

const october = '2025-M10'
const form = (register: ReturnType<typeof listedRegister>, code = october) => composeDocument('campaign-form', sourceOf(register, code))
const tables = (blocks: readonly Block[] = []) => blocks.filter((block): block is Table => block.type === 'table')
const cellsOf = (row: Row) => (row.type === 'row' ? row.cells : [])
const head = (table: Table | undefined) => table?.columns.map(({ title }) => title) ?? []
const number = (text: string) => (text === '-' || text === '' ? 0 : parseNumber(text.replace(/^-(?=\d)/, '-')) ?? NaN)
const unit = (register: ReturnType<typeof listedRegister>, position: number, more: Record<string, unknown> = {}) =>
  keep(register, 'unit', { name: `Phòng số ${position}`, category: 'department', position, ...more })
const activity = { name: 'Hội nghị', category: 'publicity', heldOn: '2025-10-10', status: 'done', sessions: 1, attendances: 20 }

/** For each line its total and what stands in every column of units. */
function linesOf({ content }: Composed) {
  const all = [...tables(content.body), ...tables(content.annexes?.flatMap(({ blocks }) => blocks))]
  const wide = content.annexes ? all.slice(1) : all
  return (all[0]?.rows ?? []).map((_, place) => {
    const named = wide.flatMap(table => head(table).map((title, at) => [title, cellsOf(table.rows[place] as Row)[at] ?? ''] as const))
    const own = named.filter(([title]) => /^(Phòng|Khác)/.test(title)).map(([, cell]) => number(cellText(cell)))
    const total = all.flatMap(table => cellsOf(table.rows[place] as Row)).filter(cell => typeof cell === 'object' && cell.source !== undefined)
    return { units: own, totals: total.map(cell => [typeof cell === 'object' ? cell.source?.figure : '', number(cellText(cell))] as const) }
  })
}

describe('the form of the campaign month', () => {
  test('tells its days, names the rows of the form and is neither numbered nor a report', () => {
    const { content, warnings } = form(listedRegister())
    expect(content).toMatchObject({ kindTitle: 'Biểu tổng hợp', subject: 'Kết quả thực hiện Tháng Dân vận năm 2025', addressees: [], leftSignature: { post: 'Người lập biểu' } })
    expect(wordsAt(content.body, 'campaign.days')).toBe('Thời gian thực hiện: từ ngày 01/10/2025 đến ngày 31/10/2025.')
    expect(content.header.symbol).toBeUndefined()
    expect(tables(content.body)[0]?.rows.map(row => cellsOf(row)[0]).filter(Boolean)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(warnings.map(({ text }) => text).join()).toMatch(/đều bằng 0/)
  })

  test('takes the days and the name of a period that was kept', () => {
    const register = listedRegister()
    const id = keep(register, 'period', { name: 'Tháng Dân vận huyện 2025', calendar: 'mass-mobilisation', dateFrom: '2025-12-12', dateTo: '2026-01-11' })
    const { content } = form(register, `period:${id}`)
    expect(content.subject).toBe('Kết quả thực hiện Tháng Dân vận huyện 2025')
    expect(wordsAt(content.body, 'campaign.days')).toContain('từ ngày 12/12/2025 đến ngày 11/01/2026')
  })

  test('has a column for each unit that has something, branches under their unit, and one for what belongs to none', () => {
    const register = listedRegister()
    const [first, second] = [unit(register, 1), unit(register, 2)]
    unit(register, 3)
    const branch = unit(register, 4, { name: 'Đội thuộc phòng số 2', parent: second })
    for (const owner of [first, branch, null]) keep(register, 'activity', { ...activity, unit: owner })
    const table = tables(form(register).content.body)[0]
    expect(head(table)).toEqual(['TT', 'Nội dung', 'ĐVT', 'Phòng số 1', 'Phòng số 2', 'Khác, chưa gắn đơn vị', 'Tổng cộng', 'Ghi chú'])
    expect(cellsOf(table?.rows[1] as Row).map(cellText)).toEqual(['', '- Lượt người tham dự', 'lượt', '20', '20', '20', '60', ''])
  })

  test('of many units has the totals on the first sheet and the units in an annex it mentions, every table fit for its page', () => {
    const register = listedRegister()
    for (let position = 1; position <= 23; position += 1) keep(register, 'activity', { ...activity, unit: unit(register, position) })
    const { content, warnings } = form(register)
    expect(head(tables(content.body)[0])).toEqual(['TT', 'Nội dung', 'ĐVT', 'Kết quả', 'Ghi chú'])
    expect(wordsAt(content.body, 'campaign.days')).toContain('Phụ lục kèm theo')
    const annexed = tables(content.annexes?.[0]?.blocks)
    expect(annexed.flatMap(table => head(table).filter(title => title.startsWith('Phòng')))).toHaveLength(23)
    expect(annexed.flatMap(head).at(-1)).toBe('Tổng cộng')
    expect(warnings.filter(({ text }) => text.includes('rộng hơn'))).toEqual([])
  })

  test('marks what is expected by the end of the month', () => {
    const register = listedRegister()
    keep(register, 'estimate', { name: 'Tin, bài', figure: 'activities.articles', dateFrom: '2025-10-01', dateTo: '2025-10-31', value: 40, reason: 'Theo kế hoạch' })
    const row = tables(form(register).content.body)[0]?.rows.map(cellsOf).find(cells => cells[1] === 'Tin, bài, khẩu hiệu')
    expect(row?.map(cellText)).toEqual(['2', 'Tin, bài, khẩu hiệu', 'tin, bài', '40', 'Ước đến hết kỳ'])
  })
})

test('whatever the register holds, totals are the figures, and the units with what belongs to none add up to them', () => {
  const day = fc.integer({ min: 20, max: 45 }).map(days => new Date(Date.parse('2025-09-01') + days * 86_400_000).toISOString().slice(0, 10))
  const some = fc.option(fc.nat({ max: 400 }), { nil: null })
  const owner = fc.option(fc.nat(), { nil: null })
  const doings = fc.array(fc.record({
    owner, heldOn: day, category: fc.constantFrom('briefing', 'publicity', 'campaign-month', 'welfare', 'movement', 'meeting'), sessions: some, attendances: some, articles: some,
    funds: fc.option(fc.nat({ max: 10 ** 9 }), { nil: null }),
  }), { maxLength: 20 })
  const talks = fc.array(fc.record({ owner, heldOn: day, attendances: some, opinions: some }), { maxLength: 6 })
  const letters = fc.array(fc.record({ owner, receivedOn: day }), { maxLength: 8 })
  const models = fc.array(fc.record({ owner, registeredOn: day, continuesFrom: fc.constantFrom(null, 2024) }), { maxLength: 6 })
  fc.assert(fc.property(fc.nat({ max: 14 }), doings, talks, letters, models, (many, activities, dialogues, petitions, registered) => {
    const register = listedRegister()
    const units = Array.from({ length: many }, (_, place) => unit(register, place + 1, place > 2 && place % 4 === 0 ? { validTo: '2025-06-30' } : {}))
    const at = (place: number | null) => (place === null || units.length === 0 ? null : units[place % units.length])
    for (const { owner: place, ...given } of activities) keep(register, 'activity', { name: 'Việc', status: 'done', unit: at(place), ...given })
    for (const { owner: place, ...given } of dialogues) keep(register, 'dialogue', { topic: 'Đất đai', form: 'regular', audience: 'people', byHead: false, unit: at(place), ...given })
    for (const { owner: place, ...given } of petitions) {
      keep(register, 'petition', { category: 'recommendation', summary: 'Kênh', source: 'post', competent: true, answeredOnSpot: false, status: 'received', unit: at(place), ...given })
    }
    for (const { owner: place, ...given } of registered) keep(register, 'model', { name: 'Mô hình', category: 'model', actorType: 'person', field: 'economy', status: 'registered', unit: at(place), ...given })
    const source = sourceOf(register, october)
    const figures = new Map(source.figures.map(({ id, value }) => [id, value ?? 0]))
    const lines = linesOf(composeDocument('campaign-form', source))
    expect(lines).toHaveLength(21)
    for (const { units: own, totals } of lines) {
      expect(totals.length).toBeGreaterThan(0)
      for (const [figure = '', total] of totals) {
        expect(total, figure).toBe(figures.get(figure))
        expect(own.reduce((sum, value) => sum + value, 0), figure).toBe(total)
      }
    }
    register.close()
  }), { numRuns: 25 })
})
