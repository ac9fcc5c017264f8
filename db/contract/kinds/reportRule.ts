import { choice, code, date, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** One line of a report calendar: which period, due on which day, with data cut off on which day. */
export const reportRule = defineKind({
  name: 'reportRule',
  label: 'Lịch báo cáo',
  fields: {
    calendar: code({ label: 'Loại báo cáo', list: 'reportCalendar', required: true }),
    span: choice({
      label: 'Kỳ', required: true,
      of: { month: 'Tháng', quarter: 'Quý', half: '6 tháng đầu năm', nineMonths: '9 tháng', year: 'Năm' },
    }),
    dueDay: whole({ label: 'Hạn gửi: ngày', required: true }),
    dueMonth: whole({ label: 'Hạn gửi: tháng', help: 'Để trống nếu là tháng cuối của kỳ.' }),
    fromDay: whole({ label: 'Số liệu từ ngày', help: 'Của tháng trước kỳ. Để trống nếu từ ngày đầu kỳ.' }),
    toDay: whole({ label: 'Số liệu đến ngày', help: 'Của tháng cuối kỳ. Để trống nếu đến ngày cuối kỳ.' }),
    addressee: text({ label: 'Nơi nhận' }),
    basis: text({ label: 'Căn cứ' }),
    validFrom: date({ label: 'Từ ngày' }),
    validTo: date({ label: 'Đến hết ngày' }),
  },
  sections: { 'Lịch báo cáo': 'calendar' },
  title: ['calendar', 'span'],
  list: ['calendar', 'span', 'dueDay', 'dueMonth', 'addressee', 'basis'],
  search: ['addressee', 'basis'],
  sort: 'calendar',
  check: draft => ({
    ...endAfterStart(draft.validFrom, draft.validTo, 'validTo'),
    ...dayOfMonth(draft.dueDay, 'dueDay'), ...dayOfMonth(draft.fromDay, 'fromDay'), ...dayOfMonth(draft.toDay, 'toDay'),
    ...(draft.dueMonth !== null && (draft.dueMonth < 1 || draft.dueMonth > 12) ? { dueMonth: 'Tháng từ 1 đến 12' } : {}),
  }),
})

function dayOfMonth(day: number | null, field: string) {
  return day !== null && (day < 1 || day > 31) ? { [field]: 'Ngày từ 1 đến 31' } : {}
}
