import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, DocumentContent, Row } from '../../electron/documents/content.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { hasPoppler, measurePages, overlaps, readText } from '../support/pdf.ts'
import { draft, heading, modelRows, modelTable, paragraph, report } from '../documents/sampleContent.ts'

const points = (millimetres: number) => (millimetres * 72) / 25.4
const words = 'Sở Dân vận khéo và Nhân dân '.repeat(360).slice(0, 10_000)
const endless = 'Ngườidânvận'.repeat(910).slice(0, 10_000)

/** How often each letter occurs; digits are left out, for pages are numbered. */
function letterCounts(text: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const letter of text.normalize('NFC').match(/\p{L}/gu) ?? []) counts[letter] = (counts[letter] ?? 0) + 1
  return counts
}

/** Nothing lost, nothing over something else, nothing beyond the side margins or the foot. `heads` repeats on pages. */
async function expectWhole(content: DocumentContent, heads = false): Promise<void> {
  const pdf = await writePdf(content)
  for (const page of measurePages(pdf)) {
    expect(overlaps(page)).toEqual([])
    for (const word of page.words) {
      expect(word.left).toBeGreaterThan(points(30) - 0.2)
      expect(word.right).toBeLessThan(page.width - points(15) + 0.2)
      expect(word.bottom).toBeLessThan(page.height - points(20) + 0.2)
    }
  }
  const printed = letterCounts(readText(pdf))
  const expected = letterCounts(plainText(content))
  if (!heads) expect(printed).toEqual(expected)
  for (const [letter, count] of Object.entries(expected)) expect(printed[letter]).toBeGreaterThanOrEqual(count)
}

const row = { type: 'row' as const, cells: ['1', endless, words, 'b', '12345678901234567890'] }

describe.skipIf(!hasPoppler)('words of any length are printed whole, side by side and inside the margins', () => {
  const { header } = draft
  const boldDash: Block = { type: 'dash', key: 'd', runs: [{ text: endless, bold: true }, { text: words }] }
  test.each<[string, DocumentContent]>([
    ['a long agency', { ...draft, header: { ...header, agency: words.slice(0, 300), parentAgency: words.slice(0, 200) } }],
    ['an endless agency', { ...draft, header: { ...header, agency: endless, parentAgency: words } }],
    ['an endless place', { ...draft, header: { ...header, place: endless.slice(0, 200) } }],
    ['an endless symbol', { ...draft, header: { ...header, symbol: `/${endless.slice(0, 90)}` } }],
    ['a long subject', { ...draft, subject: words }],
    ['an endless subject', { ...draft, subject: endless }],
    ['endless addressees', { ...draft, addressees: [words, endless] }],
    ['one endless addressee', { ...draft, addressees: [endless] }],
    ['an endless basis', { ...draft, bases: [endless, words] }],
    ['endless headings', { ...draft, body: [heading(1, 1, words), heading(2, 1, endless), paragraph('text', endless)] }],
    ['an endless bold word after a dash', { ...draft, body: [boldDash] }],
    ['an endless name and post', { ...draft, signature: { form: 'head', post: words, name: endless } }],
    ['endless recipients', { ...draft, recipients: { names: [endless, words], archive: 'VT' } }],
    ['an endless note', { ...draft, body: [{ type: 'note', key: 'n', text: endless }] }],
    ['a long annex title', { ...report, body: [], annexes: [{ key: 'a', title: words, blocks: [] }] }],
    ['no words at all', { ...draft, subject: '', body: [], annexes: [{ key: 'a', title: '', blocks: [] }] }],
  ])('%s', (_name, content) => expectWhole(content))

  test('a table with an endless cell and a long group, between ordinary rows', () => {
    const rows: Row[] = [{ type: 'group', text: words }, ...modelRows(3), row, ...modelRows(3)]
    return expectWhole({ ...draft, body: [modelTable(rows)] }, true)
  })

  test('more columns than the sheet has room for', () => {
    const columns = Array.from({ length: 30 }, (_, index) => ({ title: `Cột ${index}`, width: { mm: 30 } }))
    const rows: Row[] = [{ type: 'row', cells: columns.map(({ title }) => title) }]
    return expectWhole({ ...draft, body: [{ type: 'table', key: 't', columns, rows }] }, true)
  })

  test('heads taller than a page', () => {
    const columns = [{ title: words, width: { mm: 40 } }, { title: 'Ghi chú' }]
    return expectWhole({ ...draft, body: [{ type: 'table', key: 't', columns, rows: [] }] }, true)
  })

  test('any words, in any place', () => {
    const syllable = fc.constantFrom(
      'dân', 'vận', 'KHÉO', 'Nghiêng', 'a', 'đường', 'Ủy', 'https://dichvucong.gov.vn/tra-cuu', '“ộ”', 'ffi')
    const text = fc.array(syllable, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(' '))
    const block = fc.oneof(
      text.map((words) => paragraph('p', words)), text.map((words) => heading(2, 1, words)),
      fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 4 }).map((runs) => ({
        type: 'dash' as const, key: 'd', runs: runs.map(([words, bold]) => ({ text: words, ...(bold ? { bold } : {}) })),
      })),
      fc.array(text, { minLength: 5, maxLength: 5 }).map((cells) => modelTable([{ type: 'row', cells }])),
    )
    return fc.assert(fc.asyncProperty(text, text, fc.array(text, { maxLength: 3 }), fc.array(block, { maxLength: 12 }), text,
      async (agency, subject, addressees, body, name) => expectWhole({
        ...draft, subject, addressees, body, header: { ...header, agency }, signature: { form: 'head', post: 'Giám đốc', name },
      }, true)), { numRuns: 15 })
  })
})

test.skipIf(!hasPoppler)('a list of ten thousand rows is printed to the last row', async () => {
  const annexes = [{ key: 'list', title: 'Danh sách mô hình', blocks: [modelTable(modelRows(10_000))] }]
  const pages = measurePages(await writePdf({ ...draft, annexes }))
  const words = new Set(pages.flatMap((page) => page.words.map((word) => word.text)))
  for (let row = 1; row <= 10_000; row++) expect(words.has(`dòng${row}`)).toBe(true)
  expect(pages.at(-1)?.words[0]?.text).toBe(String(pages.length - 1))
})

test('signs that no font draws do not stop the print', async () => {
  const odd = '\u0000\u0007\ttab \ud800 😀 dòng một\r\ndòng hai\u00ad\u200b'
  const empty: Block = { type: 'paragraph', key: 'empty', runs: [] }
  const pdf = await writePdf({ ...draft, subject: odd, body: [paragraph('odd', odd), paragraph('none', ''), empty] })
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})
