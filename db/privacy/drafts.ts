import type { Database } from 'better-sqlite3'
import type { Row } from '../contentHash.ts'
import { anyKind, isKind } from '../contract/kinds/index.ts'
import { quote } from '../schema.ts'
import type { UnsavedDraft } from '../unsaved.ts'
import { textsIn } from './asked.ts'
import { denunciationReader } from './denunciations.ts'

type Draft = Pick<UnsavedDraft, 'kind' | 'record' | 'body'>

/**
 * Tells whether unsaved words are about a denunciation: typed into one or into what belongs to one, calling a new record one, or
 * pointing at one or at a paper about one.
 */
export function denunciationDraft(db: Database): (draft: Draft) => boolean {
  const isDenunciation = denunciationReader(db)
  return ({ kind, record, body }) => {
    if (!isKind(kind)) return false
    const row = record === null ? undefined : db.prepare<[string], Row>(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(record)
    if (row && isDenunciation(kind, row)) return true
    return textsIn(JSON.parse(body)).some(text =>
      text === 'denunciation' || isDenunciation('document', { record: text }) || isDenunciation('documentPart', { document: text }))
  }
}

/**
 * Whether keeping a draft would bring back what was erased: a form that was open meanwhile still holds a record that is no more, or
 * one as it was before single fields of it were emptied.
 */
export function holdsErasedData(db: Database, { record, body }: Pick<Draft, 'record' | 'body'>): boolean {
  const whole = db.prepare<[string], number>('SELECT 1 FROM erasure WHERE record = ? AND fields IS NULL LIMIT 1').pluck()
  const since = db.prepare<[string, string], number>('SELECT 1 FROM erasure WHERE record = ? AND at > ? LIMIT 1').pluck()
  if (record !== null && whole.get(record) !== undefined) return true
  const held: unknown = JSON.parse(body)
  if (copiesIn(held).some(({ id, updatedAt }) => whole.get(id) !== undefined || since.get(id, updatedAt) !== undefined)) return true
  // A new record that points at what is gone could never be saved.
  return record === null && textsIn(held).some(text => whole.get(text.slice(text.indexOf(':') + 1)) !== undefined)
}

type Copy = { id: string; updatedAt: string }

/** Copies of records in a value JSON can say, as old as they say they are. */
function copiesIn(value: unknown): Copy[] {
  if (value === null || typeof value !== 'object') return []
  const { id, updatedAt } = value as Partial<Record<keyof Copy, unknown>>
  const inside = Object.values(value).flatMap(copiesIn)
  return typeof id === 'string' && typeof updatedAt === 'string' ? [{ id, updatedAt }, ...inside] : inside
}
