import { code, decimal, link, text } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** One measured result of a model: what, how much, in which unit. */
export const modelResult = defineKind({
  name: 'modelResult',
  label: 'Kết quả của mô hình',
  fields: {
    model: link({ label: 'Mô hình', to: 'model', owner: true, required: true }),
    label: text({ label: 'Kết quả', required: true }),
    quantity: decimal({ label: 'Số lượng', required: true }),
    unit: code({ label: 'Đơn vị tính', list: 'resultUnit', required: true }),
    note: text({ label: 'Ghi chú' }),
  },
  sections: { 'Kết quả': 'model' },
  title: ['label'],
  list: ['model', 'label', 'quantity', 'unit'],
  search: ['label', 'note'],
  sort: 'label',
})
