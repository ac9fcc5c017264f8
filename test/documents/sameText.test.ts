import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentContent } from '../../electron/documents/content.ts'
import { composeDocument, documents } from '../../electron/documents/index.ts'
import { writeDocx } from '../../electron/documents/docx/write.ts'
import { type WriteOptions, writePdf } from '../../electron/documents/pdf/write.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { hasPoppler } from '../support/pdf.ts'
import { isPageNumber, readPrinted } from '../support/printed.ts'
import { firstDifference } from '../support/sameWords.ts'
import { readWordBlocks, readingOf } from '../support/wordBlocks.ts'
import { type WordStream, streamOf } from '../support/wordStream.ts'
import { has7z } from '../support/zipParts.ts'
import { composePapers, paperNames } from './measure/papers.ts'
import { listedRegister, sourceOf } from './reportSource.ts'
import { draft, heading, modelRows, modelTable, paragraph, report } from './sampleContent.ts'

const pdfWords = async (content: DocumentContent, options: WriteOptions = {}): Promise<WordStream> => {
  const { fragments } = readPrinted(await writePdf(content, options))
  return streamOf(fragments.filter(fragment => !isPageNumber(fragment)))
}
const plainWords = (content: DocumentContent): WordStream => ({ text: `${plainText(content)}\n`, fragmentAt: [] })
const wordBlocks = async (content: DocumentContent) => readWordBlocks(await writeDocx(content))

/** Room to write a number or a day by hand is blanks, which count as one where words are compared. */
const roomsIn = (text: string) => text.match(/(số:? {4,}|ngày {4,}|tháng {4,})/gi)?.length ?? 0
function roomDifference(content: DocumentContent, ...printed: string[]): string | undefined {
  const wanted = roomsIn(plainText(content))
  return printed.every(text => roomsIn(text) >= wanted) ? undefined : `room to write is left at ${printed.map(roomsIn).join(' and ')} of ${wanted} places`
}

/** What differs between the PDF and the Word file of a paper, or between that and its plain text. */
async function differences(content: DocumentContent): Promise<string[]> {
  const blocks = await wordBlocks(content)
  const pdf = await pdfWords(content)
  const words = readingOf(blocks, 'across').flatMap(({ texts }) => texts).join('\n')
  return [firstDifference(pdf, readingOf(blocks, 'down')), firstDifference(plainWords(content), readingOf(blocks, 'across')), roomDifference(content, pdf.text, words)]
    .filter(difference => difference !== undefined)
}

describe.skipIf(!has7z || !hasPoppler)('the words of every paper, block by block (read with 7z and poppler)', () => {
  let papers = new Map<string, DocumentContent>()
  beforeAll(() => { papers = composePapers() })

  test.each(paperNames)('are the same in PDF, Word and plain text: %s', async name => {
    expect(await differences(papers.get(name) ?? expect.fail('this paper was not made'))).toEqual([])
  })

  test.each(Object.entries(documents).flatMap(([id, { about }]) => (about ? [] : [id])))('are the same out of a register without records: %s', async id => {
    const { content } = composeDocument(id, sourceOf(listedRegister(), '2025-Q1', { today: '2025-04-02' }))
    expect(await differences(content)).toEqual([])
  })

  test('are the same in a table of 700 rows with shared heads, numbered columns and a word of 500 letters', async () => {
    const endless = `Mô hình ${'dânvận'.repeat(83)} của ấp`
    const rows = modelRows(700).with(333, { type: 'row', cells: ['334', endless, 'Lĩnh vực', 'Đơn vị', ''] }).with(500, { type: 'group', text: 'Mô hình cấp xã' })
    const columns = modelTable([]).columns.map((column, index) => (index === 2 || index === 3 ? { ...column, group: 'Thực hiện' } : column))
    const content: DocumentContent = { ...draft, body: [paragraph('p', endless), { ...modelTable(rows), columns, numbered: true }, paragraph('end', 'Trên đây là danh sách')] }
    expect((await wordBlocks(content)).filter(block => block.type === 'row' && !block.isHead)).toHaveLength(700)
    expect(await differences(content)).toEqual([])
  })

  test('are the same in a draft with its mark, and in a letter', async () => {
    const { kindTitle: _, ...letter } = report
    for (const content of [draft, letter]) {
      const blocks = readWordBlocks(await writeDocx(content, { draft: true }))
      expect(firstDifference(await pdfWords(content, { draft: true }), readingOf(blocks, 'down'))).toBeUndefined()
      expect(blocks.some(block => block.type === 'halves')).toBe(true)
    }
  })

  const opening = paragraph('opening', 'Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Sở báo cáo như sau:')
  const sample: DocumentContent = { ...draft, body: [heading(1, 1, 'Kết quả'), opening, modelTable(modelRows(60)), paragraph('end', 'Trên đây là báo cáo')] }
  const table = (change: (rows: ReturnType<typeof modelRows>) => ReturnType<typeof modelRows>) =>
    ({ ...sample, body: sample.body.with(2, modelTable(change(modelRows(60)))) })
  const other = (index: number, block: DocumentContent['body'][number]): DocumentContent => ({ ...sample, body: sample.body.with(index, block) })
  const cell = (rows: ReturnType<typeof modelRows>, row: number, cells: string[]) => rows.with(row, { type: 'row', cells })

  test.each<[string, DocumentContent, RegExp]>([
    ['a word of a paragraph', other(1, paragraph('opening', 'Thực hiện chỉ đạo của Hội đồng nhân dân tỉnh, Sở báo cáo như sau:')), /^paragraph .*Hội đồng/],
    ['a mark of a letter', other(1, paragraph('opening', 'Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Sờ báo cáo như sau:')), /^paragraph/],
    ['two words run together', other(1, paragraph('opening', 'Thực hiện chỉđạo của Ủy ban nhân dân tỉnh, Sở báo cáo như sau:')), /^paragraph/],
    ['a number of a heading', other(0, heading(1, 2, 'Kết quả')), /^heading1 “II\. KẾT QUẢ”/],
    ['a heading left out', { ...sample, body: sample.body.slice(1) }, /^paragraph .*there stands “I\. KẾT QUẢ/],
    ['a row left out', table(rows => rows.filter((_, index) => index !== 50)), /^row “52”: there stands “51/],
    ['two rows changed about', table(rows => [...rows.slice(0, 50), ...rows.slice(51, 52), ...rows.slice(50, 51), ...rows.slice(52)]), /^row “52”/],
    ['a cell', table(rows => cell(rows, 40, ['41', 'Mô hình khác', 'Phát triển kinh tế - xã hội', 'Phòng', '1.245'])), /^row “Mô hình khác”/],
    ['a head', other(2, { ...modelTable(modelRows(60)), columns: modelTable([]).columns.with(1, { title: 'Tên gọi' }) }), /^heads/],
    ['a recipient', { ...sample, recipients: { names: ['Lãnh đạo Sở'], archive: 'VT' } }, /^recipients/],
    ['a post', { ...sample, signature: { form: 'acting', post: 'Giám đốc' } }, /^post “Q\. GIÁM ĐỐC”/],
    ['an annex left out', { ...sample, annexes: [{ key: 'a', title: 'Danh sách', blocks: [] }] }, /^annexLabel/],
  ])('differ by %s, and it is told where', async (_name, changed, message) => {
    const printed = await pdfWords(sample)
    expect(firstDifference(printed, readingOf(await wordBlocks(changed), 'down'))).toMatch(message)
    expect(firstDifference(printed, readingOf(await wordBlocks(sample), 'down'))).toBeUndefined()
  })

  test('differ by what only the PDF has', async () => {
    const longer = { ...sample, annexes: [{ key: 'a', title: 'Danh sách', blocks: [] }] }
    expect(firstDifference(await pdfWords(longer), readingOf(await wordBlocks(sample), 'down'))).toMatch(/^beyond the last block stands “Phụ lục/)
  })
})
