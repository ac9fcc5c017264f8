import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import type { Period } from '../../../db/contract/periods.ts'
import { type FigureLookup, type SplitBy, type SplitId } from '../../../db/figures/index.ts'
import type { Agency } from '../paper/agency.ts'
import type { FieldWords } from '../records.ts'
import type { NamedPart } from '../sentences/statement.ts'
import { curly, inside } from '../sentences/text.ts'

/** What every chapter of the report works with. */
export type Report = {
  figures: FigureLookup
  words: FieldWords
  period: Period
  agency: Agency
  /** How the agency calls itself inside a sentence: `Sở`, otherwise `cơ quan`. */
  self: string
  addressees: readonly string[]
}

/** Kind and field whose values name the parts of a figure. */
type Split = 'directive' | 'activity' | 'reception' | 'petition' | 'dialogue' | 'model' | 'exemplar' | 'nominee'
type Naming = { [K in Split]: [K, keyof DraftFor<K> & string] }

/** Fields whose values are names of bodies and awards, which keep their capitals inside a sentence. */
const named = new Set(['partner', 'award', 'awardedForm'])

/** The parts of a figure that came to something, with the names they have inside a sentence. */
export function partsOf<I extends SplitId>(
  { figures, words }: Report, id: I, by: SplitBy<I>, [kind, field]: Naming[keyof Naming],
): NamedPart[] {
  return figures.parts(id, by).filter(({ figure }) => figure.value !== 0)
    .map(({ code, figure }) => ({
      name: named.has(field) ? curly(words(kind, field as never, code)) : inside(curly(words(kind, field as never, code))),
      figure,
    }))
}
