import type { Input } from '../../db/contract/api.ts'
import { petitionDueOn } from '../../db/contract/deadlines.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { AnyKind } from '../../db/contract/kind.ts'
import { type DraftFor, type KindName, anyKind, ownedBy } from '../../db/contract/kinds/index.ts'
import { stripMarks, words } from '../../db/contract/text/fold.ts'
import { planSearch } from '../../db/contract/text/query.ts'
import { type Condition, type RecordView, type RowChange, logAccess, quote, searchable, toCells, toDraft } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { parseDraft } from './parse.ts'

const named = (kind: AnyKind) => kind.label.charAt(0).toLowerCase() + kind.label.slice(1)

function rowOf(context: Context, kind: KindName, id: string) {
  const row = context.reader.get(kind, id)
  if (!row) throw new AppError('notFound', `Không tìm thấy ${named(anyKind(kind))} này trong sổ.`)
  return row
}

function noteUnmasked(context: Context, kind: KindName, detail: string): void {
  logAccess(context.register.db, { at: context.ports.now(), ...context.who(), action: 'unmask', subject: kind, detail })
}

/** A field's filter as cells: text a person may type ("Đã giải quyết", "05/01/2026") counts like the stored value. */
function toCondition(context: Context, kind: AnyKind, name: string, wanted: NonNullable<Input<'record.list'>['where']>[string]): Condition {
  const field = kind.fields[name]
  const cell = (value: string | number | boolean): string | number => {
    if (!field) return String(value)
    if (field.value.safeParse(value).success) return field.toCell(value)
    const read = field.fromText(String(value), context.words)
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

function list(context: Context, input: Input<'record.list'>): { total: number; rows: RecordView[] } {
  const kind = anyKind(input.kind)
  const plan = input.find === undefined || input.find.trim() === '' ? undefined : planSearch(input.find, {
    abbreviations: context.abbreviations(), hasHit: match => context.reader.hasHit(input.kind, match),
  })
  if (input.find?.trim() && !plan) return { total: 0, rows: [] }
  if (input.trash && input.find?.trim()) return listTrash(context, input, input.find)
  const where = Object.fromEntries(Object.entries(input.where ?? {}).map(([name, wanted]) => [name, toCondition(context, kind, name, wanted)]))
  const { total, rows } = context.reader.page({
    kind: input.kind, where, ...(plan ? { plan } : {}),
    ...(input.sort === undefined ? {} : { sort: input.sort }), ...(input.limit === undefined ? {} : { limit: input.limit }),
    ...(input.offset === undefined ? {} : { offset: input.offset }), ...(input.trash === undefined ? {} : { trash: input.trash }),
  })
  if (input.unmasked) noteUnmasked(context, input.kind, `${rows.length} dòng`)
  return { total, rows: rows.map(row => context.view[input.kind](row, input.unmasked ?? false)) }
}

/** The full-text index knows no trashed records; the trash is small enough to be read through. */
function listTrash(context: Context, { find: _, limit, offset = 0, ...input }: Input<'record.list'>, query: string): { total: number; rows: RecordView[] } {
  const kind = anyKind(input.kind)
  const wanted = words(query).map(stripMarks)
  const held = context.reader.page({ kind: input.kind, trash: true, ...(input.sort === undefined ? {} : { sort: input.sort }) }).rows.filter(row => {
    const known = words(searchable(kind, row)).map(stripMarks)
    return wanted.every(word => known.some(other => other.startsWith(word)))
  })
  const page = held.slice(offset, limit === undefined ? undefined : offset + limit)
  return { total: held.length, rows: page.map(row => context.view[input.kind](row, input.unmasked ?? false)) }
}

/** What the program fills in when the person left it out. */
function complete(context: Context, kind: KindName, draft: Record<string, unknown>, given: Readonly<Record<string, unknown>>): RowChange['set'] {
  if (kind === 'petition' && given.dueOn === undefined) draft.dueOn = petitionDueOn(draft as DraftFor<'petition'>, context.settings())
  return toCells(anyKind(kind), draft)
}

function create(context: Context, { kind: name, draft }: Input<'record.create'>): RecordView {
  const kind = anyKind(name)
  const empty = Object.fromEntries(Object.keys(kind.fields).map(field => [field, null]))
  const parsed = parseDraft(context, kind, { ...empty, ...draft })
  const id = context.ports.newId()
  context.apply(`thêm ${named(kind)}`, [{ kind: name, id, set: complete(context, name, parsed, draft), create: true }])
  return context.view[name](rowOf(context, name, id), true)
}

function change(context: Context, name: KindName, id: string, draft: Readonly<Record<string, unknown>>): RowChange {
  const kind = anyKind(name)
  const row = rowOf(context, name, id)
  if (row.deletedAt != null) throw new AppError('notFound', `${kind.label} này đang ở thùng rác. Hãy khôi phục rồi sửa.`)
  return { kind: name, id, set: toCells(kind, parseDraft(context, kind, { ...toDraft(kind, row), ...draft })) }
}

/** The changes that trash or restore one record with everything it owns. */
function moved(context: Context, name: KindName, id: string, deletedAt: string | null): RowChange[] {
  const row = rowOf(context, name, id)
  if ((row.deletedAt == null) === (deletedAt === null)) return []
  const children = ownedBy(name).flatMap(({ kind, field }) => {
    const owner = anyKind(kind).fields[field]?.to === '*' ? `${name}:${id}` : id
    const ids = context.register.db.prepare<[string, string | null], string>(
      `SELECT id FROM ${quote(anyKind(kind).table)} WHERE ${quote(field)} = ? AND deletedAt IS ?`,
    ).pluck().all(owner, row.deletedAt as string | null)
    return ids.flatMap(child => moved(context, kind, child, deletedAt))
  })
  return [{ kind: name, id, set: { deletedAt } }, ...children]
}

function move(context: Context, input: Input<'record.trash'>, verb: string, deletedAt: string | null) {
  const ids = 'ids' in input ? input.ids : [input.id]
  const changes = ids.flatMap(id => moved(context, input.kind, id, deletedAt))
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
    context.apply(`sửa ${named(anyKind(kind))}`, [{ ...change(context, kind, id, draft), revision }])
    return context.view[kind](rowOf(context, kind, id), true)
  },
  'record.updateMany': ({ kind, ids, draft }) =>
    context.apply(`sửa ${ids.length} ${named(anyKind(kind))}`, ids.map(id => change(context, kind, id, draft))),
  'record.trash': input => move(context, input, 'xóa', context.ports.now()),
  'record.restore': input => move(context, input, 'khôi phục', null),
})
