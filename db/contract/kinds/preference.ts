import { text } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** One setting that is a single word or number, by its name. */
export const preference = defineKind({
  name: 'preference',
  label: 'Tùy chọn',
  fields: {
    name: text({ label: 'Tên', required: true, max: 60 }),
    value: text({ label: 'Giá trị', required: true, max: 1000 }),
  },
  sections: { 'Tùy chọn': 'name' },
  title: ['name'],
  list: ['name', 'value'],
  search: ['name'],
  sort: 'name',
})
