import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../db/contract/calendar.ts'
import { localClock, localDay, localTime, longDay, spokenTime } from '../../../renderer/words/time.ts'

/** A moment of a day in Vietnam, seven hours before Greenwich, as the register keeps it. */
const moment = fc.record({ days: fc.integer({ min: 0, max: 20_000 }), minutes: fc.nat(24 * 60 - 1) }).map(({ days, minutes }) => {
  const day = addDays('1990-01-01', days)
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return { day, clock, iso: new Date(`${day}T${clock}:00+07:00`).toISOString() }
})
const written = (day: string) => day.split('-').reverse().join('/')

test('a moment is told by the clock on a wall in Vietnam, wherever the machine thinks it is', () => {
  fc.assert(fc.property(moment, ({ day, clock, iso }) => {
    expect([localClock(iso), localDay(iso), localTime(iso)]).toEqual([clock, written(day), `${clock} · ${written(day)}`])
  }))
})

test('the evening before in Greenwich is already the new day here', () => {
  expect([localTime('2025-12-31T16:59:59Z'), localTime('2025-12-31T17:00:00Z')]).toEqual(['23:59 · 31/12/2025', '00:00 · 01/01/2026'])
})

test('a moment of today is told by its hour, of yesterday as such, of any other day with the day', () => {
  fc.assert(fc.property(moment, fc.integer({ min: -3, max: 40 }), ({ day, clock, iso }, later) => {
    expect(spokenTime(iso, addDays(day, later))).toBe(later === 0 ? clock : later === 1 ? `${clock} hôm qua` : `${clock} ngày ${written(day)}`)
  }))
})

test('weekdays follow each other, seven of them', () => {
  const week = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật']
  fc.assert(fc.property(fc.integer({ min: -30_000, max: 30_000 }), days => {
    const day = addDays('2025-11-17', days)
    expect(longDay(day)).toBe(`${week[((days % 7) + 7) % 7]}, ${written(day)}`)
  }))
})
