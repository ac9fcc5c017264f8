import { date, text } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** A day that is no working day although it is no Saturday or Sunday. */
export const holiday = defineKind({
  name: 'holiday',
  label: 'Ngày nghỉ lễ',
  fields: {
    day: date({ label: 'Ngày', required: true }),
    name: text({ label: 'Tên ngày nghỉ', required: true }),
  },
  sections: { 'Ngày nghỉ': 'day' },
  title: ['name'],
  list: ['day', 'name'],
  search: ['name'],
  sort: 'day',
})
