import { code, date, link, note, personName, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart, partOfWhole } from './checks.ts'

/** Phòng, đơn vị trực thuộc: a tree, each branch with the dates between which it existed. */
export const unit = defineKind({
  name: 'unit',
  label: 'Đơn vị',
  fields: {
    name: text({ label: 'Tên đơn vị', required: true }),
    abbreviation: text({ label: 'Tên viết tắt', max: 30 }),
    parent: link({ label: 'Thuộc đơn vị', to: 'unit' }),
    category: code({ label: 'Loại đơn vị', list: 'unitCategory', required: true }),
    headName: personName({ label: 'Người đứng đầu' }),
    contactName: personName({ label: 'Người theo dõi công tác dân vận' }),
    staff: whole({ label: 'Số công chức, viên chức, người lao động', unit: 'người' }),
    women: whole({ label: 'Trong đó: nữ', unit: 'người', help: 'Dùng khi xét ưu tiên tập thể có từ 70% nữ trở lên.' }),
    position: whole({ label: 'Thứ tự trong danh sách' }),
    validFrom: date({ label: 'Có từ ngày' }),
    validTo: date({ label: 'Đến hết ngày', help: 'Để trống khi đơn vị đang hoạt động. Đơn vị đã sáp nhập vẫn giữ để in lại báo cáo cũ.' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Đơn vị': 'name', 'Con người': 'headName', 'Hiệu lực': 'position' },
  title: ['name'],
  list: ['position', 'name', 'category', 'parent', 'headName', 'staff'],
  search: ['name', 'abbreviation', 'headName', 'contactName', 'note'],
  sort: 'position',
  check: draft => ({
    ...endAfterStart(draft.validFrom, draft.validTo, 'validTo'),
    ...partOfWhole(draft.women, draft.staff, 'women', 'tổng số người'),
  }),
})
