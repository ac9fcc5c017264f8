import { expect, test } from 'vitest'
import { expectedWords, lackingWords, targetLevel, targetScale, targetState } from '../../../renderer/charts/target.ts'

test('percentages run from 0 to 100, counts to the larger of value and level', () => {
  expect(targetScale({ value: 97.3, threshold: 100, unit: '%' })).toEqual({ filled: 97.3, mark: 100 })
  expect(targetScale({ value: 8, threshold: 2, unit: 'hội nghị' })).toEqual({ filled: 100, mark: 25 })
  expect(targetScale({ value: 1, threshold: 4, unit: 'mô hình' })).toEqual({ filled: 25, mark: 100 })
  expect(targetScale({ value: null, threshold: 90, unit: '%' })).toEqual({ filled: 0, mark: 90 })
  expect(targetScale({ value: 0, threshold: 0, unit: 'đơn' })).toEqual({ filled: 0, mark: 0 })
})

test('a target is met, short, over or without a number, in words', () => {
  expect(targetState({ met: true, onTrack: true, missing: 0, relation: 'atLeast' }).word).toBe('Đạt')
  expect(targetState({ met: false, onTrack: false, missing: 2.7, relation: 'atLeast' })).toEqual({ tone: 'warn', word: 'Thiếu 2,7' })
  expect(targetState({ met: false, onTrack: false, missing: 0, relation: 'moreThan' }).word).toBe('Chưa đạt')
  expect(targetState({ met: false, onTrack: false, missing: 3, relation: 'atMost' }).word).toBe('Vượt 3')
  expect(targetState({ met: null, onTrack: null, missing: null, relation: 'atLeast' }).word).toBe('Chưa có số')
})

test('a target that goes as it should is not short yet; a limit nearly used up is warned of', () => {
  expect(targetState({ met: false, onTrack: true, missing: 6, relation: 'atLeast' })).toEqual({ tone: 'plain', word: 'Đúng tiến độ' })
  expect(targetState({ met: true, onTrack: false, missing: 0, relation: 'atMost' })).toEqual({ tone: 'warn', word: 'Sắp vượt' })
})

test('what is asked by now and where it is missing', () => {
  expect(targetLevel({ relation: 'atLeast', threshold: 22, unit: 'đơn vị', each: { threshold: 1, unit: 'mô hình' } })).toBe('mỗi đơn vị từ 1 mô hình trở lên')
  expect(expectedWords({ expected: 6, threshold: 12, unit: 'cuộc' })).toBe('đến nay cần 6 cuộc')
  expect(expectedWords({ expected: 12, threshold: 12, unit: 'cuộc' })).toBe('')
  expect(lackingWords(['A', 'B', 'C', 'D'])).toBe('Còn thiếu: A, B, C và 1 đơn vị khác')
  expect(lackingWords(null) + lackingWords([])).toBe('')
})

test('what is asked reads as a sentence part', () => {
  expect(targetLevel({ relation: 'atLeast', threshold: 95, unit: '%' })).toBe('từ 95 % trở lên')
  expect(targetLevel({ relation: 'moreThan', threshold: 90.5, unit: '%' })).toBe('trên 90,5 %')
  expect(targetLevel({ relation: 'atMost', threshold: 1200, unit: 'đơn' })).toBe('không quá 1.200 đơn')
})
