import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { Words } from '../../db/contract/fieldType.ts'
import type { Figure } from '../../db/contract/figure.ts'
import { parsePeriod } from '../../db/contract/periods.ts'
import { snapshot } from '../../db/exchange/snapshot.ts'
import type { TravellingRecord } from '../../db/exchange/snapshot.ts'
import { anyKind, kindNames, type KindName } from '../../db/contract/kinds/index.ts'
import { registerWorkbook } from '../../electron/documents/xlsx/registerWorkbook.ts'
import type { RecordsByKind } from '../../electron/documents/xlsx/registerWorkbook.ts'
import { creation, newRegister, occasion } from '../support/register.ts'
import { hasPoppler, readText } from '../support/pdf.ts'
import { soffice, throughLibreOffice } from '../support/zipParts.ts'

const words: Words = {
  label: (list, code) => (list === 'petitionSource' && code === 'post' ? 'Qua bưu chính' : undefined),
  title: () => 'Tên đầy đủ trong sổ', code: () => undefined, id: () => undefined,
}
const figure = (more: Partial<Figure>): Figure =>
  ({ id: 'f', label: 'Số cuộc đối thoại', unit: 'cuộc', type: 'count', value: 12, previous: 10, records: [], ...more })
const record = (id: string, fields: Record<string, unknown>): TravellingRecord => ({ id, revision: 1, deletedAt: null, ...fields })

async function workbook(records: RecordsByKind, figures: Figure[] = []) {
  const bytes = await registerWorkbook({ figures, records, words, period: parsePeriod('2025'), agency: 'Sở Nội vụ' })
  return { bytes, ...await readXlsx(bytes, { readStyles: true }) }
}

/** One row of a kind's sheet by the titles of its columns. */
async function rowsOf(kind: KindName, records: RecordsByKind) {
  const { sheets } = await workbook(records)
  const sheet = sheets.find(each => each.name.startsWith(anyKind(kind).label.slice(0, 20)))
  const [titles = [], ...rows] = sheet?.rows ?? []
  return rows.map(row => Object.fromEntries(titles.map((title, index) => [String(title), row[index] ?? null])))
}

test('the first sheet holds the figures as numbers beside those of the year before', async () => {
  const { sheets } = await workbook({}, [
    figure({}), figure({ label: 'Tỷ lệ đúng hạn', unit: '%', type: 'ratio', value: 97.5, previous: 99 }),
    figure({ label: 'Mức độ hài lòng', unit: '%', type: 'manual', value: null, previous: 90, note: 'Chưa nhập' }),
  ])
  expect(sheets[0]?.name).toBe('Biểu số liệu')
  const rows = sheets[0]?.rows ?? []
  const head = rows.findIndex(row => row[0] === 'STT')
  expect(rows[head]).toEqual(['STT', 'Nội dung', 'Đơn vị tính', 'Kỳ này', 'Cùng kỳ năm trước', 'Tăng, giảm', 'Ghi chú'])
  expect(rows.slice(head + 1).map(row => row.slice(0, 6))).toEqual([
    [1, 'Số cuộc đối thoại', 'cuộc', 12, 10, 2], [2, 'Tỷ lệ đúng hạn', '%', 97.5, 99, -1.5], [3, 'Mức độ hài lòng', '%', null, 90, null],
  ])
  expect(rows[head + 3]?.[6]).toBe('Chưa nhập')
})

describe('a petition in the workbook', () => {
  const petition = record('p1', {
    receivedOn: '2025-03-04', category: 'complaint', summary: '=1+1', source: 'post', people: 3,
    competent: true, unit: 'u1', identityNumber: '001*******21', masked: ['identityNumber'],
  })
  const unit = record('u1', { name: 'Văn phòng Sở', category: 'division', position: 1 })

  test('has codes, choices and links in words, days as days, numbers as numbers, masked values as they came', async () => {
    const [row] = await rowsOf('petition', { petition: [petition], unit: [unit] })
    expect(row).toMatchObject({
      STT: 1, 'Ngày nhận': new Date('2025-03-04T00:00:00Z'), Loại: 'Khiếu nại', 'Nội dung': '=1+1',
      Nguồn: 'Qua bưu chính', 'Số người (người)': 3,
      'Thuộc thẩm quyền giải quyết': 'Có', 'Đơn vị được giao': 'Văn phòng Sở', 'Số định danh, hộ chiếu': '001*******21', 'Ghi chú': null,
    })
  })

  test('has a column for every field', async () => {
    const { sheets } = await workbook({ petition: [petition] })
    expect(sheets[1]?.rows[0]).toHaveLength(Object.keys(anyKind('petition').fields).length + 1)
  })

  test('that is in the trash is left out, and a kind without live records has no sheet', async () => {
    const gone = { ...petition, id: 'p2', deletedAt: '2025-05-01T00:00:00.000Z' }
    expect(await rowsOf('petition', { petition: [petition, gone] })).toHaveLength(1)
    const { sheets } = await workbook({ petition: [gone], unit: [unit] })
    expect(sheets.map(sheet => sheet.name)).toEqual(['Biểu số liệu', anyKind('unit').label])
  })
})

test('a link tells no more of a person than the person\'s own masked record', async () => {
  const exemplar = record('e1', { name: 'N.T.H.', masked: ['name'] })
  const nominee = record('n1', { name: 'N.T.H.', exemplar: 'e1', masked: ['name'] })
  const [row] = await rowsOf('nominee', { nominee: [nominee], exemplar: [exemplar] })
  expect(row?.['Từ điển hình']).toBe('N.T.H.')
  const lost = await rowsOf('nominee', { nominee: [nominee], exemplar: [] })
  expect(lost[0]?.['Từ điển hình']).toBe('(không tìm thấy)')
  const alone = await rowsOf('nominee', { nominee: [nominee] })
  expect(alone[0]?.['Từ điển hình']).toBe('Tên đầy đủ trong sổ')
})

test('a denunciation of a real register leaves neither sender nor content in a full workbook', async () => {
  const register = newRegister()
  register.apply(occasion('sửa'), [creation('petition', {
    receivedOn: '2025-03-04', category: 'denunciation', summary: 'Ông Trần Văn Bí Mật nhận tiền', sender: 'Nguyễn Thị Kín Đáo',
    source: 'post', competent: true, answeredOnSpot: false, status: 'received',
  })])
  const records = Object.fromEntries(kindNames.map(kind => [kind, [...snapshot(register.db, kind, 'full')]])) as RecordsByKind
  const { sheets } = await workbook(records)
  const text = JSON.stringify(sheets.map(sheet => sheet.rows))
  expect(text).toContain('Tố cáo')
  expect(text).not.toMatch(/Bí Mật|Kín Đáo/)
})

test.skipIf(!soffice || !hasPoppler)('LibreOffice opens the workbook and prints its figures', async () => {
  const { bytes } = await workbook({ unit: [record('u1', { name: 'Văn phòng Sở', category: 'division', position: 1 })] }, [figure({})])
  const text = readText(throughLibreOffice(bytes, 'xlsx'))
  expect(text).toMatch(/BIỂU SỐ LIỆU/)
  expect(text).toMatch(/Số cuộc đối thoại\s+cuộc\s+12\s+10\s+\+2/)
  expect(text).toContain('Văn phòng Sở')
})

test('2.000 records of the widest kind make a workbook of 2.000 rows', async () => {
  const fields = Object.keys(anyKind('model').fields).filter(name => anyKind('model').fields[name]?.control === 'line')
  const model = Array.from({ length: 2_000 }, (_, index) =>
    record(`m${index}`, Object.fromEntries(fields.map(name => [name, `Mô hình số ${index}`]))))
  const { sheets } = await workbook({ model })
  expect(sheets[1]?.rows).toHaveLength(2_001)
  expect(sheets[1]?.rows[2_000]?.[0]).toBe(2_000)
})
