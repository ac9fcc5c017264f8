import { anyLink, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** A file kept with a record. The bytes lie in `attachments/` under their SHA-256, once however often they are attached. */
export const attachment = defineKind({
  name: 'attachment',
  label: 'Tệp đính kèm',
  fields: {
    record: anyLink({ label: 'Hồ sơ', required: true, owner: true }),
    name: text({ label: 'Tên tệp', required: true, max: 255 }),
    mediaType: text({ label: 'Kiểu tệp', required: true, max: 100 }),
    bytes: whole({ label: 'Dung lượng', required: true, unit: 'byte' }),
    sha256: text({ label: 'SHA-256', required: true, max: 64 }),
    note: text({ label: 'Ghi chú', max: 1000 }),
  },
  sections: { 'Tệp': 'record' },
  title: ['name'],
  list: ['record', 'name', 'mediaType', 'bytes'],
  search: ['name', 'note'],
  sort: 'name',
  check: draft => (/^[0-9a-f]{64}$/.test(draft.sha256) ? {} : { sha256: 'Không phải mã SHA-256' }),
})
