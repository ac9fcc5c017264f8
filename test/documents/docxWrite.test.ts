import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentContent } from '../../electron/documents/content.ts'
import { writeDocx } from '../../electron/documents/docx/write.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { decree30 } from '../../electron/documents/profile.ts'
import { hasPoppler, measurePages, overlaps } from '../support/pdf.ts'
import { decoded, has7z, partNames, partOf, soffice, testArchive, throughLibreOffice } from '../support/zipParts.ts'
import { draft, modelRows, modelTable, paragraph, report, signatureForms } from './sampleContent.ts'

const { kindTitle: _, ...letter } = report
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
const documentXml = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml')
/** The words from top to bottom, as Word shows them. */
const wordsOf = (xml: string) => squeezed(decoded(xml.slice(xml.indexOf('<w:body>'))
  .replace(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ').replace(/<(?!\/?w:t[ >])[^>]*>/g, '').replace(/<[^>]*>/g, '')))
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

describe.skipIf(!has7z)('a Word file (read with 7z)', () => {
  test.each<[string, DocumentContent]>([
    ['a report with annexes', report], ['a draft', draft], ['an official letter', letter],
    ['a letter to nobody', { ...letter, addressees: [], bases: [] }],
    ['a report that ends in an empty table', { ...report, body: [modelTable([])], annexes: [] }],
    ...signatureForms.map(([signature]): [string, DocumentContent] => [`a paper signed as ${signature.form}`, { ...draft, signature }]),
  ])('of %s says what the PDF says, in the same order', async (_name, content) => {
    const bytes = await writeDocx(content)
    expect(testArchive(bytes)).toContain('Everything is Ok')
    expect(wordsOf(documentXml(bytes))).toBe(squeezed(plainText(content)))
  })

  test('bears the mark of a draft when asked', async () => {
    expect(wordsOf(documentXml(await writeDocx(draft, { draft: true })))).toContain('DỰ THẢO')
    expect(wordsOf(documentXml(await writeDocx(draft)))).not.toContain('DỰ THẢO')
  })

  test('has a style for each component in the size and face of the profile', async () => {
    const styles = partOf(await writeDocx(report), 'word/styles.xml')
    for (const [name, style] of Object.entries(decree30.styles)) {
      const own = new RegExp(`w:styleId="${name}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''
      expect(own).toContain(`<w:sz w:val="${style.size * 2}"/>`)
      expect(own.includes('<w:b/>')).toBe(style.bold === true)
      expect(own.includes('<w:i/>')).toBe(style.italic === true)
    }
    expect(styles).toContain('w:ascii="Times New Roman"')
    expect(styles).toContain('<w:lang w:val="vi-VN"')
  })

  test('lies on A4 in the margins of the decree, annexes in sections numbered afresh, one of them across', async () => {
    const sections = [...documentXml(await writeDocx(report)).matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(found => found[0])
    expect(sections).toHaveLength(3)
    const { top, bottom, left, right } = decree30.page.margins
    for (const section of sections) {
      for (const [side, size] of Object.entries({ top, bottom, left, right, header: decree30.pageNumberTop })) {
        expect(section).toContain(`w:${side}="${twips(size)}"`)
      }
      expect(section).toContain('<w:pgNumType w:start="1"')
    }
    const widths = sections.map(section => Number(/<w:pgSz [^>]*w:w="(\d+)"/.exec(section)?.[1]))
    expect(widths).toEqual([210, 210, 297].map(twips))
    expect(sections.map(section => /<w:titlePg\/>/.test(section))).toEqual([true, false, false])
  })

  test('repeats the heads of a table on each page and keeps its rows whole', async () => {
    const xml = documentXml(await writeDocx(report))
    const tables = xml.split('<w:tbl>').slice(1).filter(table => table.includes('w:val="tableHead"'))
    expect(tables).toHaveLength(3)
    for (const table of tables) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    const rows = xml.match(/<w:tr>|<w:tr /g)?.length
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? 0)
  })

  test('has the page number as its only field and no link, whatever the words are', async () => {
    const words = [
      'PAGE \\* MERGEFORMAT', '{ DDEAUTO c:\\\\cmd }', '<w:fldSimple w:instr="QUOTE"/>', 'https://a.vn', '</w:t></w:r>', '&amp;lt;',
    ]
    const content = { ...report, body: words.map((text, index) => paragraph(`p${index}`, text)) }
    const bytes = await writeDocx(content)
    const xml = documentXml(bytes)
    expect(xml).not.toMatch(/<w:(fldSimple|fldChar|instrText|hyperlink|altChunk|object)\b/)
    expect(wordsOf(xml)).toBe(squeezed(plainText(content)))
    const heads = partNames(bytes).filter(name => /word\/header\d*\.xml/.test(name)).map(name => partOf(bytes, name)).join('')
    const fields = [...heads.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(found => found[1])
    expect(new Set(fields)).toEqual(new Set(['PAGE']))
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).not.toContain('External')
  })

  test('keeps any typed text inside the words of the paper', async () => {
    const paragraphs = (xml: string) => xml.match(/<w:p>|<w:p /g)?.length
    const typed = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(typed, async texts => {
      const paper = (body: string[]) => ({ ...draft, body: body.map((text, index) => paragraph(`p${index}`, text)) })
      const xml = documentXml(await writeDocx(paper(texts)))
      // oxlint-disable-next-line no-control-regex -- what XML cannot hold
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      expect(paragraphs(xml)).toBe(paragraphs(documentXml(await writeDocx(paper(texts.map(() => 'x'))))))
    }), { numRuns: 10 })
  })
})

describe.skipIf(!soffice || !hasPoppler)('a Word file through LibreOffice', () => {
  test('makes pages without a word over another, numbered from 2 and afresh in each annex', async () => {
    const pages = measurePages(throughLibreOffice(await writeDocx(report), 'docx'))
    // LibreOffice's boxes are taller than the lines by 2 points.
    for (const page of pages) expect(overlaps(page, 3)).toEqual([])
    const numbers = pages.map(page => page.words.find(word => word.bottom < twips(decree30.page.margins.top) / 20)?.text)
    const annexes = pages.flatMap((page, index) => (page.words[1]?.text === 'Phụ' ? [index] : []))
    expect(annexes).toHaveLength(2)
    expect(numbers[0]).toBeUndefined()
    expect(numbers[1]).toBe('2')
    for (const first of annexes) expect(numbers[first]).toBe('1')
  })

  test('never leaves the signature alone on a page', async () => {
    for (const lines of [20, 23]) { // the last words would just fit on the page before
      const body = Array.from({ length: lines }, (_, index) => paragraph(`p${index}`, `Nội dung ${index}.`))
      const pages = measurePages(throughLibreOffice(await writeDocx({ ...draft, body }), 'docx'))
      const signed = pages.find(page => page.words.some(word => word.text === 'nhận:'))
      expect(pages).toHaveLength(2)
      expect(signed?.words.some(word => word.text.endsWith('./.'))).toBe(true)
    }
  })

  test('shows each row of a long table and its heads on every page', async () => {
    const pages = measurePages(throughLibreOffice(await writeDocx({ ...draft, body: [modelTable(modelRows(60))] }), 'docx'))
    const rows = pages.flatMap(page => page.words).filter(word => /^dòng\d+$/.test(word.text)).map(word => word.text)
    expect(rows).toEqual(Array.from({ length: 60 }, (_, row) => `dòng${row + 1}`))
    for (const page of pages.filter(each => each.words.some(word => word.text.startsWith('dòng')))) {
      expect(page.words.filter(word => word.text === 'STT')).toHaveLength(1)
    }
  })
})
