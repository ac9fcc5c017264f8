import { dataRequestDueOn, petitionDueOn } from '../../db/contract/deadlines.ts'
import { AppError } from '../../db/contract/errors.ts'
import { type DraftFor, type KindName, anyKind, isKind, kindNames } from '../../db/contract/kinds/index.ts'
import { type Row, type RowChange, quote, signedPaper } from '../../db/index.ts'
import type { Context } from './context.ts'

type Draft = Record<string, unknown>

/**
 * What the program fills in where the person did not: the deadline of a petition, counted anew when what it hangs on
 * changes, unless somebody has set it by hand.
 */
export function completed(context: Context, kind: KindName, draft: Draft, given: Readonly<Draft>, before?: Readonly<Draft>): Draft {
  if (kind === 'dataRequest') return withRequestDues(context, draft, given, before)
  if (kind !== 'petition' || given.dueOn !== undefined) return draft
  const counted = (petition: Readonly<Draft>) => petitionDueOn(petition as DraftFor<'petition'>, context.settings())
  return before === undefined || before.dueOn === counted(before) ? { ...draft, dueOn: counted(draft) } : draft
}

/** Both days of a request about personal data, each counted anew unless somebody has set it by hand. */
function withRequestDues(context: Context, draft: Draft, given: Readonly<Draft>, before?: Readonly<Draft>): Draft {
  const counted = dataRequestDueOn(draft as DraftFor<'dataRequest'>, context.settings())
  const earlier = before && dataRequestDueOn(before as DraftFor<'dataRequest'>, context.settings())
  const names = (['answerDueOn', 'dueOn'] as const).filter(name => given[name] === undefined && (earlier === undefined || before?.[name] === earlier[name]))
  return { ...draft, ...Object.fromEntries(names.map(name => [name, counted[name]])) }
}

/** Changes of other records that an edit brings along: the files of a petition hide with it. */
export function alsoChanges(context: Context, kind: KindName, row: Readonly<Row>, draft: Readonly<Draft>): RowChange[] {
  if (kind !== 'petition' || draft.category === row.category) return []
  const secret = isSecretPetition(draft.category)
  const files = context.register.db.prepare<[string], string>('SELECT id FROM attachment WHERE record = ?').pluck().all(`petition:${row.id}`)
  return files.map(id => ({ kind: 'attachment', id, set: { secret: secret ? 1 : 0 } }))
}

/** Whether nobody may learn who sent a petition of this category. */
export const isSecretPetition = (category: unknown): boolean => category === 'denunciation'

/** An entry of a value list that records use stays. @throws AppError inUse */
export function checkRemoval(context: Context, kind: KindName, row: Readonly<Row>): void {
  if (kind === 'valueEntry') checkUnused(context, row, 'xóa')
}

/** @throws AppError inUse when records hold the code of an entry; they would no longer be readable */
export function checkUnused(context: Context, entry: Readonly<Row>, verb: string): void {
  for (const kind of kindNames) {
    for (const [name, field] of Object.entries(anyKind(kind).fields)) {
      if (field.list !== entry.list) continue
      const used = context.register.db.prepare<[string], number>(`SELECT count(*) FROM ${quote(anyKind(kind).table)} WHERE ${quote(name)} = ?`)
        .pluck().get(String(entry.code)) ?? 0
      if (used > 0) {
        throw new AppError('inUse', `Không ${verb} được mục "${entry.label}" vì ${used} ${anyKind(kind).label.toLowerCase()} đang dùng. `
          + 'Mục còn nguyên. Hãy ghi ngày ngừng dùng thay vì xóa.')
      }
    }
  }
}

const ofTheFile = ['record', 'mediaType', 'bytes', 'sha256', 'secret']

/** What an edit may not touch. @throws AppError invalid for the facts of a file, inUse for a code records hold */
export function checkEdit(context: Context, name: KindName, row: Readonly<Row>, before: Readonly<Draft>, after: Readonly<Draft>): void {
  const changed = Object.keys(after).filter(field => after[field] !== before[field])
  if (name === 'attachment' && changed.some(field => ofTheFile.includes(field))) {
    throw new AppError('invalid', 'Của một tệp đính kèm chỉ sửa được tên và ghi chú. Tệp còn nguyên. Muốn thay tệp, hãy đính kèm tệp mới rồi xóa tệp này.')
  }
  if (name === 'document') checkDocument(context, changed, before, after)
  if (name === 'valueEntry' && changed.some(field => field === 'list' || field === 'code')) checkUnused(context, row, 'đổi mã')
}

const leftToName = ['name', 'note']

/** A signed document stays as it was signed until it is a draft again; it is signed with its paper alone. @throws AppError signed, invalid */
function checkDocument(context: Context, changed: readonly string[], before: Readonly<Draft>, after: Readonly<Draft>): void {
  const reopened = after.status === 'draft' && after.paper === null
  if (before.status === 'signed' && !reopened && changed.some(field => !leftToName.includes(field))) {
    throw new AppError('signed', 'Văn bản đã ký chỉ sửa được tên và ghi chú. Bản đã ký còn nguyên. Muốn sửa nội dung, hãy bỏ ghi nhận đã ký ở màn hình Báo cáo, tờ trình.')
  }
  if (after.status === 'signed' && before.status !== 'signed' && signedPaper(context.register.db, String(after.paper)) === undefined) {
    throw new AppError('invalid', 'Chưa có bản đã ký nên chưa ghi là đã ký được. Văn bản vẫn là dự thảo. Hãy ghi đã ký ở màn hình Báo cáo, tờ trình.')
  }
}

/** @throws AppError invalid for what only comes with its bytes */
export function checkCreation(name: KindName): void {
  if (name !== 'attachment') return
  throw new AppError('invalid', 'Tệp đính kèm chỉ thêm được cùng với tệp. Chưa ghi gì. Hãy dùng lệnh đính kèm.')
}

/** What belongs to a trashed record comes back with it, not alone. @throws AppError invalid */
export function checkReturn(context: Context, name: KindName, row: Readonly<Row>): void {
  const kind = anyKind(name)
  const value = kind.owner === undefined ? null : row[kind.owner]
  if (value == null || kind.owner === undefined) return
  const to = kind.fields[kind.owner]?.to ?? ''
  const [owner, id] = to === '*' ? String(value).split(':') as [string, string] : [to, String(value)]
  if (isKind(owner) && context.reader.get(owner, id)?.deletedAt == null) return
  throw new AppError('invalid', `${kind.label} này thuộc một hồ sơ đang ở thùng rác. Hãy khôi phục hồ sơ đó, ${kind.label.toLowerCase()} sẽ về theo.`)
}
