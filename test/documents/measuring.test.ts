import { expect, test } from 'vitest'
import { outside, overlaps } from '../support/pdf.ts'

const word = (text: string, left: number, top: number) => ({ text, left, top, right: left + 30, bottom: top + 14 })
const page = (...words: ReturnType<typeof word>[]) => ({ width: 595, height: 842, words })

test('words over each other are found, neighbours are not', () => {
  expect(overlaps(page(word('một', 100, 100), word('hai', 130, 100), word('ba', 100, 114)))).toEqual([])
  expect(overlaps(page(word('một', 100, 100), word('hai', 125, 108)))).toEqual([['một', 'hai']])
})

test('words beyond a margin are found', () => {
  const margins = { top: 57, bottom: 57, left: 85, right: 43 }
  const found = [word('trái', 80, 100), word('phải', 530, 100), word('trên', 100, 50), word('dưới', 100, 780)]
  expect(outside(page(word('trong', 100, 100), ...found), margins)).toEqual(found)
})
