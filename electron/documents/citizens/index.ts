import { letterNames } from '../../../db/contract/documentNames.ts'
import { type Papers, asText, withTables } from '../documentType.ts'
import { dialogueConclusion } from './dialogueConclusion.ts'
import { dialogueMinutes } from './dialogueMinutes.ts'
import { chooseLetter, petitionLetters } from './petitionLetters.ts'

/** Papers about dialogues and petitions. */
export const citizens: Papers = {
  'dialogue-minutes': { compose: dialogueMinutes, about: ['dialogue'], formats: asText },
  'dialogue-conclusion': { compose: dialogueConclusion, about: ['dialogue'], formats: withTables },
  'petition-letters': { compose: petitionLetters, about: ['petition'], variants: letterNames, chooseVariant: chooseLetter, formats: asText },
}
