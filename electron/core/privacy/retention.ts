import type { Output } from '../../../db/contract/api.ts'
import type { DraftFor, KindName } from '../../../db/contract/kinds/index.ts'
import { anyKind } from '../../../db/contract/kinds/index.ts'
import { dateOf } from '../../../db/contract/kinds/dates.ts'
import { inForce } from '../../../db/contract/settings.ts'
import type { Context } from '../context.ts'

type Overdue = Output<'privacy.overdue'>[number]

/** The day so many years before; the 29th of February goes to the 28th. */
function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0')
  return day.slice(4) === '-02-29' && !isLeap(Number(year)) ? `${year}-02-28` : year + day.slice(4)
}

const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/** The rule in force for each kind, the one that began last. */
function rulesOn(context: Context, day: string): DraftFor<'retentionRule'>[] {
  const rules = inForce(context.settings().retentionRules, day)
  return [...Map.groupBy(rules, rule => rule.of).values()].flatMap(all => all.toSorted((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))[0] ?? [])
}

/** Records kept longer than their rule allows: those whose own date lies as many years back. Kinds without such records are left out. */
export function overdueRecords(context: Context): Overdue[] {
  const today = context.ports.today()
  return rulesOn(context, today).flatMap((rule): Overdue[] => {
    const kind: KindName = rule.of
    const [field, before] = [dateOf[kind], yearsBefore(today, rule.years)]
    if (field === undefined) return []
    const where = { [field]: { to: before } }
    const { total } = context.reader.page({ kind, where, limit: 0 })
    if (total === 0) return []
    return [{ kind, label: anyKind(kind).label, years: rule.years, before, purpose: rule.purpose, ground: rule.ground, confirmed: rule.confirmed, total, where }]
  })
}
