import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { AccessAction } from './contract/privacyApi.ts'
import { readMeta, writeMeta } from './meta.ts'

export type Access = {
  at: string; account: string; displayName: string
  action: AccessAction
  /** What was looked at or written, e.g. a kind or the name of a document. */
  subject: string
  /** Ids, counts, hashes, folders: never what a record says, since an entry can never be changed or erased. */
  detail: string
}
export type AccessRow = Access & { seq: number; hash: string | null }

/** Each entry is hashed with the one before it, so that none can be changed, taken out or put in without all later ones telling. */
const linked = (before: string, { seq, at, account, displayName, action, subject, detail }: Omit<AccessRow, 'hash'>): string =>
  createHash('sha256').update(JSON.stringify([before, seq, at, account, displayName, action, subject, detail])).digest('hex')

/** Notes that somebody saw masked data, printed, exported, erased or was refused. Only ever added to. */
export function logAccess(db: Database, access: Access): void {
  db.transaction(() => {
    const seq = (db.prepare<[], number>('SELECT ifnull(max(seq), 0) FROM access_log').pluck().get() ?? 0) + 1
    const hash = linked(readMeta(db, 'accessHead') ?? '', { ...access, seq })
    db.prepare('INSERT INTO access_log(seq, at, account, displayName, action, subject, detail, hash) VALUES (@seq, @at, @account, @displayName, @action, @subject, @detail, @hash)')
      .run({ ...access, seq, hash })
    keepHead(db, hash, Number(readMeta(db, 'accessEntries') ?? 0) + 1)
  }).immediate()
}

/** The newest hash and the number of entries lie apart from the log, so that one cut off at its end is seen too. */
function keepHead(db: Database, hash: string, entries: number): void {
  writeMeta(db, 'accessHead', hash)
  writeMeta(db, 'accessEntries', String(entries))
}

/** Entries, newest first; with `action` only those of one sort. */
export function listAccess(db: Database, limit: number, offset = 0, action?: AccessAction): AccessRow[] {
  return db.prepare(`SELECT * FROM access_log ${action === undefined ? '' : 'WHERE action = @action'} ORDER BY seq DESC LIMIT @limit OFFSET @offset`)
    .all({ action: action ?? null, limit, offset }) as AccessRow[]
}

/** How many entries there are; with `action` of one sort. */
export const countAccess = (db: Database, action?: AccessAction): number =>
  db.prepare<[{ action: string | null }], number>('SELECT count(*) FROM access_log WHERE @action IS NULL OR action = @action').pluck().get({ action: action ?? null }) ?? 0

/**
 * Whether the log is as it was written. `brokenAt` is the number of the first entry that does not follow from the one before it, or
 * the number after the last where entries were cut off at the end; null where all is well.
 */
export function accessChain(db: Database): { ok: boolean; entries: number; brokenAt: number | null } {
  let [before, entries, last] = ['', 0, 0]
  const broken = (brokenAt: number) => ({ ok: false, entries: countAccess(db), brokenAt })
  for (const row of db.prepare('SELECT * FROM access_log ORDER BY seq').iterate() as IterableIterator<AccessRow>) {
    if (row.hash !== linked(before, row)) return broken(row.seq)
    before = row.hash
    entries += 1
    last = row.seq
  }
  const whole = (readMeta(db, 'accessHead') ?? '') === before && Number(readMeta(db, 'accessEntries') ?? 0) === entries
  return whole ? { ok: true, entries, brokenAt: null } : broken(last + 1)
}

/** Chains the entries of a register whose log was kept before there was a chain. For the migration alone. */
export function chainAccess(db: Database): void {
  const keep = db.prepare('UPDATE access_log SET hash = ? WHERE seq = ?')
  let before = ''
  const rows = db.prepare('SELECT * FROM access_log ORDER BY seq').all() as AccessRow[]
  for (const row of rows) {
    before = linked(before, row)
    keep.run(before, row.seq)
  }
  keepHead(db, before, rows.length)
}
