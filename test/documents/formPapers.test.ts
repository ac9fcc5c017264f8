import { describe, expect, test } from 'vitest'
import type { DocumentContent, Table } from '../../electron/documents/content.ts'
import { writeDocx } from '../../electron/documents/docx/write.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { contentWorkbook } from '../../electron/documents/xlsx/contentWorkbook.ts'
import { type Word, hasPoppler, measurePages, outside, readText } from '../support/pdf.ts'
import { decoded, has7z, partOf } from '../support/zipParts.ts'

const register: Table = {
  type: 'table', key: 'rows', numbered: true,
  columns: [
    { title: 'STT', width: { mm: 11 }, align: 'center' }, { title: 'Ngày tiếp', width: { mm: 24 } }, { title: 'Nội dung' },
    { title: 'Thụ lý', group: 'Hướng xử lý' }, { title: 'Trả đơn', group: 'Hướng xử lý' }, { title: 'Chuyển đơn', group: 'Hướng xử lý' },
  ],
  rows: Array.from({ length: 60 }, (_, place) => ({ type: 'row', cells: [String(place + 1), '05/3/2025', 'Đất đai', '', 'x', ''] })),
}

/** Minutes of a meeting: no date in the head, two who sign, a table after a form of the law. */
const minutes: DocumentContent = {
  header: { parentAgency: 'UBND tỉnh Sông Hậu', agency: 'Sở Nội vụ', symbol: '/BB-SNV', place: 'Sông Hậu' },
  kindTitle: 'Biên bản', subject: 'Họp xét khen thưởng', body: [register, { type: 'paragraph', key: 'end', runs: [{ text: 'Biên bản kết thúc cùng ngày.' }] }],
  leftSignature: { form: 'head', post: 'Thư ký', name: 'Nguyễn Văn An' }, signature: { form: 'head', post: 'Chủ tọa', name: 'Trần Thị Bình' },
  recipients: { names: ['Thành viên Hội đồng'], archive: 'VT, Hồ sơ' },
}

const found = (words: readonly Word[], text: string) => words.filter(word => word.text === text)

describe.skipIf(!hasPoppler)('minutes on paper (poppler)', () => {
  test('have the secretary at the left and the chair at the right on one height, the recipients below both', async () => {
    const pages = measurePages(await writePdf(minutes))
    const words = pages.at(-1)?.words ?? []
    const [secretary, chair, receivers] = [found(words, 'THƯ')[0], found(words, 'CHỦ')[0], found(words, 'Nơi')[0]]
    expect(Math.abs((secretary?.top ?? 0) - (chair?.top ?? 99))).toBeLessThan(0.5)
    expect(secretary?.left ?? 999).toBeLessThan(300)
    expect(chair?.left ?? 0).toBeGreaterThan(300)
    expect(receivers?.top ?? 0).toBeGreaterThan(Math.max(...found(words, 'Bình').map(word => word.bottom)))
  })

  test('have both names on one height also where one post takes two lines', async () => {
    const pages = measurePages(await writePdf({ ...minutes, signature: { form: 'deputy', head: 'Giám đốc', post: 'Phó Giám đốc', name: 'Trần Thị Bình' } }))
    const words = pages.at(-1)?.words ?? []
    expect(Math.abs((found(words, 'An')[0]?.top ?? 0) - (found(words, 'Bình')[0]?.top ?? 99))).toBeLessThan(1)
  })

  test('show a head over both rows whole, however many lines it takes', async () => {
    const columns = register.columns.map((column, index) => (index === 1 ? { ...column, title: 'Ngày tiếp công dân ghi theo sổ của Văn phòng Sở năm nay' } : column))
    const [first] = measurePages(await writePdf({ ...minutes, body: [{ ...register, columns }] }))
    const [last, numbers] = [found(first?.words ?? [], 'nay')[0], found(first?.words ?? [], '(2)')[0]]
    expect(last?.bottom ?? 999).toBeLessThan(numbers?.top ?? 0)
  })

  test('have no place and date in their head, and none of the room for them', async () => {
    const [first] = measurePages(await writePdf(minutes))
    expect(found(first?.words ?? [], 'tháng')).toEqual([])
    const bare = readText(await writePdf({ ...minutes, header: { agency: 'Sở Nội vụ', place: 'Sông Hậu' } }))
    expect(bare).not.toMatch(/Số:|tháng/)
  })

  test('repeat the shared head, the heads and the numbers of the columns on every page', async () => {
    const pages = measurePages(await writePdf(minutes))
    expect(pages.length).toBeGreaterThan(1)
    for (const { words } of pages.slice(0, -1)) {
      expect(found(words, '(6)')).toHaveLength(1)
      const [shared, own] = [found(words, 'Hướng')[0], found(words, 'Thụ')[0]]
      expect(shared?.top ?? 999).toBeLessThan(own?.top ?? 0)
    }
  })

  test('keep a word of 500 letters, and a name of 40 lines, on the sheet', async () => {
    const long = { ...register, rows: [{ type: 'row' as const, cells: ['1', '', 'x'.repeat(500), '', '', ''] }, { type: 'row' as const, cells: ['2', '', 'Mô hình\n'.repeat(40), '', '', ''] }] }
    const pages = measurePages(await writePdf({ ...minutes, body: [long] }))
    const margin = (millimetres: number) => millimetres / 25.4 * 72
    const margins = { top: margin(20), bottom: margin(20), left: margin(30), right: margin(15) }
    expect(pages.flatMap(page => outside(page, margins)).filter(word => !/^\d+$/.test(word.text))).toEqual([])
    expect(pages.flatMap(page => page.words).filter(word => /^x+$/.test(word.text)).map(word => word.text).join('')).toHaveLength(500)
  })
})

test.skipIf(!hasPoppler).each([34, 36, 38, 40, 42, 44, 46, 48])('a first row of %i lines, about as tall as a page, is printed whole (poppler)', async lines => {
  const rows: Table['rows'] = [{ type: 'row', cells: ['1', '', 'dòng\n'.repeat(lines), '', '', ''] }, { type: 'row', cells: ['2', '', 'sau', '', '', ''] }]
  const words = measurePages(await writePdf({ ...minutes, body: [{ ...register, rows }] })).flatMap(page => page.words)
  expect(found(words, 'dòng')).toHaveLength(lines)
  expect(found(words, 'sau')).toHaveLength(1)
})

describe.skipIf(!has7z)('the same minutes as files (7z)', () => {
  test('name both who sign before the recipients in the Word file, as on paper', async () => {
    const xml = decoded(partOf(await writeDocx(minutes), 'word/document.xml').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''))
    const order = ['THƯ KÝ', 'Nguyễn Văn An', 'CHỦ TỌA', 'Trần Thị Bình', 'Nơi nhận:'].map(text => xml.indexOf(text))
    expect(order.every(place => place >= 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(plainText(minutes)).toContain('THƯ KÝ\nNguyễn Văn An\nCHỦ TỌA\nTrần Thị Bình\nNơi nhận:')
  })

  test('span the shared head over its columns and the other heads over both rows', async () => {
    const word = partOf(await writeDocx(minutes), 'word/document.xml')
    expect(word).toMatch(/<w:gridSpan w:val="3"\/>/)
    expect(word.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3)
    expect(word.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    const sheet = partOf(await contentWorkbook(minutes), 'xl/worksheets/sheet1.xml')
    expect(sheet.match(/<mergeCell ref="[A-Z]+\d+:[A-Z]+\d+"\/>/g)?.some(cell => /ref="D(\d+):F\1"/.test(cell))).toBe(true)
  })

  test('hold days as days and keep the heads in sight in the workbook', async () => {
    const sheet = partOf(await contentWorkbook(minutes), 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/)
    // 5 March 2025 counted from 1900, as Excel keeps days.
    expect(sheet).toMatch(/<v>45721<\/v>/)
    expect(sheet).not.toMatch(/05\/3\/2025/)
  })
})
