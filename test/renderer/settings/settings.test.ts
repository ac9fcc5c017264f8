import { expect, test } from 'vitest'
import { preferenceFault } from '../../../db/contract/kinds/preference.ts'
import { newEntry } from '../../../renderer/settings/entries.ts'
import { preferenceNames, settingGroups, settingsPlace } from '../../../renderer/settings/parts.ts'
import { validity } from '../../../renderer/settings/validity.ts'

const entries = [{ code: 'kinh-te', label: 'Kinh tế', position: 1 }, { code: 'moi-truong', label: 'Môi trường cũ', position: 7 }]

test('one more entry of a value list needs a name alone: code and place are made', () => {
  expect(newEntry('fieldOfWork', 'Chuyển đổi số', entries)).toEqual({ list: 'fieldOfWork', code: 'chuyen-doi-so', label: 'Chuyển đổi số', position: 8 })
  expect(newEntry('fieldOfWork', 'Đổi mới', [])).toMatchObject({ code: 'doi-moi', position: 1 })
})

test('a code that is taken gets a number, a very long name a code that fits', () => {
  expect(newEntry('fieldOfWork', 'Môi trường', entries)).toMatchObject({ code: 'moi-truong-2' })
  expect(newEntry('fieldOfWork', 'Xây dựng hệ thống chính trị '.repeat(6).trim(), [])).toMatchObject({ code: expect.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$/) })
})

test.each(['', '…', '!!!'])('%j is no name of an entry', label => {
  expect(newEntry('fieldOfWork', label, entries)).toMatch(/^Gõ tên/)
})

test('a name that is there already is said, in whatever case it is typed', () => {
  expect(newEntry('fieldOfWork', 'kinh tế', entries)).toBe('Danh mục đã có “Kinh tế”.')
})

test('a preference that is a number takes no words and nothing beyond its range', () => {
  for (const value of ['abc', '-5', '101', '', '1e1', '50%']) expect(preferenceFault('councilQuorum', value)).toMatch(/^Phải là một số từ 0 đến 100$/)
  for (const value of ['0', '66.67', '100']) expect(preferenceFault('councilQuorum', value)).toBeUndefined()
  expect(preferenceFault('awardRounding', '0')).toMatch(/từ 1 đến 1\.000\.000\.000/)
  expect(preferenceFault('displayName', 'Văn thư')).toBeUndefined()
  // Whatever has a unit of measure is such a number.
  for (const [name, { unit }] of Object.entries(preferenceNames)) if (unit !== undefined) expect([name, preferenceFault(name, 'abc')]).toEqual([name, expect.any(String)])
})

test('a record of the settings knows where it is found among them', () => {
  expect(settingsPlace('officer')).toEqual({ label: 'Người ký, lãnh đạo phụ trách', to: '/settings/officer' })
  expect(settingsPlace('valueEntry', { list: 'petitionSource' })).toEqual({ label: 'Danh mục', to: '/settings/lists?list=petitionSource' })
  expect(settingsPlace('model')).toBeUndefined()
  for (const { kind, path } of settingGroups.flatMap(({ parts }) => parts)) if (kind) expect(settingsPlace(kind)?.to).toBe(`/settings/${path}`)
})

test('an entry is in force between its dates, both included, and from its retirement on no more', () => {
  const day = '2025-11-20'
  expect(validity({ validFrom: day, validTo: day }, day)).toBe('inForce')
  expect(validity({ validFrom: null, validTo: '2025-11-19' }, day)).toBe('past')
  expect(validity({ validFrom: '2025-11-21', validTo: null }, day)).toBe('coming')
  expect([validity({ retiredOn: day }, day), validity({ retiredOn: null }, day), validity({ name: 'x' }, day)]).toEqual(['past', 'inForce', undefined])
})
