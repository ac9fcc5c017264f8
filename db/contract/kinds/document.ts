import { documentNames } from '../documentNames.ts'
import { choice, date, link, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Báo cáo, tờ trình, danh sách… a draft with its own edits until it is signed. */
export const document = defineKind({
  name: 'document',
  label: 'Văn bản in',
  fields: {
    template: choice({ label: 'Mẫu', required: true, of: documentNames }),
    name: text({ label: 'Tên văn bản', required: true }),
    dateFrom: date({ label: 'Số liệu từ ngày', required: true }),
    dateTo: date({ label: 'Số liệu đến hết ngày', required: true }),
    period: link({ label: 'Kỳ báo cáo', to: 'period' }),
    number: whole({ label: 'Số văn bản', help: 'Văn thư cấp sau khi ký.' }),
    signedOn: date({ label: 'Ngày ban hành' }),
    status: choice({ label: 'Tình trạng', required: true, of: { draft: 'Dự thảo', signed: 'Đã ký' } }),
    note: text({ label: 'Ghi chú', max: 1000 }),
  },
  sections: { 'Văn bản': 'template', 'Ban hành': 'number' },
  title: ['name'],
  list: ['dateTo', 'name', 'template', 'status', 'number', 'signedOn'],
  search: ['name', 'note'],
  sort: 'dateTo:desc',
  check: draft => ({
    ...endAfterStart(draft.dateFrom, draft.dateTo, 'dateTo'),
    ...(draft.status === 'signed' && draft.signedOn === null ? { signedOn: 'Đã ký thì phải có ngày ban hành' } : {}),
  }),
})
