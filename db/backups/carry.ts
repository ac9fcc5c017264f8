import type { Database } from 'better-sqlite3'
import { accessChain } from '../accessLog.ts'
import { type MetaKey, readMeta, writeMeta } from '../meta.ts'
import { actualColumns, quote } from '../schema.ts'
import { isDiskTrouble } from '../sqliteErrors.ts'

/**
 * Brings to a restored register what no return to an earlier day takes back: packages that have left, since a number given out must
 * not be given again; who looked at what; words typed and not yet saved, which are of now; what screens remember; the password
 * of the screens, or that there is none. `from` may be of an older version. What damage keeps from being read stays in the
 * register kept aside; where the two logs have gone apart nothing is mixed.
 * @throws SqliteError where the disk failed
 */
export function carryOver(from: Database, to: Database): void {
  for (const carry of [carryPackages, carryAccess, carryWords, carryLock]) {
    try {
      to.transaction(() => carry(from, to)).immediate()
    } catch (error) {
      if (isDiskTrouble(error)) throw error
    }
  }
}

function carryPackages(from: Database, to: Database): void {
  copyRows(from, to, 'package', 'sequence', newest(to, 'package', 'sequence'))
  const delivered = to.prepare('UPDATE package SET deliveredAt = @deliveredAt, file = @file WHERE sequence = @sequence AND id = @id AND deliveredAt IS NULL')
  for (const row of from.prepare('SELECT sequence, id, deliveredAt, file FROM package WHERE deliveredAt IS NOT NULL').all()) delivered.run(row)
}

function carryAccess(from: Database, to: Database): void {
  if (!has(from, 'access_log', 'hash') || !startsAlike(from, to) || !accessChain(from).ok) return
  copyRows(from, to, 'access_log', 'seq', newest(to, 'access_log', 'seq'))
  carryFacts(from, to, ['accessHead', 'accessEntries'])
}

/** All of them in place of those of the backup, some of which were saved, dropped or erased since. */
function carryWords(from: Database, to: Database): void {
  for (const [table, key] of [['draft', 'key'], ['screen_state', 'name']] as const) {
    if (!has(from, table, key)) continue
    to.prepare(`DELETE FROM ${quote(table)}`).run()
    copyRows(from, to, table, key, '')
  }
}

const carryLock = (from: Database, to: Database): void => carryFacts(from, to, ['lock', 'lockFailures'])

const has = (db: Database, table: string, column: string): boolean => Object.hasOwn(actualColumns(db, table), column)
const newest = (db: Database, table: string, key: string) => db.prepare<[], number>(`SELECT ifnull(max(${key}), 0) FROM ${quote(table)}`).pluck().get() ?? 0

function startsAlike(from: Database, to: Database): boolean {
  const last = newest(to, 'access_log', 'seq')
  const hash = (db: Database) => db.prepare<[number], string | null>('SELECT hash FROM access_log WHERE seq = ?').pluck().get(last)
  return hash(from) === hash(to)
}

function copyRows(from: Database, to: Database, table: string, key: string, beyond: number | string): void {
  const columns = Object.keys(actualColumns(to, table)).filter(name => has(from, table, name)).map(quote)
  const add = to.prepare(`INSERT INTO ${quote(table)}(${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  const rows = from.prepare(`SELECT ${columns.join(', ')} FROM ${quote(table)} WHERE ${key} > ? ORDER BY ${key}`).raw()
  for (const values of rows.all(beyond) as unknown[][]) add.run(...values)
}

function carryFacts(from: Database, to: Database, keys: readonly MetaKey[]): void {
  for (const key of keys) {
    const value = readMeta(from, key)
    if (value === undefined) to.prepare('DELETE FROM meta WHERE key = ?').run(key)
    else writeMeta(to, key, value)
  }
}
