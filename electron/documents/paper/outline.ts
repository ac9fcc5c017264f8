import { type OutlinePart, annexPart, issueParts } from '../../../db/contract/outline.ts'
import { formatNumber } from '../../../db/contract/text/format.ts'
import type { Annex, Block } from '../content.ts'
import type { OwnDocument } from './ownDocument.ts'

/** What the program itself says in a block. */
function wordsOf(block: Block): string {
  if ('runs' in block) return block.runs.map(run => run.text).join('')
  if (block.type !== 'table') return block.text
  const rows = block.rows.filter(row => row.type === 'row').length
  return `Bảng ${formatNumber(rows)} dòng`
}

type Made = { subject: string; body: readonly Block[]; annexes: readonly Annex[] }

/** The parts of a document in their order, as the program makes them, with what the secretary made of each. */
export function outlineOf({ subject, body, annexes }: Made, parts: OwnDocument['parts']): OutlinePart[] {
  const part = (key: string, type: OutlinePart['type'], text: string, level: number | null = null): OutlinePart => {
    const { body: own = null, made = null, left = false } = parts.get(key) ?? {}
    return { key, type, level, text, own, made, off: left }
  }
  const ofBlock = (block: Block) => part(block.key, block.type, wordsOf(block), block.type === 'heading' ? block.level : null)
  return [
    part(issueParts.subject, 'subject', subject), ...body.map(ofBlock),
    ...annexes.flatMap(annex => [part(annexPart(annex.key), 'annex', annex.title), ...annex.blocks.map(ofBlock)]),
  ]
}
