import { existsSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../../db/contract/errors.ts'
import { type KindName, isKind } from '../../../db/contract/kinds/index.ts'
import { type Settings, someSettingsShape } from '../../../db/contract/settings.ts'
import type { RowChange } from '../../../db/index.ts'
import { assetFile, readJsonAsset } from './assets.ts'
import { completeSettings } from './defaults.ts'
import { type SeedRecord, seedChanges, wholeDraft } from './seedRecord.ts'

const keyPattern = /^[a-z0-9][a-z0-9-]*$/
const contentShape = z.strictObject({
  title: z.string(),
  source: z.string(),
  settings: someSettingsShape,
  /** In order; `key` names a record inside the file, and a link writes `@key` in place of an id. */
  records: z.array(z.strictObject({ key: z.string().regex(keyPattern).optional(), kind: z.string().refine(isKind),
    draft: z.record(z.string(), z.unknown()) })),
})

export type RealContent = { settings: Partial<Settings>; records: SeedRecord[] }

/**
 * Real content that ships with the program, `content/<name>.json`, with ids in place of keys. Only groups of settings
 * that the file names are there.
 * @throws AppError notFound when there is no content of that name
 */
export function loadContent(name: string, newId: () => string): RealContent {
  if (!keyPattern.test(name) || !existsSync(assetFile(`content/${name}.json`))) {
    throw new AppError('notFound', `Không có bộ nội dung "${name.slice(0, 80)}". Sổ không bị thay đổi. Hãy xem lại tên.`)
  }
  const content = contentShape.parse(readJsonAsset(`content/${name}.json`))
  const ids = new Map<string, string>()
  const numbered = content.records.map(record => {
    const id = newId()
    if (record.key !== undefined && ids.has(record.key)) throw new Error(`${name}: the key ${record.key} is used twice`)
    if (record.key !== undefined) ids.set(record.key, id)
    return { id, ...record }
  })
  const linked = (value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith('@')) return value
    const id = ids.get(value.slice(1))
    if (id === undefined) throw new Error(`${name}: no record has the key ${value.slice(1)}`)
    return id
  }
  const records = numbered.map(({ id, kind, draft }) => {
    const resolved = Object.fromEntries(Object.entries(draft).map(([field, value]) => [field, linked(value)]))
    return { kind: kind as KindName, id, draft: wholeDraft(kind as KindName, resolved) }
  })
  return { settings: completeSettings(content.settings), records }
}

/** The same as changes that create it, with the settings to be made to say what the content says. */
export function contentChanges(name: string, newId: () => string): { settings: Partial<Settings>; changes: RowChange[] } {
  const { settings, records } = loadContent(name, newId)
  return { settings, changes: seedChanges(records) }
}
