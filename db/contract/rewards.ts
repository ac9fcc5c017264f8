import { type Settings, inForce, preference } from './settings.ts'

/** Money is rounded up to whole ten thousands of đồng, unless the settings say otherwise. */
const STEP = '10000'

/**
 * What an award comes to: its factor times the base salary, both as in force on the day of the decision; a household gets a multiple of
 * what a person gets. Null where no rate is set for it.
 */
export function rewardOf({ award, category, day }: { award: string; category: string; day: string }, settings: Pick<Settings, 'awardRates' | 'baseSalaries' | 'preferences'>): number | null {
  const rate = inForce(settings.awardRates, day).find(one => one.award === award)
  const salary = inForce(settings.baseSalaries, day)[0]
  const personal = rate?.personFactor == null ? null : rate.personFactor * (category === 'household' ? rate.householdMultiple ?? 1 : 1)
  const factor = category === 'collective' ? rate?.collectiveFactor ?? null : personal
  if (factor === null || !salary) return null
  const money = Math.round(factor * salary.amount)
  const step = preference(settings, 'roundAwardUp', 'yes') === 'yes' ? Number(preference(settings, 'awardRounding', STEP)) : 1
  return step > 1 ? Math.ceil(money / step) * step : money
}
