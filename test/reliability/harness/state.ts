import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database, { type Database as DatabaseType } from 'better-sqlite3'
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
export function readState(db: DatabaseType): State {
  const tables = db.prepare<[], Table>(tablesSql).all()
  return Object.fromEntries(tables.filter(({ name }) => !apart.has(name) && !/_search(_|$)/.test(name)).map(table => [table.name, hashOf(db, table)]))
}

type Table = { name: string; hasId: number }
const tablesSql = `SELECT name, EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'id') AS hasId
  FROM sqlite_schema t WHERE type = 'table' ORDER BY name`

function hashOf(db: DatabaseType, table: Table): string {
  const rows = db.prepare<[], unknown[]>(`SELECT * FROM ${quoted(table.name)} NOT INDEXED ${withoutProbe(table)} ORDER BY rowid`).raw().all()
  return hash('sha256', JSON.stringify(rows), 'base64').slice(0, 16)
}

function withoutProbe({ name, hasId }: Table): string {
  if (name === 'change') return `WHERE record <> '${probe.id}'`
  if (name === 'changeset') return `WHERE reason <> '${probe.reason}'`
  return hasId === 1 ? `WHERE id <> '${probe.id}'` : ''
}

/** Tables in which two states differ. */
export const differences = (a: State, b: State): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(name => a[name] !== b[name])

export const sameState = (a: State, b: State) => differences(a, b).length === 0

/** What the file of a register says and whether its pages and indexes hold together; `attached` are the files it names. */
export type Contents = { state: State; unsound: string[]; attached: string[] }

const known = new Map<string, Contents>()

/**
 * Reads the file of a closed register. Thousands of disturbed registers recover to a few files, and equal bytes say the same, so
 * each is read once. Where a journal is left beside the file, bytes alone say nothing and it is read again.
 */
export function lookInto(file: string): Contents {
  const alone = !['-wal', '-journal'].some(ending => existsSync(file + ending))
  const bytes = alone ? hash('sha256', readFileSync(file)) : ''
  const before = known.get(bytes)
  if (before) return before
  const db = new Database(file)
  try {
    const contents = { state: readState(db), unsound: brokenPages(db), attached: attachedTo(db) }
    if (alone) known.set(bytes, contents)
    return contents
  } finally {
    db.close()
  }
}

/** What the program's own full check says of an open register. Files that belong to no record cost room, nothing else. */
export async function checkedInFull({ db, folder }: Register): Promise<string[]> {
  const findings = await checkRegister(db, folder)
  return findings.filter(({ code }) => code !== 'strayFile').map(({ where, message }) => `${where}: ${message}`)
}

/** What is unsound about an open register: pages, indexes and files beside it; `deep` asks the program's own full check as well. */
export async function unsoundness(register: Register, deep: boolean): Promise<string[]> {
  return [...brokenPages(register.db), ...lostFiles(register.folder, attachedTo(register.db)), ...(deep ? await checkedInFull(register) : [])]
}

const brokenPages = (db: DatabaseType) => (db.pragma('integrity_check') as { integrity_check: string }[]).map(line => line.integrity_check).filter(line => line !== 'ok')
const attachedTo = (db: DatabaseType) => db.prepare<[], string>('SELECT DISTINCT sha256 FROM attachment').pluck().all()

/** Which of the files a register names are not beside it as they were. */
export const lostFiles = (folder: string, attached: readonly string[]): string[] => attached.filter(sha256 => {
  const path = join(folder, 'attachments', sha256)
  return !existsSync(path) || hash('sha256', readFileSync(path)) !== sha256
}).map(sha256 => `attached file ${sha256} is gone or spoilt`)
