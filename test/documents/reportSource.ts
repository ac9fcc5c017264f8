import type { KindName } from '../../db/contract/kinds/index.ts'
import { parsePeriod } from '../../db/contract/periods.ts'
import type { Settings } from '../../db/contract/settings.ts'
import { computeFigures } from '../../db/figures/index.ts'
import type { Register } from '../../db/index.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { defaultLists, defaultProfile } from '../../electron/core/content/defaults.ts'
import { sampleChanges } from '../../electron/core/content/sample.ts'
import { type SeedRecord, seedChanges, wholeDraft } from '../../electron/core/content/seedRecord.ts'
import type { Block, Run } from '../../electron/documents/content.ts'
import type { DocumentSource } from '../../electron/documents/index.ts'
import { newId, newRegister, occasion } from '../support/register.ts'

/** A register with the default value lists and nothing else. */
export function listedRegister(): Register {
  const register = newRegister()
  register.apply(
    occasion('danh mục'),
    seedChanges(defaultLists().map(draft => ({ kind: 'valueEntry' as const, id: newId(), draft }))),
  )
  return register
}

/** A register filled with made-up records of 2024 and 2025. */
export function filledRegister(records = 600): Register {
  const register = listedRegister()
  register.apply(occasion('mẫu'), sampleChanges({ records, seed: 5 }))
  return register
}

/** Writes one record from the fields given and answers its id. */
export function keep(register: Register, kind: KindName, given: Record<string, unknown>): string {
  const record: SeedRecord = { kind, id: newId(), draft: wholeDraft(kind, given) }
  register.apply(occasion(kind), seedChanges([record]))
  return record.id
}

type Options = { today?: string; settings?: (profile: Settings) => Settings }

/** What a document of a period is made of. */
export function sourceOf(
  { db }: Register, code: string, { today = '2026-11-20', settings = profile => profile }: Options = {},
): DocumentSource {
  const period = code.startsWith('period:') ? resolvePeriod(db, code) : parsePeriod(code)
  return { db, settings: settings(defaultProfile()), figures: computeFigures(db, period), period, today }
}

export const runsOf = (blocks: readonly Block[]): Run[] => blocks.flatMap(block => ('runs' in block ? block.runs : []))

/** The words of the block with a key; undefined when there is none. */
export function wordsAt(blocks: readonly Block[], key: string): string | undefined {
  const block = blocks.find(each => each.key === key)
  return block && 'runs' in block ? block.runs.map(run => run.text).join('') : undefined
}
