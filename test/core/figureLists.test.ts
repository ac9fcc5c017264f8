import { describe, expect, test } from 'vitest'
import type { Figure } from '../../db/contract/figure.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { newProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { aModel, aPetition } from '../support/records.ts'

describe('the list behind a figure, in a made-up register of two years', () => {
  /** Every figure of 2025 that came to something, with the records the program lists behind it. */
  async function opened() {
    const { client } = newProgram()
    await client.call('content.sample', { records: 900, seed: 7 })
    const figures = await client.call('figures.get', { period: '2025' })
    const byId = new Map(figures.map(figure => [figure.id, figure]))
    const below = (figure: Figure) => byId.get(figure.of?.[1] ?? '')
    const kindOf = (figure: Figure) => (below(figure) ?? figure).records[0]?.kind as KindName | undefined
    const lists = await Promise.all(figures.filter(({ value }) => value !== null && value !== 0).map(async figure => {
      const kind = kindOf(figure)
      if (!kind) throw new Error(`${figure.id} names no record`)
      const { total, rows } = await client.list(kind, { figure: { id: figure.id, period: '2025' } })
      return { figure, below: below(figure), total, rows: rows as unknown as Record<string, unknown>[] }
    }))
    return (type: Figure['type']) => lists.filter(({ figure }) => figure.type === type)
  }

  test('holds as many as a count says, adds up to what a sum says, and shows for a percentage what it was taken of', async () => {
    const of = await opened()
    const [counts, sums, ratios] = [of('count'), of('sum'), of('ratio')]
    expect(counts.map(({ figure, total }) => [figure.id, total])).toEqual(counts.map(({ figure }) => [figure.id, figure.value]))
    for (const { figure, rows } of sums) expect(rows.reduce((sum, row) => sum + Number(row[figure.field ?? '']), 0), figure.id).toBeCloseTo(Number(figure.value), 6)
    expect(ratios.map(({ figure, total }) => [figure.id, total])).toEqual(ratios.map(({ figure, below }) => [figure.id, below?.records.length]))
    expect([counts.length > 100, sums.length > 15, ratios.length > 5]).toEqual([true, true, true])
    const kinds = new Set([...counts, ...sums].map(({ figure }) => figure.records[0]?.kind))
    expect([...kinds].sort()).toEqual([
      'activity', 'assessment', 'dialogue', 'directive', 'exemplar', 'model', 'modelResult', 'nominee', 'period', 'petition', 'proposal', 'reception', 'unitReturn',
    ])
  })
})

describe('the list behind a figure', () => {
  const dueMet = { id: 'petitions.dueMetRate', period: '2025-Q4' }
  /** Three petitions fell due in the quarter, one of them was answered in time. */
  async function threeDue() {
    const program = newProgram()
    const { client } = program
    const add = (summary: string, more: Partial<typeof aPetition>) => client.create('petition', { ...aPetition, summary, ...more })
    const met = await add('Trả lời đúng hạn', { dueOn: '2025-11-20', status: 'resolved', answeredOn: '2025-11-20' })
    const late = await add('Trả lời muộn', { dueOn: '2025-11-20', status: 'resolved', answeredOn: '2025-11-21' })
    const open = await add('Chưa trả lời', { dueOn: '2025-12-31' })
    await add('Sang quý sau mới đến hạn', { dueOn: '2026-01-01' })
    return { ...program, met, late, open, names: async (input = {}) => (await client.list('petition', { figure: dueMet, sort: 'summary', ...input })).rows.map(({ summary }) => summary) }
  }

  test('is for a percentage the list of all it was taken of, met or not', async () => {
    const { client, names } = await threeDue()
    const figures = new Map((await client.call('figures.get', { period: dueMet.period })).map(figure => [figure.id, figure.value]))
    expect([figures.get('petitions.dueMet'), figures.get('petitions.due'), figures.get(dueMet.id)]).toEqual([1, 3, 33.33])
    expect(await names()).toEqual(['Chưa trả lời', 'Trả lời đúng hạn', 'Trả lời muộn'])
    expect(await names({ figure: { ...dueMet, id: 'petitions.dueMet' } })).toEqual(['Trả lời đúng hạn'])
  })

  test('can be searched, filtered, ordered and turned page by page like any other', async () => {
    const { client, names, met, open } = await threeDue()
    expect(await names({ find: 'tra loi muon' })).toEqual(['Trả lời muộn'])
    expect(await names({ find: 'sang quy sau' })).toEqual([])
    expect(await names({ where: { status: 'resolved' } })).toEqual(['Trả lời đúng hạn', 'Trả lời muộn'])
    expect(await names({ where: { id: [met.id, open.id] }, sort: 'summary:desc' })).toEqual(['Trả lời đúng hạn', 'Chưa trả lời'])
    expect(await client.list('petition', { figure: dueMet, sort: 'summary', limit: 1, offset: 2 })).toMatchObject({ total: 3, rows: [{ summary: 'Trả lời muộn' }] })
  })

  test('follows every change: an answer, the trash, a step taken back', async () => {
    const { client, names, open, late } = await threeDue()
    const met = () => names({ figure: { ...dueMet, id: 'petitions.dueMet' } })
    await client.update('petition', open, { status: 'resolved', answeredOn: '2025-11-30' })
    expect(await met()).toEqual(['Chưa trả lời', 'Trả lời đúng hạn'])
    await client.call('history.undo', {})
    expect(await met()).toEqual(['Trả lời đúng hạn'])
    await client.call('record.trash', { kind: 'petition', id: late.id })
    expect(await names()).toEqual(['Chưa trả lời', 'Trả lời đúng hạn'])
    expect(await names({ trash: true })).toEqual([])
  })

  test('holds of a part only what the part says, of another kind nothing, of a period kept as a record its days', async () => {
    const { client } = newProgram()
    for (const field of ['economy', 'economy', 'religion']) await client.create('model', { ...aModel, field })
    const own = await client.create('period', { name: 'Tháng Dân vận', calendar: 'mass-mobilisation', dateFrom: '2025-02-04', dateTo: '2025-03-31' })
    const many = async (kind: KindName, id: string, period = '2025') => (await client.list(kind, { figure: { id, period }, limit: 0 })).total
    expect(await Promise.all([many('model', 'models.registered'), many('model', 'models.registered.field:economy'), many('petition', 'models.registered')])).toEqual([3, 2, 0])
    await client.create('model', { ...aModel, registeredOn: '2025-02-04' })
    expect(await many('model', 'models.registered', `period:${own.id}`)).toBe(1)
  })

  test('is refused where there is no such figure or no such period', async () => {
    const { client } = newProgram()
    const code = async (figure: { id: string; period: string }) => (await failure(client.list('model', { figure }))).code
    expect(await code({ id: 'models.dreamt', period: '2025' })).toBe('notFound')
    expect(await code({ id: 'models.registered', period: '2025-13' })).toBe('unknownPeriod')
  })

  test('of denunciations names nobody', async () => {
    const { client } = newProgram()
    await client.create('petition', { ...aPetition, category: 'denunciation' })
    const { rows } = await client.list('petition', { figure: { id: 'petitions.received.category:denunciation', period: '2025' } })
    expect(rows.map(({ summary, sender }) => [summary, sender])).toEqual([['[đã che]', '[đã che]']])
  })
})
