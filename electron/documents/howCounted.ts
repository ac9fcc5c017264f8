import type { Figure } from '../../db/contract/figure.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { type FigureDefinition, figureDefinitions } from '../../db/figures/index.ts'
import { curly } from './sentences/text.ts'

const definitions: readonly FigureDefinition[] = figureDefinitions
const small = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

const definitionOf = (figure: Figure): FigureDefinition | undefined =>
  definitions.find(({ id }) => id === figure.id || figure.id.startsWith(`${id}.`) && figure.id.includes(':'))

/** One sentence on how a figure is counted, from its definition; what was typed by hand says what is known about it. */
export function howCounted(figure: Figure, figures: ReadonlyMap<string, Figure>): string {
  const definition = definitionOf(figure)
  if (figure.type === 'manual' || !definition) return figure.note ? `${figure.note}.` : 'Số nhập tay cho kỳ này.'
  if (definition.type === 'ratio') {
    const [above, below] = definition.of.map(id => curly(figures.get(id)?.label ?? id))
    return `Lấy “${above}” chia cho “${below}”.`
  }
  const kind = anyKind(definition.kind)
  const day = `có ${dayLabel(definition.kind, definition.date)} nằm trong kỳ`
  if (definition.type === 'count') return `Đếm hồ sơ ${curly(small(kind.label))} ${day}.`
  return `Cộng “${kind.fields[definition.field]?.label ?? definition.field}” của các hồ sơ ${curly(small(kind.label))} ${day}.`
}

/** The kind whose records a figure counts or adds up, and what its deciding day is called; undefined for shares and what was typed in. */
export function countedFrom(figure: Figure): { kind: KindName; day: string } | undefined {
  const definition = definitionOf(figure)
  return definition === undefined || definition.type === 'ratio' ? undefined : { kind: definition.kind, day: dayLabel(definition.kind, definition.date) }
}

/** The label of the field that decides the period, also where it belongs to the record a link points at. */
function dayLabel(kind: KindName, path: string): string {
  const [name = '', inner] = path.split('.')
  const field = anyKind(kind).fields[name]
  const label = inner === undefined || field?.to === undefined ? field?.label : anyKind(field.to as KindName).fields[inner]?.label
  return `“${label ?? name}”`
}
