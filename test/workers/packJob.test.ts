import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { parsePeriod } from '../../db/contract/periods.ts'
import type { TravellingRecord } from '../../db/exchange/snapshot.ts'
import { registerWorkbook } from '../../electron/documents/xlsx/registerWorkbook.ts'

const record = (id: string, fields: Record<string, unknown>): TravellingRecord => ({ id, revision: 1, deletedAt: null, ...fields })
const nothing = { label: () => undefined, title: () => undefined, code: () => undefined, id: () => undefined }

test('a workbook cut to what people read still calls every linked record by its name', async () => {
  const unit = (id: string, name: string) => record(id, { name, category: 'division', position: 1 })
  const petition = record('p1', { receivedOn: '2025-03-04', category: 'complaint', summary: 'Đèn đường', source: 'post', competent: true, unit: 'u2' })
  const bytes = await registerWorkbook({
    figures: [], records: { unit: [unit('u1', 'Văn phòng Sở'), unit('u2', 'Thanh tra Sở')], petition: [petition, petition] }, words: nothing,
    period: parsePeriod('2025'), agency: 'Sở Nội vụ', mostRows: 1,
  })
  const { sheets } = await readXlsx(bytes)
  const rows = sheets.slice(1).map(sheet => (sheet.rows ?? []).slice(1))
  expect(rows.map(found => found.length)).toEqual([1, 1])
  expect(rows.flat(2)).toContain('Thanh tra Sở')
  expect(rows.flat(2)).not.toContain('(không tìm thấy)')
})
