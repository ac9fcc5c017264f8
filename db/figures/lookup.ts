import type { Figure } from '../contract/figure.ts'
import type { FigureId, FixedFigureId, SplitBy, SplitId } from './definitions.ts'
import { partId } from './definition.ts'

/** Finds figures by ids the compiler knows. */
export type FigureLookup = {
  /** A figure that is always there. */
  get(id: FixedFigureId): Figure
  /** Any figure; undefined when its code stands in no list any more. */
  find(id: FigureId): Figure | undefined
  /** The parts a figure is split into, in the order of the value list. */
  parts<I extends SplitId>(id: I, by: SplitBy<I>): { code: string; figure: Figure }[]
}

/** A lookup over the figures of one period. */
export function byId(figures: readonly Figure[]): FigureLookup {
  const found = new Map(figures.map(figure => [figure.id, figure]))
  return {
    get(id) {
      const figure = found.get(id)
      if (!figure) throw new Error(`No figure ${id}`)
      return figure
    },
    find: id => found.get(id),
    parts(id, by) {
      const prefix = partId(id, by, '')
      return figures.filter(figure => figure.id.startsWith(prefix))
        .map(figure => ({ code: figure.id.slice(prefix.length), figure }))
    },
  }
}
