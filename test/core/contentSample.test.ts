import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import { type DraftFor, type KindName, anyKind, workKinds } from '../../db/contract/kinds/index.ts'
import { computeFigures } from '../../db/figures/index.ts'
import { defaultLists } from '../../electron/core/content/defaults.ts'
import { sampleChanges, sampleRecords } from '../../electron/core/content/sample.ts'
import { type SeedRecord, seedChanges, wholeDraft } from '../../electron/core/content/seedRecord.ts'
import { newId, newRegister, occasion } from '../support/register.ts'

const codes = new Set(defaultLists().map(entry => `${entry.list}/${entry.code}`))
const counts = (records: readonly SeedRecord[]) => Object.fromEntries([...Map.groupBy(records, record => record.kind)].map(([kind,
  rows]) => [kind, rows.length]))
const drafts = <K extends KindName>(records: readonly SeedRecord[],
  kind: K) => records.filter(record => record.kind === kind).map(record => record.draft as Partial<DraftFor<K>>)

const after = (day: string | null | undefined, other: string | null | undefined) => day != null && other != null && day > other

/** Everything wrong with a register before it is stored: drafts, codes, links, ids, brackets left unfilled. */
function faults(records: readonly SeedRecord[]): string[] {
  const ids = new Map(records.map(record => [record.id, record.kind]))
  const wrong = ids.size === records.length ? [] : ['two records share an id']
  for (const { kind, id, draft } of records) {
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) wrong.push(`${kind}: id ${id}`)
    try {
      wholeDraft(kind, draft)
    } catch (error) {
      wrong.push(`${kind}: ${String(error)}`)
    }
    for (const [name, field] of Object.entries(anyKind(kind).fields)) {
      const value = draft[name]
      if (typeof value !== 'string') continue
      if (/[{}]|undefined|null|NaN/.test(value) || value !== value.normalize('NFC')) wrong.push(`${kind}.${name}: ${value}`)
      if (field.list !== undefined && !codes.has(`${field.list}/${value}`)) wrong.push(`${kind}.${name}: no code ${value}`)
      if (field.to !== undefined && ids.get(value) !== field.to) wrong.push(`${kind}.${name}: no such ${field.to}`)
    }
  }
  return wrong
}

describe('a made-up register', () => {
  it('holds exactly as many records as asked for, all of them valid, whatever the size and the seed', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 700 }), fc.integer(), (records, seed) => {
      const made = sampleRecords({ records, seed })
      expect(made).toHaveLength(records)
      expect(faults(made)).toEqual([])
    }), { numRuns: 40 })
  })

  it('is valid with twelve thousand records, and then has every kind of work but files', () => {
    const made = sampleRecords({ records: 12_000, seed: 2025 })
    expect(made).toHaveLength(12_000)
    expect(faults(made)).toEqual([])
    expect(Object.keys(counts(made)).toSorted()).toEqual(Object.keys(workKinds).filter(kind => kind !== 'attachment').toSorted())
  })

  it('is the same for the same seed, ids included, and another one for another seed', () => {
    const options = { records: 400, seed: 11 }
    expect(sampleRecords(options)).toEqual(sampleRecords(options))
    expect(sampleRecords({ ...options, seed: 12 }).map(record => record.id)).not.toEqual(sampleRecords(options).map(record => record.id))
  })

  it('keeps what happened within 2024 and 2025, half of it in each year', () => {
    const made = sampleRecords({ records: 5000, seed: 3 })
    const happened = (['model.registeredOn', 'model.recognisedOn', 'petition.receivedOn', 'petition.answeredOn', 'dialogue.heldOn',
      'reception.heldOn', 'reception.doneOn', 'activity.heldOn',
      'nominee.awardedOn', 'exemplar.praisedOn', 'unitReturn.receivedOn', 'period.submittedOn'] as const).flatMap(path => {
      const [kind, field] = path.split('.') as [KindName, string]
      return drafts(made, kind).flatMap(draft => (draft as Record<string, unknown>)[field] ?? []) as string[]
    })
    expect(happened.filter(day => day < '2024-01-01' || day > '2025-12-31')).toEqual([])
    const early = happened.filter(day => day < '2025-01-01').length / happened.length
    expect(early).toBeGreaterThan(0.4)
    expect(early).toBeLessThan(0.6)
  })
})

describe('a made-up register with a mix', () => {
  it('makes exactly the wished numbers and the rest as usual', () => {
    const made = sampleRecords({ records: 1000, seed: 1, mix: { model: 60, petition: 300 } })
    expect(made).toHaveLength(1000)
    expect(counts(made)).toMatchObject({ model: 60, petition: 300 })
    expect(Object.keys(counts(made)).length).toBeGreaterThan(10)
  })

  it('makes nothing else when the mix takes up all records', () => {
    const made = sampleRecords({ records: 360, seed: 1, mix: { model: 60, petition: 300 } })
    expect(counts(made)).toEqual({ model: 60, petition: 300 })
    expect(faults(made)).toEqual([])
  })

  it('makes valid registers for any mix that can be met', () => {
    const some = fc.integer({ min: 0, max: 40 })
    const mix = fc.record({ unit: some, model: some, petition: some, dialogue: some, nominee: some, modelResult: some,
      activity: some, exemplar: some, target: fc.integer({ min: 0, max: 20 }) }, { requiredKeys: [] })
    fc.assert(fc.property(mix, fc.integer({ min: 0, max: 300 }), fc.integer(), (wanted, more, seed) => {
      const records = Object.values(wanted).reduce((sum, count) => sum + count, 0) + more + 20
      if (wanted.model === 0) delete wanted.modelResult
      const total = wanted.modelResult === undefined ? Math.max(1, records) : records
      const made = sampleRecords({ records: total, seed, mix: wanted })
      expect(made).toHaveLength(total)
      expect(faults(made)).toEqual([])
      for (const [kind, count] of Object.entries(wanted)) expect(counts(made)[kind] ?? 0).toBe(count)
    }), { numRuns: 40 })
  })

  it('can make many units, in branches below the units of the agency', () => {
    const made = sampleRecords({ records: 400, seed: 5, mix: { unit: 120 } })
    expect(new Set(drafts(made, 'unit').map(unit => unit.name)).size).toBe(120)
    expect(faults(made)).toEqual([])
  })

  it.each([
    ['more than the total', 10, { petition: 11 }], ['files', 50, { attachment: 3 }], ['settings', 50, { holiday: 3 }],
    ['results without a model', 9, { model: 0, modelResult: 9 }],
    ['nominees without room for a proposal', 9, { nominee: 9 }], ['more targets than there are', 900, { target: 500 }],
    ['scores without sheets', 30, { assessmentScore: 10, criterion: 0 }],
  ])('refuses %s', (_, records, mix) => {
    expect(() => sampleRecords({ records, seed: 1, mix })).toThrow(AppError)
  })
})

describe('the petitions of a made-up register', () => {
  const made = sampleRecords({ records: 4000, seed: 8 })
  const petitions = drafts(made, 'petition')

  it('are in every state, from seven petitions on', () => {
    const few = drafts(sampleRecords({ records: 7, seed: 4, mix: { petition: 7 } }), 'petition')
    expect(new Set(few.map(petition => petition.status)).size).toBeGreaterThanOrEqual(6)
    expect(new Set(petitions.map(petition => petition.status)).size).toBe(7)
  })

  it('go through their steps in order, most in time, some late', () => {
    for (const { receivedOn = '', acceptedOn, answeredOn, noticeOn } of petitions) {
      expect(acceptedOn == null || acceptedOn >= receivedOn).toBe(true)
      expect(answeredOn == null || answeredOn >= (acceptedOn ?? receivedOn)).toBe(true)
      expect(noticeOn == null || noticeOn >= (acceptedOn ?? receivedOn)).toBe(true)
    }
    const answered = petitions.filter(petition => petition.answeredOn != null && petition.dueOn != null)
    const late = answered.filter(petition => after(petition.answeredOn, petition.dueOn)).length / answered.length
    expect(late).toBeGreaterThan(0.02)
    expect(late).toBeLessThan(0.2)
  })

  it('that came out of a dialogue or a reception came in on its day, and the dialogue leaves its number of opinions open', () => {
    const byId = new Map(made.map(record => [record.id, record.draft]))
    const linked = petitions.filter(petition => petition.dialogue != null || petition.reception != null)
    expect(linked.length).toBeGreaterThan(100)
    for (const petition of linked) expect(byId.get(petition.dialogue ?? petition.reception ?? '')?.heldOn).toBe(petition.receivedOn)
    for (const { dialogue } of linked) if (dialogue != null) expect(byId.get(dialogue)?.opinions ?? null).toBeNull()
  })

  it('carry denunciations with senders, and few identity numbers', () => {
    expect(petitions.filter(petition => petition.category === 'denunciation' && petition.sender != null).length).toBeGreaterThan(10)
    const identified = petitions.filter(petition => petition.identityNumber != null).length
    expect(identified).toBeGreaterThan(0)
    expect(identified / petitions.length).toBeLessThan(0.05)
  })
})

describe('the rest of a made-up register', () => {
  const made = sampleRecords({ records: 6000, seed: 21 })

  it('scores one hundred points on every sheet, and no criterion above its maximum', () => {
    const criteria = made.filter(record => record.kind === 'criterion')
    const parents = new Set(criteria.map(record => record.draft.parent))
    const leaves = criteria.filter(record => !parents.has(record.id))
    const sheets = Map.groupBy(leaves, record => record.draft.sheet)
    expect([...sheets.values()].map(rows => rows.reduce((sum, row) => sum + (row.draft.maximum as number), 0))).toEqual([100, 100])
    const maximum = new Map(criteria.map(record => [record.id, record.draft.maximum as number]))
    for (const score of drafts(made, 'assessmentScore')) expect(score.selfScore ?? 0).toBeLessThanOrEqual(maximum.get(score.criterion ?? '') ?? -1)
  })

  it('has unit returns that came in time, late and not at all', () => {
    const returns = drafts(made, 'unitReturn')
    expect(returns.filter(one => one.receivedOn == null).length).toBeGreaterThan(0)
    expect(returns.filter(one => after(one.receivedOn, one.dueOn)).length).toBeGreaterThan(0)
    expect(returns.filter(one => one.receivedOn != null && !after(one.receivedOn, one.dueOn)).length).toBeGreaterThan(returns.length / 2)
  })

  it('types a rate of files in time that agrees with the files typed for the same months', () => {
    const measures = drafts(made, 'measure').filter(measure => measure.unit == null)
    const sum = (indicator: string, from = '',
      to = '') => measures.filter(one => one.indicator === indicator && (one.dateFrom ?? '') >= from && (one.dateTo ?? '') <= to)
      .reduce((total, one) => total + (one.value ?? 0), 0)
    const rates = measures.filter(measure => measure.indicator === 'on-time-rate')
    expect(rates).toHaveLength(38)
    for (const { dateFrom, dateTo, value } of rates) expect(value).toBeCloseTo(100 * sum('files-on-time', dateFrom,
      dateTo) / sum('files-settled', dateFrom, dateTo), 2)
  })

  it('tells models apart by place, unit or stage', () => {
    const names = drafts(made, 'model').map(model => model.name)
    expect(new Set(names).size / names.length).toBeGreaterThan(0.75)
  })

  it('pays for an award what factor and base salary of the day make, rounded up to ten thousand', () => {
    const paid = drafts(made, 'nominee').filter(nominee => nominee.awardedForm === 'province-merit' && nominee.category === 'person')
    expect(paid.length).toBeGreaterThan(5)
    for (const nominee of paid) expect(nominee.amount).toBe(after('2024-07-01', nominee.awardedOn) ? 2_700_000 : 3_510_000)
  })

  it('goes into a real register, where its targets name figures that exist', () => {
    const register = newRegister()
    register.apply(occasion('danh mục'), seedChanges(defaultLists().map(draft => ({ kind: 'valueEntry', id: newId(), draft }))))
    expect(register.apply(occasion('dữ liệu mẫu'), sampleChanges({ records: 3000, seed: 1 })).changed).toBe(3000)
    expect(register.db.pragma('foreign_key_check')).toEqual([])
    const figures = new Map(computeFigures(register.db, { from: '2025-01-01', to: '2025-12-31' }).map(figure => [figure.id, figure]))
    for (const target of drafts(sampleRecords({ records: 3000, seed: 1 }),
      'target')) expect(figures.get(target.figure ?? '')?.value, target.figure).toBeTypeOf('number')
    expect([...figures.values()].filter(figure => figure.type === 'ratio' && figure.value !== null && figure.value > 100)).toEqual([])
  })
})
