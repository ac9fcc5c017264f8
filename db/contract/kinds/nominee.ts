import { choice, code, date, link, money, note, partialDate, personName, text, whole, yesNo } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { partOfWhole } from './checks.ts'

/** Đối tượng đề nghị khen thưởng: belongs to a proposal, may point at a model or an exemplar. */
export const nominee = defineKind({
  name: 'nominee',
  label: 'Đối tượng đề nghị khen thưởng',
  fields: {
    proposal: link({ label: 'Đợt đề nghị', to: 'proposal', owner: true, required: true }),
    category: choice({ label: 'Đối tượng', required: true, of: { person: 'Cá nhân', collective: 'Tập thể', household: 'Hộ gia đình' } }),
    name: personName({ label: 'Họ tên (hoặc tên tập thể)', required: true }),
    position: text({ label: 'Chức vụ, đơn vị' }),
    born: partialDate({ label: 'Năm sinh' }),
    sex: choice({ label: 'Giới tính', of: { male: 'Nam', female: 'Nữ' } }),
    members: whole({ label: 'Số người của tập thể', unit: 'người' }),
    women: whole({ label: 'Trong đó: nữ', unit: 'người' }),
    unit: link({ label: 'Đơn vị', to: 'unit' }),
    model: link({ label: 'Từ mô hình', to: 'model' }),
    exemplar: link({ label: 'Từ điển hình', to: 'exemplar' }),
    award: code({ label: 'Hình thức đề nghị', list: 'award', required: true }),
    achievement: note({ label: 'Tóm tắt thành tích' }),
    votes: whole({ label: 'Phiếu đồng ý', unit: 'phiếu', help: 'Tỷ lệ tính trên tổng số thành viên Hội đồng.' }),
    blockedOn: date({ label: 'Ngày xác nhận chưa xét khen' }),
    blocked: yesNo({
      label: 'Thuộc trường hợp chưa xét', required: true,
      help: 'Đang bị xem xét kỷ luật, điều tra, thanh tra, kiểm tra hoặc có đơn đang được xác minh (Nghị định 152/2025/NĐ-CP, Điều 4). Không ghi người tố cáo.',
    }),
    awarded: yesNo({ label: 'Được khen', required: true }),
    awardedOn: date({ label: 'Ngày quyết định khen' }),
    awardedForm: code({ label: 'Hình thức được khen', list: 'award' }),
    amount: money({ label: 'Tiền thưởng' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Đối tượng': 'proposal', 'Đề nghị': 'award', 'Kết quả': 'awarded' },
  title: ['name'],
  list: ['proposal', 'category', 'name', 'position', 'award', 'votes', 'awarded', 'awardedOn'],
  search: ['name', 'position', 'achievement', 'note'],
  sort: 'name',
  check: draft => ({
    ...partOfWhole(draft.women, draft.members, 'women', 'tổng số người'),
    ...(draft.awarded && draft.awardedOn === null ? { awardedOn: 'Được khen thì phải có ngày quyết định' } : {}),
  }),
})
