import type { Database } from 'better-sqlite3'
import { type AnyKind, keyedFields } from './contract/kind.ts'
import { anyKind, kindNames } from './contract/kinds/index.ts'

/** Columns every record table has beside the fields of its kind. */
export const stampColumns: Readonly<Record<string, string>> = {
  seq: 'INTEGER!', id: 'TEXT!', revision: 'INTEGER!', createdAt: 'TEXT!', updatedAt: 'TEXT!', deletedAt: 'TEXT', origin: 'TEXT!', contentHash: 'TEXT!',
}

/** Column that keeps the Vietnamese order of a field. */
export const keyColumn = (field: string) => `${field}Key`

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Column name → type as the kind wants it; `!` marks NOT NULL. */
export function expectedColumns(kind: AnyKind): Record<string, string> {
  const fields = Object.entries(kind.fields).map(([name, field]) => [name, field.column + (field.required ? '!' : '')])
  const keys = keyedFields(kind).map(name => [keyColumn(name), kind.fields[name]?.required ? 'TEXT!' : 'TEXT'])
  return { ...stampColumns, ...Object.fromEntries(fields), ...Object.fromEntries(keys) }
}

/**
 * Column name → type as each table has it, all asked at once; a table that is not there is left out. Only of tables that are
 * named: asked of a damaged search index, which can be made anew, the question alone would fail.
 */
export function columnsOf(db: Database, tables: readonly string[]): Map<string, Record<string, string>> {
  const columns = db.prepare<[string], { table: string; name: string; type: string; notnull: number; pk: number }>(
    'SELECT t.value AS "table", c.name, c.type, c."notnull", c.pk FROM json_each(?) t, pragma_table_info(t.value) c').all(JSON.stringify(tables))
  return new Map([...Map.groupBy(columns, ({ table }) => table)].map(([table, found]) =>
    [table, Object.fromEntries(found.map(({ name, type, notnull, pk }) => [name, type + (notnull || pk ? '!' : '')]))]))
}

/** The same of one table; empty when there is no such table. */
export const actualColumns = (db: Database, table: string): Record<string, string> => columnsOf(db, [table]).get(table) ?? {}

/** Where kinds and tables differ, one line each: what the kind wants and what the file has. */
export function parityFindings(db: Database): string[] {
  const actual = columnsOf(db, kindNames.map(name => anyKind(name).table))
  return kindNames.flatMap(name => {
    const kind = anyKind(name)
    const [wanted, found] = [expectedColumns(kind), actual.get(kind.table) ?? {}]
    const columns = [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
    return columns.filter(column => wanted[column] !== found[column])
      .map(column => `${kind.table}.${column}: kind wants ${wanted[column] ?? 'nothing'}, file has ${found[column] ?? 'nothing'}`)
  })
}
