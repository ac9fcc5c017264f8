import { choice, date, note, text, whole, yesNo } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** The kinds a rule may speak of: those that tell of people and carry the date of what happened. */
export const retainedKinds = {
  petition: 'Ý kiến, kiến nghị, đơn thư', reception: 'Tiếp công dân', dialogue: 'Đối thoại', exemplar: 'Điển hình, gương tiêu biểu', proposal: 'Đề nghị khen thưởng',
  model: 'Mô hình', activity: 'Hoạt động', directive: 'Văn bản', dataRequest: 'Yêu cầu về dữ liệu cá nhân',
} as const
export type RetainedKind = keyof typeof retainedKinds

/**
 * What records of a kind are kept for, on what ground, and for how many years (Luật 91/2025/QH15, Điều 3: no longer than the
 * purpose needs). The numbers the program comes with are for the office to confirm against its own table of archive terms.
 */
export const retentionRule = defineKind({
  name: 'retentionRule',
  label: 'Thời hạn lưu giữ dữ liệu cá nhân',
  fields: {
    of: choice({ label: 'Loại hồ sơ', required: true, of: retainedKinds }),
    purpose: text({ label: 'Mục đích lưu giữ', required: true }),
    ground: text({ label: 'Căn cứ' }),
    years: whole({ label: 'Thời hạn', required: true, unit: 'năm', help: 'Tính từ ngày của hồ sơ.' }),
    confirmed: yesNo({ label: 'Cơ quan đã xác nhận', required: true, help: 'Thời hạn kèm theo chương trình chỉ là gợi ý; cơ quan đối chiếu với bảng thời hạn bảo quản của mình.' }),
    note: note({ label: 'Ghi chú', max: 1000 }),
    validFrom: date({ label: 'Từ ngày' }),
    validTo: date({ label: 'Đến hết ngày' }),
  },
  sections: { 'Thời hạn lưu giữ': 'of' },
  title: ['of'],
  list: ['of', 'purpose', 'years', 'ground', 'confirmed', 'validFrom', 'validTo'],
  search: ['purpose', 'ground', 'note'],
  sort: 'of',
  check: draft => ({
    ...endAfterStart(draft.validFrom, draft.validTo, 'validTo'),
    ...(draft.years < 1 || draft.years > 100 ? { years: 'Từ 1 đến 100 năm' } : {}),
  }),
})
