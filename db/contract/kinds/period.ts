import { code, date, text } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Kỳ báo cáo: its name, the days its data come from and the day it is due; all set by the agency, none by the program. */
export const period = defineKind({
  name: 'period',
  label: 'Kỳ báo cáo',
  fields: {
    name: text({ label: 'Tên kỳ', required: true, help: 'Ví dụ: 6 tháng đầu năm 2026.' }),
    calendar: code({ label: 'Loại báo cáo', list: 'reportCalendar', required: true }),
    dateFrom: date({ label: 'Số liệu từ ngày', required: true }),
    dateTo: date({ label: 'Số liệu đến hết ngày', required: true }),
    dueOn: date({ label: 'Hạn gửi' }),
    addressee: text({ label: 'Nơi nhận báo cáo' }),
    submittedOn: date({ label: 'Đã gửi ngày' }),
    note: text({ label: 'Ghi chú', max: 1000 }),
  },
  sections: { 'Kỳ báo cáo': 'name', 'Gửi báo cáo': 'dueOn' },
  title: ['name'],
  list: ['name', 'calendar', 'dateFrom', 'dateTo', 'dueOn', 'submittedOn'],
  search: ['name', 'addressee', 'note'],
  sort: 'dateTo:desc',
  check: draft => endAfterStart(draft.dateFrom, draft.dateTo, 'dateTo'),
})
