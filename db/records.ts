import type { Row } from './contentHash.ts'
import type { Words } from './contract/fieldType.ts'
import { type AnyKind, type Stamp, isSensitive, maskedText } from './contract/kind.ts'

/** A record as it leaves the register: field values, stamps, and `<field>Label` where a value needs one. */
export type RecordView = Stamp & Record<string, unknown>

const stamps = ['createdAt', 'updatedAt', 'deletedAt', 'origin', 'contentHash'] as const

/** Turns rows of one kind into records; sensitive values are masked unless `unmasked`. */
export function recordViewer(kind: AnyKind, words: Words) {
  const fields = Object.entries(kind.fields)
  return function view(row: Readonly<Row>, unmasked: boolean): RecordView {
    const record: Record<string, unknown> = { id: row.id, revision: row.revision }
    let complete = true
    for (const [name, field] of fields) {
      const cell = row[name]
      if (cell == null) {
        record[name] = null
        if (field.labelled) record[`${name}Label`] = null
        continue
      }
      const value = field.fromCell(cell)
      const masked = !unmasked && field.sensitive !== undefined && isSensitive(field.sensitive, row)
      record[name] = masked ? maskedText(field, value, row) : value
      if (masked) complete = false
      if (field.labelled) record[`${name}Label`] = masked ? record[name] : field.toText(value, words)
    }
    for (const stamp of stamps) record[stamp] = row[stamp] ?? null
    // The hash of the whole would let a masked value be guessed and tried.
    if (!complete) record.contentHash = null
    return record as RecordView
  }
}

/** The cells of a draft or a part of one; null for what is not given. */
export function toCells(kind: AnyKind, draft: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, value == null ? null : kind.fields[name]?.toCell(value) ?? null]))
}

/** The draft a row holds, field values only. */
export function toDraft(kind: AnyKind, row: Readonly<Row>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, row[name] == null ? null : field.fromCell(row[name])]))
}
