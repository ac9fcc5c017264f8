import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { DocumentContent } from '../../electron/documents/content.ts'
import { cellText, plainText } from '../../electron/documents/plainText.ts'
import { contentWorkbook } from '../../electron/documents/xlsx/contentWorkbook.ts'
import { annexReference } from '../../electron/documents/wording.ts'
import { draft, modelRows, modelTable, paragraph, report } from './sampleContent.ts'

const sheetsOf = async (content: DocumentContent) => (await readXlsx(await contentWorkbook(content), { readStyles: true })).sheets
const annex = (blocks: DocumentContent['body']): DocumentContent =>
  ({ ...draft, annexes: [{ key: 'a', title: 'Danh sách mô hình', blocks }] })

describe('the tables of a report as a workbook', async () => {
  const sheets = await sheetsOf(report)
  const [body, first, second] = sheets

  test('are a sheet each: those of the body, then the annexes', () => {
    expect(sheets.map(sheet => sheet.name)).toEqual(['Báo cáo', 'Phụ lục I', 'Phụ lục II'])
  })

  test('stand under agency, number of the annex, its title and the paper it belongs to', () => {
    expect(first?.rows.slice(0, 4).map(row => row[0])).toEqual(['SỞ NỘI VỤ', 'Phụ lục I', 'DANH SÁCH MÔ HÌNH', annexReference(report)])
    expect(first?.merges?.slice(0, 4).map(merge => [merge.startRow, merge.endCol])).toEqual([[0, 4], [1, 4], [2, 4], [3, 4]])
  })

  test('hold every row in order, printed numbers as numbers', () => {
    const head = first?.rows.findIndex(row => row[0] === 'STT') ?? -1
    const wanted = modelRows(40).map(row => (row.type === 'group' ? [] : [...row.cells.slice(0, 4).map(cellText), 1245]))
    expect(first?.rows.slice(head + 1)).toEqual(wanted)
  })

  test('of the body bring the headings over them, their groups and totals, and the remark beside them', () => {
    const firsts = body?.rows.map(row => row[0] ?? row[1]).filter(Boolean)
    expect(firsts).toEqual(expect.arrayContaining([
      'II. KẾT QUẢ THỰC HIỆN', 'Mô hình cấp tỉnh', 'Tổng cộng', 'Ghi chú: số liệu đến ngày 25/11/2026.',
    ]))
    expect(firsts).not.toContain('I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO')
    expect(body?.rows.find(row => row[1] === 'Tổng cộng')?.[4]).toBe(3735)
  })

  test('lie as their annex does', () => {
    expect([first, second].map(sheet => sheet?.pageSetup?.orientation)).toEqual(['portrait', 'landscape'])
  })
})

test.each([
  ['1.245', 1245], ['97,5', 97.5], ['-3', -3], ['0', 0], ['08', '08'], ['1.2.3', '1.2.3'], ['12/15', '12/15'], ['5,50', '5,50'], ['', null],
])(
  'the printed “%s” becomes %j, so that nothing read as a number prints another way', async (text, value) => {
    const table = { ...modelTable([{ type: 'row', cells: ['1', 'x', '', '', text] }]) }
    const [sheet] = await sheetsOf(annex([table]))
    expect(sheet?.rows.at(-1)?.[4] ?? null).toBe(value)
  })

test('two tables of one annex are two sheets, words between them with the second', async () => {
  const sheets = await sheetsOf(annex([modelTable(modelRows(1)), paragraph('p', 'Danh sách thứ hai'), modelTable(modelRows(2))]))
  expect(sheets.map(sheet => sheet.name)).toEqual(['Phụ lục', 'Phụ lục (2)'])
  expect(sheets[1]?.rows[0]?.[0]).toBe('Danh sách thứ hai')
})

test('an empty table says so', async () => {
  const [sheet] = await sheetsOf(annex([modelTable([])]))
  expect(sheet?.rows.at(-1)?.[0]).toBe('Không phát sinh')
})

test('a paper without tables is a sheet of its words', async () => {
  const [sheet] = await sheetsOf(draft)
  expect(sheet?.rows.slice(1).map(row => row[0] ?? '').join('\n').trim()).toBe(plainText(draft).replaceAll('\t', ' '))
})

test('a narrow column has room for the days in it', async () => {
  const table = { ...modelTable([{ type: 'row', cells: ['1', 'x', '', '', '02/2025 - 20/02/2025'] }]), columns: modelTable([]).columns.with(4, { title: 'Thời gian', width: { mm: 12 } }) }
  const [sheet] = await sheetsOf(annex([table]))
  expect(sheet?.columns?.[4]?.width).toBeGreaterThan('20/02/2025'.length)
})
