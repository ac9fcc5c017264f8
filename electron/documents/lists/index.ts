import { kindNames } from '../../../db/contract/kinds/index.ts'
import { type Papers, withTables } from '../documentType.ts'
import { campaignForm } from './campaignForm.ts'
import { dialogueRegister } from './dialogueRegister.ts'
import { exemplarList } from './exemplarList.ts'
import { brightSpotList, modelList } from './modelList.ts'
import { modelSheet } from './modelSheet.ts'
import { petitionRegister } from './petitionRegister.ts'
import { receptionRegister } from './receptionRegister.ts'
import { recordSheet } from './recordSheet.ts'

/** Lists, registers and sheets: what stands in the register, on paper. */
export const lists: Papers = {
  'model-list': { compose: modelList, formats: withTables },
  'bright-spot-list': { compose: brightSpotList, formats: withTables },
  'exemplar-list': { compose: exemplarList, formats: withTables },
  'model-sheet': { compose: modelSheet, about: ['model'], formats: withTables },
  'campaign-form': { compose: campaignForm, formats: withTables },
  'dialogue-register': { compose: dialogueRegister, formats: withTables },
  'reception-register': { compose: receptionRegister, formats: withTables },
  'petition-register': { compose: petitionRegister, formats: withTables },
  'record-sheet': { compose: recordSheet, about: kindNames, formats: withTables },
}
