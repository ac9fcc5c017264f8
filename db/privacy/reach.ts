import type { Database } from 'better-sqlite3'
import type { Row } from '../contentHash.ts'
import { AppError } from '../contract/errors.ts'
import { erasedText } from '../contract/privacyApi.ts'
import { documentNames } from '../contract/documentNames.ts'
import { type KindName, anyKind, kindNames, ownedBy } from '../contract/kinds/index.ts'
import { toDraft } from '../records.ts'
import { quote } from '../schema.ts'
import { titleOf } from '../shown.ts'
import { registerWords } from '../words.ts'

export type One = { kind: KindName; id: string }
/** Cells that take the place of others in one record, in its history as well. */
export type Emptied = One & { set: Row }

/** Records by id, each with its kind. */
export type Gone = ReadonlyMap<string, KindName>

/** How a record of any kind is written where one of several kinds may be pointed at. */
const pointer = (kind: KindName, id: string) => `${kind}:${id}`

const placesOf = (values: readonly string[]) => JSON.stringify(values)

/**
 * The records with everything they own, whenever that went to the trash, and the unsigned papers that were begun about them.
 * Ids there is no record of are left out.
 */
export function withBelongings(db: Database, records: readonly One[]): Map<string, KindName> {
  const found = new Map<string, KindName>()
  const take = ({ kind, id }: One): void => {
    if (found.has(id) || !exists(db, kind, id)) return
    found.set(id, kind)
    for (const { kind: child, field } of ownedBy(kind)) {
      const owner = anyKind(child).fields[field]?.to === '*' ? pointer(kind, id) : id
      for (const owned of idsWhere(db, child, field, owner)) take({ kind: child, id: owned })
    }
    for (const paper of db.prepare<[string], string>('SELECT id FROM document WHERE record = ? AND paper IS NULL').pluck().all(pointer(kind, id))) take({ kind: 'document', id: paper })
  }
  records.forEach(take)
  return found
}

const exists = (db: Database, kind: KindName, id: string): boolean => db.prepare(`SELECT 1 FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(id) !== undefined

const idsWhere = (db: Database, kind: KindName, field: string, value: string): string[] =>
  db.prepare<[string], string>(`SELECT id FROM ${quote(anyKind(kind).table)} WHERE ${quote(field)} = ?`).pluck().all(value)

/** Values that point at what is gone, as the cells of links hold them. */
export const pointersAt = (gone: Gone): Set<string> => new Set([...gone].flatMap(([id, kind]) => [id, pointer(kind, id)]))

/** A record that cannot do without one that is to go. */
export type Needed = One & { by: One; byTitle: string }

/** What other records would have to change so that nothing points at what is gone, and which of them cannot. */
export function linksTo(db: Database, gone: Gone): { emptied: Emptied[]; needed: Needed[] } {
  const emptied: Emptied[] = []
  const needed: Needed[] = []
  const words = registerWords(db)
  for (const kind of kindNames) {
    for (const [name, field] of Object.entries(anyKind(kind).fields)) {
      if (field.to === undefined || field.owner || (kind === 'document' && name === 'record')) continue
      const targets = [...gone].filter(([, of]) => field.to === '*' || of === field.to).map(([id, of]) => (field.to === '*' ? pointer(of, id) : id))
      if (targets.length === 0) continue
      for (const row of db.prepare<[string], Row>(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE ${quote(name)} IN (SELECT value FROM json_each(?))`).all(placesOf(targets))) {
        const id = String(row.id)
        if (gone.has(id)) continue
        const target = String(row[name]).split(':').at(-1) ?? ''
        if (field.required) needed.push({ kind: gone.get(target) ?? kind, id: target, by: { kind, id }, byTitle: titleOf(anyKind(kind), row, words) })
        else emptied.push({ kind, id, set: { [name]: null } })
      }
    }
  }
  return { emptied, needed }
}

/** @throws AppError inUse, naming the first few records that need what is to go */
export function refuseNeeded(needed: readonly Needed[]): void {
  if (needed.length === 0) return
  const named = needed.slice(0, 3).map(({ by, byTitle }) => `${anyKind(by.kind).label.toLowerCase()} "${byTitle}"`).join(', ')
  throw new AppError('inUse', `Chưa xóa được vì còn ${needed.length} hồ sơ bắt buộc phải gắn với hồ sơ này: ${named}. Chưa có gì bị xóa. `
    + 'Hãy chuyển các hồ sơ đó sang chỗ khác, hoặc chọn xóa cả chúng.')
}

/** The signed papers about what is gone: they stay, but no longer go by its name. */
export function renamedPapers(db: Database, gone: Gone): Emptied[] {
  const about = [...gone].map(([id, kind]) => pointer(kind, id))
  const rows = db.prepare<[string], { id: string; template: keyof typeof documentNames }>(`SELECT id, template FROM document
    WHERE paper IS NOT NULL AND record IN (SELECT value FROM json_each(?))`).all(placesOf(about))
  return rows.filter(({ id }) => !gone.has(id)).map(({ id, template }) => ({ kind: 'document', id, set: { name: `${documentNames[template]}: ${erasedText}` } }))
}

/** Records that are not gone themselves but whose history points at what is. */
export function rememberingLinks(db: Database, gone: Gone): One[] {
  const rows = db.prepare<[string], { kind: KindName; record: string }>(`WITH wanted(value) AS MATERIALIZED (SELECT value FROM json_each(?))
    SELECT DISTINCT c.kind, c.record FROM change c, json_each(c.before) b WHERE c.before IS NOT NULL
      AND (b.value IN (SELECT value FROM wanted) OR (c.after ->> ('$."' || b.key || '"')) IN (SELECT value FROM wanted))`).all(placesOf([...pointersAt(gone)]))
  return rows.filter(({ record }) => !gone.has(record)).map(({ kind, record }) => ({ kind, id: record }))
}

/**
 * The cells that stand for erased fields of a row: nothing, or where something must be given, a text that says so.
 * @throws AppError unknownField; invalid for a field that can hold neither
 */
export function emptyCells(kind: KindName, row: Readonly<Row>, names: readonly string[]): Row {
  const described = anyKind(kind)
  const unknown = names.find(name => !Object.hasOwn(described.fields, name))
  if (unknown !== undefined) throw new AppError('unknownField', `${described.label} không có trường "${unknown.slice(0, 60)}". Chưa có gì bị xóa.`)
  const objections = (set: Row) => described.check?.(toDraft(described, { ...row, ...set }) as never) ?? {}
  const already = objections({})
  const set: Row = Object.fromEntries(names.map(name => [name, described.fields[name]?.required && canSayErased(kind, name) ? erasedText : null]))
  for (const name of names) if (Object.hasOwn(objections(set), name) && canSayErased(kind, name)) set[name] = erasedText
  const refused = names.find(name => described.fields[name]?.required && set[name] === null) ?? Object.keys(objections(set)).find(name => !Object.hasOwn(already, name))
  if (refused === undefined) return set
  throw new AppError('invalid', `Trường ${described.fields[refused]?.label ?? refused} của ${described.label.toLowerCase()} không để trống được. Chưa có gì bị xóa. `
    + 'Hãy sửa trường này thành giá trị khác, hoặc xóa cả hồ sơ.')
}

/** Texts by which the program finds something again. */
const lookedUp: ReadonlySet<string> = new Set(['mediaType', 'sha256', 'block', 'list', 'figure'])

function canSayErased(kind: KindName, name: string): boolean {
  const field = anyKind(kind).fields[name]
  return field?.control !== undefined && ['line', 'lines'].includes(field.control) && !lookedUp.has(name) && field.value.safeParse(erasedText).success
}

/** Every field of a kind that can be emptied, emptied: for a record that has to stay as a place others point at. */
export function emptyRow(kind: KindName): Row {
  const fields = Object.entries(anyKind(kind).fields)
  return Object.fromEntries(fields.flatMap(([name, field]): [string, Row[string]][] => {
    if (!['line', 'lines'].includes(field.control)) return []
    if (!field.required) return [[name, null]]
    return canSayErased(kind, name) ? [[name, erasedText]] : []
  }))
}
