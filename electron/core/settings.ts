import { anyKind } from '../../db/contract/kinds/index.ts'
import { type SettingGroup, type Settings, settingGroups } from '../../db/contract/settings.ts'
import { settingChanges } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { parseDraft } from './parse.ts'

/** Row changes that make the given groups say what is wanted, each entry checked against its kind. */
export function changesOfSettings(context: Context, wanted: Partial<Record<SettingGroup, Record<string, unknown>[]>>) {
  const at = context.ports.now()
  return (Object.entries(wanted) as [SettingGroup, Record<string, unknown>[]][]).flatMap(([group, entries]) => {
    const kind = anyKind(settingGroups[group])
    const empty = Object.fromEntries(Object.keys(kind.fields).map(name => [name, null]))
    const drafts = entries.map(entry => parseDraft(context, settingGroups[group], { ...empty, ...entry }))
    return settingChanges(context.register.db, group, drafts, context.ports.newId, at)
  })
}

export const settingsHandlers = (context: Context): Pick<Handlers, 'settings.get' | 'settings.set'> => ({
  'settings.get': () => context.settings() as Settings & Record<string, never>,
  'settings.set': wanted => {
    context.apply('sửa thiết lập', changesOfSettings(context, wanted as never))
    return context.settings() as Settings & Record<string, never>
  },
})
