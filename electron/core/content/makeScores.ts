import type { Made, World } from './world.ts'
import { existed } from './world.ts'

type Line = [number: string, name: string, maximum: number, evidence?: string]

/** One hundred points: 10 for putting directives into force, 90 for carrying them out. A longer number lies below a shorter one. */
const lines: readonly Line[] = [
  ['I', 'Tổ chức, cụ thể hóa các văn bản chỉ đạo', 10], ['I.1', 'Ban hành kế hoạch công tác dân vận năm đúng thời hạn', 4, 'Kế hoạch của đơn vị'],
  ['I.2', 'Phân công lãnh đạo phụ trách và công chức theo dõi', 3, 'Văn bản phân công'], ['I.3',
    'Quán triệt các văn bản về công tác dân vận, dân chủ ở cơ sở', 3, 'Giấy mời, danh sách dự'],
  ['II', 'Tham mưu, tổ chức thực hiện', 90], ['II.1', 'Tuyên truyền, vận động', 10], ['II.1.1',
    'Tổ chức hội nghị, sinh hoạt chuyên đề', 5, 'Biên bản, hình ảnh'],
  ['II.1.2', 'Có tin, bài tuyên truyền về "Dân vận khéo"', 5, 'Đường dẫn tin, bài'], ['II.2', 'Cải cách hành chính', 20], ['II.2.1',
    'Hồ sơ giải quyết đúng hạn từ 98% trở lên', 10, 'Trích hệ thống một cửa'],
  ['II.2.2', 'Mức độ hài lòng trên 90%', 5, 'Phiếu khảo sát'], ['II.2.3', 'Công khai đầy đủ thủ tục hành chính', 5,
    'Ảnh bảng niêm yết'], ['II.3', 'Tiếp công dân, đối thoại, giải quyết đơn thư', 20],
  ['II.3.1', 'Người đứng đầu tiếp công dân đúng lịch', 6, 'Sổ tiếp công dân'], ['II.3.2',
    'Đối thoại trực tiếp ít nhất một cuộc trong năm', 6, 'Thông báo kết luận'],
  ['II.3.3', 'Đơn thư giải quyết đúng hạn', 8, 'Sổ theo dõi đơn'], ['II.4', 'Thực hiện dân chủ ở cơ sở', 20], ['II.4.1',
    'Tổ chức hội nghị cán bộ, công chức, viên chức, người lao động', 6, 'Nghị quyết hội nghị'],
  ['II.4.2', 'Công khai các nội dung theo quy định', 8, 'Biên bản công khai'], ['II.4.3',
    'Ban Thanh tra nhân dân hoạt động theo kế hoạch', 6, 'Báo cáo của Ban'],
  ['II.5', 'Phong trào thi đua "Dân vận khéo"', 15], ['II.5.1', 'Đăng ký ít nhất một mô hình', 5, 'Phiếu đăng ký'], ['II.5.2',
    'Có mô hình được công nhận', 6, 'Quyết định công nhận'],
  ['II.5.3', 'Nhân rộng mô hình', 4, 'Báo cáo nhân rộng'], ['II.6', 'Chế độ thông tin, báo cáo', 5], ['II.6.1',
    'Gửi báo cáo đúng hạn, đủ nội dung', 5, 'Sổ theo dõi báo cáo'],
]

const years = [2025, 2024] as const
const sheetOf = (year: number) => `Bộ tiêu chí công tác dân vận và dân chủ ở cơ sở năm ${year}`

export const criteriaOfSheet = lines.length
export const mostCriteria = lines.length * years.length

const hasParts = (number: string) => lines.some(([other]) => other.startsWith(`${number}.`))

/** Whole score sheets, the newest year first; a smaller count ends in the middle of one. */
export function makeCriteria(world: World, count: number): void {
  for (const [place, year] of years.entries()) {
    const ids = new Map<string, string>()
    for (const [position, [number, name, maximum, evidence]] of lines.slice(0, Math.max(count - place * lines.length, 0)).entries()) {
      const parent = ids.get(number.slice(0, Math.max(number.lastIndexOf('.'), 0))) ?? null
      ids.set(number, world.add('criterion', { sheet: sheetOf(year), parent, number, name, maximum, position: position + 1,
        evidence: evidence ?? null }).id)
    }
  }
}

/** The units to be scored for a year: those that were there in December. */
const scored = (world: World, year: number) => world.made('unit').filter(unit => existed(unit, `${year}-12-10`))

export const mostAssessments = (world: World): number => years.reduce((sum, year) => sum + scored(world, year).length, 0)

export function makeAssessments(world: World, count: number): void {
  const { random } = world
  for (const { unit, year } of years.flatMap(year => scored(world, year).map(unit => ({ unit, year }))).slice(0, count)) {
    const status = year === 2024 ? 'verified' as const : random.weighted({ verified: 70, selfScored: 22, open: 8 })
    world.add('assessment', {
      name: `Phiếu chấm điểm ${unit.draft.name} năm ${year}`, sheet: sheetOf(year), unit: unit.id, year, status,
      selfScoredOn: status === 'open' ? null : world.draw(`${year}-12-10`, `${year}-12-15`),
      verifiedOn: status === 'verified' ? world.draw(`${year}-12-16`, `${year}-12-31`) : null,
      bonus: random.chance(0.4) ? random.whole(1, 6) / 2 : null,
      deduction: random.chance(0.1) ? random.whole(1, 4) / 2 : null,
      responsibility: random.chance(0.03) ? 'Phê bình trưởng đơn vị vì nhiều lần gửi báo cáo trễ hạn.' : null,
    })
  }
}

const leaves = (world: World,
  sheet: string | undefined) => world.made('criterion').filter(({ draft }) => draft.sheet === sheet && !hasParts(draft.number ?? ''))

export const mostScores = (world: World): number => world.made('assessment').reduce((sum, { draft }) => sum + leaves(world, draft.sheet).length, 0)

/** A score for every line of every sheet that has no lines below it. */
export function makeScores(world: World, count: number): void {
  const bySheet = new Map(years.map(year => [sheetOf(year), leaves(world, sheetOf(year))]))
  let left = count
  for (const assessment of world.made('assessment')) {
    for (const criterion of (bySheet.get(assessment.draft.sheet ?? '') ?? []).slice(0, left)) {
      world.add('assessmentScore', { assessment: assessment.id, criterion: criterion.id, ...oneScore(world, assessment, criterion) })
      left -= 1
    }
  }
}

function oneScore({ random }: World, { draft: { status } }: Made<'assessment'>, { draft: criterion }: Made<'criterion'>) {
  const maximum = criterion.maximum ?? 0
  const halves = (least: number) => random.whole(Math.ceil(maximum * least * 2), maximum * 2) / 2
  const selfScore = status === 'open' && random.chance(0.5) ? null : halves(0.75)
  const verifiedScore = status !== 'verified' || selfScore === null ? null : Math.max(0,
    selfScore - (random.chance(0.3) ? random.whole(1, 2) / 2 : 0))
  return { selfScore, verifiedScore, evidence: criterion.evidence ?? null }
}
