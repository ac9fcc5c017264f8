import { createHash } from 'node:crypto'
import type { Cell } from './contract/fieldType.ts'

export type Row = Record<string, Cell | null>

/**
 * SHA-256 over what a record says: kind, id, whether and when it was trashed, and the fields that are given, by name.
 * A field added later is null in old records and so changes no hash. Hex, 64 digits.
 */
export function contentHash(kind: string, fields: readonly string[], row: Readonly<Row>): string {
  const given = fields.filter(name => row[name] != null).sort().map(name => [name, row[name]])
  return createHash('sha256').update(JSON.stringify([kind, row.id, row.deletedAt ?? null, given])).digest('hex')
}
