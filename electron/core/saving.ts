import type { Input, Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import type { RowChange } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { type Coming, creation, edits, moves, named, rowOf } from './recordChanges.ts'

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Wanted = Input<'record.save'>['records'][number]
/** One record of the call with the id it has or gets. */
type Placed = Wanted & { place: string }

/** A draft with `#ref` links turned into the ids of the records made alongside. */
function withIds(draft: Readonly<Record<string, unknown>>, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(draft).map(([field, value]) =>
    [field, typeof value === 'string' && value.startsWith('#') ? ids.get(value.slice(1)) ?? value : value]))
}

function changesOf(context: Context, wanted: Placed, ids: ReadonlyMap<string, string>, coming: Coming): RowChange[] {
  const draft = withIds(wanted.draft ?? {}, ids)
  if (wanted.id === undefined) {
    // Saved once more because the first answer never came: what is there already is brought up to date, never made twice.
    const known = context.reader.get(wanted.kind, wanted.place) !== undefined
    return known ? edits(context, wanted.kind, wanted.place, draft, coming) : [creation(context, wanted.kind, wanted.place, draft, coming)]
  }
  checkRevision(context, wanted)
  if (wanted.trash) return moves(context, wanted.kind, [wanted.id], context.ports.now())
  return edits(context, wanted.kind, wanted.id, draft, coming)
}

/** @throws AppError conflict under the ref, so that a screen knows which of its rows to settle */
function checkRevision(context: Context, { kind, id = '', ref, revision }: Wanted): void {
  if (revision === undefined || rowOf(context, kind, id).revision === revision) return
  const message = `${anyKind(kind).label} này vừa được sửa ở cửa sổ khác. Phần đang sửa vẫn còn nguyên.`
  throw new AppError('conflict', `${message} Hãy so hai bản rồi lưu lại.`, { fields: { [ref]: message } })
}

/** Problems of several records at once, each field under `ref.field`; what is not a matter of fields is thrown as it is. */
function gathered(records: readonly Placed[], make: (record: Placed) => RowChange[]): RowChange[] {
  const problems: Record<string, string> = {}
  const messages: string[] = []
  const conflicts: Record<string, string> = {}
  const changes = records.flatMap(record => {
    try {
      return make(record)
    } catch (error) {
      if (!(error instanceof AppError) || error.fields === undefined) throw error
      if (error.code === 'conflict') Object.assign(conflicts, error.fields)
      else for (const [field, message] of Object.entries(error.fields)) problems[`${record.ref}.${field}`] = message
      messages.push(error.message)
      return []
    }
  })
  if (Object.keys(problems).length > 0) {
    const several = `${messages[0] ?? ''} Tất cả có ${messages.length} hồ sơ còn chỗ cần sửa; phần đang sửa vẫn còn nguyên.`
    throw new AppError('invalid', messages.length === 1 ? messages[0] ?? '' : several, { fields: problems })
  }
  if (Object.keys(conflicts).length > 0) throw new AppError('conflict', messages[0] ?? '', { fields: conflicts })
  return changes
}

async function save(context: Context, { reason, records }: Input<'record.save'>): Promise<Output<'record.save'>> {
  await context.backups.beforeChanging(records.length)
  const placed = records.map((record): Placed => ({ ...record, place: record.id ?? (isId.test(record.ref) ? record.ref : context.ports.newId()) }))
  const made = placed.filter(record => record.id === undefined)
  const ids = new Map(made.map(({ ref, place }) => [ref, place]))
  const coming: Coming = new Map(made.map(({ kind, place }) => [place, kind]))
  const changes = gathered(placed, record => changesOf(context, record, ids, coming))
  const { changeset, changed } = context.apply(reason ?? reasonFor(placed), changes)
  return {
    changeset: changed === 0 ? null : changeset,
    saved: placed.map(({ ref, kind, place }) => ({ ref, record: context.view[kind](rowOf(context, kind, place), false) })),
  }
}

/** What a save was for, by its first record: the one the screen is about. */
function reasonFor([first, ...others]: readonly Placed[]): string {
  const kind = anyKind(first?.kind as KindName)
  const verb = first?.trash ? 'xóa' : first?.id === undefined ? 'thêm' : 'sửa'
  return `${verb} ${named(kind)}${others.length === 0 ? '' : ` và ${others.length} hồ sơ kèm theo`}`
}

export const savingHandlers = (context: Context): Pick<Handlers, 'record.save'> => ({ 'record.save': input => save(context, input) })
