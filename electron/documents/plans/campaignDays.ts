import type { Database } from 'better-sqlite3'
import { reportsOn } from '../../../db/contract/reportCalendar.ts'
import type { Period } from '../../../db/contract/periods.ts'
import type { Settings } from '../../../db/contract/settings.ts'

/** The days of a Tháng Dân vận, and the day by which the units send their results; null where nothing tells it. */
export type Campaign = { year: number; from: string; to: string; unitsBy: string | null; /** The days are the usual ones, nobody set them. */ usual: boolean }

const calendar = 'campaign-month'
/** A campaign lasts no longer: what is asked for a longer period is asked for its year. */
const longestDays = 62

type Kept = { id: string; dateFrom: string; dateTo: string }

function keptPeriod(db: Database, { code, from, to }: Period): Kept | undefined {
  if (code.startsWith('period:')) return db.prepare<[string], Kept>('SELECT id, dateFrom, dateTo FROM live_period WHERE id = ?').get(code.slice('period:'.length))
  return db.prepare<[string, string, string], Kept>('SELECT id, dateFrom, dateTo FROM live_period WHERE calendar = ? AND dateFrom <= ? AND dateTo >= ? ORDER BY dateFrom LIMIT 1').get(calendar, to, from)
}

const daysIn = ({ from, to }: Pick<Period, 'from' | 'to'>) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

export function campaignOf(db: Database, settings: Settings, period: Period): Campaign {
  const kept = keptPeriod(db, period)
  const short = daysIn(period) <= longestDays
  const year = Number((kept?.dateTo ?? period.to).slice(0, 4))
  const days = short ? period : kept ? { from: kept.dateFrom, to: kept.dateTo } : { from: `${year}-10-01`, to: `${year}-10-31` }
  const asked = kept && db.prepare<[string], string | null>('SELECT max(dueOn) FROM live_unit_return WHERE period = ?').pluck().get(kept.id)
  const ruled = reportsOn(settings.reportRules.filter(rule => rule.calendar === calendar), year)[0]?.dueOn
  return { year, from: days.from, to: days.to, unitsBy: asked ?? ruled ?? null, usual: !short && !kept }
}
