import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { later } from './days.ts'
import { drawName } from './people.ts'
import { type Place, addressOn, drawPlace } from './places.ts'
import { type World, agencySymbol, capital, fill, lastDay, numberOn, unitOn } from './world.ts'

/** `field` is the one in which petitions come out of it; without it they may be about anything. */
type Subject = { topic: string; audience: string; form: string; field?: string; reason?: string }

const dialogueSubjects: readonly Subject[] = [
  { topic: 'Đối thoại giữa Giám đốc Sở với công chức, viên chức, người lao động {half} năm {year}', audience: 'staff',
    form: 'internal', field: 'staff' },
  { topic: 'Đối thoại định kỳ tại nơi làm việc quý {quarter}/{year} của {unit}', audience: 'staff', form: 'workplace', field: 'staff' },
  { topic: 'Gặp gỡ, đối thoại với doanh nghiệp, hợp tác xã nông nghiệp quý {quarter}/{year}', audience: 'business', form: 'regular' },
  { topic: 'Đối thoại với hội viên nông dân {commune} về tiêu thụ nông sản', audience: 'farmers', form: 'thematic',
    field: 'agriculture', reason: 'Giá lúa giảm sâu giữa vụ, thương lái bỏ cọc.' },
  { topic: 'Đối thoại với các hộ bị thu hồi đất làm tuyến kênh qua {hamlet}, {commune}', audience: 'people', form: 'thematic',
    field: 'site-clearance', reason: 'Còn nhiều hộ chưa đồng thuận đơn giá bồi thường.' },
  { topic: 'Đối thoại với người dân {hamlet}, {commune} về mùi hôi trại chăn nuôi', audience: 'people', form: 'unplanned',
    field: 'environment', reason: 'Người dân tập trung phản ánh nhiều ngày liền.' },
  { topic: 'Đối thoại với đồng bào Khmer {commune} về chính sách đất ở, đất sản xuất', audience: 'ethnic-minorities',
    form: 'thematic', field: 'social-policy' },
  { topic: 'Đối thoại trực tuyến với người dân về thủ tục cấp giấy chứng nhận quyền sử dụng đất năm {year}', audience: 'people',
    form: 'online', field: 'land' },
  { topic: 'Diễn đàn lắng nghe thanh niên nông thôn khởi nghiệp {commune}', audience: 'youth', form: 'thematic' },
  { topic: 'Gặp gỡ chủ tàu cá, thuyền viên tại {commune} về chống khai thác bất hợp pháp', audience: 'people-business',
    form: 'thematic', field: 'security', reason: 'Có tàu cá mất kết nối giám sát hành trình.' },
  { topic: 'Đối thoại với hội viên phụ nữ {commune} về nước sạch và phân loại rác', audience: 'women', form: 'regular', field: 'water' },
  { topic: 'Gặp mặt chức sắc, chức việc tôn giáo về bảo vệ môi trường tại {commune}', audience: 'religious', form: 'regular', field: 'environment' },
  { topic: 'Đối thoại với người dân sống cạnh bãi rác tập trung {commune}', audience: 'people', form: 'unplanned',
    field: 'environment', reason: 'Nước rỉ rác chảy ra ruộng, có nguy cơ tập trung đông người.' },
  { topic: 'Hội nghị tiếp xúc, đối thoại với Nhân dân {commune} {half} năm {year}', audience: 'people', form: 'regular' },
]

const leaders = ['Giám đốc Sở', 'Phó Giám đốc Sở', 'Chánh Văn phòng Sở', 'Chi cục trưởng', 'Giám đốc Trung tâm'] as const
const conclusions = [
  'Giao các phòng, đơn vị trả lời bằng văn bản từng ý kiến trong 15 ngày; Văn phòng Sở theo dõi, đôn đốc.',
  'Thống nhất kiểm tra thực địa trong tuần, mời đại diện Nhân dân cùng tham gia.',
  'Tiếp thu các ý kiến về thủ tục; niêm yết lại hướng dẫn tại nơi tiếp nhận hồ sơ.',
  'Giao Văn phòng Sở tổng hợp, tham mưu kiến nghị Ủy ban nhân dân tỉnh những nội dung vượt thẩm quyền.',
]

/**
 * Dialogues. About a third are `detailed`: their opinions are petitions of their own, so the number typed on the
 * dialogue stays empty, as the form asks.
 */
export function makeDialogues(world: World, count: number): void {
  for (let place = 0; place < count; place += 1) {
    const [scene, subject] = [drawPlace(world.random), world.random.pick(dialogueSubjects)]
    const { id } = world.add('dialogue', oneDialogue(world, subject, scene, place % 3 === 0))
    world.scenes.set(id, { place: scene, ...(subject.field ? { field: subject.field } : {}) })
  }
}

function oneDialogue(world: World, subject: Subject, place: Place, detailed: boolean): Partial<DraftFor<'dialogue'>> {
  const { random } = world
  const heldOn = world.draw('2024-01-08', '2025-12-26')
  const month = Number(heldOn.slice(5, 7))
  const unit = unitOn(world, heldOn)
  const inside = subject.audience === 'staff'
  const position = subject.topic.includes('Giám đốc Sở') ? leaders[0] : random.pick(leaders)
  const people = random.whole(inside ? 15 : 22, inside ? 90 : 210)
  const opinions = random.whole(3, 26)
  const noticeOn = world.workday(later(heldOn, random.whole(3, 15)))
  return {
    topic: fill(subject.topic, {
      ...place, unit: unit?.draft.name ?? 'Sở', year: heldOn.slice(0, 4), half: month <= 6 ? '6 tháng đầu' : '6 tháng cuối',
      quarter: ['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)] ?? 'I',
    }),
    heldOn, form: subject.form, audience: subject.audience, chair: chairOf(world, position, heldOn), chairPosition: position,
    byHead: position === leaders[0],
    place: inside || subject.form === 'online' ? 'Hội trường Sở Nông nghiệp và Môi trường' : `Nhà văn hóa ${addressOn(place, heldOn)}`,
    unit: unit?.id ?? null, reason: subject.reason ?? null,
    people, attendances: people + (random.chance(0.3) ? random.whole(1, 40) : 0),
    ...(detailed ? {} : { opinions, answeredOnSpot: random.whole(Math.floor(opinions * 0.6), opinions) }),
    ...(random.chance(0.8) && noticeOn <= lastDay ? { noticeNumber: `${numberOn(random, noticeOn, 420)}/TB-${agencySymbol}`, noticeOn } : {}),
    conclusion: random.chance(0.85) ? random.pick(conclusions) : null,
  }
}

/** The director keeps his name through the two years; other chairs change. */
function chairOf(world: World, position: string, day: string): string {
  const wanted = position === 'Giám đốc Sở' ? 'Giám đốc' : position === 'Phó Giám đốc Sở' ? 'Phó Giám đốc' : undefined
  const officer = world.settings.officers.find(one => one.role === 'signer' && one.position === wanted && (one.validFrom ?? '') <= day && (one.validTo ?? '9999') >= day)
  return officer?.name ?? drawName(world.random)
}

const receptionSubjects: readonly (readonly [topic: string, field: string])[] = [
  ['Hỏi thủ tục tách thửa, chuyển mục đích sử dụng đất tại {hamlet}, {commune}', 'land'],
  ['Đề nghị cấp lại giấy chứng nhận quyền sử dụng đất bị mất tại {commune}', 'land'],
  ['Khiếu nại giá bồi thường dự án nâng cấp tuyến đê {commune}', 'site-clearance'],
  ['Phản ánh cơ sở chế biến hải sản xả thải tại {hamlet}, {commune}', 'environment'],
  ['Đề nghị hỗ trợ thiệt hại lúa do xâm nhập mặn tại {commune}', 'social-policy'],
  ['Hỏi việc hỗ trợ lắp đồng hồ nước cho hộ nghèo {hamlet}, {commune}', 'water'],
  ['Tranh chấp ranh đất giữa hai hộ liền kề ở {hamlet}, {commune}', 'land'], ['Đề nghị nạo vét kênh nội đồng {hamlet}, {commune}', 'agriculture'],
  ['Phản ánh khai thác cát trái phép đoạn sông qua {commune}', 'security'], ['Đề nghị xem xét hỗ trợ tàu cá nằm bờ tại {commune}', 'procedures'],
  ['Hỏi chế độ viên chức khi sắp xếp đơn vị sự nghiệp', 'staff'], ['Kiến nghị về tiêu hủy heo bệnh và mức hỗ trợ tại {commune}', 'health'],
]
const results = [
  'Đã hướng dẫn công dân nộp hồ sơ tại Trung tâm Phục vụ hành chính công, công dân đồng ý.',
  'Giao đơn vị chuyên môn kiểm tra thực địa và trả lời công dân bằng văn bản.',
  'Vụ việc thuộc thẩm quyền Ủy ban nhân dân cấp xã, đã có phiếu hướng dẫn.',
  'Tiếp nhận đơn, thụ lý theo quy định; hẹn trả lời trong thời hạn luật định.', 'Công dân rút yêu cầu sau khi được giải thích.',
]

/** Receptions of citizens: by the office every week, by the director on the fixed day, now and then unplanned. */
export function makeReceptions(world: World, count: number): void {
  for (let nth = 0; nth < count; nth += 1) {
    const [place, [topic, field]] = [drawPlace(world.random), world.random.pick(receptionSubjects)]
    world.scenes.set(world.add('reception', oneReception(world, topic, place)).id, { place, field })
  }
}

function oneReception(world: World, topic: string, place: Place): Partial<DraftFor<'reception'>> {
  const { random } = world
  const category = random.weighted({ regular: 66, leader: 27, unplanned: 7 })
  const drawn = world.draw('2024-01-03', '2025-12-30')
  const heldOn = category === 'leader' ? world.workday(`${drawn.slice(0, 8)}15`) : drawn
  const people = random.whole(1, category === 'leader' ? 14 : 4)
  const cases = random.whole(1, people)
  const group = random.chance(category === 'regular' ? 0.02 : 0.12)
  const groupPeople = group ? random.whole(5, 32) : 0
  const position = category === 'regular' ? 'Công chức tiếp công dân' : random.chance(0.7) ? 'Giám đốc Sở' : 'Phó Giám đốc Sở'
  const dueOn = random.chance(0.55) ? world.workday(later(heldOn, random.whole(7, 30))) : null
  const inTime = random.chance(0.88)
  const done = dueOn && random.chance(0.95) ? (inTime ? world.draw(later(heldOn, 1), dueOn) : world.workday(later(dueOn, random.whole(1, 12)))) : null
  return {
    heldOn, category, topic: capital(fill(topic, place)), host: chairOf(world, position, heldOn), hostPosition: position,
    place: random.chance(0.85) ? 'Phòng tiếp công dân của Sở' : `Trụ sở tiếp công dân ${place.commune}`, unit: unitOn(world, heldOn,
      ['Văn phòng Sở', 'Thanh tra Sở'])?.id ?? null,
    people: people + groupPeople, attendances: people + groupPeople + (random.chance(0.2) ? random.whole(1, 5) : 0), cases,
    newCases: random.whole(0, cases),
    ...(group ? { groups: 1, groupPeople } : {}), previousAuthority: random.chance(0.3) ? `Ủy ban nhân dân ${place.commune}` : null,
    conclusion: random.chance(0.9) ? random.pick(results) : null, dueOn, doneOn: done && done <= lastDay ? done : null,
  }
}
