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

/** The given groups of settings with every field of every entry; fields left out are empty. Each entry is checked. */
export function completeSettings<G extends SettingGroup>(groups: { [K in G]?: Record<string, unknown>[] | undefined }): Pick<Settings, G> {
  const entries = Object.entries(groups) as [G, Record<string, unknown>[] | undefined][]
  return Object.fromEntries(entries.flatMap(([group, rows]) => (rows ? [[group, rows.map(row => wholeDraft(settingGroups[group],
    row))]] : []))) as Pick<Settings, G>
}

/** The settings of a made-up agency, complete enough for every document to print. */
export const defaultProfile = (): Settings => completeSettings(settingsShape.parse(readJsonAsset('defaults/profile.json')))
