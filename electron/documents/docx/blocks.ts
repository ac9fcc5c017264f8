import type { Paragraph, Table } from 'docx'
import type { Block } from '../content.ts'
import { linesOf } from '../pdf/blocks.ts'
import type { Sheet } from '../pdf/sheet.ts'
import { headingText } from '../wording.ts'
import { tableOf } from './table.ts'
import { alignments, textOf } from './text.ts'

/** One block of a body; `tied` keeps it on the page of what follows. */
function blockOf(sheet: Sheet, block: Block, tied: boolean): (Paragraph | Table)[] {
  const keep = tied ? { keepNext: true, keepLines: true } : {}
  switch (block.type) {
    case 'heading': return [textOf(sheet, `heading${block.level}`, headingText(block))]
    case 'paragraph': return [textOf(sheet, 'paragraph', block.runs, keep)]
    case 'dash': return [textOf(sheet, 'paragraph', [{ text: '- ' }, ...block.runs], keep)]
    case 'note': return [textOf(sheet, 'note', block.text, { alignment: alignments[block.align ?? 'left'], ...keep })]
    case 'table': return tableOf(sheet, block)
  }
}

/** The blocks of an annex, or of a body whose short last words stay with the signature. */
export function blocksOf(sheet: Sheet, blocks: readonly Block[], beforeSignature = false): (Paragraph | Table)[] {
  const last = blocks.length - 1
  return blocks.flatMap((block, index) =>
    blockOf(sheet, block, beforeSignature && index === last && linesOf(sheet, block) <= sheet.profile.keep.withSignature))
}
