import type { Annex, Block, DocumentContent } from '../content.ts'
import { annexLabel } from '../wording.ts'

/**
 * Blocks in which each annex may be mentioned, best first (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1: the body tells
 * of every annex).
 */
export type Mentions = Readonly<Record<string, readonly string[]>>

/** The best block that tells a number; where her own words stand there is none, and the best block will do. */
function placeOf(blocks: readonly Block[], keys: readonly string[]): number {
  const lastOf = (key: string) => blocks.findLastIndex(block => block.key === key || block.key.startsWith(`${key}+`))
  const places = keys.map(lastOf).filter(place => place >= 0)
  const counts = (block: Block | undefined) => block !== undefined && 'runs' in block && block.runs.some(run => run.source)
  return places.find(place => counts(blocks[place])) ?? places[0] ?? -1
}

/** An annex without any row is left out, and the others are numbered without it. */
export const withRows = (annexes: readonly Annex[]): Annex[] =>
  annexes.filter(({ blocks }) => blocks.some(block => block.type !== 'table' || block.rows.length > 0))

/** Adds `(Chi tiết tại Phụ lục II)` where each annex belongs, unless her own words there already speak of an annex. */
export function withMentions(body: readonly Block[], content: Pick<DocumentContent, 'annexes'>, mentionedIn: Mentions): Block[] {
  const blocks = [...body]
  for (const [index, { key }] of (content.annexes ?? []).entries()) {
    const place = placeOf(blocks, mentionedIn[key] ?? [])
    const block = blocks[place]
    if (block && 'runs' in block && !block.runs.some(run => run.text.includes('Phụ lục'))) {
      blocks[place] = mentioning(
        block,
        `(Chi tiết tại ${annexLabel(content as DocumentContent, index)}${(content.annexes ?? []).length > 1 ? '' : ' kèm theo'})`,
      )
    }
  }
  return blocks
}

function mentioning<B extends Extract<Block, { runs: unknown }>>(block: B, mention: string): B {
  const last = block.runs.at(-1)
  const [, words = '', end = ''] = /^(.*?)([\s.:;]*)$/su.exec(last?.text ?? '') ?? []
  return { ...block, runs: [...block.runs.slice(0, -1), { ...last, text: `${words} ${mention}${end.trim() || '.'}` }] }
}
