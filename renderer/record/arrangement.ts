import type { AnyField } from '../../db/contract/fieldType.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'

/** Columns of the six a form has. */
export type Span = 2 | 3 | 4 | 6

/** How much of the six columns of a form a field takes, where its type alone would not say. */
const spans: Readonly<Partial<Record<KindName, Readonly<Record<string, Span>>>>> = {
  model: { code: 2, name: 4, category: 3, actorType: 3, field: 3, level: 3, unit: 3, actor: 3, leadName: 2, partners: 4, area: 2, audience: 4, registration: 2, recognition: 2, recognisedBy: 2, replicatedAt: 6 },
  petition: { code: 2, sender: 3, address: 6, source: 3, field: 3, category: 3, handling: 3, unit: 3, answer: 3, outcome: 3 },
  activity: { category: 4 },
  directive: { category: 4, number: 4, issuer: 6 },
  reception: { category: 4, previousAuthority: 6 },
  exemplar: { name: 4, position: 2, workplace: 3, unit: 3, ethnicity: 3, religion: 3, praise: 3, decision: 3 },
}

const byControl: Readonly<Record<string, Span>> = { whole: 2, year: 2, decimal: 2, money: 2, date: 2, partialDate: 2, yesNo: 3, choice: 2, code: 3, link: 3, lines: 6, line: 3, anyLink: 6 }

/** Letters of a label that fit into two columns. */
const SHORT = 16

/** Columns a field takes: 2 short, 3 half, 6 whole. A name stands on a line of its own. */
export function spanOf(kind: KindName, name: string, field: AnyField, isTitle: boolean): Span {
  const longest = Math.max(0, ...Object.values(field.options ?? {}).map(label => label.length))
  return spans[kind]?.[name] ?? (isTitle && field.control === 'line' ? 6 : longest > SHORT ? 3 : byControl[field.control] ?? 3)
}
