import { foldWord, words } from '../../../db/contract/text/fold.ts'

/** A text as words without accents and capitals, for comparing what is meant. */
export const fold = (text: string): string => words(text).map(foldWord).join(' ')
