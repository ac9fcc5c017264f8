import type { Input, Output } from '../../../db/contract/api.ts'
import { AppError } from '../../../db/contract/errors.ts'
import { type KindName, anyKind, workKinds } from '../../../db/contract/kinds/index.ts'
import {
  type Emptied, type Erasing, type One, type Row, backupsOf, emptyCells, erase, finishErasing, keptIn, noteQuietly, replacedRegisters, tellsWho, withBelongings,
} from '../../../db/index.ts'
import type { Context } from '../context.ts'
import type { Watch } from '../ports.ts'
import { edits, rowOf } from '../recordChanges.ts'
import { note, requireReader } from './denunciations.ts'
import { packagesSince, papersNaming } from './outside.ts'
import { fold } from './words.ts'

type Erased = Output<'privacy.erase'>

/** Removes what was asked for good, with a proved backup before and one after. @throws AppError what `privacy.erase` says */
export async function eraseAsked(context: Context, asked: Input<'privacy.erase'>, watch: Watch): Promise<Erased> {
  const { records = [], fields = [], drafts = [] } = asked
  if (records.length + fields.length + drafts.length === 0) throw new AppError('invalid', 'Chưa chọn gì để xóa.')
  const erasing = eraseable(context, asked)
  if (!asked.evenIf) throw new AppError('erases', whatGoes(withBelongings(context.register.db, erasing.records), fields.length, drafts.length))
  return carriedOut(context, () => eraseable(context, asked), 'erase', watch)
}

/** Puts right what is wrong, so that nothing remembers how it was. @throws AppError conflict, notAllowed, and what an edit throws */
export async function correctAsked(context: Context, asked: Input<'privacy.correct'>, watch: Watch): Promise<Erased> {
  const erasing = correctable(context, asked)
  if (erasing.fields.length === 0) return { changeset: 0, records: 0, fields: 0, files: 0, drafts: 0, links: 0, packages: [], papers: [], olderBackups: 0, cleaned: true }
  return carriedOut(context, () => correctable(context, asked), 'correct', watch)
}

/** What an erasure comes to, everything checked. @throws AppError notFound, invalid, signed, unknownField, notAllowed */
function eraseable(context: Context, { records = [], fields = [], drafts = [], reason }: Input<'privacy.erase'>): Erasing {
  const emptied = cellsToEmpty(context, fields)
  records.forEach(one => requireErasable(context, one))
  refuseTelling(context, reason, [...withBelongings(context.register.db, records)].map(([id, kind]) => ({ kind, id })), emptied)
  return { records, fields: emptied, drafts, reason }
}

function correctable(context: Context, { kind, id, revision, draft, reason }: Input<'privacy.correct'>): Erasing {
  const row = rowOf(context, kind, id)
  requireReader(context, kind, row)
  if (row.revision !== revision) throw new AppError('conflict', `${anyKind(kind).label} này vừa được sửa ở nơi khác. Chưa sửa gì. Hãy mở lại bản mới rồi sửa tiếp.`)
  const fields = edits(context, kind, id, draft).map(({ kind: of, id: record, set }): Emptied => ({ kind: of, id: record, set: differing(context.reader.get(of, record) ?? {}, set) }))
    .filter(({ set }) => Object.keys(set).length > 0)
  refuseTelling(context, reason, [], fields)
  return { records: [], fields, reason, how: 'corrects' }
}

const differing = (row: Readonly<Row>, set: Row): Row => Object.fromEntries(Object.entries(set).filter(([name, cell]) => row[name] !== cell))

/** `plan` is asked once more after the backup, because the register may have changed while it was made. */
async function carriedOut(context: Context, plan: () => Erasing, action: 'erase' | 'correct', watch: Watch): Promise<Erased> {
  const { register } = context
  await context.backups.before('erase', watch)
  const erasing = plan()
  const told = [...[...withBelongings(register.db, erasing.records)].map(([id, kind]) => ({ kind, id })), ...erasing.fields]
  const [packages, papers] = [packagesSince(context, told), papersNaming(context, told)]
  // Nothing is erased without an entry in the log, and nothing stands there that was not erased.
  const { changeset, gone, files, fields, drafts, links } = register.db.transaction(() => {
    for (const { kind, id } of erasing.records) note(context, action, kind, id)
    for (const { kind, id, set } of erasing.fields) note(context, action, kind, `${id}: ${Object.keys(set).join(', ')}`)
    return erase(register.db, context.occasion(action === 'erase' ? 'xóa dữ liệu cá nhân' : 'sửa dữ liệu cá nhân'), erasing)
  }).immediate()
  context.forget()
  const cleanedAtOnce = clearUp(context)
  const olderBackups = backupsNow(register.folder)
  await freshBackup(context, watch)
  return { changeset, records: gone.size, fields, files, drafts, links, packages, papers, olderBackups, cleaned: cleanedAtOnce || clearUp(context) }
}

/**
 * Overwrites what an erasure left in the free space of the file; whether that is done. What is erased is erased: that this
 * has to wait, for a full disk or somebody still reading, is no failure, and opening the register tries again.
 */
export function clearUp({ register, ports }: Context): boolean {
  try {
    return finishErasing(register)
  } catch (error) {
    ports.log('finish erasing', error)
    return false
  }
}

/** Everything that was kept of the register before and still says what is gone. */
const backupsNow = (folder: string): number => keptIn(backupsOf(folder), {}).length + replacedRegisters(folder).length

/** What is erased is erased, whether or not there is room for a new backup: the light of the overview tells of that. */
async function freshBackup({ register: { folder }, backups, ports }: Context, watch: Watch): Promise<void> {
  const before = keptIn(backupsOf(folder), {})[0]?.sequence ?? null
  try {
    await backups.make('after-erase', watch)
  } catch (error) {
    noteQuietly(folder, { erasedUpTo: before })
    ports.log('backup after erasing', error)
  }
}

/** Only the work of the office is erased whole: the lists and settings others hang on are edited. @throws AppError invalid, notFound, notAllowed */
function requireErasable(context: Context, { kind, id }: One): void {
  if (!Object.hasOwn(workKinds, kind)) throw new AppError('invalid', `${anyKind(kind).label} là phần thiết lập của sổ nên không xóa hẳn ở đây. Chưa có gì bị xóa. Hãy sửa ở Cài đặt.`)
  const row = rowOf(context, kind, id)
  requireReader(context, kind, row)
  if (kind === 'document' && row.paper != null) {
    throw new AppError('signed', 'Văn bản đã ký là hồ sơ lưu trữ, không xóa khỏi sổ theo yêu cầu này. Chưa có gì bị xóa.')
  }
}

function cellsToEmpty(context: Context, fields: NonNullable<Input<'privacy.erase'>['fields']>): Emptied[] {
  return [...Map.groupBy(fields, ({ kind, id }) => `${kind}:${id}`).values()].map((asked): Emptied => {
    const { kind, id } = asked[0] as One
    const row = rowOf(context, kind, id)
    requireReader(context, kind, row)
    return { kind, id, set: emptyCells(kind, row, asked.map(({ field }) => field)) }
  })
}

const SHORTEST = 4

/** The reason is kept for ever, so it may not say what is to be forgotten. @throws AppError invalid */
function refuseTelling(context: Context, reason: string, whole: readonly One[], fields: readonly Emptied[]): void {
  const said = fold(reason)
  const columns = (kind: KindName, names: readonly string[]) => names.filter(name => {
    const field = anyKind(kind).fields[name]
    return field !== undefined && tellsWho(field)
  })
  const asked = [...whole.map(one => ({ ...one, names: columns(one.kind, Object.keys(anyKind(one.kind).fields)) })), ...fields.map(one => ({ ...one, names: columns(one.kind, Object.keys(one.set)) }))]
  for (const { kind, id, names } of asked) {
    const row = context.reader.get(kind, id)
    const told = names.map(name => fold(String(row?.[name] ?? ''))).find(text => text.length >= SHORTEST && said.includes(text))
    if (told === undefined) continue
    throw new AppError('invalid', 'Lý do được lưu lâu dài nên không được ghi lại chính dữ liệu cần xóa. Chưa có gì bị xóa. Hãy ghi số, ngày của đơn yêu cầu.', { fields: { reason: 'Không ghi tên, số của người yêu cầu' } })
  }
}

/** What would be gone for good, in one sentence. */
function whatGoes(belongings: ReadonlyMap<string, KindName>, fields: number, drafts: number): string {
  const kinds = [...Map.groupBy(belongings.values(), kind => kind)].map(([kind, all]) => `${all.length} ${anyKind(kind).label.toLowerCase()}`)
  const parts = [...kinds, ...(fields > 0 ? [`${fields} ô dữ liệu`] : []), ...(drafts > 0 ? [`${drafts} bản nháp`] : [])]
  return `Sẽ xóa hẳn ${parts.join(', ')}, kể cả trong lịch sử sửa và tệp đính kèm. Không lấy lại được bằng hoàn tác. Chưa có gì bị xóa.`
}
