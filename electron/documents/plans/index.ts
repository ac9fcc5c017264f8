import { type Papers, withTables } from '../documentType.ts'
import { annualPlan } from './annualPlan.ts'
import { campaignPlan } from './campaignPlan.ts'
import { deadlineCalendar } from './deadlineCalendar.ts'

/** Plans, calendars, targets and scores. */
export const plans: Papers = {
  'annual-plan': { compose: annualPlan, formats: withTables },
  'campaign-plan': { compose: campaignPlan, formats: withTables },
  'deadline-calendar': { compose: deadlineCalendar, formats: withTables },
}
