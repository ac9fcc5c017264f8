import type { HeldData } from '../../db/contract/privacyApi.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'

/** One record, or one unsaved draft, and every place where something of the person stands in it. */
export type Held = { key: string; kind: KindName; id: string; title: string; exact: boolean; draft: string | null; belongs: boolean; places: readonly HeldData[] }

/** Hits gathered by the record they are of; those that fit the words exactly come first, as they came otherwise. */
export function gathered(hits: readonly HeldData[]): Held[] {
  const found = new Map<string, HeldData[]>()
  for (const hit of hits) {
    const key = hit.key ?? `${hit.kind}:${hit.id}`
    found.set(key, [...found.get(key) ?? [], hit])
  }
  const held = [...found].flatMap(([key, places]): Held[] => {
    const [first] = places
    if (!first) return []
    return [{ key, kind: first.kind, id: first.id, title: first.title, draft: first.key, places, exact: places.some(hit => hit.exact), belongs: places.every(hit => hit.through !== null) }]
  })
  return held.toSorted((a, b) => Number(b.exact) - Number(a.exact))
}

/** Of what was chosen: whole records, drafts, and the single fields in which the person stands. */
export function partsOf(chosen: readonly Held[]): { records: { kind: KindName; id: string }[]; drafts: string[]; fields: { kind: KindName; id: string; field: string }[] } {
  const records = chosen.filter(({ draft }) => draft === null)
  return {
    records: records.map(({ kind, id }) => ({ kind, id })),
    drafts: chosen.flatMap(({ draft }) => (draft === null ? [] : [draft])),
    fields: records.flatMap(({ kind, id, places }) => [...new Set(places.filter(({ where }) => where === 'record' || where === 'trash' || where === 'history').flatMap(({ fields }) => fields.map(({ name }) => name)))]
      .map(field => ({ kind, id, field }))),
  }
}
