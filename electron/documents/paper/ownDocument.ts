import type { Database } from 'better-sqlite3'
import type { Signing } from '../source.ts'
import { addDays } from '../../../db/contract/calendar.ts'
import type { Period } from '../../../db/contract/periods.ts'

/** Her words for one part, what the program said there when she wrote them, and whether she leaves the part out. */
export type OwnPart = { body: string | null; made: string | null; left: boolean }

/** What the secretary has kept about one document: its number and day once signed, and what she made of its parts. */
export type OwnDocument = {
  id: string | null; revision: number | null; status: 'draft' | 'signed'
  number: number | null; symbol: string | null; signedOn: string | null
  /** Hash of the paper as it was signed. */
  paper: string | null
  parts: ReadonlyMap<string, OwnPart>
}

type Row = Omit<OwnDocument, 'parts' | 'id'> & { id: string }

/** Which document is meant: a template with the dates of a period, or with the record it is made for. */
export type Meant = { template: string; period: Period; record?: string | null; variant?: string | null; signing?: Signing }

const ofPeriod = `SELECT id, revision, status, number, symbol, signedOn, paper FROM live_document
  WHERE template = ? AND record IS NULL AND dateFrom = ? AND dateTo = ? ORDER BY period IS ? DESC, status = 'signed' DESC, seq DESC LIMIT 1`
const ofRecord = `SELECT id, revision, status, number, symbol, signedOn, paper FROM live_document
  WHERE template = ? AND substr(record, instr(record, ':') + 1) = ? AND variant IS ? ORDER BY status = 'signed' DESC, seq DESC LIMIT 1`

function rowOf(db: Database, { template, period, record = null, variant = null }: Meant): Row | undefined {
  if (record !== null) return db.prepare<[string, string, string | null], Row>(ofRecord).get(template, record, variant)
  const kept = period.code.startsWith('period:') ? period.code.slice('period:'.length) : null
  return db.prepare<[string, string, string, string | null], Row>(ofPeriod).get(template, period.from, period.to, kept)
}

const nothingKept: OwnDocument = { id: null, revision: null, status: 'draft', number: null, symbol: null, signedOn: null, paper: null, parts: new Map() }

/**
 * The document as it is kept in the register, empty where nothing is kept. Of several the one of the same period record goes
 * first, then a signed one, then the youngest.
 */
export function ownDocument(db: Database, meant: Meant): OwnDocument {
  const row = rowOf(db, meant)
  const signing = meant.signing && { ...meant.signing, status: 'signed' as const }
  if (!row) return { ...nothingKept, ...signing }
  const parts = db.prepare<[string], { block: string; body: string | null; made: string | null; left: number | null }>(
    'SELECT block, body, made, "left" FROM live_document_part WHERE document = ? ORDER BY seq').all(row.id)
  return { ...row, ...signing, parts: new Map(parts.map(({ block, body, made, left }) => [block, { body, made, left: left === 1 }])) }
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
