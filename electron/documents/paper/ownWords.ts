import type { Remark } from '../../../db/contract/remark.ts'
import type { Block, DashItem, Heading, Paragraph } from '../content.ts'
import type { OwnDocument } from './ownDocument.ts'

/** Her lines as blocks: what begins with a dash is an item, the rest are paragraphs. The first keeps the key. */
function blocksOf(words: string, replaced: Paragraph | DashItem): Block[] {
  const lines = words.split(/\r?\n/).map(line => line.trim()).filter(line => line !== '')
  return lines.map((line, place): Block => {
    const item = /^[-–•+]\s+/.exec(line)
    const type = item || (lines.length === 1 && replaced.type === 'dash') ? 'dash' : 'paragraph'
    return {
      type, key: place === 0 ? replaced.key : `${replaced.key}+${place + 1}`,
      runs: [{ text: item ? line.slice(item[0].length) : line }],
    }
  })
}

/** Her words in place of a block's. A heading keeps its number, a note its place; a table has no words of its own. */
function replaced(block: Block, words: string): Block[] {
  if ('runs' in block) return blocksOf(words, block)
  return block.type === 'table' ? [block] : [{ ...block, text: words.replace(/\s+/gu, ' ').trim() }]
}

/** Counts the headings anew, each level from 1 under the one above it. */
function renumbered(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0]
  return blocks.map(block => {
    if (block.type !== 'heading' || block.ordinal === undefined) return block
    const place = block.level - 1
    counts[place] = (counts[place] ?? 0) + 1
    counts.fill(0, block.level)
    return { ...block, ordinal: counts[place] } satisfies Heading
  })
}

/** Without what she leaves out: a block alone, a heading with all that stands under it. The headings left are counted anew. */
function withoutLeft(blocks: readonly Block[], parts: OwnDocument['parts']): Block[] {
  let under: number | null = null
  let any = false
  const kept = blocks.filter(block => {
    if (block.type === 'heading' && under !== null && block.level <= under) under = null
    const left = under !== null || parts.get(block.key)?.left === true
    if (left && block.type === 'heading' && under === null) under = block.level
    any ||= left
    return !left
  })
  return any ? renumbered(kept) : kept
}

/** Puts her own words in place of the blocks they were written for, and leaves out what she leaves out. */
export function withOwnWords(blocks: readonly Block[], parts: OwnDocument['parts']): Block[] {
  return withoutLeft(blocks, parts).flatMap(block => {
    const own = parts.get(block.key)?.body ?? null
    return own === null ? [block] : replaced(block, own)
  })
}

/** Words for parts the document no longer has are not printed; they stay in the register and are named. */
export function homelessWords(known: ReadonlySet<string>, parts: OwnDocument['parts']): Remark[] {
  return [...parts].filter(([key, { body }]) => body !== null && !key.startsWith('@') && !known.has(key)).map(([key]) => ({
    text: `Đoạn tự soạn "${key}" không còn chỗ trong văn bản của kỳ này nên không in; nội dung vẫn giữ trong sổ. Hãy chuyển lời sang đoạn khác nếu cần.`,
    mend: { at: 'part', key },
  }))
}
