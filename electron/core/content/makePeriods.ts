import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { type ReportRule, periodDraft, reportsOn } from '../../../db/contract/reportCalendar.ts'
import { later } from './days.ts'
import { defaultProfile } from './defaults.ts'
import { drawName } from './people.ts'
import { type Made, type World, agencySymbol, existed, lastDay, numberOn } from './world.ts'

type Period = DraftFor<'period'>

const profile = defaultProfile()
const calendarNames: Readonly<Record<string, string>> = { petitions: 'tiếp công dân, đơn thư', 'campaign-month': 'Tháng Dân vận' }

/** The periods some rules make in a year. */
const periodsOf = (some: readonly ReportRule[], year: number): Period[] =>
  some.flatMap(rule => reportsOn([rule], year).map(report => periodDraft(report, profile, calendarNames[rule.calendar] ?? '')))

const rules = profile.reportRules.filter(rule => rule.calendar !== 'self-score')
const monthly = rules.filter(rule => rule.span === 'quarter').map(rule => ({ ...rule, span: 'month' as const }))
const usual = [2025, 2024].flatMap(year => periodsOf(rules, year))
const specs: readonly Period[] = [...usual, ...[2025, 2024].flatMap(year => periodsOf(monthly, year))]

/** Periods the calendars ask for in two years, and how many there are with monthly ones. */
export const usualPeriods = usual.length
export const mostPeriods = specs.length

/** Periods of both calendars with the days on which the agency sent its own report. */
export function makePeriods(world: World, count: number): void {
  const { random } = world
  for (const period of specs.slice(0, count)) {
    const sent = world.workday(later(period.dueOn ?? period.dateTo, random.chance(0.9) ? -random.whole(1, 4) : random.whole(1, 4)))
    world.add('period', { ...period, submittedOn: sent > lastDay || random.chance(0.03) ? null : sent })
  }
}

const pairs = (world: World) => world.made('period').flatMap(period =>
  world.made('unit').filter(unit => existed(unit, period.draft.dateTo ?? lastDay)).map(unit => ({ period, unit })))

export const mostReturns = (world: World): number => pairs(world).length

/** What the units sent for each period: most in time, some late, some not at all. */
export function makeReturns(world: World, count: number): void {
  const { random } = world
  for (const { period, unit } of pairs(world).slice(0, count)) {
    const dueOn = world.workday(later(period.draft.dueOn ?? lastDay, -7))
    const state = random.weighted({ inTime: 82, late: 12, missing: 6 })
    const receivedOn = world.workday(later(dueOn, state === 'late' ? random.whole(1, 9) : -random.whole(0, 5)))
    const received = state !== 'missing' && receivedOn <= lastDay && (state === 'late' || receivedOn <= dueOn)
    world.add('unitReturn', {
      unit: unit.id, period: period.id, dueOn,
      ...(received ? { receivedOn, receivedBy: drawName(random),
        number: `${numberOn(random, receivedOn, 260)}/BC-${unit.draft.abbreviation ?? agencySymbol}` } : { note: 'Đã nhắc bằng điện thoại.' }),
    })
  }
}

/** Reports begun for the periods; they stay drafts, because only the program freezes what was signed. */
export function makeDocuments(world: World, count: number): void {
  const periods = world.made('period').filter(({ draft }) => draft.calendar === 'mass-mobilisation')
  for (let place = 0; place < count; place += 1) {
    const { id = null, draft } = (periods[place % Math.max(periods.length, 1)] ?? {}) as Partial<Made<'period'>>
    const round = Math.floor(place / Math.max(periods.length, 1))
    const label = draft?.name ? draft.name.charAt(0).toLowerCase() + draft.name.slice(1) : 'năm 2025'
    world.add('document', {
      template: 'periodic-report',
      name: `Báo cáo kết quả công tác dân vận chính quyền ${label}${round === 0 ? '' : ` (bản lấy ý kiến lần ${round})`}`,
      dateFrom: draft?.dateFrom ?? '2025-01-01', dateTo: draft?.dateTo ?? '2025-12-31', period: id, status: 'draft',
    })
  }
}

const parts = [
  ['strengths.general',
    '- Công tác dân vận được lãnh đạo Sở quan tâm; các mô hình "Dân vận khéo" gắn với nhiệm vụ chuyên môn, được Nhân dân đồng tình.'],
  ['causes.strengths', 'Có được kết quả trên là nhờ lãnh đạo Sở bám sát cơ sở, công chức, viên chức lắng nghe và giải quyết đến nơi đến chốn việc của người dân.'],
  ['tasks.models', '- Tiếp tục nhân rộng mô hình hiệu quả; tăng đối thoại ở những địa bàn còn nhiều ý kiến chưa đồng thuận; giải quyết đơn thư đúng hạn.'],
] as const

export const partsOfDocument = parts.length

/** The secretary's own paragraphs in the drafts, in place of those the report writes. */
export function makeDocumentParts(world: World, count: number): void {
  for (const { document, part: [block, body] } of world.made('document').flatMap(document => parts.map(part => ({ document,
    part }))).slice(0, count)) {
    world.add('documentPart', { document: document.id, block, body })
  }
}
