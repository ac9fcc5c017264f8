/** The figures: what the reports count. */
export { type UnitTotals, chiefUnits, unitTotals } from './byUnit.ts'
export { type FigureOptions, computeFigures } from './compute.ts'
export type { FigureDefinition } from './definition.ts'
export { type FigureId, type FixedFigureId, type SplitBy, type SplitId, figureDefinitions } from './definitions.ts'
export { type FigureLookup, byId } from './lookup.ts'
export { measureId } from './measures.ts'
export { type TargetState, targetStates } from './targets.ts'
