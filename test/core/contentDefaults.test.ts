import { describe, expect, it } from 'vitest'
import { anyKind, kindNames } from '../../db/contract/kinds/index.ts'
import { inForce, settingGroups } from '../../db/contract/settings.ts'
import { foldWord } from '../../db/contract/text/fold.ts'
import { defaultLists, defaultProfile } from '../../electron/core/content/defaults.ts'
import { wholeDraft } from '../../electron/core/content/seedRecord.ts'

const byList = Map.groupBy(defaultLists(), entry => entry.list)
const namedLists = [...new Set(kindNames.flatMap(kind => Object.values(anyKind(kind).fields).flatMap(field => field.list ?? [])))]
const profile = defaultProfile()
const codes = (list: string) => (byList.get(list) ?? []).map(entry => entry.code)

describe('the default value lists', () => {
  it.each(namedLists)('%s has entries', list => {
    expect(codes(list).length).toBeGreaterThan(1)
  })

  it('have no list that no kind uses, but for the abbreviations', () => {
    expect([...byList.keys()].filter(list => !namedLists.includes(list))).toEqual(['abbreviation'])
  })

  it.each([...byList.keys()])('%s: codes and labels are told apart, labels are NFC, every entry may be stored', list => {
    const entries = byList.get(list) ?? []
    expect(new Set(entries.map(entry => entry.code)).size).toBe(entries.length)
    expect(new Set(entries.map(entry => entry.label.toLocaleLowerCase('vi'))).size).toBe(entries.length)
    for (const entry of entries) {
      expect(entry.label).toBe(entry.label.normalize('NFC').trim())
      expect(wholeDraft('valueEntry', entry)).toEqual(entry)
    }
    expect(entries.map(entry => entry.position)).toEqual(entries.map((_, place) => place + 1))
  })

  it('spell every abbreviation as a search reads it, and not longer than what it stands for', () => {
    for (const { code, label } of byList.get('abbreviation') ?? []) {
      expect(foldWord(code)).toBe(code)
      expect(label.length).toBeGreaterThan(code.length)
    }
  })

  it('keep the district level for old records, out of use since the two levels of 01/7/2025', () => {
    expect(byList.get('level')?.find(entry => entry.code === 'district')?.retiredOn).toBe('2025-07-01')
  })
})

describe('the made-up agency', () => {
  it('has a time for every step of a petition with the text it comes from', () => {
    expect(profile.deadlines.map(({ step }) => step).sort()).toEqual(Object.keys(anyKind('deadline').fields.step?.options ?? {}).sort())
    expect(profile.deadlines.filter(({ basis }) => (basis ?? '') === '')).toEqual([])
  })

  it.each([2025, 2026, 2027])('knows the days off of %d, each once, those not announced marked as expected', year => {
    const days = profile.holidays.filter(({ day }) => day.startsWith(String(year)))
    for (const day of ['01-01', '04-30', '05-01', '09-02']) expect(days.map(each => each.day)).toContain(`${year}-${day}`)
    expect(days.filter(({ name }) => name.startsWith('Tết') && !name.includes('Dương')).length).toBeGreaterThanOrEqual(5)
    expect(days.some(({ name }) => name.startsWith('Giỗ Tổ'))).toBe(true)
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
    expect(days.some(({ name }) => name.includes('dự kiến'))).toBe(year === 2027)
  })

  it('fills every group of the settings', () => {
    expect(Object.keys(settingGroups).filter(group => profile[group as keyof typeof settingGroups].length === 0)).toEqual([])
  })

  it.each(['2024-01-01', '2025-02-28', '2025-03-01', '2025-12-31',
    '2026-11-20'])('has one name, signers, a leader in charge and recipients on %s', day => {
    expect(inForce(profile.agency, day)).toHaveLength(1)
    expect(inForce(profile.officers, day).filter(officer => officer.role === 'leaderInCharge')).toHaveLength(1)
    expect(inForce(profile.officers, day).find(officer => officer.role === 'signer')).toMatchObject({ authority: 'deputy',
      position: 'Phó Giám đốc', headPosition: 'Giám đốc' })
    for (const template of ['periodic-report', 'model-list', 'bright-spot-list', 'exemplar-list', 'campaign-form', 'commendation-submission', 'selection-minutes']) {
      const there = inForce(profile.recipients, day).filter(recipient => recipient.template === template)
      expect(there.filter(recipient => recipient.role === 'archive'), template).toHaveLength(1)
      expect(there.some(recipient => recipient.role === 'copy'), template).toBe(true)
    }
  })

  it('speaks of Ban Dân vận before 03/02/2025 and of Ban Tuyên giáo và Dân vận from that day on', () => {
    const party = (day: string) => inForce(profile.recipients,
      day).filter(r => r.template === 'periodic-report' && r.name.includes('Dân vận Tỉnh ủy')).map(r => r.name)
    expect(party('2025-02-02')).toEqual(['Ban Dân vận Tỉnh ủy'])
    expect(party('2025-02-03')).toEqual(['Ban Tuyên giáo và Dân vận Tỉnh ủy'])
  })

  it('uses codes that stand in the default lists', () => {
    expect(profile.awardRates.filter(rate => !codes('award').includes(rate.award))).toEqual([])
    expect(profile.reportRules.filter(rule => !codes('reportCalendar').includes(rule.calendar))).toEqual([])
  })

  it.each([
    ['prime-minister-merit', 3.5, 7], ['province-merit', 1.5, 3], ['agency-commendation', 0.3, 0.6], ['memorial-medal', 0.6, null],
    ['province-emulator', 3, null],
    ['base-emulator', 1, null], ['advanced-worker', 0.3, null], ['excellent-collective', null, 1.5], ['advanced-collective', null,
      0.8], ['province-flag', null, 8], ['government-flag', null, 12],
  ])('gives %s the factors of Nghị định 152/2025/NĐ-CP', (award, personFactor, collectiveFactor) => {
    expect(inForce(profile.awardRates,
      '2025-07-01').filter(rate => rate.award === award)).toEqual([expect.objectContaining({ personFactor, collectiveFactor })])
  })

  it.each([
    ['2023-06-30', 1_490_000], ['2023-07-01', 1_800_000], ['2024-06-30', 1_800_000], ['2024-07-01', 2_340_000], ['2026-06-30',
      2_340_000], ['2026-07-01', 2_530_000],
  ])('knows the base salary of %s', (day, amount) => {
    expect(inForce(profile.baseSalaries, day).map(salary => salary.amount)).toEqual([amount])
  })

  it.each(['2024-01-01', '2024-02-10', '2024-04-18', '2025-01-29', '2025-04-07', '2025-09-02', '2026-02-17', '2026-04-26',
    '2026-04-30', '2026-05-01'])('rests on %s', day => {
    expect(profile.holidays.map(holiday => holiday.day)).toContain(day)
  })

  it('reports on dân vận by the 10th of the last month, 10/6 and 25/11, and on petitions from the 15th to the 14th by the 17th', () => {
    const rules = (calendar: string) => profile.reportRules.filter(rule => rule.calendar === calendar).map(({ span, dueDay,
      dueMonth, fromDay, toDay }) => [span, dueDay, dueMonth, fromDay, toDay])
    expect(rules('mass-mobilisation')).toEqual([['quarter', 10, null, null, null], ['half', 10, 6, null, null], ['year', 25, 11, null, null]])
    expect(rules('petitions')).toEqual(['quarter', 'half', 'nineMonths', 'year'].map(span => [span, 17, null, 15, 14]))
  })
})
