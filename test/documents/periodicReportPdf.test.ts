import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/index.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { decree30 } from '../../electron/documents/profile.ts'
import { hasPoppler, measurePages, outside, overlaps, readText } from '../support/pdf.ts'
import { filledRegister, keep, listedRegister, sourceOf } from './reportSource.ts'

const points = (millimetres: number) => millimetres / 25.4 * 72
const { top, bottom, left, right } = decree30.page.margins
/** The page number stands in the upper margin. */
const margins = {
  top: points(decree30.pageNumberTop) - 2, bottom: points(bottom), left: points(left), right: points(right),
}
const letters = (text: string) => text.normalize('NFC').replace(/\s+/gu, '')

describe.skipIf(!hasPoppler)('on paper', () => {
  test.each([
    'periodic-report', 'model-list',
  ])('%s keeps inside its margins, and nothing lies over anything', async id => {
    const { content } = composeDocument(id, sourceOf(filledRegister(400), '2025'))
    const pages = measurePages(await writePdf(content))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(page.words.length).toBeGreaterThan(0)
      expect(outside(
        page, page.width > page.height ? { ...margins, top: Math.min(margins.top, points(top)) } : margins,
      )).toEqual([])
      expect(overlaps(page)).toEqual([])
    }
  })

  test('the text of a report and its grounds stand upright, the lists between them across', async () => {
    const { content } = composeDocument('periodic-report', sourceOf(filledRegister(400), '2025'))
    const pages = measurePages(await writePdf(content))
    const across = pages.map(page => page.width > page.height)
    expect(across[0]).toBe(false)
    expect(across.at(-1)).toBe(false)
    expect(across.slice(across.indexOf(true), across.lastIndexOf(true)).every(Boolean)).toBe(true)
  })

  test('every word of the text can be read on the pages', async () => {
    const { content } = composeDocument('periodic-report', sourceOf(listedRegister(), '2025-H1'))
    const read = letters(readText(await writePdf(content)))
    const long = plainText(content).split('\n').filter(words => words.length > 60 && !words.includes('\t'))
    for (const line of long.slice(0, 40)) {
      // A line may run on over a page: its beginning is on one.
      expect(read).toContain(letters(line.slice(0, 40)))
    }
  })

  test('a report without records takes few pages', async () => {
    const { content } = composeDocument('periodic-report', sourceOf(listedRegister(), '2025-M10'))
    expect(measurePages(await writePdf(content)).length).toBeLessThanOrEqual(6)
  })

  test('hostile words in a record neither stop the print nor leave the page', async () => {
    const register = listedRegister()
    for (const words of ['x'.repeat(500), 'Dòng một\u2028dòng hai', '<script>alert(1)</script> {{a}}', 'مرحبا 你好 😀']) {
      keep(register, 'model', {
        name: words, category: 'model', actorType: 'person', actor: words.slice(0, 300), field: 'economy',
        registeredOn: '2025-02-01', recognisedOn: '2025-03-01',
        status: 'recognised', outcome: words.repeat(20), area: words.slice(0, 300),
      })
    }
    const { content } = composeDocument('periodic-report', sourceOf(register, '2025'))
    for (const page of measurePages(await writePdf(content))) {
      expect(page.words.filter(word => word.right > page.width || word.left < 0)).toEqual([])
    }
  })
})
