import type { Input } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { AnyKind } from '../../db/contract/kind.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { stripMarks, words } from '../../db/contract/text/fold.ts'
import { planSearch } from '../../db/contract/text/query.ts'
import { type Condition, type Listing, type RecordView, type Row, denunciationReader, recordViewer, remembering, searchable } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { mayReadDenunciations, note, requireReader } from './privacy/denunciations.ts'
import { creation, edits, moves, named, rowOf } from './recordChanges.ts'

const noteUnmasked = (context: Context, kind: KindName, detail: string): void => note(context, 'unmask', kind, detail)

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
    return { ...(wanted.from === undefined ? {} : { from: cell(wanted.from) }), ...(wanted.to === undefined ? {} : { to: cell(wanted.to) }), ...(wanted.orEmpty ? { orEmpty: true as const } : {}) }
  }
  return cell(wanted)
}

/** The records of one kind that a figure counted. @throws AppError unknownPeriod; notFound for a figure there is none of */
function countedBy(context: Context, kind: KindName, { id, period }: NonNullable<Input<'record.list'>['figure']>): string[] {
  const figure = context.figures(period).find(found => found.id === id)
  if (!figure) throw new AppError('notFound', `Kỳ này không có con số "${id.slice(0, 80)}". Hãy mở lại màn hình số liệu.`)
  // A percentage speaks of the records below its line.
  const source = figure.of ? context.figures(period).find(found => found.id === figure.of?.[1]) : figure
  return (source?.records ?? []).filter(record => record.kind === kind).map(record => record.id)
}

/** The rows a question of a screen means. A search that hits nothing at all has no plan and so no rows: `none`. @throws AppError invalid, unknownField */
export function listingOf(context: Context, { kind: name, where = {}, sort, figure, find = '' }: Pick<Input<'record.list'>, 'kind' | 'where' | 'sort' | 'figure' | 'find'>): Listing {
  const kind = anyKind(name)
  const conditions = Object.fromEntries(Object.entries(where).map(([field, wanted]) => [field, toCondition(context, kind, field, wanted)]))
  if (figure) conditions.id = narrowed(conditions.id, countedBy(context, name, figure))
  const listing: Listing = { kind: name, where: conditions, ...(sort === undefined ? {} : { sort }) }
  if (find.trim() === '') return listing
  const plan = planSearch(find, { abbreviations: context.abbreviations(), hasHit: match => context.reader.hasHit(name, match) })
  return plan ? { ...listing, plan } : { ...listing, where: { id: [] } }
}

function list(context: Context, input: Input<'record.list'>) {
  const { kind: name, find = '', limit, offset, trash, unmasked = false } = input
  const cut = { ...(limit === undefined ? {} : { limit }), ...(offset === undefined ? {} : { offset }) }
  const sparing = unmasked && !mayReadDenunciations(context)
  const { rows, exact, total }: ReturnType<Context['reader']['page']> = trash
    ? trashed(context, { ...listingOf(context, { ...input, find: '' }), trash, unmasked, sparing }, find, cut)
    : context.reader.page({ ...listingOf(context, input), ...cut, unmasked, sparing })
  if (unmasked) noteUnmasked(context, name, `${rows.length} dòng`)
  const view = recordViewer(anyKind(name), remembering(context.words))
  // Who types without marks asks for no particular ones.
  const marked = exact !== undefined && stripMarks(find) !== find
  // Who may not read denunciations sees them as everybody does; the rest of the list is his.
  const covered = sparing ? denunciationReader(context.register.db) : () => false
  return { total, ...(marked ? { exact } : {}), rows: rows.map(row => view(row, unmasked && !covered(name, row))) }
}

const trashed = (context: Context, listing: Listing, find: string, cut: { limit?: number; offset?: number }) =>
  (find.trim() === '' ? context.reader.page({ ...listing, ...cut }) : trashHits(context, listing, find, cut))

/** Ids cut down to those that also meet the condition asked beside them. */
export function narrowed(asked: Condition | undefined, ids: readonly string[]): string[] {
  if (asked === undefined) return [...ids]
  if (asked === null) return []
  if (typeof asked !== 'object') return ids.filter(id => id === asked)
  if (Array.isArray(asked)) return ids.filter(id => asked.includes(id))
  const { from, to } = asked as { from?: string | number; to?: string | number }
  return ids.filter(id => (from === undefined || id >= String(from)) && (to === undefined || id <= String(to)))
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

function create(context: Context, { kind, draft }: Input<'record.create'>): RecordView {
  const change = creation(context, kind, context.ports.newId(), draft)
  context.apply(`thêm ${named(anyKind(kind))}`, [change])
  return context.view[kind](rowOf(context, kind, change.id), false)
}

async function move(context: Context, input: Input<'record.trash'>, verb: string, deletedAt: string | null) {
  const ids = 'ids' in input ? input.ids : [input.id]
  await context.backups.beforeChanging(ids.length)
  const changes = moves(context, input.kind, ids, deletedAt)
  if ('id' in input && input.revision !== undefined && changes[0]) changes[0].revision = input.revision
  return context.apply(`${verb} ${ids.length === 1 ? '' : `${ids.length} `}${named(anyKind(input.kind))}`, changes)
}

export const recordHandlers = (context: Context): Pick<Handlers,
  'record.list' | 'record.ids' | 'record.get' | 'record.create' | 'record.update' | 'record.updateMany' | 'record.trash' | 'record.restore'> => ({
  'record.list': input => list(context, input),
  'record.ids': input => ({ ids: context.reader.ids(listingOf(context, input)) }),
  'record.get': ({ kind, id, unmasked }) => {
    const row = rowOf(context, kind, id)
    if (unmasked) {
      requireReader(context, kind, row)
      noteUnmasked(context, kind, id)
    }
    return context.view[kind](row, unmasked ?? false)
  },
  'record.create': input => create(context, input),
  'record.update': ({ kind, id, revision, draft }) => {
    const [change, ...others] = edits(context, kind, id, draft)
    if (change) context.apply(`sửa ${named(anyKind(kind))}`, [{ ...change, revision }, ...others])
    return context.view[kind](rowOf(context, kind, id), false)
  },
  'record.updateMany': async ({ kind, ids, draft }) => {
    await context.backups.beforeChanging(ids.length)
    return context.apply(`sửa ${ids.length} ${named(anyKind(kind))}`, ids.flatMap(id => edits(context, kind, id, draft)))
  },
  'record.trash': input => move(context, input, 'xóa', context.ports.now()),
  'record.restore': input => move(context, input, 'khôi phục', null),
})
