import { lastDay as daysOf } from '../../../db/contract/calendar.ts'
import type { World } from './world.ts'

type Stretch = { dateFrom: string; dateTo: string }
type Spec = Stretch & { indicator: string }

const two = (n: number) => String(n).padStart(2, '0')
const months = (year: number, from: number, to: number): Stretch => ({ dateFrom: `${year}-${two(from)}-01`,
  dateTo: `${year}-${two(to)}-${daysOf(year, to)}` })
const yearly = ['coordination-rate', 'review-rate', 'on-time-rate']
const quarterly = ['on-time-rate', 'satisfaction-rate', 'published-rate', 'effective-units-rate', 'procedures-reviewed', 'procedures-simplified']
const monthly = ['files-received', 'files-settled', 'files-on-time', 'on-time-rate', 'online-rate']
const perUnit = ['files-received', 'files-settled', 'files-on-time']

const stretches = [2025, 2024].flatMap(year => [
  { indicators: yearly, days: months(year, 1, 12) }, { indicators: ['on-time-rate'], days: months(year, 1, 6) },
  { indicators: ['on-time-rate'], days: months(year, 1, 9) },
  ...[1, 2, 3, 4].map(quarter => ({ indicators: quarterly, days: months(year, quarter * 3 - 2, quarter * 3) })),
  ...Array.from({ length: 12 }, (_, month) => ({ indicators: monthly, days: months(year, month + 1, month + 1) })),
])
const agencySpecs: readonly Spec[] = stretches.flatMap(({ indicators, days }) => indicators.map(indicator => ({ indicator, ...days })))
const unitSpecs: readonly Spec[] = stretches.filter(({ indicators }) => indicators === monthly).flatMap(({ days }) => perUnit.map(indicator => ({ indicator,
  ...days })))

/** Numbers the agency enters for itself, and how many more its units can send. */
export const usualMeasures = agencySpecs.length
export const mostMeasures = (units: number): number => agencySpecs.length + units * unitSpecs.length

/** Indicators by month, quarter and year. */
export function makeMeasures(world: World, count: number): void {
  addMeasures(world, agencySpecs.slice(0, count), 900, null)
  let left = count - agencySpecs.length
  for (const unit of world.made('unit')) {
    if (left <= 0) return
    addMeasures(world, unitSpecs.slice(0, left), 60, unit.id)
    left -= unitSpecs.length
  }
}

function addMeasures(world: World, specs: readonly Spec[], size: number, unit: string | null): void {
  const { random } = world
  const byMonth = new Map(stretches.filter(({ indicators }) => indicators === monthly).map(({ days }) => [days.dateFrom, drawFiles(world, size)]))
  for (const { indicator, dateFrom, dateTo } of specs) {
    const files = totalOf([...byMonth].filter(([month]) => month >= dateFrom && month <= dateTo).map(([, drawn]) => drawn))
    const value = indicator in files ? files[indicator as keyof typeof files] : otherValue(world, indicator)
    const basis = dateTo === '2025-12-31' && random.chance(0.5) ? 'estimated' as const : 'counted' as const
    const extracted = indicator in files || indicator === 'online-rate'
    const note = extracted ? 'Trích từ Hệ thống thông tin giải quyết thủ tục hành chính.' : 'Văn phòng Sở tổng hợp từ báo cáo của các đơn vị.'
    world.add('measure', { indicator, dateFrom, dateTo, value, basis, unit, note })
  }
}

type Files = { received: number; settled: number; onTime: number }

/** The files of one month: never more settled than received, never more in time than settled. */
function drawFiles({ random }: World, size: number): Files {
  const received = Math.round(size * (0.6 + random.fraction()))
  const settled = Math.round(received * (0.86 + random.fraction() * 0.12))
  return { received, settled, onTime: Math.round(settled * (0.93 + random.fraction() * 0.07)) }
}

/** The files of several months with their rate, which so agrees with the numbers it stands beside. */
function totalOf(drawn: readonly Files[]) {
  const sum = (what: keyof Files) => drawn.reduce((total, files) => total + files[what], 0)
  const [settled, onTime] = [sum('settled'), sum('onTime')]
  const rate = settled === 0 ? 100 : Math.round(onTime * 10_000 / settled) / 100
  return { 'files-received': sum('received'), 'files-settled': settled, 'files-on-time': onTime, 'on-time-rate': rate }
}

function otherValue({ random }: World, indicator: string): number {
  if (indicator === 'procedures-reviewed') return random.whole(6, 48)
  if (indicator === 'procedures-simplified') return random.whole(0, 9)
  if (indicator === 'published-rate' || indicator === 'coordination-rate') return 100
  const [least, most] = indicator === 'online-rate' ? [5200, 9400] : indicator === 'satisfaction-rate' ? [8900, 9850] : [9500, 10_000]
  return random.whole(least, most) / 100
}

type Goal = [name: string, figure: string, relation: 'atLeast' | 'moreThan' | 'atMost', threshold: number, eachUnit?: true]

const goals: readonly Goal[] = [
  ['Đơn thư được xử lý, giải quyết đúng hạn', 'petitions.dueMetRate', 'atLeast', 100], ['Vụ việc thuộc thẩm quyền được giải quyết',
    'petitions.dueResolvedRate', 'moreThan', 95],
  ['Mô hình "Dân vận khéo" đăng ký', 'models.registered.category:model', 'atLeast', 1, true],
  ['Điểm sáng về dân vận chính quyền', 'models.registered.category:governmentBrightSpot', 'atLeast', 1, true],
  ['Điểm sáng về thực hiện dân chủ ở cơ sở', 'models.registered.category:democracyBrightSpot', 'atLeast', 1, true],
  ['Người đứng đầu trực tiếp đối thoại', 'dialogues.byHead', 'atLeast', 1], ['Mức độ hài lòng của người dân, doanh nghiệp',
    'measures.indicator:satisfaction-rate', 'moreThan', 90],
  ['Đơn vị giải quyết thủ tục hành chính nhanh - đúng - hiệu quả', 'measures.indicator:effective-units-rate', 'atLeast', 98],
  ['Thủ tục hành chính được công bố, công khai', 'measures.indicator:published-rate', 'atLeast', 100],
  ['Đơn vị có quy chế, chương trình phối hợp', 'measures.indicator:coordination-rate', 'atLeast', 100],
  ['Đơn vị sơ kết, tổng kết công tác dân vận', 'measures.indicator:review-rate', 'atLeast', 100],
  ['Ban Chỉ đạo họp sơ kết, tổng kết', 'activities.held.category:meeting', 'atLeast', 2],
]

export const mostTargets = goals.length * 2

/** Targets of a year after those provinces set (one model, one bright spot of each sort, all petitions in time …). */
export function makeTargets(world: World, count: number): void {
  for (let place = 0; place < count; place += 1) {
    const [name, figure, relation, threshold, eachUnit = null] = goals[place % goals.length] as Goal
    const year = place < goals.length ? 2025 : 2024
    world.add('target', {
      name: `${name} năm ${year}`, figure, relation, threshold, eachUnit, position: place % goals.length + 1, ...months(year, 1, 12),
      basis: `Kế hoạch số ${year === 2025 ? '28' : '35'}/KH-UBND của Ủy ban nhân dân tỉnh Sông Hậu về công tác dân vận chính quyền năm ${year}`,
    })
  }
}
