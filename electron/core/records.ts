import type { Input } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { AnyKind } from '../../db/contract/kind.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { stripMarks, words } from '../../db/contract/text/fold.ts'
import { planSearch } from '../../db/contract/text/query.ts'
import { type Condition, type Listing, type RecordView, type Row, type RowChange, logAccess, movedWithOwned, recordViewer, remembering, searchable, toCells, toDraft } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { parseDraft } from './parse.ts'
import { alsoChanges, checkCreation, checkEdit, checkRemoval, checkReturn, completed } from './recordRules.ts'

const named = (kind: AnyKind) => kind.label.charAt(0).toLowerCase() + kind.label.slice(1)

function rowOf(context: Context, kind: KindName, id: string): Row {
  const row = context.reader.get(kind, id)
  if (!row) throw new AppError('notFound', `Không tìm thấy ${named(anyKind(kind))} này trong sổ.`)
  return row
}

function noteUnmasked(context: Context, kind: KindName, detail: string): void {
  logAccess(context.register.db, { at: context.ports.now(), ...context.who(), action: 'unmask', subject: kind, detail })
}

/** A field's filter as cells: text a person may type ("Đã giải quyết", "05/01/2026") counts like the stored value. */
function toCondition(context: Context, kind: AnyKind, name: string, wanted: NonNullable<Input<'record.list'>['where']>[string]): Condition {
  const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
  const cell = (value: string | number | boolean): string | number => {
    if (!field) return String(value)
    const parsed = field.value.safeParse(value)
    const known = field.list === undefined || context.words.label(field.list, String(value)) !== undefined
    const read = parsed.success && known ? parsed.data : field.fromText(String(value), context.words)
    if (read === undefined) throw new AppError('invalid', `Không hiểu "${String(value).slice(0, 60)}" ở trường ${field.label}.`, { fields: { [name]: 'Giá trị không hợp lệ' } })
    return field.toCell(read)
  }
  if (wanted === null) return null
  if (Array.isArray(wanted)) return wanted.map(cell)
  if (typeof wanted === 'object') {
    return { ...(wanted.from === undefined ? {} : { from: cell(wanted.from) }), ...(wanted.to === undefined ? {} : { to: cell(wanted.to) }) }
  }
  return cell(wanted)
}

function list(context: Context, { find = '', limit, offset, where = {}, sort, trash, unmasked = false, kind: name }: Input<'record.list'>) {
  const kind = anyKind(name)
  const conditions = Object.fromEntries(Object.entries(where).map(([field, wanted]) => [field, toCondition(context, kind, field, wanted)]))
  const listing: Listing = { kind: name, where: conditions, unmasked, ...(sort === undefined ? {} : { sort }), ...(trash === undefined ? {} : { trash }) }
  const cut = { ...(limit === undefined ? {} : { limit }), ...(offset === undefined ? {} : { offset }) }
  const { total, rows } = find.trim() === '' ? context.reader.page({ ...listing, ...cut })
    : trash ? trashHits(context, listing, find, cut) : hits(context, { ...listing, ...cut }, find)
  if (unmasked) noteUnmasked(context, name, `${rows.length} dòng`)
  const view = recordViewer(kind, remembering(context.words))
  return { total, rows: rows.map(row => view(row, unmasked)) }
}

function hits(context: Context, listing: Listing, find: string): { total: number; rows: Row[] } {
  const plan = planSearch(find, { abbreviations: context.abbreviations(), hasHit: match => context.reader.hasHit(listing.kind, match) })
  return plan ? context.reader.page({ ...listing, plan }) : { total: 0, rows: [] }
}

/** The full-text index knows no trashed records; the trash is small enough to be read through. */
function trashHits(context: Context, listing: Listing, find: string, cut: { limit?: number; offset?: number }): { total: number; rows: Row[] } {
  const kind = anyKind(listing.kind)
  const wanted = words(find).map(stripMarks)
  const rows = context.reader.page(listing).rows.filter(row => {
    const known = words(searchable(kind, row)).map(stripMarks)
    return wanted.every(word => known.some(other => other.startsWith(word)))
  })
  const start = cut.offset ?? 0
  return { total: rows.length, rows: rows.slice(start, cut.limit === undefined ? undefined : start + cut.limit) }
}

function create(context: Context, { kind: name, draft }: Input<'record.create'>): RecordView {
  checkCreation(name)
  const kind = anyKind(name)
  const empty = Object.fromEntries(Object.keys(kind.fields).map(field => [field, null]))
  const parsed = parseDraft(context, name, { ...empty, ...draft })
  const id = context.ports.newId()
  context.apply(`thêm ${named(kind)}`, [{ kind: name, id, set: toCells(kind, completed(context, name, parsed, draft)), create: true }])
  return context.view[name](rowOf(context, name, id), false)
}

/**
 * The changes one edit comes to. A masked value that comes back as it was shown means "unchanged": nobody who sees
 * `P.T.K.` in a form meant to write it.
 */
function edits(context: Context, name: KindName, id: string, draft: Readonly<Record<string, unknown>>): RowChange[] {
  const kind = anyKind(name)
  const row = rowOf(context, name, id)
  if (row.deletedAt != null) throw new AppError('notFound', `${kind.label} này đang ở thùng rác. Hãy khôi phục rồi sửa.`)
  const [whole, shown] = [toDraft(kind, row), context.view[name](row, false)]
  const meant = Object.fromEntries(Object.entries(draft).filter(([field, value]) => shown[field] === whole[field] || value !== shown[field]))
  const parsed = completed(context, name, parseDraft(context, name, { ...whole, ...meant }, whole), meant, whole)
  checkEdit(context, name, row, whole, parsed)
  return [{ kind: name, id, set: toCells(kind, parsed) }, ...alsoChanges(context, name, row, parsed)]
}

function move(context: Context, input: Input<'record.trash'>, verb: string, deletedAt: string | null) {
  const ids = 'ids' in input ? input.ids : [input.id]
  const rows = ids.map(id => rowOf(context, input.kind, id))
  const check = deletedAt === null ? checkReturn : checkRemoval
  for (const row of rows) check(context, input.kind, row)
  const changes = rows.flatMap(row => movedWithOwned(context.register.db, input.kind, row, deletedAt))
  if ('id' in input && input.revision !== undefined && changes[0]) changes[0].revision = input.revision
  return context.apply(`${verb} ${ids.length === 1 ? '' : `${ids.length} `}${named(anyKind(input.kind))}`, changes)
}

export const recordHandlers = (context: Context): Pick<Handlers,
  'record.list' | 'record.get' | 'record.create' | 'record.update' | 'record.updateMany' | 'record.trash' | 'record.restore'> => ({
  'record.list': input => list(context, input),
  'record.get': ({ kind, id, unmasked }) => {
    if (unmasked) noteUnmasked(context, kind, id)
    return context.view[kind](rowOf(context, kind, id), unmasked ?? false)
  },
  'record.create': input => create(context, input),
  'record.update': ({ kind, id, revision, draft }) => {
    const [change, ...others] = edits(context, kind, id, draft)
    if (change) context.apply(`sửa ${named(anyKind(kind))}`, [{ ...change, revision }, ...others])
    return context.view[kind](rowOf(context, kind, id), false)
  },
  'record.updateMany': ({ kind, ids, draft }) =>
    context.apply(`sửa ${ids.length} ${named(anyKind(kind))}`, ids.flatMap(id => edits(context, kind, id, draft))),
  'record.trash': input => move(context, input, 'xóa', context.ports.now()),
  'record.restore': input => move(context, input, 'khôi phục', null),
})
