import { kindNames } from '../../../db/contract/kinds/index.ts'
import { type Papers, withTables } from '../documentType.ts'
import { modelList } from './modelList.ts'
import { recordSheet } from './recordSheet.ts'

/** Lists, registers and sheets: what stands in the register, on paper. */
export const lists: Papers = {
  'model-list': { compose: modelList, formats: withTables },
  'record-sheet': { compose: recordSheet, about: kindNames, formats: withTables },
}
