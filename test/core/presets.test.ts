import { describe, expect, test } from 'vitest'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { computeFigures } from '../../db/figures/index.ts'
import type { Client } from '../../renderer/api/client.ts'
import { newProgram } from '../support/core.ts'
import { listedRegister } from '../documents/reportSource.ts'

const saveAll = (client: Client, kind: KindName, drafts: readonly Record<string, unknown>[]) =>
  client.call('record.save', { reason: 'mẫu', records: drafts.map((draft, place) => ({ ref: `${kind} ${place}`, kind, draft })) })
const offered = (client: Client, year = 2026) => client.call('presets.get', { year })

describe('the model targets', () => {
  test('are the ten goals, each of a figure there is', async () => {
    const { targets } = await offered(newProgram().client)
    expect(new Set(targets.map(({ note }) => note)).size).toBe(10)
    const figures = new Set(computeFigures(listedRegister().db, { from: '2026-01-01', to: '2026-12-31' }).map(({ id }) => id))
    expect(targets.map(({ figure }) => String(figure)).filter(figure => !figures.has(figure))).toEqual([])
    expect(targets.every(({ dateFrom, dateTo }) => dateFrom === '2026-01-01' && dateTo === '2026-12-31')).toBe(true)
  })

  test('go into the register in one change that can be undone, and are not offered twice', async () => {
    const { client } = newProgram()
    const { targets } = await offered(client)
    const { changeset } = await saveAll(client, 'target', targets)
    expect((await client.call('targets.get', { period: '2026' })).map(({ name }) => name)).toEqual(targets.map(({ name }) => name))
    expect((await offered(client)).targets).toEqual([])
    expect((await offered(client, 2027)).targets).toHaveLength(targets.length)
    await client.call('history.undo', { changeset: changeset ?? 0 })
    expect((await client.list('target')).total).toBe(0)
  })
})

describe('the report calendars', () => {
  test('offer the lines the settings do not have', async () => {
    const { client } = newProgram()
    await client.call('settings.set', { reportRules: [] })
    const calendars = (await offered(client)).calendars
    expect(calendars.map(({ code, rules }) => [code, rules.length])).toEqual([['quarterly', 3], ['yearly', 1], ['campaign', 1], ['tt06', 4], ['self-score', 1]])
    await saveAll(client, 'reportRule', calendars.find(({ code }) => code === 'quarterly')?.rules ?? [])
    expect((await offered(client)).calendars.find(({ code }) => code === 'quarterly')?.rules).toEqual([])
    expect((await client.call('settings.get', {})).reportRules.map(({ span }) => span)).toEqual(['quarter', 'half', 'year'])
  })
})

describe('the periods of a year', () => {
  test('are those the calendar asks for, due on working days, and made once', async () => {
    const { client } = newProgram()
    const { periods } = await offered(client, 2025)
    const named = new Map(periods.map(period => [period.name, period]))
    expect(named.get('Quý I năm 2025')).toMatchObject({ calendar: 'mass-mobilisation', dateFrom: '2025-01-01', dateTo: '2025-03-31', dueOn: '2025-03-10' })
    expect(named.get('Năm 2025')).toMatchObject({ dueOn: '2025-11-25' })
    expect(named.get('Tháng Dân vận năm 2025')).toMatchObject({ dateFrom: '2025-10-01', dateTo: '2025-10-31', dueOn: '2025-10-20' })
    expect(named.get('6 tháng đầu năm 2025 (Tiếp công dân, giải quyết khiếu nại, tố cáo)')).toMatchObject({ dateFrom: '2024-12-15', dateTo: '2025-06-14', dueOn: '2025-06-17' })
    // The 10th of May, 2026 lies on a Sunday; the office sends on the working day before.
    await client.call('settings.set', { reportRules: [{ calendar: 'mass-mobilisation', span: 'month', dueDay: 10, dueMonth: 5 } as never] })
    expect((await offered(client)).periods).toMatchObject([{ name: 'Tháng 5 năm 2026', dueOn: '2026-05-08' }])
    await saveAll(client, 'period', (await offered(client)).periods)
    expect((await offered(client)).periods).toEqual([])
  })
})
