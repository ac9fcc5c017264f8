import { beforeEach, expect, test } from 'vitest'
import { type Base, createForm, setReading } from '../../../renderer/form/form.ts'
import { asNew, bringUp } from '../../../renderer/form/settle.ts'
import { knownWords } from './knownWords.ts'

beforeEach(() => setReading(knownWords))

const id = (at: number) => `019b76da-a9e7-761c-b501-43899635d58${at}`
const model: Base = { id: id(0), revision: 1, name: 'Dừa sáp sạch', deletedAt: null }
const result = (at: number, label = `Kết quả ${at}`, revision = 1): Base => ({ id: id(at), revision, label, quantity: at, unit: 'tree', unitLabel: 'cây' })
const form = (base: Base, rows: readonly Base[]) => ({ form: createForm('model', base), rows: rows.map(row => createForm('modelResult', row)) })

test('what nobody typed into says what the register says; what was typed stays on what it was typed upon', () => {
  const open = form(model, [result(1), result(2)])
  open.rows[0]?.type('label', 'Đường hoa')
  const rows = bringUp(open, form({ ...model, name: 'Dừa sáp', revision: 2 }, [result(1, 'Nhà sạch', 2), result(2, 'Ngõ đẹp', 2)]), new Set())
  expect(open.form.text('name')).toBe('Dừa sáp')
  expect(rows?.map(row => [row.text('label'), row.base()?.revision])).toEqual([['Đường hoa', 1], ['Ngõ đẹp', 2]])
})

test('rows come and go with the register, but for those typed into, new ones, and those taken out here', () => {
  const open = form(model, [result(1), result(2)])
  open.rows[1]?.type('quantity', '9')
  const fresh = createForm('modelResult', null)
  const rows = bringUp({ ...open, rows: [...open.rows, fresh] }, form(model, [result(3), result(4)]), new Set([id(4)]))
  expect(rows?.map(row => row.ref)).toEqual([id(2), fresh.ref, id(3)])
})

test('where nothing changed there is nothing to draw', () => {
  expect(bringUp(form(model, [result(1)]), form(model, [result(1)]), new Set())).toBeUndefined()
})

test('the words of a row that is gone make a new row, without what was masked', () => {
  const petition = createForm('petition', { id: id(5), revision: 4, category: 'recommendation', categoryLabel: 'Kiến nghị, phản ánh', summary: 'Sửa cầu', phone: '*****123', dueOn: '2025-12-01' })
  petition.type('summary', 'Sửa cầu Cái Nhum')
  const row = asNew(petition)
  expect([row.isNew(), row.isBlank(), row.ref === id(5)]).toEqual([true, false, false])
  expect(['summary', 'category', 'dueOn', 'phone'].map(row.text)).toEqual(['Sửa cầu Cái Nhum', 'Kiến nghị, phản ánh', '01/12/2025', ''])
})
