import type { FigureDefinition } from './definition.ts'

const kind = 'directive'
const date = 'issuedOn'

/** Văn bản về công tác dân vận. */
export const directiveFigures = [
  {
    id: 'directives.issued', type: 'count', kind, date, where: { direction: 'issued' }, unit: 'văn bản',
    label: 'Số văn bản lãnh đạo, chỉ đạo, triển khai đã ban hành', by: { category: 'tên loại', topic: 'chuyên đề' },
  },
  {
    id: 'directives.received', type: 'count', kind, date, where: { direction: 'received' }, unit: 'văn bản',
    label: 'Số văn bản của cấp trên, cơ quan khác tiếp nhận', by: { topic: 'chuyên đề' },
  },
  {
    id: 'directives.coordination', type: 'count', kind, date, where: { category: ['coordination-regulation', 'coordination-programme'] },
    unit: 'văn bản', label: 'Số quy chế, chương trình phối hợp đã ký kết',
  },
] as const satisfies readonly FigureDefinition[]
