import { resolvePeriod } from '../../db/periods.ts'
import { computeFigures } from '../../db/figures/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'

/** Figures of a period, all of one moment of the register. */
export const figureHandlers = (context: Context): Pick<Handlers, 'figures.get'> => {
  const { db } = context.register
  const beside = db.transaction((code: string) => computeFigures(db, resolvePeriod(db, code), { compareWith: 'preceding' }))
  return {
    'figures.get': ({ period, preceding }) => (preceding ? beside.deferred(period) : context.figures(period)),
  }
}
