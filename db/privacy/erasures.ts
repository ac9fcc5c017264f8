import type { Database } from 'better-sqlite3'
import type { Occasion } from '../changeset.ts'
import type { Finding } from '../check.ts'
import type { KindName } from '../contract/kinds/index.ts'
import { erasureId } from './erasureId.ts'
import type { Emptied, Gone } from './reach.ts'

/** That something was erased: who, when, which record, and which fields where it was not the whole (`fields` null). Never what it said. */
export type ErasureRow = { id: string; at: string; account: string; displayName: string; kind: KindName; record: string; fields: string[] | null; reason: string }

/** Keeps the ids of what was erased, so that it can be erased again in a backup from before. */
export function keepErasures(db: Database, { at, account, displayName }: Occasion, reason: string, gone: Gone, emptied: readonly Emptied[]): void {
  const rows = [
    ...[...gone].map(([record, kind]) => ({ kind, record, fields: null as string[] | null })),
    ...emptied.filter(({ id }) => !gone.has(id)).map(({ kind, id, set }) => ({ kind, record: id, fields: Object.keys(set) })),
  ]
  for (const row of rows) insertErasure(db, { ...row, id: erasureId(at, row.kind, row.record, row.fields), at, account, displayName, reason })
}

/** Erasures that are not what was written: each is named by what it says. A person could come back by a restored backup. */
export function erasureFindings(db: Database): Finding[] {
  try {
    return erasures(db).filter(({ id, at, kind, record, fields }) => id !== erasureId(at, kind, record, fields)).map(({ id }) => wrong(id))
  } catch {
    return [wrong('')]
  }
}

const wrong = (id: string): Finding => ({ code: 'damagedRegister', where: `erasure/${id}`, message: 'Ghi nhớ về một lần xóa dữ liệu cá nhân không còn như lúc ghi' })

/** The change in which something was last erased; null where nothing ever was. A backup of before it still holds what is gone. */
export const lastErasure = (db: Database): number | null => (erasures(db).length === 0 ? null
  : db.prepare<[], number | null>('SELECT max(c.seq) FROM changeset c WHERE c.final AND EXISTS (SELECT 1 FROM erasure e WHERE e.at = c.at)').pluck().get() ?? null)

export function insertErasure(db: Database, erasure: ErasureRow): void {
  db.prepare(`INSERT INTO erasure(id, at, account, displayName, kind, record, fields, reason) VALUES (@id, @at, @account, @displayName, @kind, @record, @fields, @reason)
    ON CONFLICT DO NOTHING`).run({ ...erasure, fields: erasure.fields === null ? null : JSON.stringify(erasure.fields) })
}

/** Every erasure, the newest first; none in a register from before there were any. */
export function erasures(db: Database): ErasureRow[] {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'erasure'").get() === undefined) return []
  const rows = db.prepare('SELECT * FROM erasure ORDER BY at DESC, rowid').all() as (Omit<ErasureRow, 'fields'> & { fields: string | null })[]
  return rows.map(row => ({ ...row, fields: row.fields === null ? null : JSON.parse(row.fields) as string[] }))
}
