import { link, note, text } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** The secretary's own words in place of one paragraph of a document; figures computed anew never replace them. */
export const documentPart = defineKind({
  name: 'documentPart',
  label: 'Đoạn văn tự soạn',
  fields: {
    document: link({ label: 'Văn bản', to: 'document', owner: true, required: true }),
    block: text({ label: 'Đoạn', required: true, max: 120 }),
    body: note({ label: 'Nội dung', required: true }),
  },
  sections: { 'Đoạn văn': 'document' },
  title: ['block'],
  list: ['document', 'block'],
  search: ['body'],
  sort: 'block',
})
