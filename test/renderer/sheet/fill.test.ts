import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { type Base, type Form, createForm, setReading } from '../../../renderer/form/form.ts'
import { fillFrom } from '../../../renderer/sheet/fill.ts'
import { headNames } from '../../../renderer/sheet/pasted.ts'
import { knownWords } from '../form/knownWords.ts'

beforeEach(() => setReading(knownWords))

const fields = ['label', 'quantity', 'unit', 'note']
const heads = headNames([['Kết quả', 'label'], ['Số lượng', 'quantity'], ['Đơn vị tính', 'unit'], ['Ghi chú', 'note']])
const record = (at: number): Base => ({ id: `019b76da-a9e7-761c-b501-43899635d58${at}`, revision: 1, label: `Kết quả ${at}`, quantity: at, unit: 'tree', unitLabel: 'cây', note: null })
const sheet = (known: number) => Array.from({ length: known }, (_, at) => createForm('modelResult', record(at)))
const fill = (rows: readonly Form[], block: readonly string[][], at = 0, field = 'label', fresh = () => ({})) => fillFrom({ kind: 'modelResult', rows, block, at, field, fields, heads, fresh })
const texts = (rows: readonly Form[]) => rows.map(row => fields.map(row.text))
const whole = (row: Form) => ({ texts: fields.map(row.text), values: fields.map(row.value), changed: row.changed(), isNew: row.isNew() })

const cell = fc.oneof(fc.constantFrom('', '  ', 'cây', 'mét', 'thước ta', '1.200', '97,5', 'nhiều', '2 tỷ 3', 'Dừa giống'), fc.string({ maxLength: 6 }))
const block = fc.integer({ min: 1, max: 6 }).chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }))
const spot = { known: fc.nat(4), down: fc.nat(4), right: fc.constantFrom(...fields) }

test('cells go down and to the right as if each were typed there, all else stays, rows that are missing are made', () => {
  fc.assert(fc.property(block, fc.record(spot), (cells, { known, down, right }) => {
    const at = Math.min(known, down)
    const rows = sheet(known)
    const filled = fill(rows, cells, at, right)
    const lines = cells.filter(line => line.some(text => text.trim() !== ''))
    const typed = [...sheet(known), ...Array.from({ length: Math.max(0, at + lines.length - known) }, () => createForm('modelResult', null))]
    const goals = lines.flatMap((line, index) => line.map((text, column) => ({ row: typed[at + index], name: fields[fields.indexOf(right) + column], text: text.trim() })))
    let [count, unread] = [0, 0]
    for (const { row, name, text } of goals) {
      if (!row || name === undefined || text === '') continue
      row.type(name, text)
      count += 1
      if (row.value(name) === undefined) unread += 1
    }
    const all = [...rows, ...filled.added]
    expect(all.map(row => fields.map(row.value))).toEqual(typed.map(row => fields.map(row.value)))
    expect(filled).toMatchObject({ rows: lines.length, cells: count, unread, head: false })
    expect(filled.added).toHaveLength(typed.length - known)
  }))
})

test('taken back, every row says what it said, and what was typed before the block is still typed', () => {
  fc.assert(fc.property(block, fc.record(spot), fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...fields), cell)), (cells, { known, down, right }, before) => {
    const rows = sheet(known)
    for (const [at, field, text] of before) rows[at]?.type(field, text)
    const wanted = rows.map(whole)
    fill(rows, cells, Math.min(known, down), right).takeBack()
    expect(rows.map(whole)).toEqual(wanted)
  }))
})

test('a cell nobody understands keeps its text in its place and is counted', () => {
  const [row] = sheet(1)
  if (!row) throw new Error('no row')
  const filled = fill([row], [['Đường hoa', 'hai trăm', ' thước ta ']])
  expect(filled).toMatchObject({ cells: 3, unread: 2 })
  expect(texts([row])).toEqual([['Đường hoa', 'hai trăm', 'thước ta', '']])
  expect([row.label('unit'), row.problem('unit')]).toEqual(['thước ta', 'Chưa hiểu “thước ta”. Chọn trong danh mục.'])
  expect(fields.map(name => row.version(name) > 0)).toEqual([true, true, true, false])
  expect(row.draft().ok).toBe(false)
})

test('what was understood is shown as the register writes it, and can be saved', () => {
  const { added } = fill([], [[' Dừa giống ', '1200', 'cây', 'hai hàng\nmột ô']])
  expect(texts(added)).toEqual([['Dừa giống', '1.200', 'cây', 'hai hàng một ô']])
  expect(added[0]?.draft()).toEqual({ ok: true, draft: { label: 'Dừa giống', quantity: 1200, unit: 'tree', note: 'hai hàng một ô' } })
})

test('a block with the names of its columns is placed by them, wherever it is put down', () => {
  const rows = sheet(2)
  const filled = fill(rows, [['STT', 'Đơn vị tính', 'KẾT QUẢ'], ['1', 'mét', 'Dừa giống']], 1, 'quantity')
  expect([filled.head, filled.rows, filled.cells, filled.over, filled.added]).toEqual([true, 1, 2, 1, []])
  expect(texts(rows)).toEqual([['Kết quả 0', '0', 'cây', ''], ['Dừa giống', '1', 'mét', '']])
})

test('columns that find no place are counted, empty ones are not', () => {
  const filled = fill(sheet(1), [['4', 'cây', 'một', 'hai', '', 'ba'], ['5', 'cây', 'một', 'bốn', '', '']], 0, 'quantity')
  expect([filled.over, filled.cells]).toEqual([2, 6])
})

test('an empty cell takes nothing away, an empty line makes no row', () => {
  const rows = sheet(2)
  const filled = fill(rows, [['', '5'], [' ', ''], ['Lúa sạch', '']])
  expect([filled.rows, filled.cells]).toEqual([2, 2])
  expect(texts(rows)).toEqual([['Kết quả 0', '5', 'cây', ''], ['Lúa sạch', '1', 'cây', '']])
})

test('a made row begins with what new rows begin with', () => {
  const { added } = fill([], [['Dừa giống', '3'], ['Lúa sạch', '4']], 0, 'label', () => ({ unit: 'metre', unitLabel: 'mét' }))
  expect(texts(added)).toEqual([['Dừa giống', '3', 'mét', ''], ['Lúa sạch', '4', 'mét', '']])
  expect(new Set(added.map(row => row.ref)).size).toBe(2)
})
