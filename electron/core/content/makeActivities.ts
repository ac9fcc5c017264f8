import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { later } from './days.ts'
import { drawName } from './people.ts'
import { drawPlace } from './places.ts'
import { type World, fill, lastDay, monthName, unitOn } from './world.ts'

type Theme = { category: string; names: readonly string[]; partner?: string; outcome: string; people?: number; articles?: number; funds?: number }

const themes: readonly Theme[] = [
  { category: 'briefing', people: 120, outcome: 'Công chức, viên chức tham gia đầy đủ, nắm được nội dung cốt lõi.', names: [
    'Hội nghị quán triệt Kết luận số 43-KL/TW và Nghị quyết số 25-NQ/TW về công tác dân vận',
    'Quán triệt, học tập bài báo "Dân vận" của Chủ tịch Hồ Chí Minh tại {unit}',
    'Triển khai Luật Thực hiện dân chủ ở cơ sở và Nghị định số 59/2023/NĐ-CP tại {unit}',
    'Phổ biến Quy định số 11-QĐi/TW về trách nhiệm tiếp dân, đối thoại với dân'] },
  { category: 'publicity', articles: 14, outcome: 'Tin, bài đăng trên trang thông tin điện tử Sở và báo tỉnh.', partner: 'press', names: [
    'Tuyên truyền mô hình "Dân vận khéo" tại {commune}',
    'Chuyên mục "Dân vận khéo" tháng {month}/{year} trên trang thông tin điện tử Sở',
    'Tuyên truyền lưu động về phòng, chống hạn mặn tại {commune}',
    'Phát thanh tuyên truyền phân loại rác tại nguồn ở {commune}'] },
  { category: 'training', people: 65, outcome: 'Học viên đạt yêu cầu, được cấp tài liệu nghiệp vụ.',
    names: ['Tập huấn nghiệp vụ công tác dân vận cho công chức phụ trách các đơn vị',
    'Tập huấn kỹ năng tiếp công dân, xử lý đơn thư tại {unit}', 'Bồi dưỡng kỹ năng giao tiếp công vụ cho viên chức {unit}'] },
  { category: 'coordination', people: 40, partner: 'front', outcome: 'Thống nhất nội dung phối hợp và phân công theo dõi.', names: [
    'Ký kết chương trình phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh năm {year}',
    'Phối hợp giám sát việc chi trả hỗ trợ thiệt hại tại {commune}',
    'Họp đánh giá quy chế phối hợp với các đoàn thể năm {year}'] },
  { category: 'democracy', people: 35, outcome: 'Các nội dung phải công khai được niêm yết đúng quy định.',
    names: ['Công khai tài chính, tài sản và kết quả đánh giá công chức quý {quarter}/{year} tại {unit}',
    'Lấy ý kiến công chức, viên chức về dự thảo quy chế chi tiêu nội bộ tại {unit}'] },
  { category: 'staff-conference', people: 85, partner: 'trade-union',
    outcome: 'Hội nghị thông qua nghị quyết và bầu Ban Thanh tra nhân dân.',
    names: ['Hội nghị cán bộ, công chức, viên chức, người lao động năm {year} của {unit}'] },
  { category: 'administrative-reform', people: 30, outcome: 'Đề xuất cắt giảm thời gian giải quyết ba thủ tục.',
    names: ['Rà soát, đơn giản hóa thủ tục hành chính quý {quarter}/{year}',
    'Khảo sát mức độ hài lòng của người dân tại {commune}'] },
  { category: 'inspection', outcome: 'Đơn vị được kiểm tra cơ bản thực hiện đúng; đã nhắc nhở việc cập nhật sổ tiếp công dân.',
    names: ['Kiểm tra công tác dân vận chính quyền và quy chế dân chủ tại {unit}', 'Kiểm tra công vụ đột xuất tại {unit}'] },
  { category: 'self-inspection', outcome: 'Không phát hiện vi phạm; hai nội dung cần khắc phục.',
    names: ['Tự kiểm tra việc thực hiện dân chủ ở cơ sở {half} năm {year} tại {unit}'] },
  { category: 'meeting', people: 18, outcome: 'Phân công nhiệm vụ quý tới cho từng thành viên.',
    names: ['Họp Ban Chỉ đạo thực hiện dân chủ ở cơ sở của Sở quý {quarter}/{year}',
    'Giao ban công tác dân vận tháng {month}/{year}'] },
  { category: 'review', people: 95, outcome: 'Biểu dương các tập thể, cá nhân tiêu biểu; đề ra nhiệm vụ kỳ tới.',
    names: ['Sơ kết công tác dân vận chính quyền 6 tháng đầu năm {year}',
    'Tổng kết phong trào thi đua "Dân vận khéo" năm {year} tại {unit}'] },
  { category: 'emulation', people: 110, outcome: 'Các đơn vị đăng ký mô hình và ký giao ước thi đua.',
    names: ['Phát động phong trào thi đua "Dân vận khéo" năm {year}', 'Ký giao ước thi đua khối các đơn vị sự nghiệp năm {year}'] },
  { category: 'movement', people: 60, outcome: 'Người dân đến liên hệ công việc đánh giá tốt.',
    names: ['Phong trào "Nụ cười công sở" tháng {month}/{year} tại {unit}',
    'Ngày thứ Bảy tình nguyện giải quyết thủ tục hành chính tại {unit}'] },
  { category: 'welfare', people: 150, partner: 'red-cross', funds: 60,
    outcome: 'Trao quà đúng đối tượng, có xác nhận của địa phương.',
    names: ['Thăm, tặng quà gia đình chính sách nhân dịp Tết tại {commune}',
    'Khám bệnh, phát thuốc miễn phí cho đồng bào Khmer tại {commune}', 'Hiến máu tình nguyện đợt {n} năm {year}',
    'Tặng bồn chứa nước cho hộ nghèo vùng hạn mặn {commune}'] },
  { category: 'contest', people: 130, partner: 'youth', outcome: 'Trao giải nhất, nhì, ba và khuyến khích cho các đội.',
    names: ['Hội thi tìm hiểu "Dân vận khéo" năm {year}', 'Tọa đàm kinh nghiệm xây dựng mô hình "Dân vận khéo" tại {unit}'] },
  { category: 'campaign-month', people: 140, partner: 'party-commission',
    outcome: 'Hoàn thành các phần việc đăng ký trong Tháng Dân vận.', names: ['Ra quân Tháng Dân vận năm {year} tại {commune}',
    'Trồng cây, dọn vệ sinh hưởng ứng Ngày Dân vận 15/10/{year} tại {commune}'] },
]

/** Work that belongs to a season: words of its name, from and to as month-day. */
const seasons: readonly (readonly [words: RegExp, from: string, to: string])[] = [
  [/Tháng Dân vận|Ngày Dân vận/, '10-01', '10-31'], [/Sơ kết/, '06-05', '07-15'], [/Tổng kết/, '11-17', '12-26'], [/dịp Tết/, '01-06', '01-24'],
  [/^Hội nghị cán bộ|Phát động|giao ước|^Ký kết/, '01-08', '03-28'], [/hạn mặn/, '02-15', '05-30'], [/Họp đánh giá/, '11-03', '12-19'],
]

const partners = ['women', 'farmers', 'veterans', 'youth', 'commune', 'agency', 'police'] as const

/** Activities of every sort. A campaign lies in its October; what is planned has a deadline and no day yet. */
export function makeActivities(world: World, count: number): void {
  for (let place = 0; place < count; place += 1) world.add('activity', oneActivity(world, themes[place % themes.length] as Theme))
}

function oneActivity(world: World, theme: Theme): Partial<DraftFor<'activity'>> {
  const { random } = world
  const template = random.pick(theme.names)
  const year = random.chance(0.5) ? '2024' : '2025'
  const [, from, to] = seasons.find(([words]) => words.test(template)) ?? ['', '01-09', '12-29']
  const drawn = world.draw(`${year}-${from}`, `${year}-${to}`)
  const day = template.includes('thứ Bảy') ? saturday(drawn) : drawn
  const month = Number(day.slice(5, 7))
  const [place, unit] = [drawPlace(random), unitOn(world, day)]
  const name = fill(template, {
    ...place, unit: unit?.draft.name ?? 'Sở', year, month: monthName(day), n: random.whole(1, 4),
    half: month <= 6 ? '6 tháng đầu' : '6 tháng cuối', quarter: ['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)] ?? 'I',
  })
  const base = {
    name, category: theme.category, unit: unit?.id ?? null, leader: drawName(random),
    partner: theme.partner ?? (random.chance(0.35) ? random.pick(partners) : null),
    directive: random.chance(0.3) ? followed(world, day) : null,
    place: name.includes(place.commune) ? place.commune : random.pick(['Hội trường Sở', unit?.draft.name ?? 'Hội trường Sở']),
  }
  const status = random.weighted({ done: 92, planned: 5, cancelled: 3 })
  if (status === 'cancelled') return { ...base, status, dueOn: day, note: random.pick(['Lồng ghép vào hội nghị khác.',
    'Dừng do sắp xếp tổ chức bộ máy.', 'Hoãn vì bão, triều cường.']) }
  if (status === 'planned') return { ...base, status, dueOn: world.draw('2025-12-01', lastDay) }
  return { ...base, status, heldOn: day, ...figures(world, theme, day) }
}

function figures({ random }: World, theme: Theme, day: string): Partial<DraftFor<'activity'>> {
  const sessions = random.weighted({ 1: 80, 2: 14, 3: 6 })
  const ended = later(day, random.whole(1, 3))
  return {
    endedOn: random.chance(0.12) && ended <= lastDay ? ended : null, sessions: Number(sessions),
    attendances: theme.people ? Math.round(theme.people * (0.5 + random.fraction()) * Number(sessions)) : null,
    articles: theme.articles ? random.whole(1, theme.articles) : random.chance(0.3) ? random.whole(0, 4) : null,
    funds: theme.funds ? random.whole(5, theme.funds) * 1_000_000 : null, outcome: random.chance(0.75) ? theme.outcome : null,
  }
}

/** The Saturday before a working day. */
const saturday = (day: string) => later(day, -new Date(`${day}T00:00:00Z`).getUTCDay() - 1)

/** A document that had been issued by the day; null when the one drawn came later. */
function followed(world: World, day: string): string | null {
  const directives = world.made('directive')
  const drawn = directives.length > 0 ? world.random.pick(directives) : undefined
  return drawn && (drawn.draft.issuedOn ?? '9999') <= day ? drawn.id : null
}
