import type { Database } from 'better-sqlite3'
import type { Row } from '../contentHash.ts'
import type { AnyField } from '../contract/fieldType.ts'
import { type KindName, anyKind } from '../contract/kinds/index.ts'
import { erasedText } from '../contract/privacyApi.ts'
import { personKey } from '../contract/text/sortKey.ts'
import { quote } from '../schema.ts'
import type { Emptied, Gone } from './reach.ts'

/** Shorter words would be found by chance in what was typed about something else. */
const SHORTEST = 6

/** Whether a field says who somebody is or how to reach him. */
export const tellsWho = (field: AnyField): boolean => field.sensitive !== undefined || field.identifies === true || field.sortKey === personKey

/**
 * The personal words that are about to go, as they stand in the records: what else the program keeps may repeat them, such as
 * a saved view that asks for a name.
 */
export function tellingWords(db: Database, gone: Gone, fields: readonly Emptied[]): string[] {
  const words = new Set<string>()
  const take = (kind: KindName, id: string, columns: readonly string[]) => {
    const described = anyKind(kind)
    const row = db.prepare<[string], Row>(`SELECT * FROM ${quote(described.table)} WHERE id = ?`).get(id)
    for (const name of row ? columns : []) {
      const [field, cell] = [described.fields[name], row?.[name]]
      if (field && typeof cell === 'string' && ['line', 'lines'].includes(field.control) && tellsWho(field) && cell.length >= SHORTEST && cell !== erasedText) words.add(cell)
    }
  }
  for (const [id, kind] of gone) take(kind, id, Object.keys(anyKind(kind).fields))
  for (const { kind, id, set } of fields) take(kind, id, Object.keys(set))
  return [...words]
}

/** Takes personal words out of what screens remember and out of the reasons of changes. */
export function forgetWords(db: Database, words: readonly string[]): void {
  const screen = db.prepare('DELETE FROM screen_state WHERE instr(value, ?) > 0')
  const reason = db.prepare('UPDATE changeset SET reason = replace(reason, @word, @instead) WHERE instr(reason, @word) > 0')
  for (const word of words) {
    screen.run(JSON.stringify(word).slice(1, -1))
    reason.run({ word, instead: erasedText })
  }
}

/** Drops unsaved words about these records and those named by key; says how many. */
export function dropDrafts(db: Database, records: readonly string[], keys: readonly string[]): number {
  const named = db.prepare('DELETE FROM draft WHERE key = ?')
  const about = db.prepare('DELETE FROM draft WHERE record = @id OR instr(body, @id) > 0')
  return keys.reduce((sum, key) => sum + named.run(key).changes, 0) + records.reduce((sum, id) => sum + about.run({ id }).changes, 0)
}
