import type { DraftFor } from '../../db/contract/kinds/index.ts'

type Row = Readonly<Record<string, unknown>>
const categories: Readonly<Record<string, DraftFor<'nominee'>['category']>> = { person: 'person', collective: 'collective', household: 'household' }
/** No longer than the field of a nominee takes; what is cut off still stands in the record it came from. */
const clipped = (words: string | null, most: number): string | null => (words !== null && words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words)
const [NAME, POSITION] = [200, 300]
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

/** A nominee out of a model: whoever carried it out, with its result as the achievement. Labels stand beside codes and links for a form to show. */
export function fromModel(model: Row): Row {
  return {
    category: categories[String(model.actorType)] ?? 'collective', name: clipped(text(model.actor) ?? text(model.unitLabel) ?? text(model.leadName) ?? text(model.name), NAME), unit: model.unit ?? null, unitLabel: text(model.unitLabel),
    model: model.id, modelLabel: text(model.name), achievement: text(model.outcome) ?? `Mô hình “${String(model.name ?? '')}”.`,
  }
}

/** A nominee out of an exemplar. */
export function fromExemplar(exemplar: Row): Row {
  return {
    category: categories[String(exemplar.category)] ?? 'person', name: clipped(text(exemplar.name), NAME), position: clipped([text(exemplar.position), text(exemplar.workplace)].filter(Boolean).join(', ') || null, POSITION), born: exemplar.born ?? null, sex: exemplar.sex ?? null,
    members: exemplar.members ?? null, women: exemplar.women ?? null, unit: exemplar.unit ?? null, unitLabel: text(exemplar.unitLabel), exemplar: exemplar.id, exemplarLabel: text(exemplar.name), achievement: text(exemplar.achievement),
  }
}

/** The draft alone, without labels, for saving straight away. */
export const asDraft = (nominee: Row, award: string): Record<string, unknown> =>
  ({ ...Object.fromEntries(Object.entries(nominee).filter(([name, value]) => !name.endsWith('Label') && value != null)), award, blocked: false, awarded: false })
