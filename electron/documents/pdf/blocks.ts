import type { Content } from 'pdfmake/interfaces.js'
import type { Block, Heading } from '../content.ts'
import { headingText } from '../wording.ts'
import { points } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { leadingHeight, tableBlock } from './table.ts'
import { bodyText, shown, textOf } from './text.ts'

/** Headings and the block they stand over. */
export type Passage = { headings: Heading[]; block?: Exclude<Block, Heading> }

/** The blocks of a body, each with the headings right above it. */
export function passages(blocks: Block[]): Passage[] {
  const found: Passage[] = []
  let headings: Heading[] = []
  for (const block of blocks) {
    if (block.type === 'heading') headings.push(block)
    else {
      found.push({ headings, block })
      headings = []
    }
  }
  return headings.length > 0 ? [...found, { headings }] : found
}

const indentOf = (sheet: Sheet) => points(sheet.profile.body.indent)

function headingOf(sheet: Sheet, heading: Heading): Content {
  return {
    ...bodyText(sheet, `heading${heading.level}`, [{ text: headingText(heading) }], indentOf(sheet)),
    alignment: 'left',
  }
}

function blockOf(sheet: Sheet, block: Exclude<Block, Heading>): Content {
  switch (block.type) {
    case 'paragraph': return bodyText(sheet, 'paragraph', block.runs, indentOf(sheet))
    case 'dash': return bodyText(sheet, 'paragraph', [{ text: '- ' }, ...block.runs], indentOf(sheet))
    case 'note': return { ...textOf(sheet, 'note', block.text), alignment: block.align ?? 'left' }
    case 'table': return tableBlock(sheet, block)
  }
}

/** Height in points that must be free below a heading: the first lines of its text, or a table's heads and first row. */
function reserveFor(sheet: Sheet, block: Exclude<Block, Heading>): number {
  if (block.type === 'table') return Math.min(leadingHeight(sheet, block), sheet.textHeight / 2)
  const { keep, body } = sheet.profile
  return keep.afterHeading * sheet.ruler.lineHeight(sheet.style('paragraph')) * body.lineSpacing
}

/** All of a passage without any tie, for whoever keeps it together as a whole. */
export const untied = (sheet: Sheet, { headings, block }: Passage): Content[] =>
  [...headings.map((heading) => headingOf(sheet, heading)), ...(block ? [blockOf(sheet, block)] : [])]

/** Whether headings may be kept whole: beyond a page's height pdfmake would drop them. */
export const fitsPage = (sheet: Sheet, height: number) => height < sheet.textHeight * largestKept
const largestKept = 0.9

function headingsHeight(sheet: Sheet, headings: Heading[]): number {
  return headings.reduce((sum, heading) => {
    const style = sheet.style(`heading${heading.level}`)
    const text = shown(headingText(heading), style)
    const lines = sheet.ruler.lineCount(text, style, sheet.textWidth - indentOf(sheet))
    const line = sheet.ruler.lineHeight(style) * sheet.profile.body.lineSpacing
    return sum + (lines + 1) * line + (style.before ?? 0) + (style.after ?? 0)
  }, 0)
}

/**
 * A passage whose headings never stand alone at the foot of a page. pdfmake can only keep nodes whole or not at all, so
 * the headings are kept whole together with blank room for the first lines, and the text then steps back into the room.
 */
export function passage(sheet: Sheet, tied: Passage): Content[] {
  const { headings, block } = tied
  if (headings.length === 0 || !block) return untied(sheet, tied)
  const reserve = reserveFor(sheet, block)
  if (!fitsPage(sheet, headingsHeight(sheet, headings) + reserve)) return untied(sheet, tied)
  const roomy: Content = { stack: headings.map((heading) => headingOf(sheet, heading)), margin: [0, 0, 0, reserve] }
  return [
    { stack: [roomy], unbreakable: true }, // a node's own margins would lie outside of what is kept whole
    { stack: [blockOf(sheet, block)], margin: [0, -reserve, 0, 0] },
  ]
}

/** Lines a block takes; a table counts as endless. */
export function linesOf(sheet: Sheet, block: Block): number {
  if (block.type === 'table') return Infinity
  const text = 'runs' in block ? block.runs.map((run) => run.text).join('') : block.text
  return sheet.ruler.lineCount(text, sheet.style('paragraph'), sheet.textWidth - indentOf(sheet))
}

/** The same without a gap below: on a full page it would make an empty one. */
export function flush(content: Content[]): Content[] {
  const last = content.at(-1)
  if (typeof last !== 'object' || Array.isArray(last)) return content
  const inner = 'stack' in last && Array.isArray(last.stack) ? { stack: flush(last.stack) } : {}
  const margin = 'margin' in last && Array.isArray(last.margin) && last.margin.length === 4 ? { margin: [...last.margin.slice(0, 3), 0] as [number, number, number, number] } : {}
  return [...content.slice(0, -1), { ...last, ...inner, ...margin } as Content]
}
