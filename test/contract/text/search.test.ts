import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { indexText } from '../../../db/contract/text/fold.ts'
import { planSearch } from '../../../db/contract/text/query.ts'
import { goldAbbreviations, goldCorpus, goldMisses, goldQueries, goldRankings } from './goldQueries.ts'

const database = new Database(':memory:')
database.exec(`CREATE VIRTUAL TABLE search USING fts5(exact, folded, tokenize='ascii', prefix='1 2 3')`)
const insert = database.prepare('INSERT INTO search (rowid, exact, folded) VALUES (?, ?, ?)')
goldCorpus.forEach(({ text }, at) => {
  const { exact, folded } = indexText(text)
  insert.run(at + 1, exact, folded)
})
const select = database
  .prepare<[string], number>('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid').pluck()
afterAll(() => database.close())

const matching = (expression: string): string[] => select.all(expression).map((row) => goldCorpus[row - 1]?.id ?? '')
const hasHit = (expression: string): boolean => select.get(expression) !== undefined
const plan = (query: string) => planSearch(query, { abbreviations: goldAbbreviations, hasHit })

/** The ids found, those with the exact accents first. */
function find(query: string): string[] {
  const planned = plan(query)
  if (!planned) return []
  return [...new Set([...matching(planned.exact), ...matching(planned.folded)])]
}

describe('the gold set is large enough', () => {
  test('120 texts, 200 queries, 50 queries with forbidden texts, every id known', () => {
    const ids = new Set(goldCorpus.map(({ id }) => id))
    expect(ids.size).toBeGreaterThanOrEqual(120)
    expect(goldQueries.length).toBeGreaterThanOrEqual(200)
    expect(goldMisses.length).toBeGreaterThanOrEqual(50)
    const named = [...goldQueries.flatMap(({ finds }) => finds), ...goldMisses.flatMap(({ misses }) => misses)]
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe.each([...new Set(goldQueries.map(({ way }) => way))])('a query %s finds its texts', (way) => {
  test.each(goldQueries.filter((gold) => gold.way === way))('$query', ({ query, finds }) => {
    const found = find(query)
    expect(finds.filter((id) => !found.includes(id))).toEqual([])
  })
})

describe('a query does not find what was not meant', () => {
  test.each(goldMisses)('$query', ({ query, misses }) => {
    const found = find(query)
    expect(misses.filter((id) => found.includes(id))).toEqual([])
  })
})

describe('exact accents stand first', () => {
  test.each(goldRankings)('$query', ({ query, above, below }) => {
    const found = find(query)
    expect([...above, ...below].filter((id) => !found.includes(id))).toEqual([])
    const lowest = Math.max(...above.map((id) => found.indexOf(id)))
    expect(below.filter((id) => found.indexOf(id) < lowest)).toEqual([])
  })
})

describe('the planned expressions', () => {
  const fragment = fc.constantFrom('"', '*', '(', ')', ':', '^', '-', '+', 'NEAR', 'AND', 'OR', 'NOT', '{folded}', '\'',
    '\u0000', '\\', ',', 'dân', 'ủy ban nhân dân', 'UBND', 'ddoois', 'ky', 'd9oi61', '\u0301', '\uD800', '😀')
  const anyQuery = fc.oneof(
    fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )

  test('are valid FTS5 for any text, and what matches with accents also matches without', () => {
    fc.assert(fc.property(anyQuery, (query) => {
      const planned = plan(query)
      if (!planned) return
      const folded = new Set(matching(planned.folded))
      expect(matching(planned.exact).filter((id) => !folded.has(id))).toEqual([])
    }), { numRuns: 2000 })
  })

  test('every beginning of every text finds that text', () => {
    const anyForm = fc.constantFrom('NFC', 'NFD')
    fc.assert(fc.property(fc.constantFrom(...goldCorpus), fc.nat(120), anyForm, (gold, end, form) => {
      const query = gold.text.slice(0, end).normalize(form)
      const planned = plan(query)
      expect(planned === undefined || matching(planned.folded).includes(gold.id)).toBe(true)
    }), { numRuns: 2000 })
  })

  test('do not exist for a text without words', () => {
    for (const query of ['', '   ', '"', '*', '() : ^ -', '\u200B', '\u0301']) expect(plan(query)).toBeUndefined()
  })

  test('hold at most 12 words of at most 64 letters', () => {
    expect(plan('dân '.repeat(30))?.folded.match(/dan/g)).toHaveLength(12)
    expect(plan('x'.repeat(500))?.folded).toBe(`folded : "${'x'.repeat(64)}"*`)
  })

  test('ask the table only about words that could be Telex or VNI', () => {
    const asked: string[] = []
    planSearch('đối thoại as ddoois', { abbreviations: new Map(), hasHit: (match) => asked.push(match) === 0 })
    expect(asked).toEqual(['folded : "ddoois"*', 'exact : "đối"*'])
  })

  test('take the longest expansion where one begins like another', () => {
    const abbreviations = new Map([['dv', 'dân vận'], ['dvk', 'dân vận khéo']])
    expect(planSearch('Dân vận khéo', { abbreviations, hasHit })?.folded)
      .toBe('((folded : "dan"* AND folded : "van"* AND folded : "kheo"*) OR folded : "dvk")')
  })

  test('take a Telex word without accents when nobody has it with them', () => {
    const none = { abbreviations: new Map(), hasHit: () => false }
    expect(planSearch('ddoois', none)).toEqual({ folded: 'folded : "doi"*', exact: 'folded : "doi"*' })
  })
})
