import { date, decimal, note, text } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Số ước đến hết kỳ: takes the place of a counted figure in the reports of exactly these days, because a report is due before its period ends. */
export const estimate = defineKind({
  name: 'estimate',
  label: 'Số ước đến hết kỳ',
  fields: {
    name: text({ label: 'Tên con số', required: true }),
    figure: text({ label: 'Mã con số', required: true, max: 200, help: 'Mã của con số trong báo cáo, ví dụ models.registered.' }),
    dateFrom: date({ label: 'Từ ngày', required: true }),
    dateTo: date({ label: 'Đến hết ngày', required: true }),
    value: decimal({ label: 'Số ước', required: true }),
    reason: note({ label: 'Căn cứ ước', required: true, max: 1000 }),
  },
  sections: { 'Số ước': 'name' },
  title: ['name'],
  list: ['dateTo', 'name', 'value', 'reason'],
  search: ['name', 'reason'],
  sort: 'dateTo:desc',
  check: draft => ({ ...endAfterStart(draft.dateFrom, draft.dateTo, 'dateTo'), ...(draft.value < 0 ? { value: 'Số ước không âm' } : {}) }),
})
