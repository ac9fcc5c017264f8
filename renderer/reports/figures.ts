import type { ShownFigure } from '../../db/contract/api.ts'
import { upperFirst } from '../words/sentence.ts'

/** `label` is short where the line above says the rest. */
export type FigureLine = { figure: ShownFigure; index: number; label: string; part: boolean }
export type FigureGroup = { heading: string; figures: FigureLine[] }

/** Figures of a paper under their headings, in the order of the paper; `index` counts through all of them. */
export function grouped(figures: readonly ShownFigure[]): FigureGroup[] {
  const groups: FigureGroup[] = []
  figures.forEach((figure, index) => {
    const last = groups.at(-1)
    const above = last?.heading === figure.heading ? last.figures : []
    const line = { figure, index, ...wordsOf(figure, above) }
    if (last && above.length > 0) above.push(line)
    else groups.push({ heading: figure.heading, figures: [line] })
  })
  return groups
}

/** The figure a part was split from: `models.recognised` of `models.recognised.field:economy`. */
const wholeOf = (id: string) => (id.startsWith('measures.') ? undefined : /^(.+)\.[^.:]+(?:\.[^.:]+)?:/.exec(id)?.[1])

/** A part that follows its whole, or another part of it, does not repeat its words. */
function wordsOf({ id, label }: ShownFigure, above: readonly FigureLine[]): Pick<FigureLine, 'label' | 'part'> {
  const whole = wholeOf(id)
  const before = above.at(-1)?.figure
  const follows = whole !== undefined && before !== undefined && (before.id === whole || wholeOf(before.id) === whole)
  const shared = follows ? above.find(({ figure }) => figure.id === whole)?.figure.label ?? alike(before.label, label) : ''
  if (shared === '' || !label.startsWith(`${shared}, `)) return { label: shortLabel(label), part: false }
  return { label: shortLabel(label.slice(shared.length + 2)), part: true }
}

/** What two labels begin with alike, up to a comma. */
function alike(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return a.slice(0, Math.max(0, a.lastIndexOf(', ', length - 1)))
}

/** Whether every number of the paper is nothing. */
export const allNothing = (figures: readonly ShownFigure[]): boolean => figures.length > 0 && figures.every(({ value }) => value === null || value === 0)

/** What leads in front of a label and says nothing in a list of numbers. */
export const shortLabel = (label: string): string => upperFirst(label.replace(/^Số (?=\p{L})(?!nhập)/u, ''))
