import { expect, test } from 'vitest'
import { sectionsOf } from '../../../db/contract/kind.ts'
import { type KindName, anyKind, kindNames } from '../../../db/contract/kinds/index.ts'
import { spanOf } from '../../../renderer/record/arrangement.ts'

const spans = (name: KindName) => Object.entries(anyKind(name).fields).map(([field, described]) => ({ field, described, span: spanOf(name, field, described, anyKind(name).title[0] === field) }))

/** Fields of a form as they fill lines of six columns, one section after the other. */
function lines(name: KindName): string[][] {
  const of = new Map(spans(name).map(({ field, span }) => [field, span]))
  return sectionsOf(anyKind(name)).flatMap(({ fields }) => {
    const found: string[][] = []
    let left = 0
    for (const field of fields) {
      const span = of.get(field) ?? 6
      if (span > left) {
        found.push([])
        left = 6
      }
      found.at(-1)?.push(field)
      left -= span
    }
    return found
  })
}

test('every field of every kind takes a share of the six columns, and long texts take them all', () => {
  for (const name of kindNames) {
    for (const { field, described, span } of spans(name)) {
      expect([2, 3, 4, 6], `${name}.${field}`).toContain(span)
      if (described.control === 'lines') expect(span, `${name}.${field}`).toBe(6)
    }
  }
})

test('numbers and days are short, and three of them share a line', () => {
  for (const name of kindNames) {
    for (const { field, described, span } of spans(name)) if (['whole', 'year', 'decimal', 'money', 'date', 'partialDate'].includes(described.control)) expect(span, `${name}.${field}`).toBe(2)
  }
  expect(lines('model')).toContainEqual(['funds', 'workdays', 'land'])
})

test('a choice among long words has half a line at least', () => {
  for (const name of kindNames) {
    for (const { field, described, span } of spans(name)) if (Object.values(described.options ?? {}).some(label => label.length > 16)) expect(span, `${name}.${field}`).toBeGreaterThanOrEqual(3)
  }
})

test('a model begins with its number beside its name', () => {
  expect(lines('model').slice(0, 3)).toEqual([['code', 'name'], ['category', 'actorType'], ['field', 'level']])
})

test('what names a record stands on a line of its own, unless it was placed', () => {
  for (const name of ['dialogue', 'proposal', 'unit'] as const) {
    const [title = ''] = anyKind(name).title
    expect(lines(name), name).toContainEqual([title])
  }
  expect(spans('dialogue').filter(({ field }) => ['place', 'chair', 'topic'].includes(field)).map(({ span }) => span)).toEqual([6, 3, 3])
})
