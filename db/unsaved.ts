import type { Database } from 'better-sqlite3'

/** Words typed into one form and not yet saved; `body` is JSON, `at` ISO. */
export type UnsavedDraft = { key: string; kind: string; record: string | null; title: string; at: string; body: string }

/** Keeps a draft in place of the earlier one of the same key. */
export function keepDraft(db: Database, draft: UnsavedDraft): void {
  db.prepare(`INSERT INTO draft(key, kind, record, title, at, body) VALUES (@key, @kind, @record, @title, @at, @body)
    ON CONFLICT(key) DO UPDATE SET kind = excluded.kind, record = excluded.record, title = excluded.title, at = excluded.at, body = excluded.body`).run(draft)
}

/** Drafts, the newest first. */
export const listDrafts = (db: Database): UnsavedDraft[] => db.prepare('SELECT * FROM draft ORDER BY at DESC').all() as UnsavedDraft[]

export function dropDraft(db: Database, key: string): void {
  db.prepare('DELETE FROM draft WHERE key = ?').run(key)
}

/** What the screens remember, name to JSON. */
export function screenStates(db: Database): Map<string, string> {
  return new Map((db.prepare('SELECT name, value FROM screen_state').all() as { name: string; value: string }[]).map(row => [row.name, row.value]))
}

/** Remembers one thing for the screens; null forgets it. */
export function setScreenState(db: Database, name: string, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM screen_state WHERE name = ?').run(name)
  else db.prepare('INSERT INTO screen_state(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value').run(name, value)
}
