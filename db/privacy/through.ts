import type { Database } from 'better-sqlite3'
import type { Row } from '../contentHash.ts'
import type { Words } from '../contract/fieldType.ts'
import { type KindName, anyKind, kindNames } from '../contract/kinds/index.ts'
import type { HeldData } from '../contract/privacyApi.ts'
import { quote } from '../schema.ts'
import { titleOf } from '../shown.ts'

/** Kinds whose records are about the people named in them, so that what hangs on them is too. */
const aboutPeople: ReadonlySet<KindName> = new Set(['petition', 'reception', 'exemplar', 'nominee', 'dataRequest'])

/** What belongs to the records found or points at them and was not found itself. */
export function reachedThrough(db: Database, found: readonly HeldData[], words: Words, hidden: (kind: KindName, row: Readonly<Row>) => boolean): HeldData[] {
  const known = new Set(found.map(({ kind, id }) => `${kind}:${id}`))
  const sources = found.filter(({ kind, where }) => aboutPeople.has(kind) && (where === 'record' || where === 'trash'))
  return sources.flatMap(source => pointing(db, source).flatMap(({ kind, field, row }): HeldData[] => {
    const key = `${kind}:${String(row.id)}`
    if (known.has(key) || hidden(kind, row)) return []
    known.add(key)
    const described = anyKind(kind)
    const where = kind === 'document' && row.paper != null ? 'paper' as const : row.deletedAt != null ? 'trash' as const : kind === 'attachment' ? 'file' as const : 'record' as const
    return [{
      kind, id: String(row.id), title: titleOf(described, row, words), where, exact: source.exact, through: { kind: source.kind, id: source.id }, key: null,
      fields: [{ name: field, label: described.fields[field]?.label ?? field, shown: source.title }],
    }]
  }))
}

/** Rows of any kind with a link to a record. */
function pointing(db: Database, { kind: to, id }: { kind: KindName; id: string }): { kind: KindName; field: string; row: Row }[] {
  return kindNames.flatMap(kind => Object.entries(anyKind(kind).fields).filter(([, field]) => field.to === to || field.to === '*').flatMap(([name, field]) =>
    (db.prepare(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE ${quote(name)} = ?`).all(field.to === '*' ? `${to}:${id}` : id) as Row[])
      .map(row => ({ kind, field: name, row }))))
}
