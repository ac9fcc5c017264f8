import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentContent } from '../../electron/documents/content.ts'
import { writeDocx } from '../../electron/documents/docx/write.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { type LayoutProfile, decree30 } from '../../electron/documents/profile.ts'
import { dateLine, numberLine } from '../../electron/documents/symbol.ts'
import { allThroughLibreOffice } from '../support/officeFolder.ts'
import { hasPoppler } from '../support/pdf.ts'
import { type Printed, readPrinted } from '../support/printed.ts'
import { find, linesIn, streamOf } from '../support/wordStream.ts'
import { soffice } from '../support/zipParts.ts'
import { composePapers, paperNames } from './measure/papers.ts'
import { report } from './sampleContent.ts'

type Place = { middle: number; top: number; lines: number }

const millimetres = (points: number) => (points * 25.4) / 72

/** What stands at the head of a paper, where it has it. */
const headOf = ({ header, kindTitle, subject }: DocumentContent): [string, string][] => [
  ['the parent agency', header.parentAgency ?? ''], ['the agency', header.agency],
  ['the national name', 'Cộng hòa xã hội chủ nghĩa Việt Nam'], ['the motto', 'Độc lập - Tự do - Hạnh phúc'],
  ['the number', numberLine(header)], ['the date', dateLine(header)], ['the kind', kindTitle ?? ''], ['the subject', kindTitle ? subject : ''],
].filter((part): part is [string, string] => part[1] !== '')

/** Where the parts of a head stand on the first page, in millimetres; undefined for one that is not there. */
function placesOf(pages: Printed, parts: readonly [string, string][]): (Place | undefined)[] {
  const stream = streamOf(pages.fragments.filter(({ page }) => page === 1))
  let from = 0
  return parts.map(([, words]) => {
    const span = find(stream, words, from, true)
    if (!span) return undefined
    from = span.to
    const lines = linesIn(stream, span)
    const [left, right] = [Math.min(...lines.map(line => line.left)), Math.max(...lines.map(line => line.right))]
    return { middle: millimetres((left + right) / 2), top: millimetres(Math.min(...lines.map(line => line.top))), lines: lines.length }
  })
}

/** How far the same part may stand from its place in the PDF, in millimetres. */
const slack = 1

/** The parts of a head that stand elsewhere, or on other lines, than in the PDF. */
function headApart(content: DocumentContent, ours: Printed, theirs: Printed): string[] {
  const parts = headOf(content)
  const [here, there] = [placesOf(ours, parts), placesOf(theirs, parts)]
  return parts.flatMap(([part], index) => {
    const [a, b] = [here[index], there[index]]
    if (!a || !b) return [`${part} is not found`]
    const [right, down] = [b.middle - a.middle, b.top - a.top]
    const same = Math.abs(right) <= slack && Math.abs(down) <= slack && a.lines === b.lines
    return same ? [] : [`${part}: ${right.toFixed(1)} mm to the right, ${down.toFixed(1)} mm down, on ${b.lines} lines`]
  })
}

/** Converted beside the papers, to see that a shift is seen. */
const shifted: LayoutProfile = { ...decree30, header: { ...decree30.header, dateGap: decree30.header.dateGap + 10 } }

describe.skipIf(!soffice || !hasPoppler)('the Word file of every paper, converted by LibreOffice', () => {
  const own = new Map<string, Printed>()
  const converted = new Map<string, Printed>()
  let papers = new Map<string, DocumentContent>()
  beforeAll(async () => {
    papers = composePapers()
    const files = new Map([['shifted', await writeDocx(report, { profile: shifted })]])
    for (const [name, content] of papers) {
      own.set(name, readPrinted(await writePdf(content)))
      files.set(name, await writeDocx(content))
    }
    for (const [name, pdf] of allThroughLibreOffice(files)) converted.set(name, readPrinted(pdf))
  }, 300_000)

  test.each(paperNames)('has its head where the PDF has it, and at most one page more or less: %s', name => {
    const [content, ours, theirs] = [papers.get(name), own.get(name), converted.get(name)]
    if (!content || !ours || !theirs) return expect.fail('this paper was not made or not converted')
    expect(headApart(content, ours, theirs)).toEqual([])
    expect(Math.abs(theirs.sheets.length - ours.sheets.length), `${ours.sheets.length} pages, converted ${theirs.sheets.length}`).toBeLessThanOrEqual(1)
  })

  test('would be found out with number and date 10 points lower', async () => {
    const theirs = converted.get('shifted') ?? expect.fail('this paper was not converted')
    const apart = headApart(report, readPrinted(await writePdf(report)), theirs)
    expect(apart.map(each => each.split(':')[0])).toEqual(['the number', 'the date', 'the kind', 'the subject'])
  })
})
