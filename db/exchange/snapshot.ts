import type { Database } from 'better-sqlite3'
import { type Row, contentHash, requireSound } from '../contentHash.ts'
import type { PackageLevel } from '../contract/api.ts'
import type { AnyField } from '../contract/fieldType.ts'
import { isSecret, isSensitive } from '../contract/kind.ts'
import { type KindName, anyKind, workKinds } from '../contract/kinds/index.ts'
import { quote } from '../schema.ts'

/**
 * One record as it travels. `masked` names the fields that hold less than the register does; the hash of such a record
 * is that of what travels, since the full one would let a masked value be guessed and tried.
 */
export type TravellingRecord = Record<string, unknown> & { id: string; revision: number; masked?: string[] }

/** What people asked about their own data is between them and this office. */
const staysHere: ReadonlySet<string> = new Set<KindName>(['dataRequest'])

/** The kinds whose records travel: the work of the office, the words of its lists, its names. */
export const travellingKinds = ['valueEntry', 'agency', ...Object.keys(workKinds).filter(kind => !staysHere.has(kind))] as KindName[]

const stamps = ['id', 'revision', 'createdAt', 'updatedAt', 'deletedAt', 'origin', 'contentHash'] as const
const keptInside = '[không gửi]'

/** What a value leaves as: itself, its mask, or a word that it stays at home. Secrets stay at home at every level. */
function leaving(field: AnyField, value: unknown, row: Readonly<Row>, level: PackageLevel): unknown {
  if (isSecret(field.sensitive, row)) return keptInside
  const masked = level !== 'full' && (field.identifies === true || isSensitive(field.sensitive, row))
  return masked ? field.mask(value) : value
}

/** Records of one kind in the order they were made. A trashed one travels as its stamps alone, so that it is removed there too. @throws AppError damagedRegister */
export function* snapshot(db: Database, name: KindName, level: PackageLevel): Generator<TravellingRecord> {
  const kind = anyKind(name)
  const fields = Object.keys(kind.fields)
  for (const row of db.prepare(`SELECT * FROM ${quote(kind.table)} ORDER BY seq`).iterate() as IterableIterator<Row>) {
    requireSound(name, fields, row, kind.label)
    const record = Object.fromEntries(stamps.map(stamp => [stamp, row[stamp] ?? null])) as TravellingRecord
    const masked: string[] = []
    for (const field of row.deletedAt == null ? fields : []) {
      const [described, cell] = [kind.fields[field], row[field]]
      if (!described || cell == null) continue
      const value = described.fromCell(cell)
      record[field] = leaving(described, value, row, level)
      if (record[field] !== value) masked.push(field)
    }
    if (masked.length > 0 || row.deletedAt != null) record.contentHash = contentHash(name, fields, record as Row)
    yield masked.length > 0 ? { ...record, masked } : record
  }
}

/** SHA-256 of the files that may leave at this level: all but those of denunciations, and only in a full package. */
export function travellingFiles(db: Database, level: PackageLevel): string[] {
  if (level !== 'full') return []
  return db.prepare<[], string>(`SELECT DISTINCT sha256 FROM live_attachment WHERE NOT secret
    AND sha256 NOT IN (SELECT sha256 FROM attachment WHERE secret) ORDER BY sha256`).pluck().all()
}
