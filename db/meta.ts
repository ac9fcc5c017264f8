import type { Database } from 'better-sqlite3'

/** Facts about the register itself: who it belongs to, its signing key, how its derived columns were made. */
export type MetaKey = 'origin' | 'createdAt' | 'createdBy' | 'derivedVersion' | 'publicKey' | 'privateKey'
  /** The newest link of the access log and how many there are. */
  | 'accessHead' | 'accessEntries'
  /** Set while an erasure has still to overwrite the free space of the file. */
  | 'erasing'
  /** What locks the screens. */
  | 'lock' | 'lockFailures'

export function readMeta(db: Database, key: MetaKey): string | undefined {
  return db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key)
}

export function writeMeta(db: Database, key: MetaKey, value: string): void {
  db.prepare('INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value').run(key, value)
}
