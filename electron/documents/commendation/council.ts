import { type Settings, preference } from '../../../db/contract/settings.ts'
import { rounded } from '../sentences/number.ts'
import { oneLine } from '../sentences/text.ts'
import type { Nominee } from './nominees.ts'

type Preferences = Pick<Settings, 'preferences'>

export const councilName = (agency: string): string => `Hội đồng Thi đua - Khen thưởng ${oneLine(agency)}`

/** The number of the minutes without the words before it. */
export const minutesNumber = (given: string | null): string => oneLine(given ?? '').replace(/^(biên bản\s*)?(số\s*:?\s*)?/iu, '')

/** Titles the law asks more votes for: Chiến sĩ thi đua of a province, a ministry or the nation (Nghị định 98/2023/NĐ-CP, Điều 30.7). */
const highTitles = new Set(['national-emulator', 'province-emulator'])

/** The share of all members an award needs, in per cent. */
export const thresholdOf = (award: string, settings: Preferences): number =>
  Number(highTitles.has(award) ? preference(settings, 'titleVoteThreshold', '90') : preference(settings, 'voteThreshold', '80'))

/** The share of members who have to be there, in per cent. */
export const quorumOf = (settings: Preferences): number => Number(preference(settings, 'councilQuorum', '66.67'))

/** A part of all members in per cent; null where one of the two is not known. */
export const shareOf = (part: number | null, members: number | null): number | null =>
  (part === null || members === null || members === 0 ? null : rounded(part / members * 100))

/** What the vote came to: who is blocked is not voted on, and who nobody counted votes for is open. */
export type Verdict = 'passed' | 'failed' | 'open' | 'blocked'

export function verdictOf({ votes, award, blocked }: Pick<Nominee, 'votes' | 'award' | 'blocked'>, members: number | null, settings: Preferences): Verdict {
  if (blocked) return 'blocked'
  const share = shareOf(votes, members)
  if (share === null) return 'open'
  return share >= thresholdOf(award, settings) ? 'passed' : 'failed'
}
