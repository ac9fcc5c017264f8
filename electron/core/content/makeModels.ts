import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { later } from './days.ts'
import { type ModelTheme, modelThemes } from './modelThemes.ts'
import { drawName } from './people.ts'
import { drawPlace } from './places.ts'
import { type Made, type World, agencySymbol, capital, fill, lastDay, numberOn, unitOn } from './world.ts'

type Status = DraftFor<'model'>['status']

/** Decisions of the made-up province and agency that recognise models, one for each round. */
const rounds = [
  { day: '2024-06-14', number: `198/QĐ-${agencySymbol}`, by: 'Giám đốc Sở Nông nghiệp và Môi trường' },
  { day: '2024-11-21', number: `391/QĐ-${agencySymbol}`, by: 'Giám đốc Sở Nông nghiệp và Môi trường' },
  { day: '2024-12-18', number: '3228/QĐ-UBND', by: 'Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu' },
  { day: '2025-06-13', number: `196/QĐ-${agencySymbol}`, by: 'Giám đốc Sở Nông nghiệp và Môi trường' },
  { day: '2025-11-20', number: `389/QĐ-${agencySymbol}`, by: 'Giám đốc Sở Nông nghiệp và Môi trường' },
  { day: '2025-12-17', number: '3209/QĐ-UBND', by: 'Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu' },
] as const

const stages = ['', '', '', '', '', ' (giai đoạn 2)', ' (mở rộng)']

const weights: Readonly<Record<Status, number>> = {
  registered: 8, running: 18, proposed: 7, recognised: 30, exemplary: 9, replicated: 9, maintained: 10, ended: 6, withdrawn: 3,
}

/** Models with their way from registration to recognition, bright spots among them, and `results` measured results. */
export function makeModels(world: World, count: number, results: number): void {
  const { random } = world
  const days = Array.from({ length: count }, () => {
    const year = random.chance(0.5) ? 2024 : 2025
    return random.chance(0.7) ? world.draw(`${year}-01-08`, `${year}-03-29`) : world.draw(`${year}-04-01`, `${year}-12-05`)
  }).sort()
  const numbers = new Map<string, number>()
  const themes: ModelTheme[] = []
  for (const registeredOn of days) {
    const year = registeredOn.slice(0, 4)
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    const theme = random.pick(modelThemes)
    themes.push(theme)
    world.add('model', { code: `MH-${year}-${String(number).padStart(3, '0')}`, ...oneModel(world, theme, registeredOn) })
  }
  makeModelResults(world, themes, results)
}

function oneModel(world: World, theme: ModelTheme, registeredOn: string): Partial<DraftFor<'model'>> {
  const { random } = world
  const place = drawPlace(random)
  const values = { ...place, place: `${place.hamlet}, ${place.commune}` }
  const actorType = theme.category ? 'collective' as const : random.weighted({ collective: 78, person: 17, household: 5 })
  const template = random.pick(theme.names)
  const local = template.includes('{place}')
  const unit = unitOn(world, registeredOn, local || random.chance(0.2) ? [theme.unit] : [])
  const general = local ? '' : ` tại ${unit?.draft.name ?? place.commune}`
  const name = `${fill(template, values)}${general}${random.pick(stages)}`
  const old = random.chance(0.28)
  return {
    name, category: theme.category ?? 'model', actorType, field: theme.field, level: random.weighted({ grassroots: 62, commune: 26, province: 12 }),
    unit: unit?.id ?? null, actor: actorType === 'collective' ? null : drawName(random), leadName: drawName(random),
    partners: fill(theme.partners, values), area: local ? values.place : unit?.draft.name ?? place.commune, audience: fill(theme.audience, values),
    reason: fill(theme.reason, values), goal: fill(theme.goal, values), method: fill(theme.method, values), ...resources(world, theme),
    registeredOn, registration: `${numberOn(random, registeredOn, 180)}/ĐK-${unit?.draft.abbreviation ?? agencySymbol}`,
    continuesFrom: old ? Number(registeredOn.slice(0, 4)) - random.whole(1, 4) : null, startedOn: registeredOn.slice(0, 7),
    launchedOn: random.chance(0.4) ? within(later(registeredOn, random.whole(10, 45))) : null,
    ...progress(world, registeredOn, fill(theme.outcome, values)), articles: random.chance(0.7) ? random.whole(0, 9) : null,
  }
}

const within = (day: string): string | null => (day > lastDay ? null : day)

function resources({ random }: World, theme: ModelTheme): Partial<DraftFor<'model'>> {
  return {
    funds: random.chance(0.75) ? random.whole(2, 380) * 500_000 : null,
    workdays: random.chance(0.6) ? random.whole(12, 900) : null,
    land: theme.givesLand ? random.whole(120, 9600) / 2 : null,
    otherResources: random.chance(0.3) ? random.pick(['Máy tính, máy in và đường truyền do đơn vị bố trí.',
      'Nhà hảo tâm hỗ trợ vật liệu.', 'Nhân dân góp ngày công và cây giống.',
      'Doanh nghiệp tài trợ đèn chiếu sáng.', 'Hợp tác xã cho mượn máy cày, ghe chở vật tư.']) : null,
  }
}

/** The dates and words that go with how far the model has come; a step that would fall after the two years has not happened. */
function progress(world: World, registeredOn: string, outcome: string): Partial<DraftFor<'model'>> & { status: Status } {
  const { random } = world
  const wish = random.weighted(weights)
  const open = rounds.filter(round => round.day > later(registeredOn, 60))
  const scores = { selfScore: random.whole(160, 198) / 2, councilScore: random.whole(156, 196) / 2 }
  const round = open.length > 0 ? random.pick(open) : undefined
  if (wish === 'withdrawn') return { status: wish, endedOn: world.draw(registeredOn, lastDay),
    note: random.pick(['Người phụ trách chuyển công tác.', 'Nhập vào mô hình khác cùng địa bàn.']) }
  if (!round || wish === 'registered' || wish === 'running') return { status: wish === 'registered' ? wish : 'running' }
  if (wish === 'proposed') return { status: wish, outcome, selfScore: scores.selfScore,
    proposedOn: world.workday(later(registeredOn, random.whole(30, 55))) }
  const recognised = {
    outcome, ...scores, proposedOn: world.workday(later(round.day, -random.whole(14, 30))), recognisedOn: round.day,
    recognition: round.number, recognisedBy: round.by,
    sustainability: random.pick(['Dễ làm, ít kinh phí, có thể nhân rộng ra các đơn vị cùng loại hình.',
      'Duy trì bằng quy chế tự quản của tổ, có người phụ trách rõ ràng.',
      'Cần tiếp tục hỗ trợ kỹ thuật trong năm sau trước khi nhân rộng.']),
  }
  const after = (least: number, most: number) => within(world.workday(later(round.day, random.whole(least, most))))
  if (wish === 'exemplary') return { status: wish, ...recognised, exemplaryOn: round.day }
  const replicatedOn = wish === 'replicated' ? after(10, 120) : null
  if (replicatedOn) {
    const place = drawPlace(random)
    return { status: 'replicated', ...recognised, replicatedOn, replicas: random.whole(1, 14),
      replicatedAt: `${capital(place.commune)}; ${drawPlace(random).commune}` }
  }
  const endedOn = wish === 'ended' ? after(30, 200) : null
  if (endedOn) return { status: 'ended', ...recognised, endedOn }
  return { status: wish === 'maintained' ? 'maintained' : 'recognised', ...recognised }
}

/** The results its theme promises come first, then further rounds of the same work. */
function makeModelResults(world: World, themes: readonly ModelTheme[], count: number): void {
  const { random } = world
  const models = world.made('model')
  for (let place = 0; place < count; place += 1) {
    const [model, theme] = [models[place % models.length] as Made<'model'>, themes[place % models.length] as ModelTheme]
    const nth = Math.floor(place / models.length)
    const [label, unit, least, most] = theme.results[nth % theme.results.length] as ModelTheme['results'][number]
    const round = Math.floor(nth / theme.results.length)
    world.add('modelResult', { model: model.id, label: round === 0 ? label : `${label} (đợt ${round + 1})`, unit,
      quantity: random.whole(least, most) })
  }
}
