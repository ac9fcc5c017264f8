import type { Database } from 'better-sqlite3'
import type { Occasion, RowChange } from './changeset.ts'
import type { Row } from './contentHash.ts'
import { AppError } from './contract/errors.ts'
import { type KindName, anyKind } from './contract/kinds/index.ts'
import type { Register } from './register.ts'
import { quote } from './schema.ts'

export type ChangesetRow = {
  seq: number; at: string; account: string; displayName: string; reason: string; undoes: number | null
  /** 0 when a later changeset took this one back. */
  standing: 0 | 1
  count: number
}
export type ChangeRow = {
  seq: number; changeset: number; kind: KindName; record: string; created: 0 | 1
  before: string | null; after: string | null; hashBefore: string | null; hashAfter: string
}
export type Reverted = { changeset: number; restored: number; left: { kind: KindName; id: string }[] }

/** Changesets, newest first; with `record`, only those that touched it. */
export function listChangesets(db: Database, wanted: { record?: string; limit: number; offset: number }): ChangesetRow[] {
  const touching = wanted.record === undefined ? '' : 'WHERE c.seq IN (SELECT changeset FROM change WHERE record = @record)'
  return db.prepare(`SELECT c.seq, c.at, c.account, c.displayName, c.reason, c.undoes, c.standing, (SELECT count(*) FROM change d WHERE d.changeset = c.seq) AS count
    FROM changeset c ${touching} ORDER BY c.seq DESC LIMIT @limit OFFSET @offset`)
    .all({ record: wanted.record ?? null, limit: wanted.limit, offset: wanted.offset }) as ChangesetRow[]
}

/** What one changeset was for; undefined when there is none of that number. */
export function reasonOf(db: Database, changeset: number): string | undefined {
  return db.prepare<[number], string>('SELECT reason FROM changeset WHERE seq = ?').pluck().get(changeset)
}

/** The single changes of one changeset, in the order they were made. */
export function changesOf(db: Database, changeset: number): ChangeRow[] {
  return db.prepare('SELECT * FROM change WHERE changeset = ? ORDER BY seq').all(changeset) as ChangeRow[]
}

/** The newest change that is no undoing itself, still stands and may be taken back. */
export function nextToUndo(db: Database): number | undefined {
  return db.prepare<[], number>('SELECT seq FROM changeset WHERE standing AND undoes IS NULL AND NOT final ORDER BY seq DESC LIMIT 1').pluck().get()
}

/** What redo takes back: the newest undoing of a change, unless something new was done after it. */
export function nextToRedo(db: Database): number | undefined {
  return db.prepare<[], number>(`SELECT c.seq FROM changeset c JOIN changeset target ON target.seq = c.undoes
    WHERE c.standing AND target.undoes IS NULL AND c.seq > (SELECT ifnull(max(seq), 0) FROM changeset WHERE undoes IS NULL)
    ORDER BY c.seq DESC LIMIT 1`).pluck().get()
}

/**
 * Takes one changeset back by a new one. Rows that have changed since (their content hash is no longer what the
 * changeset left) are named and left as they are. A creation goes to the trash.
 * @throws AppError notFound, nothingToUndo when no row could be restored
 */
export function revert(register: Register, changeset: number, occasion: Occasion): Reverted {
  const { db } = register
  const changes = changesOf(db, changeset)
  if (changes.length === 0) throw new AppError('notFound', `Không có lần thay đổi số ${changeset} trong lịch sử.`)
  const left: Reverted['left'] = []
  const back: RowChange[] = []
  for (const change of changes.toReversed()) {
    const current = db.prepare(`SELECT * FROM ${quote(anyKind(change.kind).table)} WHERE id = ?`).get(change.record) as (Row & { contentHash: string }) | undefined
    if (!current || current.contentHash !== change.hashAfter) left.push({ kind: change.kind, id: change.record })
    else back.push({ kind: change.kind, id: change.record, set: change.created ? { deletedAt: occasion.at } : JSON.parse(change.before ?? '{}') as Row })
  }
  const { changeset: made, changed } = register.apply({ ...occasion, undoes: changeset }, back)
  if (made === 0) {
    throw new AppError('nothingToUndo', left.length > 0
      ? `Không hoàn tác được vì ${left.length} hồ sơ đã được sửa tiếp sau đó. Không có gì bị thay đổi.`
      : 'Thay đổi này đã được hoàn tác rồi. Không có gì bị thay đổi.')
  }
  return { changeset: made, restored: changed, left }
}
