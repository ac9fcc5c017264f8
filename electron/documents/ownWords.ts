import type { Database } from 'better-sqlite3'
import { addDays } from '../../db/contract/calendar.ts'
import type { Period } from '../../db/contract/periods.ts'
import type { Block, DashItem, Paragraph } from './content.ts'

/** What the secretary has kept about one document: its number and day once signed, and her own words by block. */
export type OwnDocument = { number: number | null; signedOn: string | null; words: ReadonlyMap<string, string> }

type DocumentRow = { id: string; number: number | null; signedOn: string | null }

/**
 * The document of a template and a period's dates as it is kept in the register. Of several the one of the same period
 * record goes first, then a signed one, then the youngest.
 */
export function ownDocument(db: Database, template: string, period: Period): OwnDocument {
  const record = period.code.startsWith('period:') ? period.code.slice('period:'.length) : null
  const row = db.prepare<[
    string, string, string, string | null,
  ], DocumentRow>(`SELECT id, number, signedOn FROM live_document
    WHERE template = ? AND dateFrom = ? AND dateTo = ? ORDER BY period IS ? DESC, status = 'signed' DESC, seq DESC LIMIT 1`)
    .get(template, period.from, period.to, record)
  if (!row) return { number: null, signedOn: null, words: new Map() }
  const parts = db.prepare<[string], { block: string; body: string }>(
    'SELECT block, body FROM live_document_part WHERE document = ? ORDER BY seq').all(row.id)
  return { number: row.number, signedOn: row.signedOn, words: new Map(parts.map(({ block, body }) => [block, body])) }
}

/** A report is written within a month after its period ends, or until it is due; printed later it is a reprint. */
const daysOfWriting = 31

/**
 * The day under whose names a document goes out: the day it was signed; today while it is being written; for a reprint
 * of an old one the last day of its period.
 */
export function documentDay({ signedOn }: Pick<OwnDocument, 'signedOn'>, period: Period, today: string): string {
  if (signedOn !== null) return signedOn
  const written = [addDays(period.to, daysOfWriting), period.dueOn ?? ''].toSorted().at(-1) ?? period.to
  return today <= written ? today : period.to
}

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

/**
 * Puts her own words in place of the blocks they were written for. Words for a block the document no longer has are not
 * printed; they stay in the register and are named in a warning.
 */
export function withOwnWords(
  blocks: readonly Block[], words: OwnDocument['words'],
): { blocks: Block[]; warnings: string[] } {
  const keys = new Set(blocks.filter(block => 'runs' in block).map(block => block.key))
  const homeless = [...words.keys()].filter(key => !keys.has(key))
  return {
    blocks: blocks.flatMap(block => {
      const own = 'runs' in block ? words.get(block.key) : undefined
      return own === undefined || !('runs' in block) ? [block] : blocksOf(own, block)
    }),
    warnings: homeless.map(key => `Đoạn tự soạn "${key}" không còn chỗ trong văn bản của kỳ này nên không in; nội `
      + 'dung vẫn giữ trong sổ. Hãy chuyển lời sang đoạn khác nếu cần.'),
  }
}
