import { expect, test } from 'vitest'
import { anyKind } from '../../../db/contract/kinds/index.ts'
import { type SettingGroup, settingGroups } from '../../../db/contract/settings.ts'
import { defaultProfile } from '../../../electron/core/content/defaults.ts'
import { nextDeadlines, profileOf, signatureOf } from '../../../renderer/start/profile.ts'
import { type Typed, codeOf, dueOf, objectionsTo, saidBefore, saidNow } from '../../../renderer/start/said.ts'

const defaults = defaultProfile()
const before = saidBefore(defaults, '2025-11-20')
const made = (typed: Typed) => profileOf(defaults, before, saidNow(before, typed))
const real = { province: 'tỉnh Vĩnh Long', name: 'Sở Khoa học và Công nghệ', signer: 'Lâm Nguyễn Hữu Đức', authority: 'head', position: 'Giám đốc', leader: '' }

test('what follows from the names is filled in until it is typed', () => {
  expect(saidNow(before, {})).toEqual(before)
  expect(saidNow(before, { province: 'tỉnh Vĩnh Long', name: 'Sở Khoa học và Công nghệ' })).toMatchObject({
    parentName: 'UBND tỉnh Vĩnh Long', place: 'Vĩnh Long', abbreviation: 'SKHCN', addressee: 'Sở Nội vụ tỉnh Vĩnh Long',
  })
  expect(saidNow(before, { province: 'thành phố Cần Thơ', place: 'Ninh Kiều' })).toMatchObject({ place: 'Ninh Kiều', parentName: 'UBND thành phố Cần Thơ' })
  expect(codeOf({ abbreviation: 'SKH&CN', place: 'Đồng Tháp' })).toBe('skh-cn-dong-thap')
  expect(codeOf({ abbreviation: '', place: '' })).toBe('co-quan')
})

test('kept defaults and a real agency both make settings every entry of which stands its own check', () => {
  for (const profile of [made({}), made(real), made({ ...real, authority: 'deputy', position: 'Phó Giám đốc', drafter: '' }), made({ signer: '', displayName: '' })]) {
    for (const [group, kind] of Object.entries(settingGroups) as [SettingGroup, (typeof settingGroups)[SettingGroup]][]) {
      for (const entry of profile[group]) {
        const { draft, check } = anyKind(kind)
        expect(draft.safeParse(entry).error?.issues ?? [], `${group}: ${JSON.stringify(entry)}`).toEqual([])
        expect(check?.(entry as never) ?? {}).toEqual({})
      }
    }
  }
})

test('nothing of the made-up agency stays in the settings of a real one', () => {
  const text = JSON.stringify(made(real))
  for (const word of ['Sông Hậu', 'Trần Thị Ngọc Ánh', 'Nguyễn Hữu Thắng', 'Lê Hoàng Dũng', 'Hùng Vương, phường']) expect(text).not.toContain(word)
  expect(made(real).agency).toMatchObject([{ name: 'Sở Khoa học và Công nghệ', code: 'skhcn-vinh-long', address: null, validFrom: null, validTo: null }])
  expect(made(real).officers).toMatchObject([{ role: 'signer', name: 'Lâm Nguyễn Hữu Đức', authority: 'head', headPosition: null, validTo: null }])
  expect(made({ ...real, addressee: 'Sở Nội vụ' }).recipients.filter(({ role, template }) => role === 'addressee' && template === 'periodic-report')).toMatchObject([{ name: 'Sở Nội vụ' }])
  expect(made({ ...real, drafter: 'TCHC' }).recipients.find(({ role }) => role === 'archive')?.name).toBe('VT, TCHC')
})

test('due days are read as they are written, and the calendar keeps the others', () => {
  expect([dueOf('10'), dueOf(' 10/6 '), dueOf('25-11'), dueOf('30/2'), dueOf('0'), dueOf('10/13'), dueOf('mai')])
    .toEqual([{ day: 10 }, { day: 10, month: 6 }, { day: 25, month: 11 }, undefined, undefined, undefined, undefined])
  const rules = made({ dueQuarter: '15', dueYear: '30/11' }).reportRules
  expect(rules.filter(({ calendar }) => calendar === 'mass-mobilisation').map(({ span, dueDay, dueMonth }) => [span, dueDay, dueMonth]))
    .toEqual([['quarter', 15, null], ['half', 10, 6], ['year', 30, 11]])
  expect(rules.filter(({ calendar }) => calendar === 'petitions').every(({ dueDay }) => dueDay === 17)).toBe(true)
  expect(nextDeadlines(saidNow(before, { dueQuarter: '31' }), '2025-11-20').map(({ on }) => on)).toEqual(['2025-11-25', '2025-12-31', '2026-03-31', '2026-06-10', '2026-06-30'])
})

test('what is missing is named by field, nothing else', () => {
  expect(objectionsTo(before)).toEqual({})
  expect(Object.keys(objectionsTo(saidNow(before, { name: ' ', place: '', position: '', dueHalf: '10', dueQuarter: '3/3' })))).toEqual(['name', 'abbreviation', 'place', 'position', 'dueQuarter', 'dueHalf'])
  expect(objectionsTo(saidNow(before, { signer: '', position: '' }))).toEqual({})
})

test('the signature says by what right', () => {
  expect(signatureOf({ authority: 'deputy', headPosition: 'Giám đốc', position: 'Phó Giám đốc' })).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'])
  expect(signatureOf({ authority: 'head', headPosition: 'Giám đốc', position: 'Giám đốc' })).toEqual(['GIÁM ĐỐC'])
})
