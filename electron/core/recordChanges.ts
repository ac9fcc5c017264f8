import { AppError } from '../../db/contract/errors.ts'
import type { AnyKind } from '../../db/contract/kind.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { type Row, type RowChange, freshMoment, movedWithOwned, toCells, toDraft } from '../../db/index.ts'
import type { Context } from './context.ts'
import { parseDraft } from './parse.ts'
import { requireReaderToUncover } from './privacy/denunciations.ts'
import { alsoChanges, checkCreation, checkEdit, checkRemoval, checkReturn, completed } from './recordRules.ts'

type Draft = Readonly<Record<string, unknown>>

/** Records that the same changeset makes and that others of it may point at already: id to kind. */
export type Coming = ReadonlyMap<string, KindName>

/** A kind as it stands inside a sentence. */
export const named = (kind: AnyKind): string => kind.label.charAt(0).toLowerCase() + kind.label.slice(1)

/** The row of a record, in the trash or not. @throws AppError notFound */
export function rowOf(context: Context, kind: KindName, id: string): Row {
  const row = context.reader.get(kind, id)
  if (!row) throw new AppError('notFound', `Không tìm thấy ${named(anyKind(kind))} này trong sổ.`)
  return row
}

/** The change that makes a record; fields left out are empty. @throws AppError invalid */
export function creation(context: Context, name: KindName, id: string, draft: Draft, coming?: Coming): RowChange {
  checkCreation(name)
  const kind = anyKind(name)
  const empty = Object.fromEntries(Object.keys(kind.fields).map(field => [field, null]))
  const parsed = parseDraft(context, name, { ...empty, ...draft }, coming === undefined ? {} : { coming })
  return { kind: name, id, set: toCells(kind, completed(context, name, parsed, draft)), create: true }
}

/**
 * The changes one edit comes to, the record's own first. A masked value that comes back as it was shown means "unchanged":
 * nobody who sees `P.T.K.` in a form meant to write it. @throws AppError invalid, notFound, inUse, notAllowed
 */
export function edits(context: Context, name: KindName, id: string, draft: Draft, coming?: Coming): RowChange[] {
  const kind = anyKind(name)
  const row = rowOf(context, name, id)
  if (row.deletedAt != null) throw new AppError('notFound', `${kind.label} này đang ở thùng rác. Hãy khôi phục rồi sửa.`)
  const [whole, shown] = [toDraft(kind, row), context.view[name](row, false)]
  const meant = Object.fromEntries(Object.entries(draft).filter(([field, value]) => shown[field] === whole[field] || value !== shown[field]))
  const checked = parseDraft(context, name, { ...whole, ...meant }, { before: whole, ...(coming === undefined ? {} : { coming }) })
  const parsed = completed(context, name, checked, meant, whole)
  checkEdit(context, name, row, whole, parsed)
  if (name === 'petition') requireReaderToUncover(context, row, parsed as Row)
  return [{ kind: name, id, set: toCells(kind, parsed) }, ...alsoChanges(context, name, row, parsed)]
}

/** The changes that move records with all they own to the trash (`deletedAt` a time) or back (null). @throws AppError notFound, inUse, invalid */
export function moves(context: Context, name: KindName, ids: readonly string[], deletedAt: string | null): RowChange[] {
  const rows = ids.map(id => rowOf(context, name, id))
  const check = deletedAt === null ? checkReturn : checkRemoval
  for (const row of rows) check(context, name, row)
  const { db } = context.register
  const moment = deletedAt && freshMoment(db, name, deletedAt)
  return rows.flatMap(row => movedWithOwned(db, name, row, moment))
}
