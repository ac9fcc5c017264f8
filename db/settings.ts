import type { Database } from 'better-sqlite3'
import type { RowChange } from './changeset.ts'
import type { Row } from './contentHash.ts'
import { anyKind } from './contract/kinds/index.ts'
import { type SettingGroup, type Settings, settingGroups } from './contract/settings.ts'
import { toCells, toDraft } from './records.ts'
import { quote } from './schema.ts'

const groupRows = (db: Database, group: SettingGroup) =>
  db.prepare(`SELECT * FROM ${quote(`live_${anyKind(settingGroups[group]).table}`)} ORDER BY seq`).all() as Row[]

/** All settings as drafts, in the order they were entered. */
export function readSettings(db: Database): Settings {
  const groups = Object.keys(settingGroups) as SettingGroup[]
  return Object.fromEntries(groups.map(group => [group, groupRows(db, group).map(row => toDraft(anyKind(settingGroups[group]), row))])) as Settings
}

/**
 * What it takes to make one group say exactly `wanted` (drafts already checked): entries that are there already stay,
 * the others are rewritten in order, surplus ones go to the trash and missing ones are created.
 */
export function settingChanges(db: Database, group: SettingGroup, wanted: readonly Record<string, unknown>[], ids: () => string, at: string): RowChange[] {
  const name = settingGroups[group]
  const kind = anyKind(name)
  const spell = (cells: Readonly<Row>) => JSON.stringify(Object.keys(kind.fields).map(field => cells[field] ?? null))
  const present = groupRows(db, group)
  const missing = wanted.map(draft => toCells(kind, draft)).filter(cells => {
    const same = present.findIndex(row => spell(row) === spell(cells))
    if (same >= 0) present.splice(same, 1)
    return same < 0
  })
  return [
    ...missing.map((set, place): RowChange => {
      const old = present[place]
      return old ? { kind: name, id: old.id as string, set } : { kind: name, id: ids(), set, create: true }
    }),
    ...present.slice(missing.length).map((row): RowChange => ({ kind: name, id: row.id as string, set: { deletedAt: at } })),
  ]
}
