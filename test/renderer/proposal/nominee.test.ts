import { beforeEach, expect, test } from 'vitest'
import { rewardOf } from '../../../db/contract/rewards.ts'
import type { Settings } from '../../../db/contract/settings.ts'
import { createForm, setReading } from '../../../renderer/form/form.ts'
import { freshNominee, rewardDay, rewardFor, settleNominee } from '../../../renderer/proposal/nominee.ts'
import { knownWords } from '../form/knownWords.ts'

beforeEach(() => setReading(knownWords))

const settings = {
  awardRates: [{ award: 'merit', personFactor: 1.5, collectiveFactor: 3, householdMultiple: 1.5, validFrom: null, validTo: null }, { award: 'flag', personFactor: null, collectiveFactor: 8, validFrom: null, validTo: null }],
  baseSalaries: [{ amount: 2_340_000, validFrom: '2024-07-01', validTo: '2026-06-30' }, { amount: 2_530_000, validFrom: '2026-07-01', validTo: null }], preferences: [],
} as unknown as Settings
const proposal = (values: Record<string, unknown> = {}) => createForm('proposal', null, values)

test('money is factor times base salary of the day, a household gets its multiple, rounded up as the settings say', () => {
  const money = (category: string, day: string, given = settings) => rewardOf({ award: 'merit', category, day }, given)
  expect([money('person', '2025-12-05'), money('collective', '2025-12-05'), money('household', '2025-12-05'), money('person', '2026-07-01')]).toEqual([3_510_000, 7_020_000, 5_270_000, 3_800_000])
  expect(money('person', '2026-07-01', { ...settings, preferences: [{ name: 'roundAwardUp', value: 'no' }] } as never)).toBe(3_795_000)
  expect([rewardOf({ award: 'flag', category: 'person', day: '2025-12-05' }, settings), rewardOf({ award: 'none', category: 'person', day: '2025-12-05' }, settings), money('person', '2023-01-01')]).toEqual([null, null, null])
})

test('the day of the decision counts, before it the day of the paper, before that today', () => {
  expect([rewardDay(proposal(), '2025-11-20'), rewardDay(proposal({ submittedOn: '2025-11-25' }), '2025-11-20'), rewardDay(proposal({ submittedOn: '2025-11-25', decidedOn: '2025-12-05' }), '2025-11-20')])
    .toEqual(['2025-11-20', '2025-11-25', '2025-12-05'])
})

test('leaving a row accepts the money and, where it was awarded, the day and form; what was typed stands', () => {
  const row = createForm('nominee', null, freshNominee())
  const owner = proposal({ decidedOn: '2025-12-05' })
  settleNominee(row, owner, settings, '2025-11-20')
  expect(row.isBlank()).toBe(true)
  row.type('name', 'Thạch Thị Sa Rinh')
  row.set('award', 'merit', 'Bằng khen')
  row.set('awarded', true)
  expect(rewardFor(row, '2025-12-05', settings)).toBe(3_510_000)
  settleNominee(row, owner, settings, '2025-11-20')
  expect(['amount', 'awardedOn', 'awardedForm'].map(row.value)).toEqual([3_510_000, '2025-12-05', 'merit'])
  row.type('amount', '1 triệu')
  settleNominee(row, owner, settings, '2025-11-20')
  expect(row.value('amount')).toBe(1_000_000)
})
