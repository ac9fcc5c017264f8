import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

const hashOf = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')

/**
 * Keeps a paper as it was signed under the SHA-256 of its bytes, once however often it is kept. Papers are only ever added:
 * undoing a signature and doing it again finds the same paper.
 */
export function keepPaper(db: Database, body: Uint8Array): string {
  const hash = hashOf(body)
  db.prepare('INSERT INTO signed_paper (hash, body) VALUES (?, ?) ON CONFLICT DO NOTHING').run(hash, body)
  return hash
}

/** The bytes of a signed paper; undefined when they are not there or are not what was signed. */
export function signedPaper(db: Database, hash: string): Uint8Array | undefined {
  const body = db.prepare<[string], Buffer>('SELECT body FROM signed_paper WHERE hash = ?').pluck().get(hash)
  return body && hashOf(body) === hash ? body : undefined
}

/** Ids of documents whose signed paper is missing or no longer what was signed. */
export function lostPapers(db: Database): string[] {
  const signed = db.prepare<[], { id: string; paper: string }>('SELECT id, paper FROM document WHERE paper IS NOT NULL').all()
  return signed.filter(({ paper }) => signedPaper(db, paper) === undefined).map(({ id }) => id)
}
