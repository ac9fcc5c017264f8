import { resolvePeriod } from '../../db/periods.ts'
import { computeFigures } from '../../db/figures/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'

/** Figures of a period, all of one moment of the register. */
export const figureHandlers = (context: Context): Pick<Handlers, 'figures.get'> => {
  const { db } = context.register
  const read = db.transaction((code: string, preceding: boolean) =>
    computeFigures(db, resolvePeriod(db, code), { compareWith: preceding ? 'preceding' : 'yearEarlier' }))
  return {
    'figures.get': ({ period, preceding }) => read.deferred(period, preceding ?? false),
  }
}
