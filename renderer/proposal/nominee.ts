import { rewardOf } from '../../db/contract/rewards.ts'
import type { Settings } from '../../db/contract/settings.ts'
import type { Form } from '../form/form.ts'

/** What every nominee begins with. */
export const freshNominee = (): Record<string, unknown> => ({ category: 'person', categoryLabel: 'Cá nhân', blocked: false, awarded: false })

/** The day whose rates count: of the decision, until there is one of the paper asking for it, or today. */
export function rewardDay(proposal: Form, today: string): string {
  return [proposal.value('decidedOn'), proposal.value('submittedOn')].find(day => typeof day === 'string') as string | undefined ?? today
}

/** What a nominee would get by the rates in the settings; null where they say nothing. */
export function rewardFor(nominee: Form, day: string, settings: Settings | undefined): number | null {
  const [award, category] = [nominee.value('award'), nominee.value('category')]
  return settings && typeof award === 'string' && typeof category === 'string' ? rewardOf({ award, category, day }, settings) : null
}

/** What follows when a row is left: the money by the rates, and for an award given its day and form. */
export function settleNominee(nominee: Form, proposal: Form, settings: Settings | undefined, today: string): void {
  if (nominee.isBlank()) return
  const reward = rewardFor(nominee, rewardDay(proposal, today), settings)
  if (nominee.value('amount') === null && reward !== null) nominee.set('amount', reward)
  if (nominee.value('awarded') !== true) return
  if (nominee.value('awardedOn') === null) nominee.set('awardedOn', proposal.value('decidedOn') ?? today)
  if (nominee.value('awardedForm') === null) nominee.set('awardedForm', nominee.value('award'), nominee.label('award'))
}
