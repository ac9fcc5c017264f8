import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merge } from '../../../renderer/form/merge.ts'

const fields = ['name', 'area', 'funds', 'status']
const value = fc.constantFrom('một', 'hai', 'ba', null, undefined, 0, '')
const record = fc.record(Object.fromEntries(fields.map(field => [field, value])))
const typed = fc.dictionary(fc.constantFrom(...fields), value)
const said = (given: unknown) => given ?? null

test('where one side changed its mind that stands, and only where both did and differ somebody is asked', () => {
  fc.assert(fc.property(record, record, typed, (base, theirs, mine) => {
    const merged = merge(base, theirs, mine, fields)
    for (const field of fields) {
      const [was, they, I] = [said(base[field]), said(theirs[field]), said(field in mine ? mine[field] : base[field])]
      expect(merged.clashes.filter(clash => clash.field === field)).toEqual(they !== was && I !== was && they !== I ? [{ field, before: base[field], theirs: theirs[field], mine: mine[field] }] : [])
      const result = merged.theirs.includes(field) ? they : merged.mine.includes(field) ? I : was
      if (they === was || I === was || they === I) expect(result).toBe(they === was ? I : they)
    }
    const named = [...merged.clashes.map(({ field }) => field), ...merged.theirs, ...merged.mine]
    expect(new Set(named).size).toBe(named.length)
  }))
})

test('both sides are asked about the same fields', () => {
  fc.assert(fc.property(record, record, record, (base, theirs, mine) => {
    const [here, there] = [merge(base, theirs, mine, fields), merge(base, mine, theirs, fields)]
    expect(there.clashes).toEqual(here.clashes.map(({ field, before, theirs: they, mine: I }) => ({ field, before, theirs: I, mine: they })))
    expect(there.theirs).toEqual(expect.arrayContaining(here.mine))
  }))
})

test('two windows that emptied the same field, or left it empty, agree', () => {
  expect(merge({ area: 'Ấp Chợ', name: null }, { area: null }, { area: undefined, name: undefined }, fields)).toEqual({ clashes: [], theirs: ['area'], mine: [] })
})

test('fields the kind does not have say nothing', () => {
  expect(merge({ revision: 1 }, { revision: 2, name: 'Dừa' }, { revision: 9 }, ['name'])).toEqual({ clashes: [], theirs: ['name'], mine: [] })
})
