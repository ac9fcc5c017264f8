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

/** Column name → type as the table has it; empty when there is no such table. */
export function actualColumns(db: Database, table: string): Record<string, string> {
  const rows = db.prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').all(table) as
    { name: string; type: string; notnull: number; pk: number }[]
  return Object.fromEntries(rows.map(row => [row.name, row.type + (row.notnull || row.pk ? '!' : '')]))
}

/** Where kinds and tables differ, one line each: what the kind wants and what the file has. */
export function parityFindings(db: Database): string[] {
  return kindNames.flatMap(name => {
    const kind = anyKind(name)
    const [wanted, found] = [expectedColumns(kind), actualColumns(db, kind.table)]
    const columns = [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
    return columns.filter(column => wanted[column] !== found[column])
      .map(column => `${kind.table}.${column}: kind wants ${wanted[column] ?? 'nothing'}, file has ${found[column] ?? 'nothing'}`)
  })
}
