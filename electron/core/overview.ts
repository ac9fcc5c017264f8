import type { Output } from '../../db/contract/api.ts'
import { addDays } from '../../db/contract/calendar.ts'
import { type KindName, anyKind, kindNames, kinds } from '../../db/contract/kinds/index.ts'
import { type Period, previousYear } from '../../db/contract/periods.ts'
import { type Where, inDays } from '../../db/contract/where.ts'
import { targetStates } from '../../db/figures/index.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { dueItems } from './dueItems.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'

type Overview = Output<'overview.get'>

/** States of a petition nobody has settled yet. */
export const openStates = ['received', 'processing']

const countOf = (context: Context, kind: KindName, where: Where): number => context.reader.page({ kind, where: where as never, limit: 0 }).total

function counts(context: Context, period: Period): Output<'counts.get'> {
  return {
    kinds: Object.fromEntries(kindNames.map(kind => [kind, countOf(context, kind, inDays(kind, period))])),
    overduePetitions: countOf(context, 'petition', { status: openStates, dueOn: { to: addDays(context.ports.today(), -1) } }),
  }
}

const compared = ['model', 'exemplar', 'dialogue', 'reception', 'petition', 'proposal'] as const

function againstLastYear(context: Context, period: Period): Overview['counts'] {
  const before = previousYear(period)
  return compared.map(kind => ({
    kind, label: anyKind(kind).label, value: countOf(context, kind, inDays(kind, period)), previous: countOf(context, kind, inDays(kind, before)), where: inDays(kind, period),
  }))
}

/** The way of a model in four steps, pale to dark. */
const stages = [
  { stage: 'registered', label: 'Đăng ký', states: ['registered'] },
  { stage: 'running', label: 'Đang thực hiện', states: ['running', 'proposed'] },
  { stage: 'recognised', label: 'Được công nhận', states: ['recognised', 'replicated', 'maintained'] },
  { stage: 'exemplary', label: 'Tiêu biểu', states: ['exemplary'] },
]

function modelsByField(context: Context, period: Period): Overview['modelsByField'] {
  const days = inDays('model', period)
  const rows = context.register.db.prepare(`SELECT field, status, count(*) AS n FROM live_model WHERE registeredOn BETWEEN ? AND ? GROUP BY field, status`)
    .all(period.from, period.to) as { field: string; status: string; n: number }[]
  const fields = [...new Set(rows.map(row => row.field))]
  return fields.map(code => {
    const pieces = stages.map(({ stage, label, states }) => ({
      stage, label, value: rows.filter(row => row.field === code && states.includes(row.status)).reduce((sum, row) => sum + row.n, 0), where: { ...days, field: code, status: states },
    }))
    const list = kinds.model.fields.field.list ?? ''
    return { code, label: context.words.label(list, code) ?? code, total: pieces.reduce((sum, piece) => sum + piece.value, 0), pieces }
  }).filter(field => field.total > 0).sort((a, b) => b.total - a.total)
}

/** Ages in days, both ends included. */
const ages = [
  { label: '0–5 ngày', from: 0, to: 5 }, { label: '6–10 ngày', from: 6, to: 10 }, { label: '11–15 ngày', from: 11, to: 15 },
  { label: '16–30 ngày', from: 16, to: 30 }, { label: 'Trên 30 ngày', from: 31, to: undefined },
]

/** How many petitions are open, by their age in days and whether their day has passed. */
const countOpen = (context: Context, today: string) => context.register.db.prepare<[string, string, string], { age: number; late: number; n: number }>(`
  SELECT CAST(julianday(?) - julianday(receivedOn) AS INTEGER) AS age, ifnull(dueOn < ?, 0) AS late, count(*) AS n
  FROM live_petition WHERE status IN ('received', 'processing') AND receivedOn <= ? GROUP BY 1, 2`).all(today, today, today)

function petitionsByAge(context: Context): Overview['petitionsByAge'] {
  const today = context.ports.today()
  const open: Where = { status: openStates }
  const counted = countOpen(context, today)
  const rows = ages.map(({ label, from, to }) => {
    const received = { ...(to === undefined ? {} : { from: addDays(today, -to) }), to: addDays(today, -from) }
    const inTime = { ...open, receivedOn: received, dueOn: { from: today, orEmpty: true as const } }
    const late = { ...open, receivedOn: received, dueOn: { to: addDays(today, -1) } }
    const value = (isLate: boolean) => counted.filter(({ age, late: of }) => age >= from && age <= (to ?? Infinity) && Boolean(of) === isLate).reduce((sum, { n }) => sum + n, 0)
    return { label, inTime: { value: value(false), where: inTime }, late: { value: value(true), where: late } }
  })
  const oldest = context.register.db.prepare<[string], string | null>(`SELECT min(receivedOn) FROM live_petition WHERE status IN ('received', 'processing') AND receivedOn <= ?`).pluck().get(today)
  return {
    open: rows.reduce((sum, row) => sum + row.inTime.value + row.late.value, 0),
    oldest: oldest == null ? null : Math.round((Date.parse(today) - Date.parse(oldest)) / 86_400_000), rows,
  }
}

function targets(context: Context, period: Period): Output<'targets.get'> {
  const codeOf = ({ from, to }: { from: string; to: string }) => (from === period.from && to === period.to ? period.code : `${from}..${to}`)
  const states = targetStates(context.register.db, period, context.ports.today(), (days, figures) => context.figures(codeOf(days), figures))
  return states.map(({ id, name, figure, unit, value, relation, threshold, met, missing, expected, onTrack, each, missingUnits, ...days }) =>
    ({ id, name, figure, unit, value, relation, threshold, met, missing, period: codeOf(days), expected, onTrack, each, missingUnits }))
}

/** What the first screen shows, and the numbers of the navigation. */
export const overviewHandlers = (context: Context): Pick<Handlers, 'counts.get' | 'overview.get' | 'targets.get'> => {
  const { db } = context.register
  return {
    'counts.get': ({ period }) => counts(context, resolvePeriod(db, period)),
    'overview.get': ({ period: asked }) => {
      const period = resolvePeriod(db, asked)
      const { code, label, from, to, dueOn } = period
      return {
        period: { code, label, from, to, dueOn }, due: dueItems(context), counts: againstLastYear(context, period), modelsByField: modelsByField(context, period),
        petitionsByAge: petitionsByAge(context),
      }
    },
    'targets.get': ({ period }) => targets(context, resolvePeriod(db, period)),
  }
}
