import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../db/contract/figure.ts'
import { anyKind, kindNames } from '../../db/contract/kinds/index.ts'
import { figureDefinitions } from '../../db/figures/index.ts'
import { type RowChange, quote } from '../../db/index.ts'
import { occasion } from '../support/register.ts'
import { created, lists, newBook } from './figuresRegister.ts'

const start = Date.parse('2023-12-15')
const day = fc.integer({ min: 0, max: 760 }).map(days => new Date(start + days * 86_400_000).toISOString().slice(0, 10))
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const code = (list: string) => fc.constantFrom(...(lists[list] ?? []).slice(0, 4).map(entry => entry.code))
const number = some(fc.nat({ max: 50 }))
const sides = fc.constantFrom('person', 'collective', 'household')

const drafts = {
  model: fc.record({
    registeredOn: some(day), recognisedOn: some(day), exemplaryOn: some(day), replicatedOn: some(day), endedOn: some(day), launchedOn: some(day),
    category: fc.constantFrom('model', 'governmentBrightSpot', 'democracyBrightSpot'), actorType: sides, field: code('fieldOfWork'), level: some(code('level')),
    continuesFrom: some(fc.constant(2023)), funds: number, workdays: number, replicas: number,
  }),
  exemplar: fc.record({ category: sides, registeredOn: some(day), praisedOn: some(day), field: code('fieldOfWork'), articles: number }),
  dialogue: fc.record({
    heldOn: day, noticeOn: some(day), audience: code('audience'), form: code('dialogueForm'), byHead: fc.boolean(),
    people: number, opinions: some(fc.constant(60)), answeredOnSpot: number,
  }),
  reception: fc.record({
    heldOn: day, category: fc.constantFrom('regular', 'leader', 'unplanned'), attendances: number, cases: number,
    dueOn: some(day), doneOn: some(day),
  }),
  petition: fc.record({
    receivedOn: day, acceptedOn: some(day), forwardedOn: some(day), dueOn: some(day), answeredOn: some(day), closedOn: some(day), outcome: some(code('petitionOutcome')),
    category: fc.constantFrom('complaint', 'denunciation', 'recommendation', 'mixed'), source: code('petitionSource'), competent: fc.boolean(), answeredOnSpot: fc.boolean(),
  }),
  activity: fc.record({ heldOn: some(day), category: code('activityCategory'), partner: some(code('partner')), sessions: number, attendances: number }),
  directive: fc.record({
    issuedOn: some(fc.oneof(day, day.map(d => d.slice(0, 7)), day.map(d => d.slice(0, 4)))),
    direction: fc.constantFrom('issued', 'received'), topic: some(code('directiveTopic')),
  }),
  proposal: fc.record({ submittedOn: some(day), decidedOn: some(day), occasion: code('awardOccasion') }),
} as const
const nominee = fc.record({ category: sides, awarded: fc.boolean(), awardedOn: some(day), awardedForm: some(code('award')), amount: number })
const result = fc.record({ quantity: fc.integer({ min: 1, max: 900 }).map(n => n / 4), unit: code('resultUnit') })

/** Records of every kind; proposals and models with what they own. */
const records: fc.Arbitrary<RowChange[]> = fc.tuple(
  ...Object.entries(drafts).map(([kind, draft]) => fc.array(draft as fc.Arbitrary<object>, { minLength: 4, maxLength: 14 })
    .map(all => all.map(one => created(kind as 'model', one)))),
  fc.array(fc.tuple(fc.nat(), nominee)), fc.array(fc.tuple(fc.nat(), result)),
).map(parts => {
  const [results, nominees, ...own] = parts.toReversed() as [[number, object][], [number, object][], ...RowChange[][]]
  const all = own.flat()
  const of = (kind: string, n: number) => all.filter(change => change.kind === kind).map(change => change.id).at(n % 4) as string
  return [
    ...all, ...nominees.map(([n, draft]) => created('nominee', { proposal: of('proposal', n), ...draft })),
    ...results.map(([n, draft]) => created('modelResult', { model: of('model', n), ...draft })),
  ]
})

type Book = ReturnType<typeof newBook>
function always(check: (book: Book, changes: RowChange[]) => void) {
  fc.assert(fc.property(records, changes => {
    const book = newBook()
    book.register.apply(occasion('thêm'), changes)
    check(book, changes)
    book.register.close()
  }), { numRuns: 8 })
}

const months = (year: number) => Array.from({ length: 12 }, (_, i) => `${year}-M${i + 1}`)
const added = (figure: Figure) => figure.type === 'count' || figure.type === 'sum'

describe('whatever the register holds', () => {
  test('the months of a year add up to the year, record by record', () => always(({ figures }) => {
    const parts = months(2025).map(month => figures(month))
    for (const [id, year] of figures('2025')) {
      if (!added(year)) continue
      const found = parts.map(month => month.get(id))
      expect(found.reduce((sum, figure) => sum + (figure?.value ?? 0), 0), id).toBeCloseTo(year.value ?? NaN, 6)
      expect(found.flatMap(figure => figure?.records ?? []), id).toEqual(year.records)
    }
  }))

  test('a value is the number of its records or the sum of the field over them, each record living and there once', () => always(({ register, figures }) => {
    const cells = (kind: string, ids: string[], field: string) => register.db.prepare<string[], number>(
      `SELECT ${quote(field)} FROM ${quote(`live_${anyKind(kind as 'model').table}`)} WHERE id IN (${ids.map(() => '?').join(', ')})`).pluck().all(...ids)
    for (const figure of figures('2025').values()) {
      if (!added(figure)) continue
      const ids = figure.records.map(source => source.id)
      const [kind] = new Set(figure.records.map(source => source.kind))
      expect(new Set(ids).size, figure.id).toBe(ids.length)
      const values = kind === undefined ? [] : cells(kind, ids, figure.field ?? 'revision')
      expect(values.length, figure.id).toBe(ids.length)
      expect(figure.type === 'count' ? values.length : values.reduce((sum, value) => sum + value, 0), figure.id).toBeCloseTo(figure.value ?? NaN, 6)
    }
  }))

  test('the year before is what last year came to', () => always(({ figures }) => {
    for (const [now, before] of [['2025', '2024'], ['2025-Q1', '2024-Q1'], ['2025-M2', '2024-M2']] as const) {
      const earlier = figures(before)
      for (const [id, figure] of figures(now)) expect(figure.previous, id).toEqual(earlier.get(id)?.value ?? (added(figure) ? 0 : null))
    }
  }))

  test('a ratio follows from its two figures and stays between 0 and 100', () => always(({ figures }) => {
    const all = figures('2025')
    for (const figure of all.values()) {
      if (figure.type !== 'ratio') continue
      const [above, below] = (figure.of ?? []).map(id => all.get(id)?.value ?? NaN) as [number, number]
      if (below === 0) expect(figure.value, figure.id).toBeNull()
      else expect(figure.value, figure.id).toBeCloseTo(above / below * 100, 1)
      expect(figure.value ?? 0).toBeLessThanOrEqual(100)
    }
  }))

  test('records stand in the order of their day, then of their id', () => always(({ register, figures }) => {
    const definitions = new Map(figureDefinitions.flatMap(d => (d.type === 'ratio' || d.date.includes('.') ? [] : [[d.id as string, d]] as const)))
    for (const [id, { records: found }] of figures('2025')) {
      const definition = definitions.get(id)
      if (!definition) continue
      const read = register.db.prepare<[string], string>(`SELECT ${quote(definition.date)} FROM ${quote(anyKind(definition.kind).table)} WHERE id = ?`).pluck()
      const keys = found.map(source => `${read.get(source.id)} ${source.id}`)
      expect(keys, id).toEqual(keys.toSorted())
    }
  }))

  test('a record in the trash is in no figure, and nothing else changes', () => always(({ register, figures }, changes) => {
    const before = figures('2025')
    const gone = new Set(changes.filter(change => change.kind === 'petition').slice(0, 3).map(change => change.id))
    register.apply(occasion('xóa'), [...gone].map(id => ({ kind: 'petition', id, set: { deletedAt: '2026-01-01T00:00:00.000Z' } })))
    for (const [id, { records: left }] of figures('2025')) expect(left, id).toEqual(before.get(id)?.records.filter(source => !gone.has(source.id)))
  }))

  test('some figures asked by themselves say what they say among all', () => always(({ figures }) => {
    const all = figures('2025')
    for (const only of [[...all.keys()].filter((_, at) => at % 17 === 3), ['petitions.dueMetRate'], ['models.registered.category:model', 'measures.indicator:on-time-rate'], []]) {
      expect([...figures('2025', { only }).values()]).toEqual([...all.values()].filter(({ id }) => only.includes(id)))
    }
  }))

  test('what becomes of a record later changes no figure of a past period', () => always(({ register, figures }, changes) => {
    const before = figures('2024')
    const withStatus = new Set<string>(kindNames.filter(kind => anyKind(kind).fields.status))
    const later = changes.filter(change => withStatus.has(change.kind)).map((change): RowChange => {
      const statuses = Object.keys(anyKind(change.kind).fields.status?.options ?? {})
      return { kind: change.kind, id: change.id, set: { status: statuses.at(-1) ?? '' } }
    })
    const answered = changes.filter(change => change.kind === 'petition' && change.set.answeredOn === null)
      .map((change): RowChange => ({ kind: 'petition', id: change.id, set: { answeredOn: '2025-12-31' } }))
    expect(register.apply(occasion('xử lý tiếp'), [...later, ...answered]).changed).toBeGreaterThan(0)
    expect(figures('2024')).toEqual(before)
  }))
})
