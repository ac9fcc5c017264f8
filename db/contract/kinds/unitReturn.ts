import { date, link, personName, text } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** Báo cáo của đơn vị: which unit has sent, for which period, when and by whom; who is late. */
export const unitReturn = defineKind({
  name: 'unitReturn',
  label: 'Báo cáo của đơn vị',
  fields: {
    unit: link({ label: 'Đơn vị', to: 'unit', required: true }),
    period: link({ label: 'Kỳ báo cáo', to: 'period', required: true }),
    dueOn: date({ label: 'Hạn gửi' }),
    receivedOn: date({ label: 'Ngày nhận' }),
    receivedBy: personName({ label: 'Người nhận' }),
    number: text({ label: 'Số, ký hiệu văn bản', max: 80 }),
    note: text({ label: 'Ghi chú', max: 1000 }),
  },
  sections: { 'Báo cáo của đơn vị': 'unit' },
  title: ['unit', 'period'],
  list: ['period', 'unit', 'dueOn', 'receivedOn', 'number'],
  search: ['number', 'receivedBy', 'note'],
  sort: 'dueOn:desc',
})
