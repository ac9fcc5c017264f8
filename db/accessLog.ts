import type { Database } from 'better-sqlite3'

export type Access = {
  at: string; account: string; displayName: string
  action: 'unmask' | 'export' | 'print' | 'pack'
  /** What was looked at or written, e.g. a kind or the name of a document. */
  subject: string
  detail: string
}

/** Notes that somebody saw masked data, printed or exported. Only ever added to. */
export function logAccess(db: Database, access: Access): void {
  db.prepare('INSERT INTO access_log(at, account, displayName, action, subject, detail) VALUES (@at, @account, @displayName, @action, @subject, @detail)').run(access)
}

/** Entries, newest first. */
export function listAccess(db: Database, limit: number): (Access & { seq: number })[] {
  return db.prepare('SELECT * FROM access_log ORDER BY seq DESC LIMIT ?').all(limit) as (Access & { seq: number })[]
}
