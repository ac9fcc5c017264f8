import { type KindName, anyKind } from '../../../db/contract/kinds/index.ts'
import { type RowChange, toCells } from '../../../db/index.ts'

/** A record to be written as it stands: its id is known, so that others may link to it before it is stored. */
export type SeedRecord = { kind: KindName; id: string; draft: Record<string, unknown> }

/**
 * A draft with every field of its kind, checked by the kind's schema and the rules across fields.
 * @throws Error naming the kind and what is wrong: content that ships with the program has to be right.
 */
export function wholeDraft(name: KindName, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kind = anyKind(name)
  const empty = Object.fromEntries(Object.keys(kind.fields).map(field => [field, null]))
  const draft = kind.draft.parse({ ...empty, ...given })
  const objections = Object.entries(kind.check?.(draft as never) ?? {})
  if (objections.length > 0) throw new Error(`${name}: ${objections.map(([field, message]) => `${field}: ${message}`).join('; ')}`)
  return draft
}

/** What it takes to create the records, in their order. */
export function seedChanges(records: readonly SeedRecord[]): RowChange[] {
  return records.map(({ kind, id, draft }) => ({ kind, id, set: toCells(anyKind(kind), draft), create: true }))
}
