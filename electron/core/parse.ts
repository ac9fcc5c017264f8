import { z } from 'zod'
import { AppError, type ErrorCode } from '../../db/contract/errors.ts'
import type { AnyField } from '../../db/contract/fieldType.ts'
import { type KindName, anyKind, isKind } from '../../db/contract/kinds/index.ts'
import type { Context } from './context.ts'

const vietnamese = z.locales.vi().localeError

/** Checks what came in against its schema and says which fields are wrong. @throws AppError invalid, unknownKind */
export function parse<S extends z.ZodType>(schema: S, value: unknown, labels?: Readonly<Record<string, { label: string }>>): z.infer<S> {
  const result = schema.safeParse(value, { error: vietnamese })
  if (result.success) return result.data
  const fields: Record<string, string> = {}
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'input'] ??= issue.message
  const unknownKind = result.error.issues.some(issue => issue.path.length === 1 && issue.path[0] === 'kind' && issue.code === 'invalid_value')
  throw objection(fields, labels, unknownKind ? 'unknownKind' : 'invalid')
}

/** One message that names every objection, with the fields apart for a form. */
export function objection(fields: Readonly<Record<string, string>>, labels?: Readonly<Record<string, { label: string }>>, code: ErrorCode = 'invalid'): AppError {
  const named = Object.entries(fields).map(([name, message]) => (name === 'input' || name === 'kind' ? message : `${labels?.[name]?.label ?? name}: ${message}`))
  return new AppError(code, `${labels ? 'Chưa ghi được' : 'Yêu cầu không đúng'}. ${named.join('. ').replaceAll('..', '.')}`, { fields })
}

/**
 * Checks a whole draft: every field, the rules across fields, that codes stand in their lists and links point at
 * records which are there, an owner out of the trash. What an edit leaves as it was in `before` is not asked again.
 * `coming` names records
 * that the same changeset makes, which may be pointed at already. Text comes back clean and in NFC.
 */
export function parseDraft(
  context: Context, name: KindName, draft: Readonly<Record<string, unknown>>, around: { before?: Readonly<Record<string, unknown>>; coming?: ReadonlyMap<string, KindName> } = {},
): Record<string, unknown> {
  const kind = anyKind(name)
  const parsed = parse(kind.draft, draft, kind.fields)
  const fields: Record<string, string> = { ...kind.check?.(parsed as never) }
  for (const [field, value] of Object.entries(parsed)) {
    if (typeof value !== 'string' || value === around.before?.[field]) continue
    const message = referenceProblem(context, kind.fields[field], value, around.coming)
    if (message !== undefined) fields[field] ??= message
  }
  if (Object.keys(fields).length > 0) throw objection(fields, kind.fields)
  return parsed
}

function referenceProblem(context: Context, field: AnyField | undefined, value: string, coming?: ReadonlyMap<string, KindName>): string | undefined {
  if (field?.list !== undefined && context.words.label(field.list, value) === undefined) return `Danh mục không có mã "${value}"`
  if (field?.to === undefined) return undefined
  const [kind, id] = field.to === '*' ? value.split(':') as [string, string] : [field.to, value]
  if (coming?.get(id) === kind) return undefined
  const target = isKind(kind) ? context.reader.get(kind, id) : undefined
  if (!target) return 'Hồ sơ được liên kết không có trong sổ'
  return field.owner && target.deletedAt != null ? 'Hồ sơ này đang ở thùng rác' : undefined
}
