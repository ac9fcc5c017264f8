import type { Database } from 'better-sqlite3'
import { type KindName, anyKind, kindNames } from './contract/kinds/index.ts'
import { columnsOf, keyColumn, stampColumns } from './schema.ts'

/**
 * The kinds this file has a table for, each with the fields it has there. The file is asked, because a register of another
 * version knows other kinds and fields.
 */
export function storedFields(db: Database): Map<KindName, string[]> {
  const columns = columnsOf(db, kindNames.map(kind => anyKind(kind).table))
  return new Map(kindNames.flatMap(kind => {
    const found = Object.keys(columns.get(anyKind(kind).table) ?? {})
    const keys = new Set(found.map(keyColumn))
    return found.length === 0 ? [] : [[kind, found.filter(name => !Object.hasOwn(stampColumns, name) && !keys.has(name))]]
  }))
}
