import { type Settings, inForce, preference } from './settings.ts'

/** Money is rounded up to whole ten thousands of đồng, unless the settings say otherwise. */
const STEP = '10000'

type Award = { award: string; category: string; day: string }
type Rules = Pick<Settings, 'awardRates' | 'baseSalaries' | 'preferences'>

const exactly = (value: number): number => Number(value.toPrecision(12))

/** The factor of an award for one sort of receiver, as in force on a day; a household gets a multiple of what a person gets. Null where none is set. */
export function rewardFactor({ award, category, day }: Award, { awardRates }: Pick<Rules, 'awardRates'>): number | null {
  const rate = inForce(awardRates, day).find(one => one.award === award)
  if (category === 'collective') return rate?.collectiveFactor ?? null
  return rate?.personFactor == null ? null : exactly(rate.personFactor * (category === 'household' ? rate.householdMultiple ?? 1 : 1))
}

/** The base salary in force on a day. */
export const baseSalaryOn = (day: string, { baseSalaries }: Pick<Rules, 'baseSalaries'>): Settings['baseSalaries'][number] | undefined =>
  inForce(baseSalaries, day)[0]

/** To how many đồng an award is rounded up; 1 where the settings say not to. */
export const rewardStep = (settings: Pick<Rules, 'preferences'>): number =>
  (preference(settings, 'roundAwardUp', 'yes') === 'yes' ? Math.max(1, Number(preference(settings, 'awardRounding', STEP))) : 1)

/**
 * What an award comes to: its factor times the base salary, both as in force on the day of the decision. Null where no rate or no
 * salary is set for it.
 */
export function rewardOf(award: Award, settings: Rules): number | null {
  const [factor, salary, step] = [rewardFactor(award, settings), baseSalaryOn(award.day, settings), rewardStep(settings)]
  if (factor === null || !salary) return null
  const money = Math.round(factor * salary.amount)
  return step > 1 ? Math.ceil(money / step) * step : money
}
