import type { Database } from 'better-sqlite3'
import type { Row } from '../contentHash.ts'
import type { PackageLevel } from '../contract/api.ts'
import { type AnyField } from '../contract/fieldType.ts'
import { isSensitive } from '../contract/kind.ts'
import { type KindName, anyKind } from '../contract/kinds/index.ts'
import { quote } from '../schema.ts'

/** One record as it travels. `masked` names the fields that hold less than the register does. */
export type TravellingRecord = Record<string, unknown> & { id: string; revision: number; masked?: string[] }

const stamps = ['id', 'revision', 'createdAt', 'updatedAt', 'deletedAt', 'origin', 'contentHash'] as const

/**
 * Whether a value stays at home. A denouncer's identity and what is marked 'inside' never leave in full; below the full
 * level neither does anything that tells who a citizen is.
 */
function staysHome(field: AnyField, row: Readonly<Row>, level: PackageLevel): boolean {
  if (field.sensitive !== undefined && field.sensitive !== true && isSensitive(field.sensitive, row)) return true
  return level !== 'full' && (field.personal === true || isSensitive(field.sensitive, row))
}

/** Records of one kind in the order they were made. A trashed one travels as its stamps alone, so that it is removed there too. */
export function* snapshot(db: Database, name: KindName, level: PackageLevel): Generator<TravellingRecord> {
  const kind = anyKind(name)
  for (const row of db.prepare(`SELECT * FROM ${quote(kind.table)} ORDER BY seq`).iterate() as IterableIterator<Row>) {
    const record = Object.fromEntries(stamps.map(stamp => [stamp, row[stamp] ?? null])) as TravellingRecord
    const masked: string[] = []
    for (const [field, described] of Object.entries(row.deletedAt == null ? kind.fields : {})) {
      const cell = row[field]
      if (cell == null) continue
      const value = described.fromCell(cell)
      const hidden = staysHome(described, row, level)
      if (hidden) masked.push(field)
      record[field] = hidden ? described.mask(value) : value
    }
    yield masked.length > 0 ? { ...record, masked } : record
  }
}

/** SHA-256 of the files that may leave at this level: all but those of denunciations, and only in a full package. */
export function travellingFiles(db: Database, level: PackageLevel): string[] {
  if (level !== 'full') return []
  return db.prepare<[], string>(`SELECT DISTINCT sha256 FROM live_attachment WHERE record NOT IN
    (SELECT 'petition:' || id FROM petition WHERE category = 'denunciation') ORDER BY sha256`).pluck().all()
}
