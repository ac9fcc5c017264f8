import type { Row } from './contentHash.ts'
import type { Words } from './contract/fieldType.ts'
import { type AnyKind, isSecret, isSensitive, maskedText } from './contract/kind.ts'

/**
 * One cell as anybody may read it: in words, masked where it is sensitive in this row or in one of `also` (what the row
 * was before or has become since). Null when nothing is given.
 */
export function shownText(kind: AnyKind, name: string, row: Readonly<Row>, words: Words, also: readonly Readonly<Row>[] = []): string | null {
  const [field, cell] = [kind.fields[name], row[name]]
  // What is no field is nobody's to read: keys and hashes tell of what is masked.
  if (!field || cell == null) return null
  const value = field.fromCell(cell)
  const hiding = [row, ...also].filter(each => isSensitive(field.sensitive, each))
  const secret = hiding.find(each => isSecret(field.sensitive, each)) ?? hiding[0]
  return secret ? maskedText(field, value, secret) : field.toText(value, words)
}

/** What a record is called, from the fields that name it. */
export const titleOf = (kind: AnyKind, row: Readonly<Row>, words: Words): string =>
  kind.title.map(name => shownText(kind, name, row, words)).filter(text => text !== null).join(' - ')
