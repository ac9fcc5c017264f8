import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentContent } from '../../electron/documents/content.ts'
import { findFaces } from '../../electron/documents/pdf/fonts.ts'
import { rulerFor } from '../../electron/documents/pdf/ruler.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { decree30 } from '../../electron/documents/profile.ts'
import type { ComponentName } from '../../electron/documents/profile.ts'
import {
  hasPoppler, measurePages, measureText, outside, overlaps, readFonts, readProperties, readRules, readText,
} from '../support/pdf.ts'
import type { MeasuredPage, SetText } from '../support/pdf.ts'
import { draft, heading, modelRows, modelTable, paragraph, report, sentence, signatureForms } from './sampleContent.ts'

const points = (millimetres: number) => (millimetres * 72) / 25.4
/** The narrowest margins the decree allows. */
const margins = { top: points(20), bottom: points(20), left: points(30), right: points(15) }
/** The page number in the middle of the top margin, or undefined. */
const pageNumber = (page: MeasuredPage) => {
  const above = page.words.filter((word) => word.bottom <= margins.top)
  return above.length === 1 ? above[0] : undefined
}
const withoutNumber = (page: MeasuredPage) =>
  ({ ...page, words: page.words.filter((word) => word !== pageNumber(page)) })

/** Every page is clean: nothing over something else, nothing outside the margins. */
function expectClean(pdf: Uint8Array): MeasuredPage[] {
  const pages = measurePages(pdf)
  for (const page of pages) {
    expect(overlaps(page)).toEqual([])
    expect(outside(withoutNumber(page), margins)).toEqual([])
  }
  return pages
}

describe.skipIf(!hasPoppler)('a signed report as PDF', () => {
  let pdf: Uint8Array
  let texts: SetText[]
  beforeAll(async () => {
    pdf = await writePdf(report)
    texts = measureText(pdf)
  })

  test('is A4, upright but for the annex that lies across', () => {
    const sizes = measurePages(pdf).map((page) => [Math.round(page.width), Math.round(page.height)].join('x'))
    expect(new Set(sizes)).toEqual(new Set(['595x842', '842x595']))
    expect(sizes.indexOf('842x595')).toBe(sizes.findLastIndex((size) => size === '595x842') + 1)
  })

  test('has no word over another and none outside the margins', () => expectClean(pdf))

  test.each<[string, ComponentName, string?]>([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'nationalName'], ['Độc lập - Tự do - Hạnh phúc', 'motto'],
    ['ỦY BAN NHÂN DÂN', 'parentAgency'], ['SỞ NỘI VỤ', 'agency'], ['Số: 05/BC-SNV', 'number'],
    ['Bắc Ninh, ngày 05 tháng 01 năm 2026', 'date'], ['BÁO CÁO', 'kindTitle'],
    ['Kết quả thực hiện công tác dân vận chính quyền', 'subject'], ['Căn cứ Kế hoạch số 12/KH-UBND.', 'basis'],
    ['I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', 'heading1'], ['1. Tuyên truyền, quán triệt', 'heading2'],
    ['đ) Hội nghị quán triệt', 'heading3'], ['Thực hiện chỉ đạo', 'paragraph'], ['Kính gửi:', 'addressee'],
    ['Tên mô hình', 'tableHead'], ['KT. GIÁM ĐỐC', 'post'], ['PHÓ GIÁM ĐỐC', 'post'], ['Nguyễn Thị Hoàng Yến', 'signer'],
    ['Nơi nhận:', 'recipientsTitle'], ['- Như trên;', 'recipients'], ['- Lưu: VT, VP.', 'recipients'],
    ['Phụ lục II', 'annexLabel'], ['BIỂU SỐ LIỆU', 'annexTitle'], ['(Kèm theo Báo cáo số 05/BC-SNV', 'annexReference'],
  ])('sets “%s” as %s', (text, component) => {
    const { size, bold = false, italic = false } = decree30.styles[component]
    const found = texts.filter((each) => each.text.startsWith(text))
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatchObject({ size, bold, italic })
  })

  test('numbers pages from 2 in the middle of the top margin and afresh in each annex', () => {
    const pages = measurePages(pdf)
    const across = pages.findIndex((page) => page.width > page.height)
    const annex = pages.findIndex((page) => page.words.some((word) => word.text === 'Phụ'))
    const counted = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => String(index + 1))
    expect(across - annex).toBeGreaterThan(1)
    expect(pages.length - across).toBeGreaterThan(1)
    expect(pages.map((page) => pageNumber(page)?.text)).toEqual(
      [undefined, ...counted(0, annex).slice(1), ...counted(annex, across), ...counted(across, pages.length)])
    for (const page of pages.slice(1)) {
      const number = pageNumber(page)
      const middle = ((number?.left ?? 0) + (number?.right ?? 0)) / 2
      expect(middle).toBeCloseTo((margins.left + page.width - margins.right) / 2, 0)
    }
    expect(texts.find((each) => each.page === 2 && each.top < margins.top)?.size).toBe(decree30.styles.pageNumber.size)
  })

  test('draws a line as long as the motto and lines of a third to a half under agency and title', () => {
    const ruler = rulerFor(findFaces())
    const widthOf = (component: ComponentName, text: string) => ruler.width(text, decree30.styles[component])
    const [agency, motto, title] = readRules(pdf)
    expect(motto?.length).toBeCloseTo(widthOf('motto', 'Độc lập - Tự do - Hạnh phúc'), 0)
    for (const [rule, width] of [
      [agency, widthOf('agency', 'SỞ NỘI VỤ')],
      [title, widthOf('subject', 'Kết quả thực hiện công tác dân vận chính quyền')],
    ] as const) {
      expect((rule?.length ?? 0) / width).toBeGreaterThanOrEqual(1 / 3)
      expect((rule?.length ?? 0) / width).toBeLessThanOrEqual(1 / 2)
    }
  })

  test('puts the recipients level with the signature, which stands in the right half with room to sign', () => {
    const at = (text: string) => texts.find((each) => each.text.startsWith(text))
    const [recipients, right, post, name] = ['Nơi nhận:', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Thị'].map(at)
    expect(Math.abs((recipients?.top ?? 0) - (right?.top ?? 99))).toBeLessThan(5)
    expect(right?.page).toBe(name?.page)
    expect(right?.left).toBeGreaterThan(595 / 2)
    expect(((name?.top ?? 0) - (post?.top ?? 0)) / points(1)).toBeGreaterThan(25)
    expect(((name?.top ?? 0) - (post?.top ?? 0)) / points(1)).toBeLessThan(40)
  })

  test('repeats the heads of a table on each of its pages and keeps every row', () => {
    const pages = measurePages(pdf).slice(texts.find((each) => each.text === 'Phụ lục I')?.page ?? NaN)
    for (const page of pages) expect(page.words.filter((word) => word.text === 'STT')).toHaveLength(1)
    const read = readText(pdf)
    for (let row = 4; row <= 40; row++) expect(read.match(new RegExp(`dòng${row}\\b`, 'g'))).toHaveLength(2)
  })

  test('carries its fonts, cut down and readable, and its title, author and language', () => {
    const fonts = readFonts(pdf)
    expect(fonts).toHaveLength(4)
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
    expect(readProperties(pdf)).toMatchObject({ Author: 'Sở Nội vụ', Title: expect.stringContaining('Báo cáo Kết quả') })
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (vi-VN)')
  })
})

describe.skipIf(!hasPoppler)('other documents as PDF', () => {
  test('a draft leaves room for number and day, bears its mark, and a missing name leaves its place blank', async () => {
    const pdf = await writePdf(draft, { draft: true })
    expectClean(pdf)
    expect(readText(pdf)).toMatch(/DỰ THẢO/)
    const [page] = measurePages(pdf)
    const gap = (before: string, after: string) => {
      const index = page?.words.findIndex((word, at) => word.text === before && page.words[at + 1]?.text === after) ?? -1
      return (page?.words[index + 1]?.left ?? 0) - (page?.words[index]?.right ?? 0)
    }
    expect(gap('Số:', '/TTr-SNV')).toBeGreaterThan(20)
    expect(gap('ngày', 'tháng')).toBeGreaterThan(15)
    expect(gap('tháng', 'năm')).toBeGreaterThan(15)
    expect(readText(await writePdf(draft))).not.toMatch(/DỰ THẢO/)
  })

  test('two addressees stand below each other, their dashes under the colon', async () => {
    const pdf = await writePdf(draft)
    const words = measurePages(pdf)[0]?.words ?? []
    const colon = words.find((word) => word.text === 'gửi:')
    const dashes = words.filter((word, index) => word.text === '-' && ['Ủy', 'Ban'].includes(words[index + 1]?.text ?? ''))
    expect(dashes).toHaveLength(2)
    expect(dashes[1]?.left).toBeCloseTo(dashes[0]?.left ?? 0)
    expect(dashes[0]?.left).toBeGreaterThan((colon?.right ?? 0) - 6)
    expect(dashes[0]?.left).toBeLessThan(colon?.right ?? 0)
  })

  test('a letter prints what it is about under its number', async () => {
    const { kindTitle: _, ...letter } = draft
    const pdf = await writePdf(letter)
    expectClean(pdf)
    expect(measureText(pdf).find((each) => each.text.startsWith('V/v'))).toMatchObject({ size: 12, bold: false })
  })

  test.each(signatureForms)('signed as %o', async (signature, lines) => {
    const pdf = await writePdf({ ...draft, signature: { ...signature, name: 'Đỗ Văn Quý' } })
    expectClean(pdf)
    const printed = measureText(pdf).map((each) => each.text)
    for (const line of [...lines, 'Đỗ Văn Quý']) expect(printed).toContain(line)
  })

  test('a table without rows says so', async () => {
    expect(readText(await writePdf({ ...draft, body: [modelTable([])] }))).toMatch(/STT[^]*Không phát sinh/)
  })

  test.each(['portrait', 'landscape'] as const)('a list of 300 rows, %s', async (orientation) => {
    const annexes = [{ key: 'list', title: 'Danh sách mô hình', orientation, blocks: [modelTable(modelRows(300))] }]
    const pdf = await writePdf({ ...draft, annexes })
    const pages = expectClean(pdf)
    const words = pages.flatMap((page) => page.words.map((word) => word.text))
    for (let row = 1; row <= 300; row++) expect(words).toContain(`dòng${row}`)
    expect(words.filter((word) => word === 'STT')).toHaveLength(pages.length - 1)
  })

  test('every Vietnamese letter can be copied out, composed', async () => {
    const letters = [...'aăâeêioôơuưy'].flatMap((letter) => ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
      .map((tone) => (letter + tone).normalize('NFC'))).concat('đ')
    const alphabet = letters.concat(letters.map((letter) => letter.toLocaleUpperCase('vi'))).concat(...'bcdghklmnpqrstvx')
    expect(new Set(alphabet.filter((letter) => /[^a-zA-Z]/.test(letter))).size).toBe(134)
    const words = `${alphabet.join(' ').normalize('NFD')} `
    const runs = [{ text: words }, { text: words, bold: true }, { text: words, italic: true }] as const
    const read = readText(await writePdf({ ...draft, body: [{ type: 'paragraph', key: 'letters', runs: [...runs] }] }))
    expect(read.replace(/\s/g, '').split(alphabet.join(''))).toHaveLength(runs.length + 1)
  })

  test('no heading stands alone at the foot of a page', async () => {
    for (let lines = 14; lines < 24; lines += 1) {
      const opening = Array.from({ length: lines }, (_, index) => paragraph(`line-${index}`, 'Một dòng.'))
      const text = [paragraph('text', sentence.repeat(2)), paragraph('end', sentence)]
      const body = [...opening, heading(1, 1, 'Kết quả'), heading(2, 1, 'Đối thoại'), ...text]
      const texts = measureText(await writePdf({ ...draft, body }))
      const headed = texts.findIndex((each) => each.text.startsWith('1. Đối thoại'))
      expect(texts[headed]?.page).toBe(texts.find((each) => each.text.startsWith('I. KẾT QUẢ'))?.page)
      const below = texts.filter((each) => each.page === texts[headed]?.page && each.top > (texts[headed]?.top ?? 0))
      expect(below.length).toBeGreaterThanOrEqual(2)
    }
  })

  test('no signature stands alone on a page', async () => {
    for (let lines = 14; lines < 24; lines += 1) {
      const body = Array.from({ length: lines }, (_, index) => paragraph(`line-${index}`, 'Một dòng.'))
      const texts = measureText(await writePdf({ ...draft, body }))
      const signed = texts.find((each) => each.text === 'GIÁM ĐỐC')?.page
      expect(texts.some((each) => each.page === signed && each.text.startsWith('Một dòng'))).toBe(true)
    }
  })
})

test('the same content and moment give the same bytes', async () => {
  const createdAt = new Date('2026-11-20T08:00:00Z')
  const copy: DocumentContent = structuredClone(report)
  const first = await writePdf(report, { createdAt })
  expect(Buffer.compare(first, await writePdf(report, { createdAt }))).toBe(0)
  expect(report).toEqual(copy)
})

test('progress rises to 1, told at the end of the document and of each annex', async () => {
  const seen: number[] = []
  await writePdf(report, { onProgress: (share) => seen.push(share) })
  expect(seen).toHaveLength(3)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(1)
})
