import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyKind, kindNames } from '../../../db/contract/kinds/index.ts'
import { clampWidth, defaultColumns, gridTemplate, isRight } from '../../../renderer/list/columns.ts'

const width = fc.integer({ min: 1024, max: 3840 })

test('a list shows fields the kind has, each once, and one column takes what is left', () => {
  fc.assert(fc.property(fc.constantFrom(...kindNames), width, (name, window) => {
    const kind = anyKind(name)
    const { names, widths } = defaultColumns(name, kind, window)
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)
    for (const column of names) expect(kind.fields, `${name}.${column}`).toHaveProperty(column)
    const growing = names.filter(column => widths[column] === undefined)
    expect(growing).toHaveLength(1)
    const titled = kind.title.filter(field => names.includes(field))
    if (titled.length > 0) expect(titled[0]).toBe(growing[0])
    for (const column of Object.keys(widths)) expect(clampWidth(widths[column] ?? 0)).toBe(widths[column])
  }))
})

test('a wider window never shows less, and the last column stays the last', () => {
  fc.assert(fc.property(fc.constantFrom(...kindNames), width, width, (name, one, other) => {
    const [narrow, wide] = [Math.min(one, other), Math.max(one, other)].map(window => defaultColumns(name, anyKind(name), window).names)
    expect(wide).toEqual(expect.arrayContaining(narrow ?? []))
    expect(wide?.at(-1)).toBe(narrow?.at(-1))
  }))
  const [usual, narrower, wide] = [1366, 1679, 1680].map(window => defaultColumns('model', anyKind('model'), window).names)
  expect(narrower).toEqual(usual)
  expect(wide).toEqual(['code', 'name', 'field', 'area', 'unit', 'registeredOn', 'replicas', 'status'])
})

test('at 1366 pixels the usual lists stand beside the navigation with 200 pixels left for the name', () => {
  const room = 1366 - 216 - 2 * 24
  for (const name of ['model', 'exemplar', 'petition', 'dialogue', 'reception', 'proposal', 'directive', 'activity'] as const) {
    const { widths } = defaultColumns(name, anyKind(name), 1366)
    expect(Object.values(widths).reduce((sum, each) => sum + each, 40 + 200), name).toBeLessThanOrEqual(room)
  }
})

test('a dragged column stays wide enough to be seen and to be dragged back', () => {
  fc.assert(fc.property(fc.integer({ min: -1000, max: 10_000 }).map(tenths => tenths / 10), dragged => {
    const kept = clampWidth(dragged)
    expect(kept).toBe(clampWidth(kept))
    expect(Number.isInteger(kept) && kept >= 56 && kept <= 720).toBe(true)
    if (dragged >= 56 && dragged <= 720) expect(Math.abs(kept - dragged)).toBeLessThanOrEqual(0.5)
  }))
})

test('the grid has the box of the selection and a track for every column', () => {
  expect(gridTemplate({ names: ['code', 'name', 'status'], widths: { status: 168, code: 124 } })).toBe('40px 124px minmax(200px, 1fr) 168px')
  expect(gridTemplate({ names: [], widths: {} })).toBe('40px')
})

test('quantities stand right, words do not', () => {
  const { fields } = anyKind('model')
  expect(['funds', 'workdays', 'land', 'continuesFrom', 'name', 'status', 'unit'].map(field => isRight(fields[field]?.control))).toEqual([true, true, true, true, false, false, false])
  expect(isRight(undefined)).toBe(false)
})
