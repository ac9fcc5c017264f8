import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bar, either, fewer, holdsNumber, layBars, step } from '../../../renderer/charts/bars.ts'

const bar = (key: string, values: number[]): Bar => ({
  key, label: key, total: values.reduce((sum, value) => sum + value, 0),
  pieces: values.map((value, at) => ({ key: `${at}`, label: `bước ${at}`, value, where: { field: key, status: [`s${at}`] }, look: 's1' as const })),
})

test('bars stand on one scale, leave nothing out but zeros and stay inside their track', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.nat(500), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 9 }), fc.integer({ min: 260, max: 1200 }), (rows, track) => {
    const bars = rows.map((values, at) => bar(`b${at}`, values))
    layBars(bars, track).forEach(({ pieces, outside }, at) => {
      expect(pieces.map(({ piece }) => piece.value)).toEqual((rows[at] ?? []).filter(value => value > 0))
      expect(outside).toEqual(pieces.filter(({ inside }) => !inside).map(({ piece }) => piece))
      const drawn = pieces.reduce((sum, { width }) => sum + width, 0) + 2 * pieces.length
      expect(drawn).toBeLessThanOrEqual(track + 3 * pieces.length + 2)
      for (const { piece, width, inside } of pieces) expect(inside).toBe(holdsNumber(piece.value, width))
    })
  }))
})

test('an empty chart has no pieces and divides by nothing', () => {
  expect(layBars([bar('a', [0, 0])], 400)).toEqual([{ pieces: [], outside: [] }])
})

test('nine fields become eight and the rest, which opens all of them', () => {
  const bars = [5, 9, 2, 7, 1, 8, 3, 6, 4, 10].map((value, at) => bar(`f${at}`, [value, 1]))
  const shown = fewer(bars, 8, 'lĩnh vực')
  expect(shown.map(({ label }) => label)).toEqual(['f0', 'f1', 'f3', 'f5', 'f6', 'f7', 'f8', 'f9', 'Khác (2 lĩnh vực)'])
  expect(shown.at(-1)).toMatchObject({ total: 5, pieces: [{ value: 3, where: { field: ['f2', 'f4'], status: ['s0'] } }, { value: 2, where: { field: ['f2', 'f4'], status: ['s1'] } }] })
  expect(shown.reduce((sum, { total }) => sum + total, 0)).toBe(bars.reduce((sum, { total }) => sum + total, 0))
  expect(fewer(bars.slice(0, 8), 8, 'lĩnh vực')).toEqual(bars.slice(0, 8))
})

test('questions that differ in a value are joined', () => {
  const days = { from: '2025-01-01', to: '2025-12-31' }
  expect(either([{ field: 'a', status: ['x', 'y'], on: days }, { field: 'a', status: ['z'], on: days }])).toEqual({ field: 'a', status: ['x', 'y', 'z'], on: days })
})

test('stretches that lie against each other are joined to one, and to nothing when all is in them', () => {
  const [status, today, before] = [['received'], '2025-11-20', '2025-11-19']
  const [inTime, late] = [{ status, dueOn: { from: today, orEmpty: true as const } }, { status, dueOn: { to: before } }]
  expect(either([inTime, late])).toEqual({ status })
  expect(either([{ on: { from: '2025-11-01', to: '2025-11-15' } }, { on: { from: '2025-10-01', to: '2025-10-31' } }])).toEqual({ on: { from: '2025-10-01', to: '2025-11-15' } })
  expect(either([{ on: { to: '2025-10-31' } }, { on: { from: '2025-11-01', to: '2025-11-15' } }])).toEqual({ on: { to: '2025-11-15' } })
  expect(either([{ on: { from: '2026-01-01' } }, { on: { from: '2025-11-01', orEmpty: true } }])).toEqual({ on: { from: '2025-11-01', orEmpty: true } })
})

test('arrows walk every piece and jump empty rows', () => {
  const lengths = [2, 0, 3]
  const walk = (from: { row: number; column: number }, ...keys: string[]) => keys.reduce((spot, key) => step(spot, key, lengths), from)
  expect(walk({ row: 0, column: 0 }, 'ArrowRight', 'ArrowRight')).toEqual({ row: 2, column: 0 })
  expect(walk({ row: 0, column: 1 }, 'ArrowDown')).toEqual({ row: 2, column: 1 })
  expect(walk({ row: 2, column: 2 }, 'ArrowUp')).toEqual({ row: 0, column: 1 })
  expect(walk({ row: 0, column: 0 }, 'ArrowUp', 'ArrowLeft')).toEqual({ row: 0, column: 0 })
  expect(walk({ row: 0, column: 0 }, 'End', 'ArrowRight')).toEqual({ row: 2, column: 2 })
  expect(walk({ row: 2, column: 2 }, 'Home')).toEqual({ row: 0, column: 0 })
})
