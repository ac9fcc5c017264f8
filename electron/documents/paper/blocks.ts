import type { Block, Column, DashItem, Heading, Paragraph, Run, Table } from '../content.ts'
import { paragraphOf } from '../sentences/statement.ts'
import { curly, sentence } from '../sentences/text.ts'

export const heading = (level: Heading['level'], ordinal: number, key: string, text: string): Heading =>
  ({ type: 'heading', key, level, ordinal, text })

/** A paragraph of sentences; none when they say nothing. */
export const paragraph = (key: string, ...sentences: Run[][]): Block[] => {
  const runs = paragraphOf(...sentences)
  return runs.length === 0 ? [] : [{ type: 'paragraph', key, runs }]
}

export const dash = (key: string, ...sentences: Run[][]): Block[] => {
  const runs = paragraphOf(...sentences)
  return runs.length === 0 ? [] : [{ type: 'dash', key, runs }]
}

/** Plain words as they are, without a stop of their own: `Thời gian: 8 giờ 00`. */
export const plain = (key: string, text: string): Paragraph => ({ type: 'paragraph', key, runs: [{ text }] })
export const plainDash = (key: string, text: string): DashItem => ({ type: 'dash', key, runs: [{ text }] })

/** Room to write a line by hand. */
export const dotted = '……………………………………'
/** Room to write a word or a number by hand. */
export const dots = '………'

/**
 * What somebody typed over several lines, each a paragraph, one that begins with a dash an item; `otherwise` where nothing was
 * typed. The keys of the lines after the first are numbered.
 */
export function lines(key: string, text: string | null, otherwise: string = dotted): Block[] {
  const typed = (text ?? '').split(/\r?\n/).map(line => line.trim()).filter(line => line !== '')
  if (typed.length === 0) return [plain(key, otherwise)]
  return typed.map((line, place) => {
    const item = /^[-–•+]\s+/.exec(line)
    const runs = sentence(curly(item ? line.slice(item[0].length) : line))
    return { type: item ? 'dash' : 'paragraph', key: place === 0 ? key : `${key}.${place + 1}`, runs }
  })
}

/** A line of a form: what is asked, then the answer or room for it. */
export const asked = (key: string, question: string, answer: string): Paragraph => plain(key, `${question}: ${answer.trim() === '' ? dotted : answer.trim()}`)

/** A table with a first column that numbers its rows. */
export function numberedTable(key: string, columns: readonly Column[], rows: readonly string[][], emptyText?: string): Table {
  return {
    type: 'table', key, columns: [{ title: 'STT', width: { mm: 11 }, align: 'center' }, ...columns],
    rows: rows.map((cells, place) => ({ type: 'row', cells: [String(place + 1), ...cells] })), ...(emptyText === undefined ? {} : { emptyText }),
  }
}
