import { isSensitive } from '../../db/contract/kind.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { titleOf } from '../api/labels.ts'
import { wordsFor } from '../words/kinds.ts'

/** What stands over a record. One whose name is hidden goes by what it is and its number. */
export function headingOf(name: KindName, record: Readonly<Record<string, unknown>>): string {
  const kind = anyKind(name)
  if (!kind.title.some(field => isSensitive(kind.fields[field]?.sensitive, record))) return titleOf(name, record)
  const { one } = wordsFor(name)
  const what = typeof record.categoryLabel === 'string' ? record.categoryLabel : one.charAt(0).toLocaleUpperCase('vi') + one.slice(1)
  return record.code == null ? what : `${what}, số ${String(record.code)}`
}
