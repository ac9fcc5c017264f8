import { choice, code, date, note, partialDate, text, whole, yesNo } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Văn bản nhận hoặc ban hành, cited as a base of reports and plans. Nothing classified may be kept here. */
export const directive = defineKind({
  name: 'directive',
  label: 'Văn bản',
  fields: {
    direction: choice({ label: 'Đến hay đi', required: true, of: { received: 'Văn bản đến', issued: 'Văn bản đi' } }),
    category: code({ label: 'Tên loại', list: 'directiveCategory', required: true }),
    number: text({ label: 'Số, ký hiệu', max: 80 }),
    issuedOn: partialDate({ label: 'Ngày ban hành' }),
    issuer: text({ label: 'Cơ quan ban hành', required: true }),
    subject: text({ label: 'Trích yếu', required: true, max: 1000 }),
    topic: code({ label: 'Chuyên đề', list: 'directiveTopic' }),
    isBase: yesNo({ label: 'Làm căn cứ của báo cáo', required: true, help: 'In ở phần căn cứ của báo cáo trong thời gian còn dùng.' }),
    basePosition: whole({ label: 'Thứ tự căn cứ' }),
    usedFrom: date({ label: 'Dùng làm căn cứ từ' }),
    usedTo: date({ label: 'Đến hết' }),
    signer: text({ label: 'Người ký' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Văn bản': 'direction', 'Căn cứ': 'isBase' },
  title: ['subject'],
  list: ['issuedOn', 'number', 'category', 'issuer', 'subject', 'direction', 'isBase'],
  search: ['number', 'issuer', 'subject', 'signer', 'note'],
  sort: 'issuedOn:desc',
  check: draft => endAfterStart(draft.usedFrom, draft.usedTo, 'usedTo'),
})
