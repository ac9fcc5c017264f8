import { date, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** One entry of an editable value list. Records keep the code, so a label may be reworded at any time. */
export const valueEntry = defineKind({
  name: 'valueEntry',
  label: 'Mục trong danh mục',
  fields: {
    list: text({ label: 'Danh mục', required: true, max: 60 }),
    code: text({ label: 'Mã', required: true, max: 64, help: 'Chữ thường không dấu, số và gạch nối; không đổi sau khi đã dùng.' }),
    label: text({ label: 'Tên gọi', required: true }),
    position: whole({ label: 'Thứ tự', required: true }),
    retiredOn: date({ label: 'Ngừng dùng từ', help: 'Mục ngừng dùng không hiện khi nhập mới, vẫn hiện trong hồ sơ cũ.' }),
  },
  sections: { 'Danh mục': 'list' },
  title: ['label'],
  list: ['list', 'position', 'label', 'code', 'retiredOn'],
  search: ['label', 'code'],
  sort: 'position',
  check: draft => (/^[a-z0-9][a-z0-9-]{0,63}$/.test(draft.code) ? {} : { code: 'Mã chỉ gồm chữ thường không dấu, số và gạch nối' }),
})
