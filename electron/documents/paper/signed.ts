import { gunzipSync, gzipSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { ShownFigure } from '../../../db/contract/api.ts'
import { AppError } from '../../../db/contract/errors.ts'
import type { Figure } from '../../../db/contract/figure.ts'
import { anyKind, isKind } from '../../../db/contract/kinds/index.ts'
import type { Changed } from '../../../db/contract/paperState.ts'
import { type Row, quote, registerWords, signedPaper, titleOf } from '../../../db/index.ts'
import type { DocumentContent } from '../content.ts'
import type { Composed, Told } from '../source.ts'
import { figuresInOrder } from './figuresInOrder.ts'

type SignedRecord = Told & { title: string; hash: string }
/** A paper as it was signed: its words, the figures it tells of, and the records behind them as they were. */
type SignedPaper = { content: DocumentContent; figures: ShownFigure[]; records: SignedRecord[] }

const rowReader = (db: Database) => (kind: string, id: string): Row | undefined =>
  (isKind(kind) ? db.prepare<[string], Row>(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(id) : undefined)

/** The records a document tells of, each once: those behind its figures and those it names. */
function recordsTold(composed: Composed, figures: readonly Figure[], shown: readonly ShownFigure[]): Told[] {
  const ids = new Set(shown.map(({ id }) => id))
  const told = [...composed.records, ...figures.filter(({ id }) => ids.has(id)).flatMap(({ records }) => records)]
  return [...new Map(told.map(({ kind, id }) => [`${kind}:${id}`, { kind, id }])).values()]
}

/** What is kept of a document when it is signed, packed. The same document gives the same bytes. */
export function packPaper(db: Database, composed: Composed, figures: readonly Figure[]): Uint8Array {
  const shown = figuresInOrder(composed.content, figures)
  const [read, words] = [rowReader(db), registerWords(db)]
  const records = recordsTold(composed, figures, shown).flatMap(({ kind, id }): SignedRecord[] => {
    const row = read(kind, id)
    return row && isKind(kind) ? [{ kind, id, title: titleOf(anyKind(kind), row, words), hash: String(row.contentHash) }] : []
  })
  return gzipSync(JSON.stringify({ content: composed.content, figures: shown, records } satisfies SignedPaper), { level: 9 })
}

/**
 * A paper as it was signed.
 * @throws AppError damagedRegister when it is no longer there as it was
 */
export function openPaper(db: Database, hash: string): SignedPaper {
  const body = signedPaper(db, hash)
  if (body) return JSON.parse(gunzipSync(body).toString('utf8')) as SignedPaper
  throw new AppError('damagedRegister', 'Bản đã ký của văn bản này không còn nguyên trong sổ nên không in lại được đúng như khi ký. '
    + 'Không có gì bị ghi thêm. Hãy lấy lại sổ từ bản sao lưu, hoặc dùng bản quét đã đính kèm.')
}

/** How the register differs by now from what a signed paper says. */
export function changedSince(db: Database, { figures, records }: SignedPaper, now: readonly Figure[]): Changed {
  const [read, values] = [rowReader(db), new Map(now.map(({ id, value }) => [id, value]))]
  return {
    figures: figures.filter(({ id, value }) => (values.get(id) ?? null) !== value)
      .map(({ id, label, unit, value }) => ({ id, label, unit, signed: value, now: values.get(id) ?? null })),
    records: records.flatMap(({ kind, id, title, hash }): Changed['records'] => {
      const row = read(kind, id)
      if (row?.contentHash === hash) return []
      const fate = row === undefined ? 'purged' : row.deletedAt == null ? 'changed' : 'trashed'
      return [{ kind, id, title, fate }]
    }),
  }
}
