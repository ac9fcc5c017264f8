import { describe, expect, test } from 'vitest'
import { newBook } from './figuresRegister.ts'

const october = { dateFrom: '2025-10-01', dateTo: '2025-10-31' }

function bookWithDialogues() {
  const book = newBook()
  for (const day of ['2025-10-02', '2025-10-09']) book.add('dialogue', { heldOn: day })
  return book
}

describe('a number expected by the end of the period', () => {
  test('takes the place of what was counted so far, marked, with the records counted and the reason', () => {
    const book = bookWithDialogues()
    book.add('estimate', { ...october, name: 'Cuộc đối thoại', figure: 'dialogues.held', value: 5, reason: 'Còn ba cuộc theo lịch.' })
    const figure = book.figures('2025-M10').get('dialogues.held')
    expect(figure).toMatchObject({ value: 5, estimated: true, note: 'Ước đến hết kỳ, trong sổ có 2: Còn ba cuộc theo lịch' })
    expect(figure?.records).toHaveLength(2)
  })

  test('holds for exactly its days, and not for the year before them', () => {
    const book = bookWithDialogues()
    book.add('estimate', { ...october, name: 'Cuộc đối thoại', figure: 'dialogues.held', value: 5, reason: 'Theo lịch' })
    expect(book.figures('2025').get('dialogues.held')).toMatchObject({ value: 2 })
    expect(book.figures('2025').get('dialogues.held')).not.toHaveProperty('estimated')
    expect(book.figures('2026-M10').get('dialogues.held')?.previous).toBe(2)
  })

  test('is the one given last, and gone with its record', () => {
    const book = bookWithDialogues()
    book.add('estimate', { ...october, name: 'Cuộc đối thoại', figure: 'dialogues.held', value: 5, reason: 'Theo lịch' })
    const later = book.add('estimate', { ...october, name: 'Cuộc đối thoại', figure: 'dialogues.held', value: 4, reason: 'Hoãn một cuộc' })
    expect(book.figures('2025-M10').get('dialogues.held')?.value).toBe(4)
    book.change('estimate', later, { dateTo: '2025-10-30' })
    expect(book.figures('2025-M10').get('dialogues.held')?.value).toBe(5)
  })

  test('makes the percentages of which it is a part estimates too', () => {
    const book = newBook()
    book.add('petition', { receivedOn: '2025-10-02', dueOn: '2025-10-12', answeredOn: '2025-10-08', status: 'resolved', competent: true })
    const counted = book.figures('2025-M10').get('petitions.dueMetRate')
    book.add('estimate', { ...october, name: 'Đến hạn', figure: String(counted?.of?.[1]), value: 4, reason: 'Ba đơn đến hạn cuối tháng' })
    expect(counted).toMatchObject({ value: 100 })
    expect(book.figures('2025-M10').get('petitions.dueMetRate')).toMatchObject({ value: 25, estimated: true })
  })
})
