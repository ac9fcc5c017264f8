import { choice, date, decimal, link, note, text, year } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** Phiếu chấm điểm of one unit for one year. `responsibility` stays inside the agency: no list, no export. */
export const assessment = defineKind({
  name: 'assessment',
  label: 'Phiếu chấm điểm',
  fields: {
    name: text({ label: 'Tên phiếu', required: true }),
    sheet: text({ label: 'Bộ tiêu chí', required: true }),
    unit: link({ label: 'Đơn vị', to: 'unit', required: true }),
    year: year({ label: 'Năm', required: true }),
    selfScoredOn: date({ label: 'Ngày tự chấm' }),
    verifiedOn: date({ label: 'Ngày thẩm định' }),
    bonus: decimal({ label: 'Điểm thưởng', unit: 'điểm' }),
    deduction: decimal({ label: 'Điểm trừ', unit: 'điểm' }),
    status: choice({ label: 'Tình trạng', required: true, of: { open: 'Đang chấm', selfScored: 'Đã tự chấm', verified: 'Đã thẩm định' } }),
    responsibility: note({ label: 'Đề xuất xử lý trách nhiệm', sensitive: { secret: true }, help: 'Chỉ lưu nội bộ, không in và không gửi đi.' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Phiếu chấm': 'name', 'Kết quả': 'bonus' },
  title: ['name'],
  list: ['year', 'name', 'unit', 'sheet', 'status', 'selfScoredOn', 'verifiedOn'],
  search: ['name', 'sheet', 'note'],
  sort: 'year:desc',
})
