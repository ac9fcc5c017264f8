import { choice, date, decimal, note, text, whole, yesNo } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Chỉ tiêu: a figure, a threshold, the days between which it holds; asked of the agency as a whole or of each of its units. */
export const target = defineKind({
  name: 'target',
  label: 'Chỉ tiêu',
  fields: {
    name: text({ label: 'Tên chỉ tiêu', required: true }),
    figure: text({ label: 'Con số', required: true, max: 80, help: 'Mã của con số trong báo cáo, ví dụ petitions.dueMetRate.' }),
    relation: choice({ label: 'Phải đạt', required: true, of: { atLeast: 'Từ … trở lên', moreThan: 'Trên …', atMost: 'Không quá …' } }),
    threshold: decimal({ label: 'Mức', required: true }),
    eachUnit: yesNo({ label: 'Tính cho từng đơn vị', help: 'Mỗi đơn vị đều phải đạt mức này, ví dụ mỗi đơn vị từ 01 mô hình.' }),
    dateFrom: date({ label: 'Từ ngày', required: true }),
    dateTo: date({ label: 'Đến ngày', required: true }),
    basis: text({ label: 'Theo văn bản' }),
    position: whole({ label: 'Thứ tự' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Chỉ tiêu': 'name' },
  title: ['name'],
  list: ['name', 'figure', 'relation', 'threshold', 'dateFrom', 'dateTo'],
  search: ['name', 'basis', 'note'],
  sort: 'name',
  check: draft => endAfterStart(draft.dateFrom, draft.dateTo, 'dateTo'),
})
