import type { DocumentContent } from '../../../electron/documents/content.ts'
import { annexLabel, annexReference, endedBody } from '../../../electron/documents/wording.ts'
import { closingFindings } from './closing.ts'
import { flowFindings } from './flow.ts'
import { annexFindings, headFindings, titleFindings } from './head.ts'
import { Stream } from './lines.ts'
import type { Finding } from './ranges.ts'
import { readPdf } from './readPdf.ts'
import { type Section, holdsTable, numberFindings, sectionsOf, sheetFindings } from './sheets.ts'

/**
 * Measures a PDF against Nghị định 30/2020/NĐ-CP, Phụ lục I: everything from the file itself, the words of the content saying only
 * which component is which. An empty list is a paper in order.
 */
export async function layoutFindings(pdf: Uint8Array, content: DocumentContent): Promise<Finding[]> {
  const annexes = content.annexes ?? []
  const sections = sectionsOf(await readPdf(pdf), annexes.map((_, index) => annexLabel(content, index)))
  const [main, ...others] = sections
  if (!main) return [{ component: 'page', what: 'has no page' }]
  const missing: Finding[] = annexes.slice(others.length).map(({ title }) => ({ component: 'annexLabel', what: `of “${title}” is not there` }))
  return [
    ...sheetFindings(main, content.orientation === 'landscape', holdsTable(content.body)), ...numberFindings(main, false), ...mainFindings(main, content),
    ...missing,
    ...others.flatMap((section, index) => {
      const annex = annexes[index]
      if (!annex) return []
      const stream = new Stream(section.words)
      return [
        ...sheetFindings(section, annex.orientation === 'landscape', holdsTable(annex.blocks)), ...numberFindings(section, true),
        ...annexFindings(stream, section, { label: annexLabel(content, index), title: annex.title, reference: annexReference(content) }),
        ...flowFindings(stream, section, annex.blocks),
      ]
    }),
  ]
}

function mainFindings(section: Section, content: DocumentContent): Finding[] {
  const { findings, below } = headFindings(section, content)
  const stream = new Stream(below)
  const title = titleFindings(stream, section, content)
  const flow = flowFindings(stream, section, endedBody(content.body), content.bases)
  return [...findings, ...title, ...flow, ...closingFindings(stream.rest(), content, section)]
}
