import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLingering } from '../../../renderer/app/lingering.ts'
import { timeLeft } from '../../../renderer/app/timeLeft.ts'
import { undoable } from '../../../renderer/app/undoable.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

test('what lingers goes in its time, but not while it is looked at', () => {
  let held = false
  const gone: string[] = []
  const lingering = createLingering(() => held)
  lingering.start('a', 1000, () => gone.push('a'))
  lingering.start('b', 2000, () => gone.push('b'))
  vi.advanceTimersByTime(1000)
  expect(gone).toEqual(['a'])
  held = true
  vi.advanceTimersByTime(60_000)
  expect(gone).toEqual(['a'])
  held = false
  vi.advanceTimersByTime(1000)
  expect(gone).toEqual(['a', 'b'])
  expect(vi.getTimerCount()).toBe(0)
})

test('what was closed by hand is not told again, and nothing ticks on', () => {
  const gone: string[] = []
  const lingering = createLingering(() => false)
  lingering.start('a', 1000, () => gone.push('a'))
  lingering.stop('a')
  vi.advanceTimersByTime(5000)
  expect(gone).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('the time left is told once it can be, in round numbers', () => {
  expect([timeLeft(0.5, 1000), timeLeft(0.01, 60_000), timeLeft(1, 9000)]).toEqual(['', '', ''])
  expect(timeLeft(0.4, 4000)).toBe('còn khoảng 6 giây')
  expect(timeLeft(0.25, 10_000)).toBe('còn khoảng 30 giây')
  expect(timeLeft(0.1, 10_000)).toBe('còn khoảng 2 phút')
})

test('a blind undo reaches back to the opening of the window, over what was taken back already', () => {
  const made = (changeset: number, at: string, more: { undoes?: number; standing?: boolean } = {}) =>
    ({ changeset, at, account: 'a', displayName: 'A', reason: 'sửa', undoes: null, standing: true, count: 1, ...more })
  const history = [made(9, '2025-11-20T09:05:00Z', { undoes: 8 }), made(8, '2025-11-20T09:04:00Z', { standing: false }), made(7, '2025-11-20T09:03:00Z'), made(6, '2025-11-20T08:00:00Z')]
  expect(undoable(history, 6)).toEqual([7])
  expect(undoable(history, 8)).toEqual([])
})
