import type { Database } from 'better-sqlite3'
import { AppError } from '../../db/contract/errors.ts'
import type { Figure } from '../../db/contract/figure.ts'
import { type DraftFor, type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { type Row, quote, registerWords, toDraft } from '../../db/index.ts'

export type RecordOf<K extends KindName> = DraftFor<K> & { readonly id: string }

/** The records of a kind behind some figures, each once, in the Vietnamese order of their names. */
export function recordsOf<K extends KindName>(
  db: Database, kind: K, figures: readonly (Figure | undefined)[],
): RecordOf<K>[] {
  const described = anyKind(kind)
  const sources = figures.flatMap(figure => figure?.records ?? []).filter(source => source.kind === kind)
  const ids = new Set(sources.map(source => source.id))
  const [first = ''] = described.title
  const rows = db.prepare<[string], Row>(`SELECT t.* FROM ${quote(`live_${described.table}`)} t
    JOIN json_each(?) wanted ON wanted.value = t.id
    ORDER BY t.${quote(`${first}Key`)}, t.seq`).all(JSON.stringify([...ids]))
  return rows.map(row => ({ ...toDraft(described, row), id: row.id }) as unknown as RecordOf<K>)
}

const small = (label: string) => label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)

/**
 * The live record a document is made for.
 * @throws AppError notFound when it is not there or lies in the trash
 */
export function recordById<K extends KindName>(db: Database, kind: K, id: string): RecordOf<K> {
  const described = anyKind(kind)
  const row = db.prepare<[string], Row>(`SELECT * FROM ${quote(described.table)} WHERE id = ?`).get(id)
  if (row && row.deletedAt == null) return { ...toDraft(described, row), id } as unknown as RecordOf<K>
  const where = row ? 'đang ở thùng rác' : 'không có trong sổ'
  throw new AppError('notFound', `Hồ sơ để lập văn bản (${small(described.label)}) ${where} nên chưa in gì. Hãy ${row ? 'khôi phục' : 'chọn'} hồ sơ rồi in lại.`)
}

/** Live records of a kind whose field holds a value, in the order given (`position`, `receivedOn, seq`). */
export function recordsWith<K extends KindName>(db: Database, kind: K, field: keyof DraftFor<K> & string, value: string | number, order: string): RecordOf<K>[] {
  const described = anyKind(kind)
  const rows = db.prepare<[string | number], Row>(`SELECT * FROM ${quote(`live_${described.table}`)} WHERE ${quote(field)} = ? ORDER BY ${order}`).all(value)
  return rows.map(row => ({ ...toDraft(described, row), id: row.id }) as unknown as RecordOf<K>)
}

/** What the fields of records read as: codes by their list's label, links by the name of what they point at. */
export type FieldWords = <K extends KindName>(kind: K, field: keyof DraftFor<K> & string, value: unknown) => string

/** Words of one register; nothing for a value not given. Paper does not tell what lies in the trash. */
export function fieldWords(db: Database): FieldWords {
  const words = registerWords(db)
  return (kind, name, value) => {
    const text = value == null ? '' : anyKind(kind).fields[name]?.toText(value, words) ?? ''
    return text.replace(/ \(trong thùng rác\)$/u, '')
  }
}
/** Live records whose link points at one of these ids, by the id they point at, in the order given. */
export function recordsByLink<K extends KindName>(db: Database, kind: K, link: keyof DraftFor<K> & string, ids: readonly string[], order: string): Map<string, RecordOf<K>[]> {
  const described = anyKind(kind)
  const rows = db.prepare<[string], Row>(`SELECT t.* FROM ${quote(`live_${described.table}`)} t
    JOIN json_each(?) wanted ON wanted.value = t.${quote(link)} ORDER BY ${order}`).all(JSON.stringify(ids))
  const records = rows.map(row => ({ ...toDraft(described, row), id: row.id }) as unknown as RecordOf<K>)
  return Map.groupBy(records, record => String(record[link]))
}
