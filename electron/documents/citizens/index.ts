import { type Papers, asText, withTables } from '../documentType.ts'
import { dialogueConclusion } from './dialogueConclusion.ts'
import { dialogueMinutes } from './dialogueMinutes.ts'

/** Papers about dialogues and petitions. */
export const citizens: Papers = {
  'dialogue-minutes': { compose: dialogueMinutes, about: ['dialogue'], formats: asText },
  'dialogue-conclusion': { compose: dialogueConclusion, about: ['dialogue'], formats: withTables },
}
