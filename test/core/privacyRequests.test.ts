import { describe, expect, test } from 'vitest'
import { newProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { aPetition } from '../support/records.ts'

describe('a request about personal data', () => {
  // Monday the 1st of December, 2025.
  const today = '2025-12-01'

  test.each([['view', '2025-12-11'], ['correct', '2025-12-11'], ['erase', '2025-12-21'], ['restrict', '2025-12-16'], ['object', '2025-12-16']] as const)(
    'to %s is answered within two working days and done by %s', async (what, dueOn) => {
      const { client } = newProgram({ today })
      expect(await client.create('dataRequest', { person: 'Trần Thị Hỏi', what, receivedOn: today })).toMatchObject({ answerDueOn: '2025-12-03', dueOn })
    })

  test('that came on a Friday is answered by Tuesday', async () => {
    const { client } = newProgram({ today })
    expect((await client.create('dataRequest', { person: 'Trần Thị Hỏi', what: 'view', receivedOn: '2025-11-28' })).answerDueOn).toBe('2025-12-02')
  })

  test('has its days counted anew when it changes, but not those set by hand', async () => {
    const { client } = newProgram({ today })
    const made = await client.create('dataRequest', { person: 'Trần Thị Hỏi', what: 'view', receivedOn: today, answerDueOn: '2025-12-02' })
    expect(await client.update('dataRequest', made, { what: 'erase' })).toMatchObject({ answerDueOn: '2025-12-02', dueOn: '2025-12-21' })
  })

  test('follows the deadlines of the settings, and the law where these say nothing', async () => {
    const { client } = newProgram({ today })
    await client.call('settings.set', { deadlines: [{ step: 'viewData', days: 5, calendar: 'working' } as never] })
    expect(await client.create('dataRequest', { person: 'Trần Thị Hỏi', what: 'view', receivedOn: today })).toMatchObject({ answerDueOn: '2025-12-03', dueOn: '2025-12-08' })
    expect(await client.create('dataRequest', { person: 'Trần Thị Hỏi', what: 'erase', receivedOn: today })).toMatchObject({ dueOn: '2025-12-21' })
  })

  test('stands on the overview until it is answered, then until it is done or refused', async () => {
    const { client } = newProgram({ today })
    const dues = async () => (await client.call('overview.get', { period: '2025' })).due.items.filter(({ what }) => what === 'dataRequest').map(({ dueOn, days }) => ({ dueOn, days }))
    const made = await client.create('dataRequest', { person: 'Trần Thị Hỏi', what: 'view', receivedOn: '2025-11-25' })
    expect(await dues()).toEqual([{ dueOn: '2025-11-27', days: -4 }])
    const answered = await client.update('dataRequest', made, { answeredOn: today })
    expect(await dues()).toEqual([{ dueOn: '2025-12-05', days: 4 }])
    const refused = await client.update('dataRequest', answered, { refusedWhy: 'Đang trong thời hạn lưu trữ' })
    expect(await dues()).toEqual([])
    await client.update('dataRequest', refused, { refusedWhy: null, doneOn: today })
    expect(await dues()).toEqual([])
  })

  test('shows its contact masked and never leaves with a package', async () => {
    const { client } = newProgram({ today })
    const made = await client.create('dataRequest', { person: 'Trần Thị Hỏi', contact: 'Ấp Zaquy', what: 'view', receivedOn: today })
    expect(made.contact).toBe('[đã che]')
    const { kinds } = await client.call('package.preview', { period: '2025', level: 'full' })
    expect(kinds.map(({ kind }) => kind)).not.toContain('dataRequest')
  })

  test('cannot be refused without an answer, or both done and refused', async () => {
    const { client } = newProgram({ today })
    const asked = { person: 'Trần Thị Hỏi', what: 'erase', receivedOn: today } as const
    expect((await failure(client.create('dataRequest', { ...asked, refusedWhy: 'Không' }))).fields).toHaveProperty('answeredOn')
    expect((await failure(client.create('dataRequest', { ...asked, answeredOn: today, doneOn: today, refusedWhy: 'Không' }))).fields).toHaveProperty('refusedWhy')
    expect((await failure(client.create('dataRequest', { ...asked, answeredOn: '2025-11-01' }))).fields).toHaveProperty('answeredOn')
  })
})

describe('records kept longer than their rule', () => {
  const rule = { of: 'petition', purpose: 'Giải quyết đơn', years: 5, confirmed: false } as const
  const overdue = async (rules: object[], today = '2025-12-01') => {
    const program = newProgram({ today })
    const { client } = program
    for (const [receivedOn, summary] of [['2020-11-30', 'Quá hạn'], ['2020-12-01', 'Vừa đến hạn'], ['2020-12-02', 'Còn hạn']] as const) await client.create('petition', { ...aPetition, receivedOn, summary })
    await client.create('petition', { ...aPetition, receivedOn: '2019-01-01', category: 'denunciation', summary: 'Zaquy' })
    await client.call('settings.set', { retentionRules: rules as never })
    return { ...program, found: await client.call('privacy.overdue', {}) }
  }

  test('are counted kind by kind, and the question lists exactly them', async () => {
    const { client, found } = await overdue([rule])
    expect(found).toEqual([{
      kind: 'petition', label: 'Ý kiến, kiến nghị, đơn thư', years: 5, before: '2020-12-01', purpose: 'Giải quyết đơn', ground: null, confirmed: false, total: 3, where: { receivedOn: { to: '2020-12-01' } },
    }])
    expect((await client.list('petition', { where: found[0]?.where ?? {} })).total).toBe(3)
  })

  test('are one line on the overview, which says nothing of any of them', async () => {
    const { client, found } = await overdue([rule])
    const lines = (await client.call('overview.get', { period: '2025' })).due.items.filter(({ what }) => what === 'retention')
    expect(lines).toEqual([{
      what: 'retention', kind: 'petition', id: null, title: '3 ý kiến, kiến nghị, đơn thư đã quá thời hạn lưu giữ 5 năm', unit: null, dueOn: '2025-12-01', days: 0, where: found[0]?.where,
    }])
  })

  test('follow the rule in force today, the youngest of several; without a rule nothing is too old', async () => {
    expect((await overdue([])).found).toEqual([])
    expect((await overdue([{ ...rule, validTo: '2025-11-30' }])).found).toEqual([])
    expect((await overdue([rule, { ...rule, years: 6, validFrom: '2025-06-01' }])).found).toMatchObject([{ years: 6, total: 1 }])
  })

  test('of the 29th of February are counted from the 28th', async () => {
    expect((await overdue([{ ...rule, years: 3 }], '2024-02-29')).found).toMatchObject([{ before: '2021-02-28' }])
  })

  test('have rules in a new register, all of them to be confirmed by the office', async () => {
    const { client } = newProgram()
    const { retentionRules } = await client.call('settings.get', {})
    expect(retentionRules.length).toBeGreaterThan(3)
    expect(retentionRules.every(({ confirmed }) => confirmed === false)).toBe(true)
  })

  test('are offered to a register whose profile is from before there were rules, each until it is there', async () => {
    const { retentionRules: _, ...before } = await newProgram().client.call('settings.get', {})
    const { client } = newProgram({ profile: before })
    expect((await client.call('settings.get', {})).retentionRules).toEqual([])
    const offered = async () => (await client.call('presets.get', { year: 2026 })).retentionRules
    const rules = await offered()
    await client.call('record.save', { records: rules.map((draft, place) => ({ ref: `rule ${place}`, kind: 'retentionRule', draft })) })
    expect(rules.length).toBeGreaterThan(3)
    expect(await offered()).toEqual([])
  })
})
