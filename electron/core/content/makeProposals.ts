import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { rewardOf } from '../../../db/contract/rewards.ts'
import { later } from './days.ts'
import { drawPost } from './makeUnits.ts'
import { drawName, drawPerson } from './people.ts'
import { type Made, type World, agencySymbol, decisionsPerYear, existed, fill, lastDay, numberOn, unitOn } from './world.ts'

type Sort = { name: string; occasion: string; emulation?: string; awards: readonly string[]; by?: readonly [who: string,
  sign: string]; from: string; to: string }

/** What is proposed for commendation in a year, and between which days (month-day) the council meets over it. */
const sorts: readonly Sort[] = [
  { name: 'Đề nghị khen thưởng phong trào thi đua "Dân vận khéo" năm {year}', occasion: 'thematic', emulation: 'Dân vận khéo',
    awards: ['province-merit', 'agency-commendation'], from: '11-03', to: '11-28' },
  { name: 'Đề nghị biểu dương, khen thưởng công tác dân vận chính quyền năm {year}', occasion: 'thematic',
    emulation: 'Dân vận khéo', awards: ['agency-commendation'], from: '11-10', to: '11-28' },
  { name: 'Đề nghị tặng danh hiệu thi đua năm {year}', occasion: 'merit', awards: ['base-emulator', 'advanced-worker',
    'advanced-collective', 'excellent-collective'], from: '11-17', to: '12-05' },
  { name: 'Đề nghị khen thưởng sơ kết 6 tháng thực hiện dân chủ ở cơ sở năm {year}', occasion: 'thematic',
    emulation: 'Thực hiện dân chủ ở cơ sở', awards: ['agency-commendation'], from: '06-10', to: '06-27' },
  { name: 'Đề nghị khen thưởng đột xuất trong phòng, chống hạn mặn năm {year}', occasion: 'unplanned',
    awards: ['agency-commendation', 'province-merit'], from: '03-10', to: '05-20' },
  { name: 'Đề nghị khen thưởng phong trào "Chung sức xây dựng nông thôn mới" năm {year}', occasion: 'thematic',
    emulation: 'Chung sức xây dựng nông thôn mới', awards: ['province-merit', 'agency-commendation'], from: '08-11', to: '09-26' },
  { name: 'Đề nghị tặng Kỷ niệm chương năm {year}', occasion: 'devotion', awards: ['memorial-medal'],
    by: ['Bộ trưởng Bộ Nông nghiệp và Môi trường', 'BNNMT'], from: '07-07', to: '08-15' },
]

/** Proposals, each with the council that met over it. A director's own commendation takes days, the province weeks. */
export function makeProposals(world: World, count: number): void {
  const { random } = world
  for (let place = 0; place < count; place += 1) {
    const sort = sorts[place % sorts.length] as Sort
    const year = Math.floor(place / sorts.length) % 2 === 0 ? '2025' : '2024'
    const unit = place < sorts.length * 2 ? null : unitOn(world, `${year}-${sort.to}`)
    const councilMetOn = world.draw(`${year}-${sort.from}`, `${year}-${sort.to}`)
    world.add('proposal', {
      name: `${fill(sort.name, { year })}${unit ? ` của ${unit.draft.name}` : ''}`, occasion: sort.occasion, emulation: sort.emulation ?? null,
      addressee: 'Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu; Sở Nội vụ tỉnh Sông Hậu', unit: unit?.id ?? null, ...council(world,
        councilMetOn), ...course(world, sort, councilMetOn),
      chair: 'Lê Hoàng Dũng', secretary: drawName(random),
    })
  }
}

function council({ random }: World, councilMetOn: string): Partial<DraftFor<'proposal'>> {
  const councilMembers = random.pick([9, 11, 13])
  const councilWritten = random.whole(0, 2)
  return { councilMetOn, councilMinutes: `${numberOn(random, councilMetOn, 42)}/BB-HĐTĐKT`, councilMembers,
    councilPresent: councilMembers - councilWritten - random.whole(0, 1), councilWritten }
}

const ownDecision = ['Giám đốc Sở Nông nghiệp và Môi trường', agencySymbol] as const
const provinceDecision = ['Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu', 'UBND'] as const

function course(world: World, sort: Sort, metOn: string): Partial<DraftFor<'proposal'>> & Pick<DraftFor<'proposal'>, 'status'> {
  const { random } = world
  const wish = random.weighted({ decided: 80, submitted: 8, reviewed: 4, rejected: 4, withdrawn: 4 })
  const submittedOn = world.workday(later(metOn, random.whole(1, 5)))
  if (wish === 'reviewed' || submittedOn > lastDay) return { status: 'reviewed' }
  const submitted = { submittedOn, number: `${numberOn(random, submittedOn, 310)}/TTr-${agencySymbol}` }
  const local = !sort.by && !sort.awards.includes('province-merit')
  const [decidedBy, sign] = sort.by ?? (local ? ownDecision : provinceDecision)
  const decidedOn = world.workday(later(submittedOn, local ? random.whole(2, 9) : random.whole(10, 30)))
  if (wish === 'rejected' || wish === 'withdrawn') return { status: wish, ...submitted }
  if (wish === 'submitted' || decidedOn > lastDay) return { status: 'submitted', ...submitted }
  return {
    status: 'decided', ...submitted, decidedOn,
    decision: `${numberOn(random, decidedOn, sign === agencySymbol ? decisionsPerYear[sign] : decisionsPerYear.UBND)}/QĐ-${sign}`,
    decidedBy,
  }
}

const forCollectives = new Set(['excellent-collective', 'advanced-collective'])
const forPersons = new Set(['base-emulator', 'advanced-worker', 'memorial-medal'])

/** Nominees shared out over the proposals; most come from an exemplar or a model that was there before. */
export function makeNominees(world: World, count: number): void {
  const proposals = world.made('proposal')
  for (let place = 0; place < count; place += 1) world.add('nominee', oneNominee(world, proposals[place % proposals.length] as Made<'proposal'>))
}

function oneNominee(world: World, { id, draft: proposal }: Made<'proposal'>): Partial<DraftFor<'nominee'>> {
  const { random } = world
  const sort = sorts.find(one => proposal.name?.startsWith(one.name.split('{')[0] ?? one.name)) ?? sorts[0]
  const award = random.pick(sort?.awards ?? ['agency-commendation'])
  const metOn = proposal.councilMetOn ?? lastDay
  const who = nomineeFrom(world, metOn, award)
  const members = proposal.councilMembers ?? 9
  const cast = (proposal.councilPresent ?? members) + (proposal.councilWritten ?? 0)
  const blocked = random.chance(0.02)
  const awarded = proposal.status === 'decided' && !blocked && random.chance(0.94)
  return {
    proposal: id, ...who, award, votes: blocked ? random.whole(0, 4) : Math.min(cast, random.whole(Math.ceil(members * 0.8), members)), blocked,
    blockedOn: blocked ? metOn : null, awarded,
    ...(awarded && proposal.decidedOn
      ? { awardedOn: proposal.decidedOn, awardedForm: award, amount: rewardOf({ award, category: who.category, day: proposal.decidedOn }, world.settings) } : {}),
  }
}

type Who = Partial<DraftFor<'nominee'>> & Pick<DraftFor<'nominee'>, 'category' | 'name'>

function nomineeFrom(world: World, day: string, award: string): Who {
  const { random } = world
  const fits = (category: string) => (category === 'person' ? !forCollectives.has(award) : category === 'collective' ? !forPersons.has(award) : !forCollectives.has(award) && !forPersons.has(award))
  const known = world.made('exemplar').length > 0 && random.chance(0.55) ? random.pick(world.made('exemplar')) : undefined
  const { category, name, registeredOn } = known?.draft ?? {}
  if (known && category && name && fits(category) && (registeredOn ?? lastDay) < day) {
    const { draft } = known
    return {
      category, name, exemplar: known.id, model: draft.model ?? null, unit: draft.unit ?? null, born: draft.born ?? null,
      sex: draft.sex ?? null, achievement: draft.achievement ?? null,
      members: draft.members ?? null, women: draft.women ?? null, position: [draft.position, draft.workplace].filter(Boolean).join(', ') || null,
    }
  }
  return fits('collective') && (!fits('person') || random.chance(0.35)) ? collectiveNominee(world, day) : personNominee(world, day)
}

function collectiveNominee(world: World, day: string): Who {
  const { random } = world
  const model = world.made('model').length > 0 ? random.pick(world.made('model')) : undefined
  const leads = model !== undefined && (model.draft.registeredOn ?? lastDay) < day ? world.made('unit').find(one => one.id === model.draft.unit && existed(one,
    day)) : undefined
  const own = leads ? model : undefined
  const unit = leads ?? unitOn(world, day)
  const members = random.whole(6, 40)
  return {
    category: 'collective', name: unit?.draft.name ?? `Tổ thực hiện mô hình ${drawName(random)}`,
    position: 'Sở Nông nghiệp và Môi trường', unit: unit?.id ?? null, model: own?.id ?? null,
    members, women: random.whole(0, members),
    achievement: own ? `Chủ trì mô hình "${own.draft.name}".` : 'Hoàn thành tốt nhiệm vụ, nội bộ đoàn kết, thực hiện tốt dân chủ ở cơ sở.',
  }
}

function personNominee(world: World, day: string): Who {
  const { random } = world
  const unit = unitOn(world, day)
  return {
    category: 'person', ...drawPerson(random), born: String(random.whole(1966, 1999)),
    position: `${drawPost(random, unit)}, ${unit?.draft.name ?? 'Sở'}`,
    unit: unit?.id ?? null,
    achievement: random.pick(['Hoàn thành xuất sắc nhiệm vụ, tận tụy với người dân, có sáng kiến được áp dụng.',
      'Vận động Nhân dân đồng thuận, góp phần bàn giao mặt bằng đúng tiến độ.',
      'Nhiều năm gắn bó với công tác tiếp công dân, không để xảy ra đơn thư vượt cấp.',
      'Tích cực bám địa bàn, giúp nông dân giảm thiệt hại do hạn mặn.']),
  }
}
