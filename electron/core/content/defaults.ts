import { z } from 'zod'
import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { type SettingGroup, type Settings, settingGroups, settingsShape } from '../../../db/contract/settings.ts'
import { readJsonAsset } from './assets.ts'
import { wholeDraft } from './seedRecord.ts'

const listsShape = z.record(z.string(), z.array(z.strictObject({ code: z.string(), label: z.string(), retiredOn: z.string().optional() })))

/** The value lists a new register begins with, as drafts of `valueEntry`, each list in its order. */
export function defaultLists(): DraftFor<'valueEntry'>[] {
  return Object.entries(listsShape.parse(readJsonAsset('defaults/lists.json'))).flatMap(([list, entries]) =>
    entries.map((entry, place) => ({ list, code: entry.code, label: entry.label, position: place + 1, retiredOn: entry.retiredOn ?? null })))
}

/** Settings out of a profile, which may leave out empty fields; every entry is checked against its kind. */
export function completeSettings(profile: unknown): Settings {
  const groups = settingsShape.parse(profile)
  const whole = (group: SettingGroup) => groups[group].map(entry => wholeDraft(settingGroups[group], entry))
  return Object.fromEntries((Object.keys(settingGroups) as SettingGroup[]).map(group => [group, whole(group)])) as Settings
}

/** The settings of a made-up agency, complete enough for every document to print. */
export const defaultProfile = (): Settings => completeSettings(readJsonAsset('defaults/profile.json'))
