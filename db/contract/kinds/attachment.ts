import { anyLink, text, whole, yesNo } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** A file of a denunciation betrays by its name what the petition hides. */
const inSecret = { secret: { field: 'secret', is: [1] } } as const

/** A file kept with a record. The bytes lie in `attachments/` under their SHA-256, once however often they are attached. */
export const attachment = defineKind({
  name: 'attachment',
  label: 'Tệp đính kèm',
  fields: {
    record: anyLink({ label: 'Hồ sơ', required: true, owner: true }),
    name: text({ label: 'Tên tệp', required: true, max: 255, sensitive: inSecret, identifies: true }),
    mediaType: text({ label: 'Kiểu tệp', required: true, max: 100 }),
    bytes: whole({ label: 'Dung lượng', required: true, unit: 'byte' }),
    sha256: text({ label: 'SHA-256', required: true, max: 64, sensitive: inSecret }),
    secret: yesNo({ label: 'Thuộc đơn tố cáo', required: true, help: 'Chương trình tự ghi theo loại của đơn.' }),
    note: text({ label: 'Ghi chú', max: 1000, sensitive: inSecret, identifies: true }),
  },
  sections: { 'Tệp': 'record' },
  title: ['name'],
  list: ['record', 'name', 'mediaType', 'bytes'],
  search: ['name', 'note'],
  sort: 'name',
  check: draft => (/^[0-9a-f]{64}$/.test(draft.sha256) ? {} : { sha256: 'Không phải mã SHA-256' }),
})
