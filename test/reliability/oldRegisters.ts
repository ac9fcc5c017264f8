import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { contentHash } from '../../db/contentHash.ts'
import { hostileTexts } from '../support/hostileTexts.ts'
import { fileOf } from './registers.ts'

const fixtures = join(import.meta.dirname, '../fixtures/registers')

/** The versions whose programs left a register behind: `v1`, `v2`… */
export const oldVersions = (): string[] => readdirSync(fixtures).filter(name => name.endsWith('.sqlite.gz')).map(name => name.slice(0, -'.sqlite.gz'.length)).sort()

/** A register as the program of that version left it, alone in a folder. */
export function unpackOld(version: string, folder: string): string {
  for (const name of ['', 'attachments', 'backups', 'log']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(fileOf(folder), gunzipSync(readFileSync(join(fixtures, `${version}.sqlite.gz`))))
  return folder
}

type Row = Record<string, string | number | null>

/** Texts a register takes: without NUL and broken halves of signs, which the door refuses. */
const storable = hostileTexts.filter(text => text.trim() !== '' && text.isWellFormed() && !text.includes('\0')).map(text => text.slice(0, 2000))

/**
 * Fills an old register, by plain SQL into the tables it has, with so many more petitions that say hostile things. They come
 * with the hash and the history that version would have written.
 */
export function growOld(folder: string, records: number): void {
  const db = new Database(fileOf(folder))
  const pattern = db.prepare<[], Row>('SELECT * FROM petition WHERE deletedAt IS NULL LIMIT 1').get() ?? {}
  const columns = Object.keys(pattern).filter(column => column !== 'seq')
  const stamps = new Set(['id', 'revision', 'createdAt', 'updatedAt', 'deletedAt', 'origin', 'contentHash', ...columns.map(column => `${column}Key`)])
  const fields = columns.filter(column => !stamps.has(column))
  const insert = db.prepare(`INSERT INTO petition(${columns.map(column => `"${column}"`).join(', ')}) VALUES (${columns.map(column => `@${column}`).join(', ')})`)
  const note = db.prepare('INSERT INTO change(changeset, kind, record, created, hashAfter) VALUES (?, ?, ?, 1, ?)')
  db.transaction(() => {
    const at = '2025-11-01T01:00:00.000Z'
    const changeset = db.prepare('INSERT INTO changeset(at, account, displayName, reason, final) VALUES (?, ?, ?, ?, 0)').run(at, 'thu', 'Thư ký', 'nhập').lastInsertRowid
    for (let index = 0; index < records; index += 1) {
      const text = `${storable[index % storable.length]} ${index}`
      const row: Row = { ...pattern, id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, revision: 1, createdAt: at, updatedAt: at, summary: text, note: text }
      const hash = contentHash('petition', fields, row)
      insert.run({ ...row, contentHash: hash })
      note.run(changeset, 'petition', row.id, hash)
    }
  })()
  db.close()
}
