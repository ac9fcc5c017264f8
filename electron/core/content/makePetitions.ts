import { petitionDueOn } from '../../../db/contract/deadlines.ts'
import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { initials } from '../../../db/contract/text/official.ts'
import { daysBetween, later } from './days.ts'
import { drawName } from './people.ts'
import { type Place, addressOn, communeOn, drawPlace } from './places.ts'
import { type PetitionCategory, type PetitionTheme, elsewhere, petitionThemes, staffTheme } from './petitionThemes.ts'
import { type Made, type Scene, type World, agencySymbol, fill, lastDay, numberOn, unitOn } from './world.ts'

type Draft = Partial<DraftFor<'petition'>>
type Status = DraftFor<'petition'>['status']
type Origin = { source: string; day: string; dialogue?: string; reception?: string }

const statuses: readonly Status[] = ['resolved', 'processing', 'forwarded', 'returned', 'received', 'suspended', 'filed']
const weights: Readonly<Record<Status, number>> = { resolved: 74, processing: 7, forwarded: 8, returned: 5, received: 2, suspended: 2, filed: 2 }
const otherSources = {
  direct: 24, post: 22, portal: 12, hotline: 8, leader: 4, press: 3, forwarded: 9, council: 4, deputy: 2, voters: 7, front: 8,
  organisation: 4, central: 1,
} as const

/** Petitions in every state, numbered by the day they arrived within each year. */
export function makePetitions(world: World, count: number): void {
  const detailed = world.made('dialogue').filter(dialogue => dialogue.draft.opinions === undefined)
  const drafts = Array.from({ length: count }, (_, place) => {
    const status = statuses[place] ?? world.random.weighted(weights)
    return onePetition(world, status, originOf(world, status, detailed))
  })
  drafts.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0))
  const numbers = new Map<string, number>()
  for (const draft of drafts) {
    const year = draft.receivedOn.slice(0, 4)
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    world.add('petition', { code: `${String(number).padStart(3, '0')}/${year}`, ...draft })
  }
}

/** Where it came from: what is still open came in lately, what came out of a meeting came in on its day. */
function originOf(world: World, status: Status, detailed: readonly Made<'dialogue'>[]): Origin {
  const { random } = world
  if (status === 'received') return { source: random.weighted(otherSources), day: world.draw('2025-12-22', lastDay) }
  if (status === 'processing') return { source: random.weighted(otherSources),
    day: world.draw(random.chance(0.85) ? '2025-12-03' : '2025-09-01', '2025-12-26') }
  if (detailed.length > 0 && random.chance(0.25)) {
    const dialogue = random.pick(detailed)
    return { source: 'dialogue', dialogue: dialogue.id, day: dialogue.draft.heldOn ?? lastDay }
  }
  const receptions = world.made('reception')
  if (receptions.length > 0 && random.chance(0.28)) {
    const reception = random.pick(receptions)
    return { source: 'reception', reception: reception.id, day: reception.draft.heldOn ?? lastDay }
  }
  return { source: random.weighted(otherSources), day: world.draw('2024-01-02', '2025-12-12') }
}

function onePetition(world: World, wish: Status, origin: Origin): Draft & Pick<DraftFor<'petition'>, 'receivedOn'> {
  const { random } = world
  const away = wish === 'forwarded' || wish === 'returned'
  const category: PetitionCategory = origin.dialogue || away ? 'recommendation' : random.weighted({ recommendation: 72,
    complaint: 17, denunciation: 7, mixed: 4 })
  const scene = world.scenes.get(origin.dialogue ?? origin.reception ?? '')
  const theme = away ? random.pick(elsewhere) : themeOf(world, category, scene)
  const place = scene?.place ?? drawPlace(random)
  const values = { ...place, n: random.whole(12, 980), m: random.whole(30, 640), few: random.whole(2, 28), nth: random.whole(2, 4),
    who: initials(drawName(random)) }
  const competent = !away && wish !== 'filed'
  return {
    receivedOn: origin.day, category, summary: fill(random.pick(theme.texts), values), field: theme.field, source: origin.source,
    dialogue: origin.dialogue ?? null, reception: origin.reception ?? null, ...sender(world, origin, theme, place), competent, answeredOnSpot: false,
    unit: competent ? unitOn(world, origin.day, [theme.unit])?.id ?? null : null,
    ...(competent ? handled(world, wish, category, origin) : passedOn(world, wish, origin.day, fill(theme.unit,
      { commune: communeOn(place, origin.day) }))),
  }
}

/** Out of a meeting about one thing come petitions about that. */
function themeOf({ random }: World, category: PetitionCategory, scene: Scene | undefined): PetitionTheme {
  if (scene?.field === 'staff' && category === 'recommendation') return staffTheme
  const fitting = petitionThemes[category].filter(theme => theme.field === scene?.field)
  return random.pick(fitting.length > 0 ? fitting : petitionThemes[category])
}

function sender(world: World, { day, dialogue }: Origin, theme: PetitionTheme, place: Place): Draft {
  const { random } = world
  if (theme === staffTheme) return { senderType: 'person', sender: drawName(random), address: 'Sở Nông nghiệp và Môi trường', people: 1 }
  const senderType = dialogue ? 'person' as const : random.weighted({ person: 90, group: 6, organisation: 4 })
  if (senderType === 'organisation') return { senderType, sender: `Hợp tác xã nông nghiệp ${place.commune.replace(/^\S+ /, '')}`,
    address: communeOn(place, day) }
  return {
    senderType, sender: drawName(random), address: addressOn(place, day), people: senderType === 'group' ? random.whole(5, 46) : 1,
    identityNumber: random.chance(0.015) ? `0${random.whole(80, 96)}${random.whole(0, 1)}${random.whole(50, 99)}${String(random.whole(0, 999_999)).padStart(6, '0')}` : null,
    phone: random.chance(0.25) ? `09${random.whole(10, 99)} ${random.whole(100, 999)} ${random.whole(100, 999)}` : null,
  }
}

/** A petition for another authority, or for nobody. */
function passedOn(world: World, status: Status, receivedOn: string, forwardedTo: string): Draft {
  const { random } = world
  const day = world.workday(later(receivedOn, random.whole(1, 9)))
  if (day > lastDay) return { status: 'received' }
  if (status === 'forwarded') {
    return { status, handling: 'forward', forwardedOn: day, noticeOn: day, forwardedTo }
  }
  if (status === 'returned') return { status, handling: random.chance(0.7) ? 'return' : 'rewrite', noticeOn: day, closedOn: day }
  const kept: Draft = { status: 'filed', handling: 'file', closedOn: day }
  if (random.chance(0.4)) return { ...kept, note: 'Đơn trùng nội dung với đơn đã trả lời.' }
  const nobody: Draft = { senderType: null, sender: null, address: null, people: null, identityNumber: null, phone: null }
  return { ...kept, ...nobody, note: 'Đơn không ghi rõ họ tên, địa chỉ người gửi.' }
}

/** A petition for this agency, step by step with the deadlines of the settings. */
function handled(world: World, wish: Status, category: PetitionCategory, origin: Origin): Draft {
  const { random } = world
  const receivedOn = origin.day
  if (wish === 'received') return { status: wish, dueOn: petitionDueOn({ category, competent: true, receivedOn, acceptedOn: null }, world.settings) }
  const onSpot = wish === 'resolved' && category === 'recommendation' && (origin.dialogue !== undefined ? random.chance(0.75) : origin.reception !== undefined && random.chance(0.4))
  if (onSpot) return { status: 'resolved', answeredOnSpot: true, answeredOn: receivedOn, dueOn: receivedOn,
    outcome: random.pick(['accepted', 'explained', 'explained']) }
  const acceptedOn = world.workday(later(receivedOn, category === 'recommendation' ? random.whole(0, 3) : random.whole(2, 9)))
  if (acceptedOn > lastDay) return { status: 'received', dueOn: petitionDueOn({ category, competent: true, receivedOn,
    acceptedOn: null }, world.settings) }
  const dueOn = petitionDueOn({ category, competent: true, receivedOn, acceptedOn }, world.settings)
  const noticeOn = world.workday(later(acceptedOn, random.whole(0, 3)))
  const steps: Draft = { handling: 'accept', acceptedOn, noticeOn: noticeOn > lastDay ? null : noticeOn, dueOn }
  if (wish === 'suspended') {
    const closedOn = world.workday(later(acceptedOn, random.whole(2, 18)))
    return closedOn > lastDay ? { status: 'processing', ...steps } : { status: wish, ...steps, handling: 'suspend', closedOn,
      note: 'Người gửi có đơn xin rút.' }
  }
  if (wish === 'processing' || dueOn === null) return { status: 'processing', ...steps }
  return answered(world, category, steps, acceptedOn, dueOn)
}

/** Nine in ten are answered in time. */
function answered(world: World, category: PetitionCategory, steps: Draft, acceptedOn: string, dueOn: string): Draft {
  const { random } = world
  const span = daysBetween(acceptedOn, dueOn)
  const answeredOn = random.chance(0.9) ? world.draw(later(acceptedOn, Math.floor(span / 3)), dueOn) : world.workday(later(dueOn,
    random.whole(1, 24)))
  if (answeredOn > lastDay) return { status: 'processing', ...steps }
  const outcome = category === 'recommendation' || category === 'mixed'
    ? random.weighted({ accepted: 58, explained: 38, other: 4 }) : random.weighted({ right: 18, 'partly-right': 24, wrong: 54, other: 4 })
  const number = numberOn(random, answeredOn, category === 'recommendation' || category === 'mixed' ? 2900 : 440)
  const answer = category === 'recommendation' || category === 'mixed' ? `${number}/${agencySymbol}-VP` : `${number}/${category === 'complaint' ? 'QĐ' : 'KL'}-${agencySymbol}`
  return { status: 'resolved', ...steps, answeredOn, answer, outcome }
}
