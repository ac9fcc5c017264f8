import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { checkRegister } from '../../../db/check.ts'
import type { Register } from '../../../db/index.ts'
import { scriptId } from './session.ts'

/** What a register holds, table by table, each as one hash over its rows. */
export type State = Record<string, string>

/** The record by which it is tried whether a register can be written to; it is no part of a state. */
export const probe = { id: scriptId(999_999), reason: 'thử ghi' } as const

/**
 * Logs of what was done with data, not data. Entries about packages and papers are written on their own, before or after the
 * change they tell of, so that the log may be a step ahead or behind.
 */
const apart = new Set(['access_log', 'package', 'meta', 'signed_paper', 'sqlite_sequence', 'sqlite_stat1', 'screen_state', 'erased_file'])

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Reads every column of every table by plain SQL and nothing of the program, which is what is judged. */
export function readState(db: Database): State {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  return Object.fromEntries(tables.filter(name => !apart.has(name) && !/_search(_|$)/.test(name)).map(name => [name, hashOf(db, name)]))
}

function hashOf(db: Database, table: string): string {
  const hash = createHash('sha256')
  const rows = db.prepare(`SELECT * FROM ${quoted(table)} NOT INDEXED ${withoutProbe(db, table)} ORDER BY rowid`).raw().iterate() as Iterable<unknown[]>
  for (const row of rows) hash.update(JSON.stringify(row))
  return hash.digest('base64').slice(0, 16)
}

function withoutProbe(db: Database, table: string): string {
  if (table === 'change') return `WHERE record <> '${probe.id}'`
  if (table === 'changeset') return `WHERE reason <> '${probe.reason}'`
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  return columns.includes('id') ? `WHERE id <> '${probe.id}'` : ''
}

/** Tables in which two states differ. */
export const differences = (a: State, b: State): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(name => a[name] !== b[name])

export const sameState = (a: State, b: State) => differences(a, b).length === 0

/**
 * What is unsound about an open register. Where a state is that of a rehearsal, whose register was checked in full, pages, indexes
 * and files beside it are all that can still differ; `deep` asks the program's own full check as well. Files that belong to no
 * record cost room, nothing else.
 */
export async function unsoundness({ db, folder }: Register, deep: boolean): Promise<string[]> {
  const pages = (db.pragma('integrity_check') as { integrity_check: string }[]).map(line => line.integrity_check).filter(line => line !== 'ok')
  const findings = deep ? await checkRegister(db, folder) : []
  return [...pages, ...lostFiles(db, folder), ...findings.filter(({ code }) => code !== 'strayFile').map(({ where, message }) => `${where}: ${message}`)]
}

function lostFiles(db: Database, folder: string): string[] {
  const known = db.prepare<[], string>('SELECT DISTINCT sha256 FROM attachment').pluck().all()
  return known.filter(sha256 => {
    const path = join(folder, 'attachments', sha256)
    return !existsSync(path) || createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256
  }).map(sha256 => `attached file ${sha256} is gone or spoilt`)
}
