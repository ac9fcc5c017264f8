import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'

/** What a register file holds, table by table, as hashes of all rows and columns; `unreadable` where SQLite gives up. */
export type Reading = Record<string, string>

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Columns made from the others, which are no content of their own. */
const isDerived = (column: string, all: readonly string[]) => column.endsWith('Key') && all.includes(column.slice(0, -'Key'.length))

/**
 * Reads every column of every ordinary table with plain SQL and nothing of the program, which is what it judges. Tables
 * behind the search index are left out, and so are sort keys with `content`.
 */
export function readAll(file: string, columns: 'all' | 'content' = 'all'): Reading {
  let db: Database.Database | undefined
  try {
    const opened = db = new Database(file, { readonly: true })
    const names = opened.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\' ORDER BY name`).pluck().all()
    return Object.fromEntries(names.map(name => [name, readTable(opened, name, columns)]))
  } catch {
    return { all: 'unreadable' }
  } finally {
    db?.close()
  }
}

function readTable(db: Database.Database, name: string, wanted: 'all' | 'content'): string {
  try {
    const all = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY name').pluck().all(name)
    const columns = wanted === 'all' ? all : all.filter(column => !isDerived(column, all))
    const hash = createHash('sha256')
    // Through the table itself: an index may still tell what the table no longer says.
    for (const row of db.prepare(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} NOT INDEXED ORDER BY rowid`).raw().iterate() as Iterable<unknown[]>) {
      hash.update(JSON.stringify(row.map(cell => (cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : cell))))
    }
    return hash.digest('hex')
  } catch {
    return 'unreadable'
  }
}

/** Tables of records: those whose rows carry a hash of what they say. */
export function recordTables(file: string): string[] {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare<[], string>(`SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = 'contentHash' ORDER BY t.name`).pluck().all()
  } finally {
    db.close()
  }
}

export const sameIn = (a: Reading, b: Reading, tables: readonly string[]): boolean => tables.every(name => a[name] !== undefined && a[name] !== 'unreadable' && a[name] === b[name])

/**
 * Reads what a program that broke off left behind, on a copy: SQLite first rolls back or plays in whatever journal lies beside
 * it, as the next start will, and the original stays as it was found.
 */
export function settled(file: string, columns: 'all' | 'content' = 'all'): Reading {
  const aside = mkdtempSync(`${dirname(file)}-xem-`)
  try {
    for (const ending of ['', '-wal', '-shm', '-journal']) if (existsSync(file + ending)) copyFileSync(file + ending, join(aside, basename(file) + ending))
    const copy = join(aside, basename(file))
    const db = new Database(copy)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    db.close()
    return readAll(copy, columns)
  } catch {
    return { all: 'unreadable' }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
