import { z } from 'zod'
import type { DraftFor, settingKinds } from './kinds/index.ts'

/** The groups of the settings, each a list of records of one kind. */
export const settingGroups = {
  agency: 'agency', officers: 'officer', recipients: 'recipient', awardRates: 'awardRate', baseSalaries: 'baseSalary',
  deadlines: 'deadline', holidays: 'holiday', reportRules: 'reportRule', retentionRules: 'retentionRule', preferences: 'preference',
} as const satisfies Record<string, keyof typeof settingKinds>

export type SettingGroup = keyof typeof settingGroups
/** All settings: the drafts of every group, in order. What `settings.get` answers and `new --profile` reads. */
export type Settings = { [G in SettingGroup]: DraftFor<(typeof settingGroups)[G]>[] }

const groups = Object.fromEntries(
  Object.entries(settingGroups).map(([group, kind]) => [group, z.array(z.record(z.string(), z.unknown())).describe(kind)]),
) as Record<SettingGroup, z.ZodArray<z.ZodRecord<z.ZodString, z.ZodUnknown>>>

/** Shape only; each entry is checked against its kind when it is stored. A profile written before there were rules of retention has none. */
export const settingsShape = z.strictObject({ ...groups, retentionRules: groups.retentionRules.default([]) })
export const someSettingsShape = z.strictObject(groups).partial()

type Dated = { validFrom?: string | null; validTo?: string | null }

/** The entries in force on a day, in their order. */
export function inForce<T extends Dated>(entries: readonly T[], day: string): T[] {
  return entries.filter(e => (e.validFrom ?? '') <= day && (e.validTo == null || e.validTo >= day))
}

/** The value of one preference, or what holds when nobody set it. */
export function preference(settings: Pick<Settings, 'preferences'>, name: string, otherwise: string): string {
  return settings.preferences.find(p => p.name === name)?.value ?? otherwise
}
