import { type Papers, withTables } from '../documentType.ts'
import { achievementReport } from './achievementReport.ts'
import { selectionMinutes } from './selectionMinutes.ts'
import { commendationSubmission } from './submission.ts'

/** Papers of a commendation, from the meeting that selects to the money. */
export const commendation: Papers = {
  'selection-minutes': { compose: selectionMinutes, about: ['proposal'], formats: withTables },
  'commendation-submission': { compose: commendationSubmission, about: ['proposal'], formats: withTables },
  'achievement-report': { compose: achievementReport, about: ['nominee'], formats: withTables },
}
