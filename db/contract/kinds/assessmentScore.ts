import { decimal, link, text } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** The score one unit gave itself, and was given, for one criterion. */
export const assessmentScore = defineKind({
  name: 'assessmentScore',
  label: 'Điểm từng tiêu chí',
  fields: {
    assessment: link({ label: 'Phiếu chấm', to: 'assessment', owner: true, required: true }),
    criterion: link({ label: 'Tiêu chí', to: 'criterion', required: true }),
    selfScore: decimal({ label: 'Tự chấm', unit: 'điểm' }),
    verifiedScore: decimal({ label: 'Thẩm định', unit: 'điểm' }),
    evidence: text({ label: 'Tài liệu kiểm chứng', max: 1000 }),
    note: text({ label: 'Ghi chú', max: 1000 }),
  },
  sections: { 'Điểm': 'assessment' },
  title: ['criterion'],
  list: ['assessment', 'criterion', 'selfScore', 'verifiedScore'],
  search: ['evidence', 'note'],
  sort: 'criterion',
})
