import { link, note, text, yesNo } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** Letters about a petition speak of its sender. */
const inLetters = { secret: { field: 'secret', is: [1] } } as const

/**
 * What the secretary made of one part of a document: her own words in its place, or nothing where she leaves it out.
 * Figures computed anew never replace her words; `made` is what stood there when she wrote them, so that the program can
 * tell that it would say something else by now.
 */
export const documentPart = defineKind({
  name: 'documentPart',
  label: 'Đoạn văn tự soạn',
  fields: {
    document: link({ label: 'Văn bản', to: 'document', owner: true, required: true }),
    block: text({ label: 'Đoạn', required: true, max: 120 }),
    body: note({ label: 'Nội dung', sensitive: inLetters }),
    made: note({ label: 'Lời máy soạn khi sửa', sensitive: inLetters }),
    left: yesNo({ label: 'Không in phần này' }),
    secret: yesNo({ label: 'Của văn bản xử lý đơn', help: 'Chương trình tự ghi; nội dung không gửi đi theo gói dữ liệu.' }),
  },
  sections: { 'Đoạn văn': 'document' },
  title: ['block'],
  list: ['document', 'block'],
  search: ['body'],
  sort: 'block',
  check: draft => (draft.body === null && draft.left !== true ? { body: 'Ghi nội dung, hoặc chọn không in phần này' } : {}),
})
