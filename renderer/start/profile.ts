import { lastDay, two } from '../../db/contract/calendar.ts'
import type { Settings } from '../../db/contract/settings.ts'
import { type Said, codeOf, dueOf } from './said.ts'

/** The settings of the register to be: the default ones with what was said in place of the made-up agency. */
export function profileOf(defaults: Settings, before: Said, said: Said): Settings {
  // The default recipients name the made-up province; a real register must not write to it.
  const renamed = <T extends string | null>(name: T): T => (name === null ? name : here(name, before, said)) as T
  return {
    ...defaults,
    agency: agencyOf(defaults, before, said),
    officers: officersOf(defaults, said),
    recipients: defaults.recipients.map(recipient => ({
      ...recipient, name: recipient.role === 'archive' && recipient.name === `VT, ${before.drafter}` ? archiveOf(said) : renamed(recipient.name),
    })),
    reportRules: defaults.reportRules.map(rule => ({ ...rule, addressee: renamed(rule.addressee), ...dueDays(rule, said) })),
    preferences: [
      ...defaults.preferences.filter(({ name }) => name !== 'displayName'),
      ...(said.displayName.trim() === '' ? [] : [{ name: 'displayName', value: said.displayName.trim() }]),
    ],
  }
}

/** Who is written to, in this province: the addressee that was named, every other by the same name there. */
const here = (name: string, before: Said, said: Said): string =>
  (name === before.addressee && said.addressee.trim() !== '' ? said.addressee.trim() : name.replaceAll(before.province, said.province.trim()))

/** "VT, VP": the registry and who drafted. */
export const archiveOf = ({ drafter }: Pick<Said, 'drafter'>): string => ['VT', drafter.trim()].filter(Boolean).join(', ')

function agencyOf({ agency: [first] }: Settings, before: Said, said: Said): Settings['agency'] {
  if (!first) return []
  const same = said.name === before.name && said.province === before.province
  return [{
    ...first, name: said.name.trim(), parentName: said.parentName.trim(), abbreviation: said.abbreviation.trim(), place: said.place.trim(), province: said.province.trim(),
    code: codeOf(said), drafter: said.drafter.trim() || null, address: same ? first.address : null,
  }]
}

function officersOf({ officers: [first] }: Settings, said: Said): Settings['officers'] {
  if (!first) return []
  const head = said.headPosition.trim() || null
  const always = { ...first, rank: 1, validFrom: null, validTo: null }
  const signer = said.signer.trim() === '' ? [] : [{
    ...always, role: 'signer' as const, name: said.signer.trim(), position: said.position.trim(), authority: said.authority as typeof first.authority,
    headPosition: said.authority === 'head' ? null : head,
  }]
  const leader = said.leader.trim() === '' ? [] : [{
    ...always, role: 'leaderInCharge' as const, name: said.leader.trim(), position: said.leaderPosition.trim() || 'Lãnh đạo cơ quan', authority: 'head' as const, headPosition: null,
  }]
  return [...signer, ...leader]
}

type Rule = Settings['reportRules'][number]

function dueDays(rule: Rule, said: Said): Partial<Rule> {
  const typed = rule.calendar === 'mass-mobilisation' ? { quarter: said.dueQuarter, half: said.dueHalf, year: said.dueYear }[rule.span as string] : undefined
  const due = typed === undefined ? undefined : dueOf(typed)
  return due ? { dueDay: due.day, dueMonth: due.month ?? null } : {}
}

/** The lines over the signature as they will print. */
export function signatureOf({ authority, position, headPosition }: Pick<Said, 'authority' | 'position' | 'headPosition'>): string[] {
  const by = { deputy: 'KT.', byOrder: 'TL.', mandate: 'TUQ.' }[authority]
  return (by === undefined ? [position] : [`${by} ${headPosition}`, position]).map(line => line.toLocaleUpperCase('vi'))
}

export type Due = { on: string; what: string }

/** The next deadlines that follow from what was said, the nearest first; days as yyyy-mm-dd. */
export function nextDeadlines(said: Said, today: string): Due[] {
  const day = (year: number, month: number, date: number) => `${year}-${two(month)}-${two(Math.min(date, lastDay(year, month)))}`
  const [quarter, half, year] = [dueOf(said.dueQuarter), dueOf(said.dueHalf), dueOf(said.dueYear)]
  const now = Number(today.slice(0, 4))
  const of = (y: number): Due[] => [
    ...(quarter ? [3, 6, 9, 12].map((month, index) => ({ on: day(y, month, quarter.day), what: `Báo cáo quý ${['I', 'II', 'III', 'IV'][index] ?? ''} năm ${y}` })) : []),
    ...(half?.month === undefined ? [] : [{ on: day(y, half.month, half.day), what: `Báo cáo 6 tháng đầu năm ${y}` }]),
    ...(year?.month === undefined ? [] : [{ on: day(y, year.month, year.day), what: `Báo cáo năm ${y}` }]),
  ]
  return [...of(now), ...of(now + 1)].filter(({ on }) => on >= today).toSorted((a, b) => a.on.localeCompare(b.on)).slice(0, 5)
}
