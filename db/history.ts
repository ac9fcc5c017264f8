import type { Database } from 'better-sqlite3'
import type { Occasion, RowChange } from './changeset.ts'
import { type Row, contentHash } from './contentHash.ts'
import { AppError } from './contract/errors.ts'
import { type KindName, anyKind } from './contract/kinds/index.ts'
import { movedWithOwned } from './ownership.ts'
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

/** Changesets, newest first; with `kind` or `record`, only those that touched such records or that one. */
export function listChangesets(db: Database, wanted: { kind?: KindName; record?: string; limit: number; offset: number }): ChangesetRow[] {
  const touching = [...(wanted.kind === undefined ? [] : ['d.kind = @kind']), ...(wanted.record === undefined ? [] : ['d.record = @record'])]
  const where = touching.length === 0 ? '' : `WHERE c.seq IN (SELECT d.changeset FROM change d WHERE ${touching.join(' AND ')})`
  return db.prepare(`SELECT c.seq, c.at, c.account, c.displayName, c.reason, c.undoes, c.standing,
    (SELECT count(*) FROM change d WHERE d.changeset = c.seq) AS count FROM changeset c ${where} ORDER BY c.seq DESC LIMIT @limit OFFSET @offset`)
    .all({ kind: null, record: null, ...wanted }) as ChangesetRow[]
}

/** What one changeset was for; undefined when there is none of that number. */
export function reasonOf(db: Database, changeset: number): string | undefined {
  return db.prepare<[number], string>('SELECT reason FROM changeset WHERE seq = ?').pluck().get(changeset)
}

/** The single changes of one changeset, in the order they were made; with `only` those of one record. */
export function changesOf(db: Database, changeset: number, only?: { kind: KindName; record: string }): ChangeRow[] {
  if (only) return db.prepare('SELECT * FROM change WHERE +changeset = ? AND kind = ? AND record = ? ORDER BY seq').all(changeset, only.kind, only.record) as ChangeRow[]
  return db.prepare('SELECT * FROM change WHERE changeset = ? ORDER BY seq').all(changeset) as ChangeRow[]
}

/** The newest change that is no undoing itself, still stands, and of which at least one row may still be taken back. */
export function nextToUndo(db: Database): number | undefined {
  const standing = db.prepare<[], number>('SELECT seq FROM changeset WHERE standing AND undoes IS NULL AND NOT final ORDER BY seq DESC').pluck().iterate()
  for (const seq of standing) if (changesOf(db, seq).some(change => unchangedSince(db, change))) return seq
  return undefined
}

/** Whether a row still says what a change left. */
function unchangedSince(db: Database, change: ChangeRow): boolean {
  return currentRow(db, change)?.contentHash === change.hashAfter
}

const currentRow = (db: Database, { kind, record }: ChangeRow) =>
  db.prepare(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(record) as (Row & { contentHash: string }) | undefined

/** What redo takes back: the newest undoing of a change, unless something new was done after it. */
export function nextToRedo(db: Database): number | undefined {
  return db.prepare<[], number>(`SELECT c.seq FROM changeset c JOIN changeset target ON target.seq = c.undoes
    WHERE c.standing AND target.undoes IS NULL AND c.seq > (SELECT ifnull(max(seq), 0) FROM changeset WHERE undoes IS NULL)
    ORDER BY c.seq DESC LIMIT 1`).pluck().get()
}

/**
 * Takes one changeset back by a new one. Rows that have changed since (their content hash is no longer what the
 * changeset left) are named and left as they are. A creation goes to the trash with all it owns by now.
 * @throws AppError notFound, damagedRegister, nothingToUndo when the change may not be taken back or no row could be
 */
export function revert(register: Register, changeset: number, occasion: Occasion): Reverted {
  const { db } = register
  checkStanding(db, changeset)
  const left: Reverted['left'] = []
  const back = new Map<string, RowChange>()
  for (const change of changesOf(db, changeset).toReversed()) {
    const row = currentRow(db, change)
    if (!row || row.contentHash !== change.hashAfter) left.push({ kind: change.kind, id: change.record })
    else for (const step of stepsBack(db, change, row, occasion.at)) if (!back.has(step.id)) back.set(step.id, step)
  }
  const { changeset: made, changed } = register.apply({ ...occasion, undoes: changeset }, [...back.values()])
  if (made === 0) {
    throw new AppError('nothingToUndo', `${whyNothing(db, left)} Không có gì bị thay đổi.`)
  }
  return { changeset: made, restored: changed, left }
}

/** Why nothing could be taken back: edited since, or erased for good on somebody's request. */
function whyNothing(db: Database, left: Reverted['left']): string {
  const edited = left.filter(({ kind, id }) => db.prepare(`SELECT 1 FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(id) !== undefined).length
  return edited > 0 ? `Không hoàn tác được vì ${edited} hồ sơ đã được sửa tiếp sau đó.`
    : 'Không hoàn tác được vì nội dung của thay đổi này đã bị xóa hẳn theo yêu cầu về dữ liệu cá nhân.'
}

function stepsBack(db: Database, change: ChangeRow, row: Row, at: string): RowChange[] {
  if (change.created) return movedWithOwned(db, change.kind, row, at)
  const set = JSON.parse(change.before ?? '{}') as Row
  if (change.hashBefore !== null && contentHash(change.kind, Object.keys(anyKind(change.kind).fields), { ...row, ...set }) !== change.hashBefore) {
    throw new AppError('damagedRegister', 'Lịch sử của thay đổi này đã bị hỏng trong tệp của sổ nên không hoàn tác được. Không có gì bị thay đổi. '
      + 'Hãy mở mục Sao lưu để xem chỗ hỏng và lấy lại từ bản sao lưu tốt gần nhất.')
  }
  return [{ kind: change.kind, id: change.record, set }]
}

function checkStanding(db: Database, changeset: number): void {
  const found = db.prepare<[number], { standing: 0 | 1; final: 0 | 1 }>('SELECT standing, final FROM changeset WHERE seq = ?').get(changeset)
  if (!found) throw new AppError('notFound', `Không có lần thay đổi số ${changeset} trong lịch sử.`)
  if (found.final) throw new AppError('nothingToUndo', 'Nội dung ban đầu của sổ và việc xóa, sửa dữ liệu cá nhân theo yêu cầu không hoàn tác được. Không có gì bị thay đổi.')
  if (!found.standing) throw new AppError('nothingToUndo', 'Thay đổi này đã được hoàn tác rồi. Không có gì bị thay đổi.')
}
