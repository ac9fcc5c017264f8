import { choice, code, date, decimal, link, note } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Số liệu nhập tay for a stretch of days, e.g. hồ sơ đúng hạn, mức độ hài lòng. */
export const measure = defineKind({
  name: 'measure',
  label: 'Số liệu nhập tay',
  fields: {
    indicator: code({ label: 'Chỉ số', list: 'indicator', required: true }),
    dateFrom: date({ label: 'Từ ngày', required: true }),
    dateTo: date({ label: 'Đến ngày', required: true }),
    value: decimal({ label: 'Giá trị', required: true }),
    basis: choice({ label: 'Cách có số', required: true, of: { counted: 'Số thực', estimated: 'Ước đến hết kỳ' } }),
    unit: link({ label: 'Đơn vị cung cấp', to: 'unit' }),
    note: note({ label: 'Nguồn, ghi chú' }),
  },
  sections: { 'Số liệu': 'indicator' },
  title: ['indicator'],
  list: ['indicator', 'dateFrom', 'dateTo', 'value', 'basis', 'unit'],
  search: ['note'],
  sort: 'dateTo:desc',
  check: draft => endAfterStart(draft.dateFrom, draft.dateTo, 'dateTo'),
})
