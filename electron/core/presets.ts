import { z } from 'zod'
import type { Output } from '../../db/contract/api.ts'
import type { DraftFor } from '../../db/contract/kinds/index.ts'
import { isSamePeriod, periodDraft, reportsOn } from '../../db/contract/reportCalendar.ts'
import { inForce } from '../../db/contract/settings.ts'
import { readJsonAsset } from './content/assets.ts'
import { defaultProfile } from './content/defaults.ts'
import { wholeDraft } from './content/seedRecord.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'

const entry = z.record(z.string(), z.unknown())
/** `goal` is which of the ten goals of the model set a target belongs to. */
const shape = z.strictObject({
  targets: z.array(z.looseObject({ goal: z.int() })),
  calendars: z.array(z.strictObject({ code: z.string(), name: z.string(), about: z.string(), rules: z.array(entry) })),
})

/** The sets that ship with the program. */
const presets = () => shape.parse(readJsonAsset('defaults/presets.json'))

type Offered = Output<'presets.get'>

const basis = 'Bộ 10 chỉ tiêu mẫu; sửa theo kế hoạch của tỉnh'

/** The model targets of a year that the register does not hold yet. */
function targetsOf({ register: { db } }: Context, year: number): Offered['targets'] {
  const days = { dateFrom: `${year}-01-01`, dateTo: `${year}-12-31` }
  const there = new Set(db.prepare<[string, string], string>('SELECT figure FROM live_target WHERE dateFrom = ? AND dateTo = ?').pluck().all(days.dateFrom, days.dateTo))
  return presets().targets.map(({ goal, ...target }, place) => wholeDraft('target', {
    ...target, ...days, name: `${String(target.name)} năm ${year}`, position: place + 1, basis, note: `Chỉ tiêu ${goal} của bộ mẫu.`,
  })).filter(({ figure }) => !there.has(String(figure)))
}

const asked: readonly (keyof DraftFor<'reportRule'>)[] = ['calendar', 'span', 'dueDay', 'dueMonth', 'fromDay', 'toDay']

/** The report calendars, each with the lines the settings do not have yet. */
function calendarsOf(context: Context): Offered['calendars'] {
  const there = inForce(context.settings().reportRules, context.ports.today())
  const isThere = (rule: Readonly<Record<string, unknown>>) => there.some(known => asked.every(field => known[field] === rule[field]))
  return presets().calendars.map(({ rules, ...calendar }) => ({ ...calendar, rules: rules.map(rule => wholeDraft('reportRule', rule)).filter(rule => !isThere(rule)) }))
}

/** The periods the office's own calendar asks for on a year and the register does not hold yet. */
function periodsOf(context: Context, year: number): Offered['periods'] {
  const settings = context.settings()
  const kept = context.register.db.prepare<[], Pick<DraftFor<'period'>, 'calendar' | 'dateFrom' | 'dateTo'>>('SELECT calendar, dateFrom, dateTo FROM live_period').all()
  return reportsOn(settings.reportRules, year).filter(report => !kept.some(period => isSamePeriod(period, report)))
    .map(report => periodDraft(report, settings, context.words.label('reportCalendar', report.rule.calendar) ?? report.rule.calendar))
}

/** Rules of retention a register from before there were any does not have yet. */
function retentionOf(context: Context): Offered['retentionRules'] {
  const ruled = new Set<string>(context.settings().retentionRules.map(rule => rule.of))
  return defaultProfile().retentionRules.filter(rule => !ruled.has(rule.of))
}

export const presetHandlers = (context: Context): Pick<Handlers, 'presets.get'> => ({
  'presets.get': ({ year }) => ({ targets: targetsOf(context, year), calendars: calendarsOf(context), periods: periodsOf(context, year), retentionRules: retentionOf(context) }),
})
