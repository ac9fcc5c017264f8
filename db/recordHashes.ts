import type { Database } from 'better-sqlite3'
import { type KindName, anyKind, kindNames } from './contract/kinds/index.ts'
import { actualColumns, keyColumn, stampColumns } from './schema.ts'

/** The fields a kind has in this file. Columns are asked, because a register of another version knows other fields. */
export function storedFields(db: Database, kind: KindName): string[] {
  const columns = Object.keys(actualColumns(db, anyKind(kind).table))
  const keys = new Set(columns.map(keyColumn))
  return columns.filter(name => !Object.hasOwn(stampColumns, name) && !keys.has(name))
}

/** The kinds this file has a table for; one of an earlier version has fewer. */
export const storedKinds = (db: Database): KindName[] => kindNames.filter(kind => storedFields(db, kind).length > 0)
