import { activityFigures } from './activities.ts'
import type { HappeningDefinition, RatioDefinition } from './definition.ts'
import { dialogueFigures } from './dialogues.ts'
import { directiveFigures } from './directives.ts'
import { exemplarFigures } from './exemplars.ts'
import { modelFigures } from './models.ts'
import { petitionFigures } from './petitions.ts'
import { proposalFigures } from './proposals.ts'
import { receptionFigures } from './receptions.ts'
import { returnFigures } from './unitReturns.ts'

/** Everything the reports count, once, in the order of the report's outline. `measures.ts` adds what is typed in by hand. */
export const figureDefinitions = [
  ...directiveFigures, ...activityFigures, ...receptionFigures, ...petitionFigures, ...dialogueFigures, ...modelFigures, ...exemplarFigures,
  ...proposalFigures, ...returnFigures,
] as const

type Definition = (typeof figureDefinitions)[number]

/** Figures that are always there. */
export type FixedFigureId = Extract<Definition, { unit: string }>['id']

type SplitOf<D> = D extends { id: infer I extends string; by: infer B } ? { id: I; by: keyof B & string } : never
/** A figure that is split, and by what: there is one part for each entry of the value list or choice. */
export type Split = SplitOf<Definition>
export type SplitId = Split['id']
export type SplitBy<I extends SplitId> = Extract<Split, { id: I }>['by']
type PartOf<S> = S extends { id: infer I extends string; by: infer B extends string } ? `${I}.${B}:${string}` : never

/** Every id a figure can have; parts and typed-in numbers end in a code the agency may add to its lists. */
export type FigureId = FixedFigureId | PartOf<Split> | `measures.indicator:${string}`

/** The definitions as the engine reads them. */
export const allDefinitions: readonly (HappeningDefinition | RatioDefinition)[] = figureDefinitions
