import { describe, expect, test } from 'vitest'
import type { DocumentContent, Row } from '../../electron/documents/content.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { writeDocx } from '../../electron/documents/docx/write.ts'
import { hasPoppler, measurePages } from '../support/pdf.ts'
import { decoded, has7z, partNames, partOf, testArchive } from '../support/zipParts.ts'
import { draft, modelTable } from './sampleContent.ts'

/** Rows numbered through, every seventh of several lines, in groups. */
function rowsOf(count: number): Row[] {
  return Array.from({ length: count }, (_, place): Row[] => [
    ...(place % 250 === 0 ? [{ type: 'group' as const, text: `Nhóm thứ ${place / 250 + 1}` }] : []),
    { type: 'row', cells: [`n${place + 1}`, place % 7 === 0 ? 'Mô hình tuyến đường kiểu mẫu, camera an ninh, thu gom rác thải tại nguồn '.repeat(4) : 'Nụ cười công sở', 'Kinh tế', 'Văn phòng', '12'] },
  ]).flat()
}

const listOf = (rows: Row[]): DocumentContent => ({ ...draft, body: [{ type: 'paragraph', key: 'a', runs: [{ text: 'Danh sách như sau:' }] }, modelTable(rows), { type: 'paragraph', key: 'z', runs: [{ text: 'Danh sách hết ở đây.' }] }] })

describe.skipIf(!hasPoppler)('a list too long to be laid out at once (poppler)', () => {
  const count = 960
  test('has every row once and in order, heads on every page, pages numbered through', async () => {
    const pages = measurePages(await writePdf(listOf(rowsOf(count))))
    const words = pages.map(page => page.words.map(word => word.text))
    const numbers = words.flat().filter(word => /^n\d+$/.test(word)).map(word => Number(word.slice(1)))
    expect(numbers).toEqual(Array.from({ length: count }, (_, place) => place + 1))
    const withRows = words.filter(page => page.some(word => /^n\d+$/.test(word)))
    for (const page of withRows) expect(page.filter(word => word === 'STT')).toHaveLength(1)
    expect(words.slice(1).map(page => page[0])).toEqual(words.slice(1).map((_, place) => String(place + 2)))
    expect(words.at(-1)?.join(' ')).toMatch(/Danh sách hết ở đây\.\/\./)
  })

  test('leaves no page half empty where one piece ends and the next begins', async () => {
    const pages = measurePages(await writePdf(listOf(rowsOf(count))))
    const foot = (page: (typeof pages)[number]) => Math.max(...page.words.map(word => word.bottom))
    for (const page of pages.slice(0, -2)) expect(foot(page), JSON.stringify(page.words.at(-1))).toBeGreaterThan(page.height - 57 - 170)
  })

  test('is printed to the end where rows are taller than pages', async () => {
    const tall: Row[] = Array.from({ length: 320 }, (_, place) => ({ type: 'row', cells: [`n${place + 1}`, place % 40 === 3 ? 'Cách làm dài\n'.repeat(90) : 'ngắn', '', '', ''] }))
    const words = measurePages(await writePdf(listOf(tall))).flatMap(page => page.words.map(word => word.text))
    expect(words.filter(word => /^n\d+$/.test(word))).toHaveLength(320)
    expect(words.filter(word => word === 'Cách')).toHaveLength(8 * 90)
  })

  test('stops between two pieces when asked to, and tells how far it is', async () => {
    const seen: number[] = []
    const stop = new AbortController()
    const printing = writePdf(listOf(rowsOf(count)), {
      signal: stop.signal, onProgress: share => {
        seen.push(share)
        if (seen.length === 2) stop.abort(new Error('dừng'))
      },
    })
    await expect(printing).rejects.toThrow('dừng')
    expect(seen).toHaveLength(2)
    expect(seen[1]).toBeGreaterThan(seen[0] ?? 1)
    expect(seen[1]).toBeLessThan(0.7)
  })
})

describe.skipIf(!has7z)('the same list for Word (7z)', () => {
  test('is a sound file with every row once and in order, and the styles and heads of a short one', async () => {
    const file = await writeDocx(listOf(rowsOf(960)))
    const short = await writeDocx(listOf(rowsOf(20)))
    expect(testArchive(file)).toMatch(/Everything is Ok/)
    expect(partNames(file).toSorted()).toEqual(partNames(short).toSorted())
    const xml = partOf(file, 'word/document.xml')
    const numbers = [...decoded(xml).matchAll(/>n(\d+)</g)].map(found => Number(found[1]))
    expect(numbers).toEqual(Array.from({ length: 960 }, (_, place) => place + 1))
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(partOf(file, 'word/styles.xml')).toBe(partOf(short, 'word/styles.xml'))
  })

  test('stops between two pieces when asked to', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const writing = writeDocx(listOf(rowsOf(960)), {
      signal: stop.signal, onProgress: share => {
        seen.push(share)
        if (seen.length === 2) stop.abort(new Error('dừng'))
      },
    })
    await expect(writing).rejects.toThrow('dừng')
    expect(seen).toHaveLength(2)
  })
})
