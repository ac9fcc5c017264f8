import type { Database } from 'better-sqlite3'

export type SentPackage = {
  sequence: number; id: string; createdAt: string; dateFrom: string; dateTo: string; level: string
  file: string; bytes: number; sha256: string; deliveredAt: string | null
}

/** The newest package that was handed over, on which the next one builds; undefined before the first. */
export function lastDelivered(db: Database): SentPackage | undefined {
  return db.prepare('SELECT * FROM package WHERE deliveredAt IS NOT NULL ORDER BY sequence DESC LIMIT 1').get() as SentPackage | undefined
}

/** The next number. One that was prepared but may have left on a stick is never given again. */
export function nextSequence(db: Database): number {
  return db.prepare<[], number>('SELECT ifnull(max(sequence), 0) + 1 FROM package').pluck().get() ?? 1
}

/** Notes a package before it is copied anywhere, so that its number cannot be used twice. */
export function notePrepared(db: Database, sent: Omit<SentPackage, 'deliveredAt'>): void {
  db.prepare(`INSERT INTO package(sequence, id, createdAt, dateFrom, dateTo, level, file, bytes, sha256)
    VALUES (@sequence, @id, @createdAt, @dateFrom, @dateTo, @level, @file, @bytes, @sha256)`).run(sent)
}

export function noteDelivered(db: Database, sequence: number, at: string, file: string): void {
  db.prepare('UPDATE package SET deliveredAt = ?, file = ? WHERE sequence = ?').run(at, file, sequence)
}

/** Every package that was made, the newest first. */
export const sentPackages = (db: Database): SentPackage[] => db.prepare('SELECT * FROM package ORDER BY sequence DESC').all() as SentPackage[]

/** One package by its number. */
export const sentPackage = (db: Database, sequence: number): SentPackage | undefined =>
  db.prepare('SELECT * FROM package WHERE sequence = ?').get(sequence) as SentPackage | undefined
