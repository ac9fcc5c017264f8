import { expect, test } from 'vitest'
import { documentNames } from '../../../db/contract/documentNames.ts'
import { paperGroups } from '../../../renderer/reports/paperGroups.ts'
import { paperPlace } from '../../../renderer/reports/paperPlace.ts'

const days = { dateFrom: '2025-01-01', dateTo: '2025-06-30', period: null, record: null, variant: null }

test('a kept document is opened with what it was made for', () => {
  expect(paperPlace({ ...days, template: 'model-list' })).toBe('/reports?document=model-list&period=2025-01-01..2025-06-30')
  expect(paperPlace({ ...days, template: 'periodic-report', period: 'p1' })).toBe('/reports?document=periodic-report&period=period%3Ap1')
  expect(paperPlace({ ...days, template: 'petition-letters', record: 'petition:r1', variant: 'receipt' }))
    .toBe('/reports?document=petition-letters&period=2025-01-01..2025-06-30&record=r1&variant=receipt')
})

test('every paper stands in one group of the choice', () => {
  const grouped: string[] = Object.values(paperGroups).flat()
  expect(grouped.toSorted()).toEqual(Object.keys(documentNames).toSorted())
})
