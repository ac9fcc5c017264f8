import { describe, expect, test } from 'vitest'
import { figureSchema } from '../../db/contract/figure.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { byId, computeFigures, figureDefinitions } from '../../db/figures/index.ts'
import { newBook } from './figuresRegister.ts'

describe('definitions of figures', () => {
  test('every figure has an id and a label of its own', () => {
    expect(new Set(figureDefinitions.map(d => d.id)).size).toBe(figureDefinitions.length)
    expect(new Set(figureDefinitions.map(d => d.label)).size).toBe(figureDefinitions.length)
  })

  test('a ratio divides two figures of the same kind that are decided by the same day', () => {
    const definitions = new Map(figureDefinitions.map(d => [d.id as string, d]))
    const ratios = figureDefinitions.filter(d => d.type === 'ratio')
    expect(ratios.length).toBeGreaterThan(5)
    for (const { of } of ratios) {
      const [above, below] = of.map(id => definitions.get(id))
      expect(above).toMatchObject({ kind: (below as { kind: string }).kind, date: (below as { date: string }).date, type: below?.type })
    }
  })

  test('an empty register has every figure: counts and sums are 0, ratios and typed-in numbers are not known', () => {
    const { register } = newBook()
    const figures = computeFigures(register.db, { from: '2025-01-01', to: '2025-12-31' })
    expect(figures.length).toBeGreaterThan(300)
    expect(new Set(figures.map(f => f.id)).size).toBe(figures.length)
    for (const figure of figures) {
      expect(figureSchema.parse(figure)).toEqual(figure)
      const empty = figure.type === 'ratio' || figure.type === 'manual' ? null : 0
      expect([figure.value, figure.previous, figure.records]).toEqual([empty, empty, []])
      expect(figure.label).toBe(figure.label.normalize('NFC'))
      expect(figure.unit).not.toBe('')
    }
  })
})

describe('what a figure counts', () => {
  test('a model counts as recognised in the period of its decision, also when it has ended or been withdrawn since', () => {
    const book = newBook()
    const id = book.add('model', { registeredOn: '2025-01-10', recognisedOn: '2025-11-20', field: 'religion', actorType: 'household', status: 'recognised' })
    for (const status of ['recognised', 'ended', 'withdrawn']) {
      book.change('model', id, { status })
      const figures = book.figures('2025-M11')
      for (const part of ['', '.field:religion', '.actorType:household', '.category:model']) {
        expect(figures.get(`models.recognised${part}`)).toMatchObject({ value: 1, records: [{ kind: 'model', id }] })
      }
      expect(figures.get('models.recognised.field:economy')).toMatchObject({ value: 0, records: [] })
      expect(figures.get('models.registered')?.value).toBe(0)
    }
  })

  test('results of models are added up unit by unit, percentages never', () => {
    const book = newBook()
    const model = book.add('model', { recognisedOn: '2025-06-01' })
    const results = [[12.5, 'square-metre'], [30, 'square-metre'], [7, 'household'], [90, 'percent']] as const
    for (const [quantity, unit] of results) book.add('modelResult', { model, quantity, unit })
    const figures = book.figures('2025')
    expect(figures.get('models.results.unit:square-metre')).toMatchObject({ value: 42.5, unit: 'm²', field: 'quantity', records: [{}, {}] })
    expect(figures.get('models.results.unit:household')).toMatchObject({ value: 7, unit: 'hộ' })
    expect(figures.has('models.results')).toBe(false)
    expect(figures.has('models.results.unit:percent')).toBe(false)
    book.change('model', model, { deletedAt: '2026-01-01T00:00:00.000Z' })
    expect(book.figures('2025').get('models.results.unit:household')?.value).toBe(0)
  })

  test('a petition that fell due was met when it was answered, forwarded or closed on or before that day', () => {
    const book = newBook()
    const due = { receivedOn: '2025-03-01', dueOn: '2025-04-10' }
    book.add('petition', { ...due, answeredOn: '2025-04-10' })
    book.add('petition', { ...due, answeredOn: '2025-04-11' })
    book.add('petition', { ...due, forwardedOn: '2025-03-03' })
    book.add('petition', { ...due, closedOn: '2025-03-05' })
    book.add('petition', { ...due })
    book.add('petition', { ...due, dueOn: null, answeredOn: '2025-04-01' })
    const figures = byId(computeFigures(book.register.db, { from: '2025-04-01', to: '2025-04-30' }))
    expect(figures.get('petitions.due').value).toBe(5)
    expect(figures.get('petitions.dueMet').value).toBe(3)
    expect(figures.get('petitions.dueMetRate')).toMatchObject({ value: 60, of: ['petitions.dueMet', 'petitions.due'], records: [] })
    expect(figures.get('petitions.dueResolvedRate').value).toBe(20)
    expect(figures.get('petitions.resolved').value).toBe(3)
    expect(figures.get('petitions.resolvedOnTimeRate').value).toBe(50)
    expect(figures.get('petitions.resolvedLate').value).toBe(1)
  })

  test('opinions typed as a number on a dialogue and opinions followed one by one are two figures', () => {
    const book = newBook()
    const dialogue = book.add('dialogue', { heldOn: '2025-05-05', opinions: 20, answeredOnSpot: 19, people: 30, attendances: 45, byHead: true, audience: 'business' })
    book.add('petition', { receivedOn: '2025-05-05', dialogue, source: 'dialogue', answeredOnSpot: true, answeredOn: '2025-05-05' })
    book.add('petition', { receivedOn: '2025-05-05', dialogue, source: 'dialogue' })
    const figures = byId(computeFigures(book.register.db, { from: '2025-05-01', to: '2025-05-31' }))
    expect(figures.get('dialogues.opinions').value).toBe(20)
    expect(figures.get('dialogues.answeredOnSpotRate').value).toBe(95)
    expect(figures.get('petitions.fromDialogue').value).toBe(2)
    expect(figures.get('petitions.fromDialogueOnSpotRate').value).toBe(50)
    expect([figures.get('dialogues.people').value, figures.get('dialogues.attendances').value]).toEqual([30, 45])
    expect(figures.parts('dialogues.byHead', 'audience').find(part => part.code === 'business')?.figure.value).toBe(1)
  })

  test('nominees are proposed on the day of the submission and awarded on the day of the decision', () => {
    const book = newBook()
    const proposal = book.add('proposal', { submittedOn: '2025-11-30', decidedOn: '2025-12-20', status: 'decided' })
    book.add('nominee', { proposal, awarded: true, awardedOn: '2025-12-20', awardedForm: 'agency-commendation', amount: 702_000 })
    book.add('nominee', { proposal, category: 'collective', award: 'province-merit' })
    const [november, december] = [book.figures('2025-M11'), book.figures('2025-M12')]
    expect(november.get('nominees.proposed')?.value).toBe(2)
    expect(november.get('nominees.proposed.award:province-merit')?.value).toBe(1)
    expect(november.get('nominees.proposed.proposal.occasion:thematic')?.value).toBe(2)
    expect(november.get('nominees.awarded')?.value).toBe(0)
    expect(december.get('nominees.awarded.proposal.occasion:thematic')?.value).toBe(1)
    expect(december.get('nominees.amount')).toMatchObject({ value: 702_000, unit: 'đồng' })
    expect(december.get('nominees.awardedRate')?.value).toBe(50)
  })

  test('of a denunciation nothing shows but the number and the id', () => {
    const book = newBook()
    const id = book.add('petition', { receivedOn: '2025-02-02', category: 'denunciation', sender: 'Trần Thị Tố', summary: 'Việc kín' })
    const figures = computeFigures(book.register.db, { from: '2025-02-01', to: '2025-02-28' })
    expect(byId(figures).find('petitions.received.category:denunciation')?.records).toEqual([{ kind: 'petition', id }])
    expect(JSON.stringify(figures)).not.toMatch(/Trần Thị Tố|Việc kín/)
  })

  test('a document of which only the month or year is known counts on the first day of it', () => {
    const book = newBook()
    for (const issuedOn of ['2025', '2025-04', '2025-04-30']) book.add('directive', { issuedOn })
    expect(['2025', '2025-M01', '2025-M04', '2025-Q2', '2025-03-15..2025-04-14'].map(code => book.value('directives.issued', code))).toEqual([3, 1, 2, 2, 1])
  })

  test('a code that left the value list still has its part, after the codes in the list', () => {
    const book = newBook()
    book.add('model', { recognisedOn: '2025-01-05', field: 'sea-islands' })
    const fields = byId(computeFigures(book.register.db, { from: '2025-01-01', to: '2025-01-31' })).parts('models.recognised', 'field')
    expect(fields.at(-1)).toMatchObject({ code: 'sea-islands', figure: { value: 1 } })
    expect(fields[0]).toMatchObject({ code: 'economy', figure: { label: 'Số mô hình "Dân vận khéo", điểm sáng được công nhận, lĩnh vực Kinh tế' } })
  })

  test('the period just before is compared on request', () => {
    const book = newBook()
    for (const day of ['2025-04-01', '2025-05-15', '2025-06-30']) book.add('dialogue', { heldOn: day })
    book.add('dialogue', { heldOn: '2024-07-01' })
    expect(book.figures('2025-Q3').get('dialogues.held')?.previous).toBe(1)
    expect(book.figures('2025-Q3', { compareWith: 'preceding' }).get('dialogues.held')?.previous).toBe(3)
  })
})

test('a campaign counts conferences of every sort that made it known, and what charity was worth', () => {
  const book = newBook()
  const heldOn = '2025-10-15'
  for (const category of ['briefing', 'publicity', 'campaign-month', 'training']) book.add('activity', { category, heldOn, sessions: 2, attendances: 30, articles: 1 })
  for (const funds of [5_000_000, 1_500_000, null]) book.add('activity', { category: 'welfare', heldOn, funds })
  book.add('activity', { category: 'movement', heldOn, funds: 9_000_000 })
  const value = (id: Parameters<typeof book.value>[0]) => book.value(id, '2025-M10')
  expect([value('outreach.held'), value('outreach.sessions'), value('outreach.attendances')]).toEqual([3, 6, 90])
  expect(value('welfare.funds')).toBe(6_500_000)
})

describe('numbers typed in by hand', () => {
  const rate = (dateFrom: string, dateTo: string, value: number, basis: 'counted' | 'estimated' = 'counted') =>
    ({ indicator: 'on-time-rate', dateFrom, dateTo, value, basis })

  test('a percentage is the one typed for the period, otherwise the latest inside it', () => {
    const book = newBook()
    book.add('measure', rate('2025-01-01', '2025-03-31', 97))
    const last = book.add('measure', rate('2025-10-01', '2025-12-31', 99.5, 'estimated'))
    const id = 'measures.indicator:on-time-rate'
    expect(book.figures('2025').get(id)).toMatchObject({
      value: 99.5, previous: null, unit: '%', type: 'manual', label: 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn',
      records: [{ kind: 'measure', id: last }], note: 'Số liệu từ ngày 01/10/2025 đến ngày 31/12/2025; có số ước đến hết kỳ', estimated: true,
    })
    book.add('measure', rate('2025-01-01', '2025-12-31', 98.2))
    expect(book.figures('2025').get(id)).toMatchObject({ value: 98.2 })
    expect(book.figures('2025').get(id)).not.toHaveProperty('note')
    expect(book.figures('2025').get(id)).not.toHaveProperty('estimated')
    expect(book.value(id, '2025-Q2')).toBeNull()
    expect(book.figures('2026').get(id)?.previous).toBe(98.2)
  })

  test('amounts of stretches that do not overlap are added up, a half year never beside its months', () => {
    const book = newBook()
    const amount = (dateFrom: string, dateTo: string, value: number, unit: string | null = null) =>
      book.add('measure', { indicator: 'files-settled', dateFrom, dateTo, value, unit })
    amount('2025-01-01', '2025-01-31', 10)
    amount('2025-02-01', '2025-02-28', 20)
    expect(book.value('measures.indicator:files-settled', '2025')).toBe(30)
    amount('2025-01-01', '2025-06-30', 100)
    amount('2025-07-01', '2025-07-31', 5)
    expect(book.value('measures.indicator:files-settled', '2025')).toBe(105)
    const [first, second] = [book.add('unit', {}), book.add('unit', { name: 'Thanh tra' })]
    amount('2025-08-01', '2025-08-31', 3, first)
    amount('2025-08-01', '2025-08-31', 4, second)
    expect(book.value('measures.indicator:files-settled', '2025')).toBe(112)
  })
})

test('large kinds are read through an index that holds every column asked for', () => {
  const { register } = newBook()
  const plans: string[] = []
  const spy = Object.create(register.db) as typeof register.db
  spy.prepare = ((sql: string) => {
    const steps = register.db.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    const bound = sql.includes('@year') ? [{ year: '2025', from: '2025-01-01', to: '2025-12-31' }] : []
    if (bound.length > 0) plans.push(...(steps.all(...bound) as { detail: string }[]).map(step => step.detail))
    return register.db.prepare(sql)
  }) as never
  computeFigures(spy, { from: '2025-01-01', to: '2025-12-31' })
  const large = ['model', 'modelResult', 'exemplar', 'dialogue', 'reception', 'petition', 'nominee', 'activity'].map(name => anyKind(name as 'model').table)
  const reads = plans.filter(step => large.some(table => step.includes(` ${table} `)))
  expect(reads.length).toBeGreaterThan(30)
  expect(reads.filter(step => !step.includes('COVERING INDEX'))).toEqual([])
})
