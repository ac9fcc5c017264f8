import type { DraftFor } from './kinds/index.ts'
import { addDays } from './calendar.ts'
import { type Settings, inForce } from './settings.ts'

const steps = {
  complaint: 'solveComplaint', denunciation: 'solveDenunciation', recommendation: 'solveRecommendation', mixed: 'solveMixed',
} as const

/** Whether people work on a day: no Saturday, no Sunday, none of the holidays. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/** The day `count` working days after `day`: Saturdays, Sundays and the given holidays do not count. */
export function addWorkingDays(day: string, count: number, holidays: ReadonlySet<string>): string {
  let reached = day
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, holidays)) left -= 1
  }
  return reached
}

/**
 * The day by which a petition within the agency's competence has to be settled, after the table of deadlines in force
 * when it was received. A complaint or denunciation is counted from its acceptance where that is known
 * (Luật Khiếu nại, Điều 28; Luật Tố cáo, Điều 30). Null when the petition is not ours or nobody set a deadline.
 */
export function petitionDueOn(petition: Pick<DraftFor<'petition'>, 'category' | 'competent' | 'receivedOn' | 'acceptedOn'>, settings: Settings): string | null {
  if (!petition.competent) return null
  const rule = inForce(settings.deadlines, petition.receivedOn).find(d => d.step === steps[petition.category])
  if (!rule) return null
  const start = petition.acceptedOn ?? petition.receivedOn
  if (rule.calendar === 'all') return addDays(start, rule.days)
  return addWorkingDays(start, rule.days, new Set(settings.holidays.map(h => h.day)))
}

const rights = { view: 'viewData', correct: 'correctData', erase: 'eraseData', restrict: 'restrictData', object: 'objectData' } as const

/** What Nghị định 356/2025/NĐ-CP, Điều 5 gives where the settings of an older register say nothing. */
const usual: Readonly<Record<string, { days: number; calendar: 'working' | 'all' }>> = {
  answerRequest: { days: 2, calendar: 'working' }, viewData: { days: 10, calendar: 'all' }, correctData: { days: 10, calendar: 'all' },
  eraseData: { days: 20, calendar: 'all' }, restrictData: { days: 15, calendar: 'all' }, objectData: { days: 15, calendar: 'all' },
}

/**
 * The days by which a person who asked about his data is to be answered and his request carried out, counted from the day it came,
 * after the table of deadlines in force on that day (Nghị định 356/2025/NĐ-CP, Điều 5).
 */
export function dataRequestDueOn({ what, receivedOn }: Pick<DraftFor<'dataRequest'>, 'what' | 'receivedOn'>, settings: Pick<Settings, 'deadlines' | 'holidays'>): { answerDueOn: string; dueOn: string } {
  const rules = inForce(settings.deadlines, receivedOn)
  const holidays = new Set(settings.holidays.map(h => h.day))
  const dueOn = (step: string): string => {
    const { days, calendar } = rules.find(rule => rule.step === step) ?? usual[step] ?? { days: 0, calendar: 'all' }
    return calendar === 'all' ? addDays(receivedOn, days) : addWorkingDays(receivedOn, days, holidays)
  }
  return { answerDueOn: dueOn('answerRequest'), dueOn: dueOn(rights[what]) }
}
