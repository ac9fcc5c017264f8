import type { AnyKind } from '../../db/contract/kind.ts'
import type { Words } from '../../db/contract/fieldType.ts'

/** A row answers codes and links with their labels beside them, so nothing needs looking up. */
const noWords: Words = { label: () => undefined, code: () => undefined, title: () => undefined, id: () => undefined }

/** One field of a row as a person reads it; empty where nothing was given. Masked values stay as they were masked. */
export function shownValue(kind: AnyKind, name: string, row: Readonly<Record<string, unknown>>): string {
  const [field, value] = [kind.fields[name], row[name]]
  if (field === undefined || value === null || value === undefined) return ''
  const label = row[`${name}Label`]
  if (typeof label === 'string') return label
  return field.value.safeParse(value).success ? field.toText(value, noWords) : String(value)
}
