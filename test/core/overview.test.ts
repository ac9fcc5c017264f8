import { describe, expect, test } from 'vitest'
import { type DraftFor, type KindName, kindNames } from '../../db/contract/kinds/index.ts'
import { inDays } from '../../db/contract/where.ts'
import type { Client } from '../../renderer/api/client.ts'
import { newProgram } from '../support/core.ts'
import { aDialogue, aModel, aPetition } from '../support/records.ts'

const today = '2025-12-01'
/** A register on that day whose report calendar is empty but for what a test puts into it. */
async function quietRegister(day = today, reportRules: Partial<DraftFor<'reportRule'>>[] = []): Promise<Client> {
  const { client } = newProgram({ today: day })
  await client.call('settings.set', { reportRules: reportRules as DraftFor<'reportRule'>[] })
  return client
}
const overview = (client: Client, period = '2025') => client.call('overview.get', { period })
/** What is due, one line each. */
const due = async (client: Client) => (await overview(client)).due.items.map(({ what, title, dueOn, days }) => `${what} ${title} ${dueOn} ${days}`)
const listed = async (client: Client, kind: KindName, where: ReturnType<typeof inDays>) => (await client.list(kind, { where, limit: 0 })).total

describe('records of a period', () => {
  const happened = {
    model: { ...aModel, registeredOn: undefined }, dialogue: aDialogue, petition: aPetition,
    reception: { category: 'regular', topic: 'Đất đai' }, exemplar: { category: 'person', name: 'Lò Văn Páo', field: 'economy', status: 'introduced' },
    proposal: { name: 'Khen chuyên đề', occasion: 'thematic', status: 'drafting' }, activity: { name: 'Hội nghị', category: 'briefing', status: 'done' },
    directive: { direction: 'issued', category: 'plan', issuer: 'Sở Nội vụ', subject: 'Kế hoạch', isBase: false },
  }
  const day: Partial<Record<KindName, string>> = {
    model: 'registeredOn', dialogue: 'heldOn', petition: 'receivedOn', reception: 'heldOn', exemplar: 'registeredOn', proposal: 'submittedOn', activity: 'heldOn', directive: 'issuedOn',
  }

  test('are those of its first day, its last and between; what has no date belongs to every period', async () => {
    const client = await quietRegister()
    for (const [kind, draft] of Object.entries(happened) as [KindName, object][]) {
      for (const on of ['2025-03-31', '2025-04-01', '2025-05-20', '2025-06-30', '2025-07-01']) {
        await client.call('record.create', { kind, draft: { ...draft, [day[kind] ?? '']: on } })
      }
    }
    await client.create('unit', { name: 'Phòng Đất đai', category: 'department' })
    const { kinds } = await client.call('counts.get', { period: '2025-Q2' })
    expect(kinds).toMatchObject({ ...Object.fromEntries(Object.keys(happened).map(kind => [kind, 3])), unit: 1 })
    const opened = await Promise.all(kindNames.map(async kind => [kind, await listed(client, kind, inDays(kind, { from: '2025-04-01', to: '2025-06-30' }))]))
    expect(kinds).toEqual(Object.fromEntries(opened))
  })

  test('stand beside those of the year before, and open as many', async () => {
    const client = await quietRegister()
    for (const heldOn of ['2025-02-01', '2025-06-30', '2025-07-01', '2024-06-30', '2024-07-01']) await client.create('dialogue', { ...aDialogue, heldOn })
    const { counts, period } = await overview(client, '2025-H1')
    expect(period).toEqual({ code: '2025-H1', label: '6 tháng đầu năm 2025', from: '2025-01-01', to: '2025-06-30', dueOn: null })
    expect(counts.find(({ kind }) => kind === 'dialogue')).toMatchObject({ label: 'Đối thoại', value: 2, previous: 1 })
    for (const { kind, value, where } of counts) expect([kind, await listed(client, kind, where)]).toEqual([kind, value])
  })
})

describe('what is due', () => {
  test('is what is late or falls due within a week, not what is settled, later or in the trash', async () => {
    const client = await quietRegister()
    const unit = await client.create('unit', { name: 'Phòng Đất đai', category: 'department' })
    for (const [summary, dueOn, more] of [
      ['quá hạn', '2025-11-20', { unit: unit.id, status: 'processing' }], ['hôm nay', today, {}], ['đúng bảy ngày', '2025-12-08', {}], ['tám ngày', '2025-12-09', {}],
      ['đã trả lời', '2025-11-20', { status: 'resolved', answeredOn: '2025-11-28' }], ['đã chuyển', '2025-11-20', { status: 'forwarded', forwardedOn: '2025-11-12' }],
    ] as const) await client.create('petition', { ...aPetition, summary, dueOn, ...more })
    const gone = await client.create('petition', { ...aPetition, dueOn: '2025-11-20' })
    await client.call('record.trash', { kind: 'petition', id: gone.id })
    const reception = { heldOn: '2025-11-01', category: 'leader', topic: 'Đường liên ấp', dueOn: '2025-11-30' } as const
    await client.create('reception', reception)
    await client.create('reception', { ...reception, doneOn: '2025-12-01' })
    expect(await due(client)).toEqual([
      'petition quá hạn 2025-11-20 -11', 'conclusion Đường liên ấp 2025-11-30 -1', 'petition hôm nay 2025-12-01 0', 'petition đúng bảy ngày 2025-12-08 7',
    ])
    const { due: { overdue, soon, items }, petitionsByAge } = await overview(client)
    expect({ overdue, soon, unit: items[0]?.unit }).toEqual({ overdue: 2, soon: 2, unit: 'Phòng Đất đai' })
    expect(petitionsByAge).toMatchObject({ open: 4, oldest: 21 })
    expect((await client.call('counts.get', { period: '2024' })).overduePetitions).toBe(1)
  })

  test('are reports not sent yet within a fortnight, and those of units not come in', async () => {
    const client = await quietRegister()
    const period = (name: string, dueOn: string, submittedOn: string | null = null) =>
      client.create('period', { name, calendar: 'mass-mobilisation', dateFrom: '2025-01-01', dateTo: '2025-12-31', dueOn, submittedOn })
    await period('Quý III', '2025-11-20')
    const year = await period('Cả năm', '2025-12-15')
    await period('Mười lăm ngày', '2025-12-16')
    await period('Đã gửi', '2025-12-02', '2025-11-30')
    for (const [name, receivedOn] of [['Chi cục Thủy lợi', null], ['Chi cục Kiểm lâm', '2025-12-01']] as const) {
      const unit = await client.create('unit', { name, category: 'sub-department' })
      await client.create('unitReturn', { unit: unit.id, period: year.id, dueOn: '2025-12-05', receivedOn })
    }
    expect(await due(client)).toEqual([
      'report Quý III 2025-11-20 -11', 'unitReturn Chi cục Thủy lợi - Cả năm 2025-12-05 4', 'report Cả năm 2025-12-15 14',
    ])
    expect((await overview(client, `period:${year.id}`)).period).toMatchObject({ label: 'Cả năm', dueOn: '2025-12-15' })
  })

  test('are tasks of a plan not done by their day', async () => {
    const client = await quietRegister()
    const task = { plan: 'annual', year: 2025, chapter: 'inspection', name: 'Tổng kết năm' } as const
    await client.create('planTask', { ...task, dueOn: '2025-12-05' })
    await client.create('planTask', { ...task, dueOn: '2025-11-05', doneOn: '2025-11-20' })
    await client.create('planTask', { ...task, dueOn: '2025-12-20' })
    expect(await due(client)).toEqual(['planTask Tổng kết năm 2025-12-05 4'])
  })

  const rule = { calendar: 'mass-mobilisation', dueDay: 10, addressee: 'Sở Nội vụ' }
  test.each<[string, Partial<DraftFor<'reportRule'>>, day: string, string[]]>([
    ['a month without a 31st ends earlier', { span: 'month', dueDay: 31 }, '2025-11-20', ['tháng 11 năm 2025 2025-11-30 10']],
    ['this month\'s is over, the next lies in the new year', { span: 'month', dueDay: 5 }, '2025-12-28', ['tháng 1 năm 2026 2026-01-05 8']],
    ['a quarter', { span: 'quarter' }, '2025-11-30', ['quý IV năm 2025 2025-12-10 10']],
    ['half a year', { span: 'half' }, '2025-06-10', ['6 tháng đầu năm 2025 2025-06-10 0']],
    ['nine months, a fortnight ahead', { span: 'nineMonths', dueDay: 15 }, '2025-09-01', ['9 tháng đầu năm 2025 2025-09-15 14']],
    ['more than a fortnight ahead', { span: 'nineMonths', dueDay: 16 }, '2025-09-01', []],
    ['a year due before its end', { span: 'year', dueDay: 25, dueMonth: 11 }, '2025-11-25', ['năm 2025 2025-11-25 0']],
    ['a year due in the next one', { span: 'year', dueDay: 15, dueMonth: 1 }, '2026-01-05', ['năm 2025 2026-01-15 10']],
    ['a quarter\'s rule whose month begins the year', { span: 'quarter', dueDay: 10, dueMonth: 1 }, '2026-01-05', ['quý IV năm 2025 2026-01-10 5']],
    ['that day is over', { span: 'year', dueDay: 25, dueMonth: 11 }, '2025-11-26', []],
    ['no longer in force', { span: 'quarter', validTo: '2025-11-29' }, '2025-11-30', []],
  ])('are reports the calendar asks for: %s', async (_, more, day, expected) => {
    const client = await quietRegister(day, [{ ...rule, ...more }])
    expect(await due(client)).toEqual(expected.map(words => `report Công tác dân vận chính quyền: ${words}`))
  })

  test('a report the agency keeps as a period of its own is not asked for twice', async () => {
    const client = await quietRegister(today, [{ ...rule, span: 'quarter' }])
    const kept = await client.create('period', { name: 'Quý IV năm 2025', calendar: rule.calendar, dateFrom: '2025-10-01', dateTo: '2025-12-31', dueOn: '2025-12-09' })
    expect(await due(client)).toEqual(['report Quý IV năm 2025 2025-12-09 8'])
    await client.update('period', kept, { submittedOn: today })
    expect(await due(client)).toEqual([])
  })

  test('says of a denunciation that it is late, not what it is about', async () => {
    const client = await quietRegister()
    await client.create('petition', { ...aPetition, category: 'denunciation', summary: 'Tố cáo ông Tư', dueOn: '2025-11-30' })
    expect(await due(client)).toEqual(['petition [đã che] 2025-11-30 -1'])
  })
})

test('open petitions by age: each falls into one band, in time or late, and every number opens as many', async () => {
  const client = await quietRegister()
  await client.create('petition', { ...aPetition, receivedOn: '2025-12-02' })
  expect((await overview(client)).petitionsByAge).toMatchObject({ open: 0, oldest: null })
  for (const [receivedOn, dueOn] of [
    [today, '2025-12-16'], ['2025-11-26', '2025-11-30'], ['2025-11-25', '2025-12-01'], ['2025-11-21', '2025-12-20'],
    ['2025-11-20', '2025-11-30'], ['2025-11-16', '2025-11-30'], ['2025-11-15', '2025-12-05'], ['2025-11-01', '2025-11-16'], ['2025-10-31', '2025-11-15'], ['2024-10-27', '2025-12-30'],
  ] as const) await client.create('petition', { ...aPetition, receivedOn, dueOn })
  await client.create('petition', { ...aPetition, receivedOn: '2023-01-01', status: 'filed' })
  const { open, oldest, rows } = (await overview(client, '2020')).petitionsByAge
  expect({ open, oldest }).toEqual({ open: 10, oldest: 400 })
  expect(rows.map(({ label, inTime, late }) => [label, inTime.value, late.value])).toEqual([
    ['0–5 ngày', 1, 1], ['6–10 ngày', 2, 0], ['11–15 ngày', 0, 2], ['16–30 ngày', 1, 1], ['Trên 30 ngày', 1, 1],
  ])
  for (const { value, where } of rows.flatMap(({ inTime, late }) => [inTime, late])) expect(await listed(client, 'petition', where)).toBe(value)
})

test('models of the period by field and stage, the largest field first; ended and withdrawn ones stand in no stage', async () => {
  const client = await quietRegister()
  const recognisedOn = '2025-06-01'
  for (const [field, status, more] of [
    ['religion', 'registered', {}], ['religion', 'ended', {}], ['site-clearance', 'withdrawn', {}],
    ['economy', 'registered', {}], ['economy', 'registered', {}], ['economy', 'registered', { registeredOn: '2024-12-31' }],
    ['economy', 'running', {}], ['economy', 'proposed', {}], ['economy', 'recognised', { recognisedOn }], ['economy', 'replicated', {}], ['economy', 'maintained', {}],
    ['economy', 'exemplary', { recognisedOn }],
  ] as const) await client.create('model', { ...aModel, field, status, ...more })
  const { modelsByField } = await overview(client)
  expect(modelsByField.map(({ code, label, total, pieces }) => [code, label, total, pieces.map(({ value }) => value)])).toEqual([
    ['economy', 'Kinh tế', 8, [2, 2, 3, 1]], ['religion', 'Công tác tôn giáo', 1, [1, 0, 0, 0]],
  ])
  expect(modelsByField[0]?.pieces.map(({ label }) => label)).toEqual(['Đăng ký', 'Đang thực hiện', 'Được công nhận', 'Tiêu biểu'])
  for (const { value, where } of modelsByField.flatMap(({ pieces }) => pieces)) expect(await listed(client, 'model', where)).toBe(value)
})

describe('targets', () => {
  const target = { name: 'Chỉ tiêu', figure: 'dialogues.held', dateFrom: '2025-01-01', dateTo: '2025-12-31' }

  test.each<[relation: DraftFor<'target'>['relation'], threshold: number, met: boolean, missing: number]>([
    ['atLeast', 2, true, 0], ['atLeast', 3.25, false, 1.25], ['moreThan', 1.9, true, 0], ['moreThan', 2, false, 0], ['atMost', 2, true, 0], ['atMost', 1, false, 1],
  ])('two dialogues against %s %d', async (relation, threshold, met, missing) => {
    const client = await quietRegister()
    for (const heldOn of ['2025-01-01', '2025-12-31', '2026-01-01']) await client.create('dialogue', { ...aDialogue, heldOn })
    const { id } = await client.create('target', { ...target, relation, threshold })
    expect(await client.call('targets.get', { period: '2025' }))
      .toMatchObject([{ id, name: 'Chỉ tiêu', figure: 'dialogues.held', unit: 'cuộc', value: 2, relation, threshold, met, missing, period: '2025' }])
  })

  test('hold for the periods they touch; where there is nothing to divide or no such figure they are neither met nor missed', async () => {
    const client = await quietRegister()
    const fit = { ...target, relation: 'atLeast', threshold: 100 } as const
    await client.create('target', { ...fit, name: 'Tỷ lệ', figure: 'petitions.dueMetRate', dateFrom: '2025-06-30' })
    await client.create('target', { ...fit, name: 'Không có', figure: 'petitions.nothing', dateTo: '2025-06-30' })
    await client.create('target', { ...fit, name: 'Nửa cuối năm', dateFrom: '2025-07-01' })
    const standing = async (period: string) => (await client.call('targets.get', { period })).map(({ name, value, met, missing }) => [name, value, met, missing])
    expect(await standing('2025-H1')).toEqual([['Không có', null, null, null], ['Tỷ lệ', null, null, null]])
    expect(await standing('2025-H2')).toEqual([['Nửa cuối năm', 0, false, 100], ['Tỷ lệ', null, null, null]])
  })
})
