import { describe, expect, test } from 'vitest'
import { parsePeriod } from '../../db/contract/periods.ts'
import { shareOver } from '../../db/figures/targets.ts'
import type { Client } from '../../renderer/api/client.ts'
import { newProgram } from '../support/core.ts'
import { aDialogue, aModel } from '../support/records.ts'

const program = (today: string): Client => newProgram({ today }).client
const year = { dateFrom: '2025-01-01', dateTo: '2025-12-31' }
const dialogues = { name: 'Đối thoại', figure: 'dialogues.held', relation: 'atLeast', threshold: 12, ...year } as const
const hold = async (client: Client, ...days: string[]) => { for (const heldOn of days) await client.create('dialogue', { ...aDialogue, heldOn }) }
const one = async (client: Client, period: string) => (await client.call('targets.get', { period }))[0]

describe('a target counted up over the year', () => {
  test.each([
    ['2025-06-30', '2025', 6], ['2025-12-31', '2025', 12], ['2025-03-15', '2025', 2], ['2024-12-20', '2025', 0], ['2026-11-20', '2025-H1', 6], ['2026-11-20', '2025-Q3', 9],
  ])('is asked for in part: on %s for %s', async (today, period, expected) => {
    const client = program(today)
    await client.create('target', dialogues)
    expect(await one(client, period)).toMatchObject({ expected, threshold: 12 })
  })

  test('is counted from where it begins, so that a quarter of the year can be held against the year', async () => {
    const client = program('2026-01-10')
    await client.create('target', dialogues)
    await hold(client, '2025-01-05', '2025-05-05', '2025-08-05', '2025-11-05')
    const state = await one(client, '2025-Q3')
    expect(state).toMatchObject({ value: 3, period: '2025-01-01..2025-09-30', met: false, onTrack: false, missing: 9 })
    expect((await client.list('dialogue', { figure: { id: 'dialogues.held', period: state?.period ?? '' } })).total).toBe(3)
  })

  test('goes as it should while no more is asked yet', async () => {
    const client = program('2025-02-20')
    await client.create('target', dialogues)
    await hold(client, '2025-02-01')
    expect(await one(client, '2025')).toMatchObject({ value: 1, expected: 1, met: false, onTrack: true, missing: 11 })
  })

  test('what is allowed is used up with the year, and once beyond its limit is missed for good', async () => {
    const client = program('2025-06-30')
    await client.create('target', { ...dialogues, relation: 'atMost', threshold: 3 })
    await hold(client, '2025-01-05', '2025-01-06')
    expect(await one(client, '2025')).toMatchObject({ expected: 2, met: true, onTrack: true })
    await hold(client, '2025-01-07')
    expect(await one(client, '2025')).toMatchObject({ met: true, onTrack: false, missing: 0 })
    await hold(client, '2025-01-08')
    expect(await one(client, '2025')).toMatchObject({ met: false, onTrack: false, missing: 1 })
  })
})

test('a share is asked in full at any time of the year', async () => {
  const client = program('2025-03-31')
  await client.create('target', { ...dialogues, figure: 'dialogues.byHeadRate', threshold: 80 })
  await client.create('dialogue', { ...aDialogue, heldOn: '2025-02-01', byHead: false })
  expect(await one(client, '2025')).toMatchObject({ expected: 80, value: 0, onTrack: false, missing: 80 })
})

test('half of the days counted in months is half, whatever the lengths of the months', () => {
  expect(shareOver(year, '2025-06-30')).toBe(0.5)
  expect(shareOver(year, '2024-06-30')).toBe(0)
  expect(shareOver(year, '2026-06-30')).toBe(1)
  expect(shareOver({ dateFrom: '2025-10-01', dateTo: '2025-10-31' }, parsePeriod('2025-M10').to)).toBe(1)
})

describe('a target of each unit', () => {
  const each = { ...dialogues, name: 'Mỗi đơn vị 01 mô hình', figure: 'models.registered', threshold: 1, eachUnit: true } as const

  test('counts the units that reached it and names the others, branches counting for the unit above them', async () => {
    const client = program('2025-12-31')
    const unit = (name: string, more = {}) => client.create('unit', { name, category: 'department', ...more })
    const [land, water] = [await unit('Phòng Đất đai', { position: 1 }), await unit('Chi cục Thủy lợi', { position: 2 })]
    await unit('Phòng Kế hoạch', { position: 3 })
    await unit('Thanh tra Sở', { position: 4, validTo: '2025-06-30' })
    await unit('Đảng ủy Sở', { category: 'party-organisation' })
    const station = await unit('Trạm Thủy lợi số 1', { parent: water.id })
    for (const id of [land.id, land.id, station.id]) await client.create('model', { ...aModel, unit: id, registeredOn: '2025-04-01' })
    await client.create('target', each)
    expect(await one(client, '2025')).toMatchObject({
      value: 2, threshold: 3, unit: 'đơn vị', each: { threshold: 1, unit: 'mô hình' }, met: false, missing: 1, missingUnits: ['Phòng Kế hoạch'],
    })
  })

  test('of a figure that belongs to no unit has no number', async () => {
    const client = program('2025-12-31')
    await client.create('unit', { name: 'Phòng Đất đai', category: 'department' })
    await client.create('target', { ...each, figure: 'petitions.dueMetRate' })
    expect(await one(client, '2025')).toMatchObject({ value: null, met: null, missingUnits: null })
  })
})
