import { type Papers, withTables } from '../documentType.ts'
import { annualPlan } from './annualPlan.ts'
import { assessmentSheet } from './assessmentSheet.ts'
import { campaignPlan } from './campaignPlan.ts'
import { deadlineCalendar } from './deadlineCalendar.ts'
import { returnReminder } from './returnReminder.ts'
import { targetScorecard } from './targetScorecard.ts'

/** Plans, calendars, targets and scores. */
export const plans: Papers = {
  'annual-plan': { compose: annualPlan, formats: withTables },
  'campaign-plan': { compose: campaignPlan, formats: withTables },
  'deadline-calendar': { compose: deadlineCalendar, formats: withTables },
  'return-reminder': { compose: returnReminder, formats: withTables },
  'target-scorecard': { compose: targetScorecard, formats: withTables },
  'assessment-sheet': { compose: assessmentSheet, about: ['assessment'], formats: withTables },
}
