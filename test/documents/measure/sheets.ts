import type { DocumentContent } from '../../../electron/documents/content.ts'
import { faceFindings, within } from './checks.ts'
import { type Placed, inReadingOrder, linesOf, middle, millimetres, squeezed, textOf } from './lines.ts'
import { type Finding, page as allowed } from './ranges.ts'
import type { DrawnPage } from './readPdf.ts'

/** The pages of the document, or of one of its annexes, without what stands in their top margins. */
export type Section = { first: number; pages: readonly DrawnPage[]; words: Placed[]; numbers: Placed[][]; left: number; right: number }

const orientationOf = ({ width, height }: DrawnPage) => (width > height ? 'landscape' : 'portrait')
const points = (chunk: Placed) => ({ top: chunk.y - chunk.size * 0.891, bottom: chunk.y + chunk.size * 0.216 })
const inTopMargin = (chunk: Placed) => points(chunk).bottom < allowed.top[0] - 2
const longest = (chunks: readonly Placed[]) => Math.max(...chunks.map(chunk => chunk.x + chunk.width))

/** Parts the pages where annexes begin: on a page whose first line is the label of the next one. */
export function sectionsOf(pages: readonly DrawnPage[], labels: readonly string[]): Section[] {
  const read = pages.map((page, index) => inReadingOrder(page, index + 1))
  const starts = [0]
  for (let index = 1; index < pages.length && starts.length <= labels.length; index += 1) {
    const [first] = linesOf((read[index] ?? []).filter(chunk => !inTopMargin(chunk)))
    if (first && textOf(first.chunks) === squeezed(labels[starts.length - 1] ?? '')) starts.push(index)
  }
  return starts.map((first, place) => {
    const own = pages.slice(first, starts[place + 1])
    const words = read.slice(first, starts[place + 1])
    const text = words.flat().filter(chunk => !inTopMargin(chunk))
    const strokes = own.flatMap(page => page.strokes)
    return {
      first, pages: own, words: text, numbers: words.map(page => page.filter(inTopMargin)),
      left: Math.min(...text.map(chunk => chunk.x), ...strokes.map(stroke => stroke.x1)),
      right: Math.max(longest(text), ...strokes.map(stroke => stroke.x2)),
    }
  })
}

/** Paper, orientation, margins, face and colour of every page. */
export function sheetFindings(section: Section, across: boolean, hasTable: boolean): Finding[] {
  const [page] = section.pages
  if (!page) return [{ component: 'page', what: 'has no page' }]
  const { width, height } = allowed
  const [wide, high] = across ? [height, width] : [width, height]
  const strange = section.pages.find(each => Math.abs(each.width - wide) > 2 || Math.abs(each.height - high) > 2)
  const margin = (what: string, value: number, range: readonly [number, number]): Finding[] =>
    (within(value, range, 1) ? [] : [{ component: 'margins', what: `${what} is ${Math.round(value / millimetres(1))} mm` }])
  const tops = section.pages.map((_, index) => Math.min(...section.words.filter(chunk => chunk.page === section.first + index + 1).map(chunk => points(chunk).top)))
  const foot = Math.max(...section.words.map(chunk => points(chunk).bottom))
  const face = section.words.find(chunk => !/^(TimesNewRoman|Tinos)/.test(chunk.font.replace(/\s/g, '')))
  const coloured = section.words.find(chunk => !chunk.black)
  return [
    ...(strange ? [{ component: 'page' as const, what: `is ${Math.round(strange.width)} × ${Math.round(strange.height)} pt` }] : []),
    ...(orientationOf(page) === 'landscape' && !hasTable ? [{ component: 'page' as const, what: 'lies across without a table' }] : []),
    ...margin('left margin', section.left, allowed.left),
    // Lines of a text that is not justified may all end before the margin.
    ...margin('right margin', page.width - section.right, [allowed.right[0], section.words.length > 200 ? allowed.right[1] : page.width]),
    ...margin('top margin', Math.min(...tops), allowed.top),
    ...margin('bottom margin', page.height - foot, [allowed.bottom[0], page.height]),
    ...(face ? [{ component: 'font' as const, what: `“${face.text}” is set in ${face.font}` }] : []),
    ...(coloured ? [{ component: 'font' as const, what: `“${coloured.text}” is not black` }] : []),
    ...section.pages.flatMap((_, index) => overlapFindings(section.words.filter(chunk => chunk.page === section.first + index + 1))),
  ]
}

function overlapFindings(words: readonly Placed[]): Finding[] {
  const sorted = words.toSorted((a, b) => a.y - b.y)
  return sorted.flatMap((one, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.y - other.size * 0.6 > one.y) break
      if (Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1) return [{ component: 'overlap' as const, what: `“${one.text}” and “${other.text}” on page ${one.page}` }]
    }
    return []
  })
}

/** Numbers in the middle of the top margin, from 1 in each section; the first page of the document shows none (mục I.7). */
export function numberFindings(section: Section, isAnnex: boolean): Finding[] {
  const { left, right } = section
  return section.numbers.flatMap((found, index) => {
    const shown = textOf(found)
    const wanted = index === 0 && !isAnnex ? '' : String(index + 1)
    const what = `page ${index + 1} of the ${isAnnex ? 'annex' : 'document'}`
    if (shown !== wanted) return [{ component: 'pageNumber' as const, what: `${what} shows “${shown}” in its top margin` }]
    if (found.length === 0) return []
    const [line] = linesOf(found)
    const page = section.pages[index]
    const centre = page ? (Math.min(left, allowed.left[1]) + Math.max(right, page.width - allowed.right[1])) / 2 : 0
    return [...faceFindings('pageNumber', found), ...(line && Math.abs(middle(line) - centre) > 6 ? [{ component: 'pageNumber' as const, what: `${what}: not in the middle` }] : [])]
  })
}

/** Whether a section may lie across: it holds a table (mục I.2). */
export const holdsTable = (blocks: DocumentContent['body']) => blocks.some(block => block.type === 'table')
