import type { Random } from './random.ts'

export type Person = { name: string; sex: 'male' | 'female' }

const families = ['Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ',
  'Ngô', 'Dương', 'Lý', 'Đinh', 'Trương', 'Mai', 'Cao', 'Tạ', 'Lâm', 'Châu', 'Quách', 'Tô', 'Hà', 'Từ', 'Đoàn', 'Lưu', 'Trịnh', 'Ông', 'Khưu', 'Âu']

const middles = {
  male: ['Văn', 'Văn', 'Hữu', 'Minh', 'Quốc', 'Thanh', 'Đức', 'Hoàng', 'Công', 'Ngọc', 'Tấn', 'Thành', 'Trọng', 'Phước', 'Bá',
    'Xuân', 'Nhựt', 'Khắc'],
  female: ['Thị', 'Thị', 'Thị', 'Thị Ngọc', 'Thị Kim', 'Thị Mỹ', 'Ngọc', 'Thị Hồng', 'Thị Bích', 'Thị Thu', 'Thanh', 'Thị Cẩm',
    'Kiều', 'Thị Ánh', 'Như'],
}

const givens = {
  male: ['An', 'Bình', 'Chiến', 'Cường', 'Danh', 'Dũng', 'Duy', 'Đạt', 'Đông', 'Đức', 'Giang', 'Hải', 'Hậu', 'Hiếu', 'Hòa', 'Hùng', 'Huỳnh', 'Khải',
    'Khánh', 'Khởi', 'Lâm', 'Liêm', 'Long', 'Lộc', 'Lực', 'Mẫn', 'Nam', 'Nghĩa', 'Nhẫn', 'Nhựt', 'Phong', 'Phú', 'Phúc', 'Quân', 'Quang', 'Quý',
    'Sang', 'Sơn', 'Tài', 'Tâm', 'Thắng', 'Thịnh', 'Thuận', 'Tiến', 'Toàn', 'Trí', 'Trung', 'Tuấn', 'Tùng', 'Út', 'Vinh', 'Vững', 'Vỹ'],
  female: ['Ánh', 'Bé', 'Bích', 'Châu', 'Chi', 'Cúc', 'Diễm', 'Dung', 'Đào', 'Đẹp', 'Hà', 'Hằng', 'Hạnh', 'Hiền', 'Hoa', 'Hồng',
    'Huệ', 'Hương', 'Kiều',
    'Lan', 'Liên', 'Loan', 'Lý', 'Mai', 'Mỹ', 'Nga', 'Ngân', 'Nguyệt', 'Nhi', 'Nhung', 'Oanh', 'Phượng', 'Quyên', 'Sương', 'Thảo',
    'Thắm', 'Thơ', 'Thu',
    'Thủy', 'Trang', 'Trinh', 'Tuyền', 'Tuyết', 'Vân', 'Xuân', 'Xuyến', 'Yến', 'Ửng'],
}

/** People of other nationalities than the Kinh, under names as they are really written. */
const others: readonly Person[] = [
  ...['Thạch Sóc Kha', 'Thạch Văn Rết', 'Kim Sa Rươn', 'Sơn Ngọc Thành', 'Danh Hoàng Sa', 'Kiên Sô Phanh', 'Lâm Sóc Thia',
    'Châu Sa Mết', 'Y Moan Niê',
    'Y Thuyên Ksơr', 'Lò Văn Hặc', 'Quàng Văn Pọm', 'Giàng A Páo', 'Sùng Seo Phử', 'Nông Văn Lượng', 'Hoàng Văn Thụ',
    'Trịnh Chấn Phong', 'La Vĩnh Xương',
    'Chàm Sa Lây', 'Rơ Châm Hyêu', 'A Brêu', 'Đinh Văn Đỏ', 'Bá Văn Quyển', 'Hồ Văn Lử'].map(name => ({ name, sex: 'male' as const })),
  ...['Thạch Thị Sa Rây', 'Sơn Thị Phượng', 'Kim Thị Sóc Khia', 'Danh Thị Hường', 'Lâm Thị Sa Ry', 'Châu Thị Sóc Rẹt', "H'Hen Niê", "H'Ngăm Niê Kdăm",
    'Lò Thị Ún', 'Quàng Thị Pánh', 'Sùng Thị Mỷ', 'Giàng Thị Dợ', 'Nông Thị Ngọc Ẩn', 'Trịnh Mỹ Ngọc', 'Mách Sa Phi', 'Rah Lan Nguyệt', 'Y Vêng',
    'Pi Năng Thị Thủy', 'Hồ Thị Kê', 'Triệu Mùi Chài'].map(name => ({ name, sex: 'female' as const })),
]

/** A person with a name as people bear it, about one in fourteen of a national minority. */
export function drawPerson(random: Random): Person {
  if (random.chance(0.07)) return random.pick(others)
  const sex = random.chance(0.42) ? 'female' as const : 'male' as const
  return { name: `${random.pick(families)} ${random.pick(middles[sex])} ${random.pick(givens[sex])}`, sex }
}

export const drawName = (random: Random): string => drawPerson(random).name
