import { documentNames, letterNames } from '../documentNames.ts'
import { anyLink, choice, date, link, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Báo cáo, tờ trình, danh sách… a draft with its own edits until it is signed; then it prints as it was signed. */
export const document = defineKind({
  name: 'document',
  label: 'Văn bản in',
  fields: {
    template: choice({ label: 'Mẫu', required: true, of: documentNames }),
    variant: choice({ label: 'Loại văn bản xử lý đơn', of: letterNames }),
    record: anyLink({ label: 'Lập cho hồ sơ' }),
    name: text({ label: 'Tên văn bản', required: true }),
    dateFrom: date({ label: 'Số liệu từ ngày', required: true }),
    dateTo: date({ label: 'Số liệu đến hết ngày', required: true }),
    period: link({ label: 'Kỳ báo cáo', to: 'period' }),
    number: whole({ label: 'Số văn bản', help: 'Văn thư cấp sau khi ký.' }),
    symbol: text({ label: 'Ký hiệu', max: 80, help: 'Chương trình tự ghi khi ký.' }),
    signedOn: date({ label: 'Ngày ban hành' }),
    status: choice({ label: 'Tình trạng', required: true, of: { draft: 'Dự thảo', signed: 'Đã ký' } }),
    paper: text({ label: 'Dấu vết bản đã ký (SHA-256)', max: 64, sensitive: { secret: true }, help: 'Chương trình tự ghi khi ký; in lại văn bản sẽ ra đúng bản này.' }),
    note: text({ label: 'Ghi chú', max: 1000 }),
  },
  sections: { 'Văn bản': 'template', 'Ban hành': 'number' },
  title: ['name'],
  list: ['dateTo', 'name', 'template', 'status', 'number', 'symbol', 'signedOn'],
  search: ['name', 'note'],
  sort: 'dateTo:desc',
  check: draft => ({
    ...endAfterStart(draft.dateFrom, draft.dateTo, 'dateTo'),
    ...(draft.status === 'signed' && draft.signedOn === null ? { signedOn: 'Đã ký thì phải có ngày ban hành' } : {}),
    ...(draft.status === 'signed' && draft.paper === null ? { status: 'Ghi là đã ký ở màn hình Báo cáo, tờ trình, để bản đã ký được giữ lại' } : {}),
    ...(draft.number !== null && draft.number < 1 ? { number: 'Số văn bản từ 1 trở lên' } : {}),
  }),
})
