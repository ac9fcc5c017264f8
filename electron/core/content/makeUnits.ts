import { drawName } from './people.ts'
import { areaNames } from './places.ts'
import type { Random } from './random.ts'
import type { Made, World } from './world.ts'

type UnitName = [name: string, abbreviation: string, category: string, staff: number, validTo?: string]

/** Units of a Sở Nông nghiệp và Môi trường; the inspectorates of the Sở ended with the two-level inspection of 2025. */
const units: readonly UnitName[] = [
  ['Văn phòng Sở', 'VP', 'office', 24], ['Phòng Tổ chức cán bộ', 'TCCB', 'department', 10],
  ['Phòng Kế hoạch - Tài chính', 'KHTC', 'department', 14], ['Phòng Quản lý đất đai', 'QLĐĐ', 'department', 16],
  ['Thanh tra Sở', 'TTr', 'inspectorate', 18, '2025-06-30'], ['Chi cục Bảo vệ môi trường', 'CCBVMT', 'sub-department', 22],
  ['Chi cục Trồng trọt và Bảo vệ thực vật', 'CCTTBVTV', 'sub-department', 46], ['Chi cục Chăn nuôi và Thú y', 'CCCNTY', 'sub-department', 52],
  ['Chi cục Thủy sản', 'CCTS', 'sub-department', 38], ['Chi cục Thủy lợi', 'CCTL', 'sub-department', 34],
  ['Chi cục Kiểm lâm', 'CCKL', 'sub-department', 41], ['Chi cục Phát triển nông thôn', 'CCPTNT', 'sub-department', 21],
  ['Chi cục Quản lý chất lượng nông, lâm sản và thủy sản', 'CCQLCL', 'sub-department', 19], ['Văn phòng Đăng ký đất đai', 'VPĐKĐĐ', 'centre', 165],
  ['Trung tâm Phát triển quỹ đất', 'TTPTQĐ', 'centre', 33], ['Trung tâm Khuyến nông', 'TTKN', 'centre', 58],
  ['Trung tâm Quan trắc tài nguyên và môi trường', 'TTQT', 'centre', 36], ['Trung tâm Công nghệ thông tin', 'TTCNTT', 'centre', 20],
  ['Trung tâm Nước sạch và Vệ sinh môi trường nông thôn', 'TTNS', 'centre', 87], ['Trung tâm Giống nông nghiệp', 'TTG', 'centre', 40],
  ['Ban Quản lý rừng phòng hộ', 'BQLRPH', 'board', 29], ['Ban Quản lý Cảng cá', 'BQLCC', 'board', 26], ['Quỹ Bảo vệ môi trường', 'QBVMT', 'fund', 8],
]

/** Branches in the field, for registers with many units: what they are called and which unit they belong to. */
const branches = [
  ['Chi nhánh Văn phòng Đăng ký đất đai khu vực', 'Văn phòng Đăng ký đất đai'], ['Trạm Khuyến nông khu vực', 'Trung tâm Khuyến nông'],
  ['Trạm Trồng trọt và Bảo vệ thực vật khu vực', 'Chi cục Trồng trọt và Bảo vệ thực vật'], ['Trạm Chăn nuôi và Thú y khu vực',
    'Chi cục Chăn nuôi và Thú y'],
  ['Trạm Thủy lợi khu vực', 'Chi cục Thủy lợi'], ['Hạt Kiểm lâm khu vực', 'Chi cục Kiểm lâm'], ['Trạm Thủy sản khu vực', 'Chi cục Thủy sản'],
  ['Trạm cấp nước khu vực', 'Trung tâm Nước sạch và Vệ sinh môi trường nông thôn'],
] as const

/** How many units a Sở of this size has without branches, and with all of them. */
export const usualUnits = units.length
export const mostUnits = units.length + branches.length * areaNames.length

export function makeUnits(world: World, count: number): void {
  const { random, settings } = world
  const own = (staff: number) => ({
    headName: drawName(random), contactName: drawName(random), staff, women: Math.round(staff * (0.3 + random.fraction() * 0.45)),
  })
  units.slice(0, count).forEach(([name, abbreviation, category, staff, validTo], place) => {
    const office = settings.officers.find(officer => category === 'office' && officer.position === 'Chánh Văn phòng')
    world.add('unit', {
      name, abbreviation, category, position: place + 1, ...own(staff + random.whole(-2, 3)), validTo: validTo ?? null,
      ...(office ? { headName: office.name } : {}),
    })
  })
  const parents = new Map(world.made('unit').map(unit => [unit.draft.name, unit.id]))
  for (let place = units.length; place < count; place += 1) {
    const nth = place - units.length
    const [name, parent] = branches[nth % branches.length] as (typeof branches)[number]
    world.add('unit', {
      name: `${name} ${areaNames[Math.floor(nth / branches.length)]}`, category: 'centre', position: place + 1,
      parent: parents.get(parent) ?? null, ...own(random.whole(6, 18)),
    })
  }
}

const posts: Readonly<Record<string, readonly string[]>> = {
  office: ['Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Chuyên viên', 'Văn thư'], department: ['Trưởng phòng', 'Phó Trưởng phòng',
    'Chuyên viên', 'Chuyên viên'],
  inspectorate: ['Phó Chánh Thanh tra', 'Thanh tra viên'], 'sub-department': ['Chi cục trưởng', 'Phó Chi cục trưởng', 'Chuyên viên', 'Kỹ thuật viên'],
  centre: ['Giám đốc', 'Phó Giám đốc', 'Viên chức', 'Kỹ thuật viên'], board: ['Trưởng ban', 'Phó Trưởng ban', 'Viên chức'],
  fund: ['Giám đốc Quỹ', 'Viên chức'],
}

/** A post somebody may hold in the unit; `leading` picks from the first two. */
export function drawPost(random: Random, unit: Made<'unit'> | null, leading = false): string {
  const list = posts[unit?.draft.category ?? ''] ?? ['Chuyên viên']
  return random.pick(leading ? list.slice(0, 2) : list)
}
