import { documentNames } from '../documentNames.ts'
import { choice, date, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Kính gửi and Nơi nhận of one sort of document, with validity dates. */
export const recipient = defineKind({
  name: 'recipient',
  label: 'Nơi nhận',
  fields: {
    template: choice({ label: 'Mẫu văn bản', required: true, of: documentNames }),
    role: choice({ label: 'Vị trí', required: true, of: { addressee: 'Kính gửi', copy: 'Nơi nhận', archive: 'Lưu' } }),
    name: text({ label: 'Tên nơi nhận', required: true }),
    rank: whole({ label: 'Thứ tự', required: true }),
    validFrom: date({ label: 'Từ ngày' }),
    validTo: date({ label: 'Đến hết ngày' }),
  },
  sections: { 'Nơi nhận': 'template' },
  title: ['name'],
  list: ['template', 'role', 'rank', 'name', 'validFrom', 'validTo'],
  search: ['name'],
  sort: 'rank',
  check: draft => endAfterStart(draft.validFrom, draft.validTo, 'validTo'),
})
