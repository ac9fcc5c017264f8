import type { Input } from './api.ts'
import type { KindName } from './kinds/index.ts'
import { dateOf } from './kinds/dates.ts'

export type Where = NonNullable<Input<'record.list'>['where']>

/** The records of a kind that belong to a stretch of days, both included; all of them where the kind has no date. */
export function inDays(kind: KindName, days: { from: string; to: string }): Where {
  const field = dateOf[kind]
  return field === undefined ? {} : { [field]: { from: days.from, to: days.to } }
}
