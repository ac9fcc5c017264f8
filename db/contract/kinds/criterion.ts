import { decimal, link, note, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** One line of a score sheet; the tree of criteria is data because every province writes its own. */
export const criterion = defineKind({
  name: 'criterion',
  label: 'Tiêu chí chấm điểm',
  fields: {
    sheet: text({ label: 'Bộ tiêu chí', required: true, help: 'Tên bộ tiêu chí, ví dụ "Bộ tiêu chí 2025".' }),
    parent: link({ label: 'Thuộc tiêu chí', to: 'criterion' }),
    number: text({ label: 'Số thứ tự', max: 20 }),
    name: text({ label: 'Nội dung tiêu chí', required: true, max: 1000 }),
    maximum: decimal({ label: 'Điểm tối đa', required: true, unit: 'điểm' }),
    position: whole({ label: 'Thứ tự', required: true }),
    evidence: text({ label: 'Tài liệu kiểm chứng' }),
    note: note({ label: 'Hướng dẫn chấm' }),
  },
  sections: { 'Tiêu chí': 'sheet' },
  title: ['name'],
  list: ['sheet', 'position', 'number', 'name', 'maximum'],
  search: ['sheet', 'number', 'name', 'note'],
  sort: 'position',
})
