import type { Database } from 'better-sqlite3'
import { lastDay } from '../contract/calendar.ts'
import type { Figure } from '../contract/figure.ts'
import type { DraftFor } from '../contract/kinds/index.ts'
import { type UnitTotals, unitTotals } from './byUnit.ts'
import type { Days } from './happenings.ts'

type Target = Pick<DraftFor<'target'>, 'name' | 'figure' | 'relation' | 'threshold' | 'dateFrom' | 'dateTo' | 'basis'> & { id: string; eachUnit: number | null }

/** How a target stands by the end of a period, or today where the period still runs. */
export type TargetState = {
  id: string; name: string; figure: string; unit: string; relation: Target['relation']; basis: string | null
  /** What is to be reached by the end of the target's days: the level, or the number of units where each has a level of its own. */
  threshold: number
  /** The level of each unit, where the target asks one of every unit. */
  each: { threshold: number; unit: string } | null
  /** The days it was counted over: from where the target begins to the end of the period. */
  from: string; to: string
  value: number | null
  /** What is to be reached by `to`; a share is asked in full at any time. */
  expected: number
  met: boolean | null
  /** Whether it goes as it should by `to`, when not everything is asked yet. */
  onTrack: boolean | null
  /** By how much the threshold is missed, in the target's unit. */
  missing: number | null
  /** Units that lack it, where each unit is asked. */
  missingUnits: string[] | null
  /** What each unit came to, where the figure is counted from records of units. */
  units: UnitTotals | null
}

/** Counts some figures over some days. */
export type CountFigures = (days: Days, figures: readonly string[]) => Figure[]

/** Months since year 0 with the part of the last one that is over by the end of a day. */
function monthsBy(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return year * 12 + month - 1 + date / lastDay(year, month)
}

/** Months since year 0 before a day begins. */
function monthsBefore(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return year * 12 + month - 1 + (date - 1) / lastDay(year, month)
}

/** The part of the target's days that is over by the end of a day, counted in months: half a year is half of it. */
export function shareOver({ dateFrom, dateTo }: Pick<Target, 'dateFrom' | 'dateTo'>, day: string): number {
  const whole = monthsBy(dateTo) - monthsBefore(dateFrom)
  return Math.min(1, Math.max(0, (monthsBy(day) - monthsBefore(dateFrom)) / whole))
}

/** Two decimals; whole things are asked whole, what is allowed not before all of it is reached. */
function prorated(threshold: number, share: number, relation: Target['relation']): number {
  const part = Math.round(threshold * share * 1e6) / 1e6
  if (!Number.isInteger(threshold)) return Math.round(part * 100) / 100
  return relation === 'atMost' ? Math.ceil(part) : Math.floor(part)
}

const holds = (relation: Target['relation'], value: number, level: number) =>
  (relation === 'atMost' ? value <= level : relation === 'moreThan' ? value > level : value >= level)

/** A share is the same at any time of the year; only what is counted up grows with it. */
const isShare = (figure: Figure | undefined) => figure?.unit === '%' || figure?.type === 'ratio'

function standing(relation: Target['relation'], value: number | null, threshold: number, expected: number, isOver: boolean) {
  if (value === null) return { met: null, onTrack: null, missing: null }
  const met = holds(relation, value, threshold)
  const onPace = holds(relation, value, expected) || (relation !== 'atMost' && expected === 0)
  return { met, onTrack: isOver ? met : onPace, missing: met ? 0 : Math.round(Math.abs(threshold - value) * 100) / 100 }
}

function stateOf(db: Database, target: Target, days: Days, until: string, figure: Figure | undefined): TargetState {
  const { id, name, relation, basis, threshold: level } = target
  const share = isShare(figure) ? 1 : shareOver(target, until)
  const units = figure ? unitTotals(db, figure, days.to) : null
  const common = { id, name, figure: target.figure, relation, basis, ...days, units }
  if (!target.eachUnit) {
    const [value, expected] = [figure?.value ?? null, prorated(level, share, relation)]
    return {
      ...common, unit: figure?.unit ?? '', threshold: level, each: null, value, expected, ...standing(relation, value, level, expected, share === 1), missingUnits: null,
    }
  }
  const lacking = units?.filter(unit => !holds(relation, unit.value, level)).map(unit => unit.name) ?? null
  const [all, value] = [units?.length ?? 0, units && lacking ? units.length - lacking.length : null]
  const expected = prorated(all, share, 'atLeast')
  return {
    ...common, unit: 'đơn vị', threshold: all, each: { threshold: level, unit: figure?.unit ?? '' }, value, expected,
    ...standing('atLeast', value, all, expected, share === 1), missingUnits: lacking,
  }
}

const earliest = (...days: string[]) => days.toSorted()[0] ?? ''

/**
 * How the targets that hold in a period stand: counted from where each begins, and asked for only in part while its days
 * still run. In the order the office gave them.
 */
export function targetStates(db: Database, period: Days, today: string, count: CountFigures): TargetState[] {
  const targets = db.prepare<[string, string], Target>(`SELECT id, name, figure, relation, threshold, dateFrom, dateTo, basis, eachUnit FROM live_target
    WHERE dateFrom <= ? AND dateTo >= ? ORDER BY position IS NULL, position, nameKey, seq`).all(period.to, period.from)
  const daysOf = ({ dateFrom, dateTo }: Target): Days => ({ from: dateFrom, to: earliest(period.to, dateTo) })
  const counted = new Map([...Map.groupBy(targets, target => JSON.stringify(daysOf(target)))].map(([key, sharing]) =>
    [key, new Map(count(JSON.parse(key) as Days, [...new Set(sharing.map(({ figure }) => figure))]).map(figure => [figure.id, figure]))]))
  return targets.map(target => {
    const days = daysOf(target)
    return stateOf(db, target, days, earliest(days.to, today), counted.get(JSON.stringify(days))?.get(target.figure))
  })
}
