import type { AnyField } from '../../db/contract/fieldType.ts'
import { isSensitive } from '../../db/contract/kind.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import type { Row } from './useRows.ts'

const noWords = { label: () => undefined, code: () => undefined, title: () => undefined, id: () => undefined }
/** Controls whose value is picked from a few. */
export const chosen: ReadonlySet<string> = new Set(['choice', 'code', 'yesNo'])
const elsewhere = new Set(['lines', 'link', 'anyLink'])

/** Why a cell is not edited in the list; undefined where it is. */
export function cellObjection(kind: KindName, column: string, row: Row): string | undefined {
  const field = anyKind(kind).fields[column]
  if (field === undefined) return 'Ô này không sửa được.'
  if (row[column] != null && isSensitive(field.sensitive, row)) return `${field.label} đang được che. Nhấn Enter để mở hồ sơ rồi sửa ở đó.`
  return elsewhere.has(field.control) ? `${field.label} sửa trong hồ sơ. Nhấn Enter để mở.` : undefined
}

/** What a cell is to hold after this was typed or chosen; undefined where it cannot be understood. */
export function cellValue(field: AnyField, typed: string): unknown {
  if (typed.trim() === '') return field.required ? undefined : null
  if (field.control === 'yesNo') return typed === 'true'
  return chosen.has(field.control) ? typed : field.fromText(typed, noWords)
}
