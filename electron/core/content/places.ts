import type { Random } from './random.ts'

/** The last day of the district level (Luật Tổ chức chính quyền địa phương 2025: two levels from 01/7/2025). */
const lastDistrictDay = '2025-06-30'

/** Districts of the made-up province with communes that kept their names. */
const districts: Readonly<Record<string, readonly string[]>> = {
  'thành phố Tân An': ['phường Tân An', 'phường Mỹ Bình', 'phường Hưng Phú', 'xã Đông Thạnh'],
  'huyện Phụng Hòa': ['xã Phụng Hòa', 'xã Hiệp Lợi', 'xã Long Thạnh', 'xã Phương Bình', 'xã Tân Bình'],
  'huyện Kế Thành': ['xã Kế Thành', 'xã An Mỹ', 'xã Đại Hải', 'xã Nhơn Mỹ', 'xã Ba Trinh'],
  'huyện Trà Ếch': ['xã Trà Ếch', 'xã Hòa Ân', 'xã Châu Điền', 'xã Phong Phú', 'xã Tam Ngãi'],
  'huyện Vị Tân': ['xã Vị Tân', 'xã Vĩnh Tường', 'xã Hỏa Lựu', 'xã Lương Nghĩa', 'xã Xà Phiên'],
  'huyện Mỹ Xuyên Đông': ['xã Ngọc Tố', 'xã Thạnh Phú', 'xã Gia Hòa', 'xã Hòa Tú', 'xã Tham Đôn'],
  'thị xã Vĩnh Hải': ['phường Vĩnh Phước', 'phường Khánh Hòa', 'xã Lai Hòa', 'xã Vĩnh Tân', 'xã Lạc Hòa'],
  'huyện Cù Lao Dừa': ['xã An Thạnh', 'xã Đại Ân', 'xã Cù Lao Dừa', 'xã Phú Đức'],
}

const hamletNames = ['Tân Lợi', 'Phú Hòa', 'Giồng Chùa', 'Bưng Tróp', 'Mỹ Thuận', 'Xẻo Môn', 'Rạch Gừa', 'Trà Canh', 'Đay Sô',
  'Sóc Dong', 'Cái Trưng',
  'Thạnh Đông', 'Kinh Mới', 'Bà Bẩy', 'Ô Chích', 'Long Hưng', 'An Nghiệp', 'Bờ Dừa', 'Vàm Hồ', 'Cây Sộp', 'Nước Mặn', 'Hòa Quới',
  'Tắc Bướm', 'Đầu Giồng']

export type Place = { hamlet: string; commune: string; district: string }

const places = Object.entries(districts).flatMap(([district, communes]) => communes.map(commune => ({ commune, district })))

export function drawPlace(random: Random): Place {
  const { commune, district } = random.pick(places)
  const sort = commune.startsWith('phường') ? 'khu vực' : 'ấp'
  return { commune, district, hamlet: `${sort} ${random.chance(0.25) ? random.whole(1, 9) : random.pick(hamletNames)}` }
}

/** The commune as it was written on a day: with its district for as long as there were districts. */
export const communeOn = (place: Place, day: string): string =>
  (day <= lastDistrictDay ? `${place.commune}, ${place.district}` : place.commune)

export const addressOn = (place: Place, day: string): string => `${place.hamlet}, ${communeOn(place, day)}`

/** Names after which branches of a unit in the field are called. */
export const areaNames: readonly string[] = places.map(({ commune }) => commune.replace(/^\S+ /, ''))
