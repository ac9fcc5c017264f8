import { z } from 'zod'
import { AppError, type ErrorCode } from '../../db/contract/errors.ts'
import { type AnyKind } from '../../db/contract/kind.ts'
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
  const named = Object.entries(fields).map(([name, message]) => `${labels?.[name]?.label ?? name}: ${message}`)
  return new AppError(code, `${labels ? 'Chưa ghi được' : 'Yêu cầu không đúng'}. ${named.join('. ').replaceAll('..', '.')}`, { fields })
}

/**
 * Checks a whole draft: every field, the rules across fields, that codes stand in their lists and links point at
 * records which are there. Text comes back clean and in NFC.
 */
export function parseDraft(context: Context, kind: AnyKind, draft: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parsed = parse(kind.draft, draft, kind.fields)
  const fields: Record<string, string> = { ...kind.check?.(parsed as never) }
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = parsed[name]
    if (typeof value !== 'string') continue
    if (field.list !== undefined && context.words.label(field.list, value) === undefined) fields[name] ??= `Danh mục không có mã "${value}"`
    if (field.to !== undefined && !targetExists(context, field.to, value)) fields[name] ??= 'Hồ sơ được liên kết không có trong sổ'
  }
  if (Object.keys(fields).length > 0) throw objection(fields, kind.fields)
  return parsed
}

function targetExists(context: Context, to: string, value: string): boolean {
  const [kind, id] = to === '*' ? value.split(':') as [string, string] : [to, value]
  return context.words.title(kind, id) !== undefined
}
