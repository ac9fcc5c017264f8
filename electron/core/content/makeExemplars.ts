import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { later } from './days.ts'
import { drawPost } from './makeUnits.ts'
import { drawPerson } from './people.ts'
import { addressOn, drawPlace } from './places.ts'
import { type Made, type World, agencySymbol, decisionsPerYear, fill, lastDay, numberOn, unitOn } from './world.ts'

/** `by`: done by people of the agency, by citizens, or by either. */
type Deed = { field: string; by: 'staff' | 'citizens' | 'either'; text: string }

const deeds: readonly Deed[] = [
  { field: 'administrative-reform', by: 'staff',
    text: 'Trong năm hướng dẫn {n} lượt người dân nộp hồ sơ trực tuyến, không có hồ sơ trễ hạn, không có phản ánh về thái độ phục vụ.' },
  { field: 'administrative-reform', by: 'staff',
    text: 'Có sáng kiến rút ngắn thời gian kiểm tra hồ sơ từ 3 ngày còn 1 ngày, được Hội đồng sáng kiến Sở công nhận.' },
  { field: 'citizen-reception', by: 'either',
    text: 'Kiên trì vận động, hòa giải thành {few} vụ tranh chấp ranh đất, trong đó có vụ kéo dài trên 10 năm.' },
  { field: 'citizen-reception', by: 'staff', text: 'Tham mưu giải quyết {n} đơn đúng thời hạn, không để phát sinh khiếu nại vượt cấp.' },
  { field: 'new-countryside', by: 'citizens', text: 'Tự nguyện hiến {n} m² đất, vận động {few} hộ khác cùng hiến đất làm lộ giao thông nông thôn.' },
  { field: 'new-countryside', by: 'either', text: 'Vận động Nhân dân đóng góp {n} ngày công, xây dựng tuyến đường hoa dài 2,5 km.' },
  { field: 'economy', by: 'citizens',
    text: 'Đi đầu chuyển {few} công đất lúa kém hiệu quả sang trồng màu, giúp {few2} hộ cùng làm, thu nhập tăng gấp đôi.' },
  { field: 'economy', by: 'citizens', text: 'Đứng ra thành lập tổ hợp tác, bao tiêu nông sản cho {n} hộ, không để thương lái ép giá.' },
  { field: 'culture-society', by: 'either', text: 'Vận động xây {few} căn nhà tình thương và trao {n} suất quà cho hộ nghèo, hộ chính sách.' },
  { field: 'culture-society', by: 'citizens', text: 'Duy trì bếp ăn tình thương, mỗi tháng phục vụ {n} suất cơm miễn phí cho bệnh nhân nghèo.' },
  { field: 'defence-security', by: 'citizens', text: 'Phát hiện và báo tin {few} vụ trộm cắp, vận động {n} hộ lắp đèn và camera an ninh.' },
  { field: 'political-system', by: 'staff',
    text: 'Gương mẫu trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; hoàn thành xuất sắc nhiệm vụ hai năm liền.' },
  { field: 'religion', by: 'citizens',
    text: 'Là người có uy tín, vận động đồng bào phật tử giữ gìn an ninh trật tự, không nghe theo kẻ xấu kích động.' },
  { field: 'site-clearance', by: 'citizens', text: 'Gương mẫu bàn giao mặt bằng trước hạn và thuyết phục {few} hộ cùng bàn giao.' },
  { field: 'pending-cases', by: 'staff', text: 'Đến tận nhà thu thập giấy tờ, giúp {n} hộ hoàn tất hồ sơ đất đai tồn đọng từ nhiều năm.' },
]

const citizens = ['Trưởng ấp', 'Bí thư chi bộ ấp', 'Người có uy tín trong đồng bào dân tộc thiểu số', 'Chi hội trưởng Hội Nông dân',
  'Chi hội trưởng phụ nữ', 'Nông dân sản xuất giỏi',
  'Tổ trưởng tổ hòa giải', 'Giám đốc hợp tác xã', 'Thành viên Ban Quản trị chùa', 'Đội trưởng đội dân phòng', 'Hội viên Hội Cựu chiến binh']
const collectives = ['Chi bộ', 'Tổ Một cửa', 'Chi đoàn', 'Công đoàn cơ sở', 'Tổ công nghệ số cộng đồng', 'Tổ công tác lưu động']
const forms = [['Biểu dương tại hội nghị tổng kết', 'Giám đốc Sở Nông nghiệp và Môi trường'], ['Giấy khen', 'Giám đốc Sở Nông nghiệp và Môi trường'],
  ['Bằng khen', 'Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu'], ['Thư khen', 'Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu']] as const

/** Exemplary people, collectives and households, a third of them grown out of a model. */
export function makeExemplars(world: World, count: number): void {
  for (let place = 0; place < count; place += 1) world.add('exemplar', oneExemplar(world))
}

function oneExemplar(world: World): Partial<DraftFor<'exemplar'>> {
  const { random } = world
  const model = world.made('model').length > 0 && random.chance(0.35) ? random.pick(world.made('model')) : null
  const registeredOn = world.draw(model?.draft.registeredOn ?? '2024-01-08', '2025-12-10')
  const who = subject(world, registeredOn, model)
  const possible = deeds.filter(deed => deed.by === 'either' || (deed.by === 'staff') === (who.unit != null))
  const fitting = possible.filter(deed => deed.field === model?.draft.field)
  const deed = random.pick(fitting.length > 0 ? fitting : possible)
  return {
    ...who, field: deed.field, level: random.weighted({ grassroots: 60, commune: 25, province: 15 }), model: model?.id ?? null,
    achievement: fill(deed.text, { n: random.whole(24, 460), few: random.whole(3, 18), few2: random.whole(4, 25) }),
    registeredOn, ...praise(world, registeredOn), articles: random.chance(0.5) ? random.whole(0, 5) : null,
  }
}

/** Who it is; only people and collectives of the agency have a unit. */
function subject(world: World, day: string, model: Made<'model'> | null): Partial<DraftFor<'exemplar'>> {
  const { random } = world
  const [place, unit] = [drawPlace(random), unitOn(world, day)]
  const category = random.weighted({ person: 64, collective: 24, household: 12 })
  if (category === 'collective') {
    const members = random.whole(5, 28)
    return { category, name: `${random.pick(collectives)} ${unit?.draft.name ?? place.commune}`,
      workplace: unit?.draft.name ?? place.commune, unit: unit?.id ?? null, members, women: random.whole(0, members) }
  }
  const person = drawPerson(random)
  const born = String(random.whole(1952, 1999))
  if (category === 'household') return { category, name: `Hộ ${person.sex === 'male' ? 'ông' : 'bà'} ${person.name}`, born,
    sex: person.sex, workplace: addressOn(place, day) }
  const inside = model !== null || random.chance(0.55)
  const identityNumber = random.chance(0.03) ? `0${random.whole(80, 96)}${person.sex === 'male' ? 0 : 1}${born.slice(2)}${String(random.whole(0, 999_999)).padStart(6, '0')}` : null
  return inside
    ? { category, ...person, born, position: drawPost(random, unit), workplace: unit?.draft.name ?? 'Sở Nông nghiệp và Môi trường',
      unit: unit?.id ?? null, identityNumber }
    : { category, ...person, born, position: random.pick(citizens), workplace: addressOn(place, day), identityNumber }
}

function praise(world: World, registeredOn: string): Partial<DraftFor<'exemplar'>> & Pick<DraftFor<'exemplar'>, 'status'> {
  const { random } = world
  const status = random.weighted({ introduced: 18, proposed: 14, praised: 46, exemplary: 19, withdrawn: 3 })
  const praisedOn = world.workday(later(registeredOn, random.whole(15, 200)))
  if (status === 'introduced' || status === 'withdrawn') return { status }
  if (status === 'proposed' || praisedOn > lastDay) return { status: 'proposed' }
  const [form, praisedBy] = random.pick(forms)
  const sign = praisedBy.startsWith('Giám đốc') ? agencySymbol : 'UBND'
  return { status, praisedOn, praise: form, praisedBy,
    decision: form === 'Bằng khen' || form === 'Giấy khen' ? `${numberOn(random, praisedOn, decisionsPerYear[sign])}/QĐ-${sign}` : null }
}
