import type { Database } from 'better-sqlite3'
import { accessChain } from '../accessLog.ts'
import { type MetaKey, readMeta, writeMeta } from '../meta.ts'
import { actualColumns, quote } from '../schema.ts'

/**
 * Adds to a restored register what the present one notes beyond it and what no return to an earlier day takes back: packages
 * that have left, since a number given out must not be given again; who looked at what; the password of the screens. `from` may
 * be of an older version. Where the two logs have gone apart nothing is mixed: the present one stays in the register kept aside.
 */
export function carryOver(from: Database, to: Database): void {
  copyRows(from, to, 'package', 'sequence')
  if (Object.hasOwn(actualColumns(from, 'access_log'), 'hash') && startsAlike(from, to) && accessChain(from).ok) {
    copyRows(from, to, 'access_log', 'seq')
    carryFacts(from, to, ['accessHead', 'accessEntries'])
  }
  carryFacts(from, to, ['lock', 'lockFailures'])
}

const newest = (db: Database, table: string, key: string) => db.prepare<[], number>(`SELECT ifnull(max(${key}), 0) FROM ${quote(table)}`).pluck().get() ?? 0

function startsAlike(from: Database, to: Database): boolean {
  const last = newest(to, 'access_log', 'seq')
  const hash = (db: Database) => db.prepare<[number], string | null>('SELECT hash FROM access_log WHERE seq = ?').pluck().get(last)
  return hash(from) === hash(to)
}

function copyRows(from: Database, to: Database, table: string, key: string): void {
  const there = actualColumns(from, table)
  const columns = Object.keys(actualColumns(to, table)).filter(name => Object.hasOwn(there, name)).map(quote)
  const add = to.prepare(`INSERT INTO ${quote(table)}(${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  const beyond = from.prepare(`SELECT ${columns.join(', ')} FROM ${quote(table)} WHERE ${key} > ? ORDER BY ${key}`).raw()
  for (const values of beyond.all(newest(to, table, key)) as unknown[][]) add.run(...values)
}

function carryFacts(from: Database, to: Database, keys: readonly MetaKey[]): void {
  for (const key of keys) {
    const value = readMeta(from, key)
    if (value !== undefined) writeMeta(to, key, value)
  }
}
