import type { Words } from '../../../db/contract/fieldType.ts'
import { type KindName, anyKind, isKind } from '../../../db/contract/kinds/index.ts'
import type { TravellingRecord } from '../../../db/exchange/snapshot.ts'

type Titles = ReadonlyMap<string, string>

/**
 * Words that call a linked record what its own row shows: a name that is masked there must not come back through a
 * link. Kinds that are not among the records keep the words of the register.
 */
export function recordWords(records: Partial<Record<KindName, readonly TravellingRecord[]>>, words: Words): Words {
  const known = new Map<string, Titles>()
  const own: Words = { ...words, label: words.label.bind(words), title }

  function titleOf(kind: KindName, record: TravellingRecord): string {
    if (record['deletedAt'] !== null && record['deletedAt'] !== undefined) return '(trong thùng rác)'
    const { title: names, fields } = anyKind(kind)
    return names.flatMap(name => {
      const value = record[name]
      if (value === null || value === undefined) return []
      return [record.masked?.includes(name) ? String(value) : fields[name]?.toText(value, own) ?? '']
    }).join(' - ')
  }

  function title(kind: string, id: string): string | undefined {
    const listed = isKind(kind) ? records[kind] : undefined
    if (!isKind(kind) || !listed) return words.title(kind, id)
    const titles = known.get(kind) ?? new Map(listed.map(record => [record.id, titleOf(kind, record)]))
    known.set(kind, titles)
    return titles.get(id)
  }
  return own
}
