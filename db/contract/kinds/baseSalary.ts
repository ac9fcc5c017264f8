import { date, money, text } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Lương cơ sở between two dates. */
export const baseSalary = defineKind({
  name: 'baseSalary',
  label: 'Lương cơ sở',
  fields: {
    amount: money({ label: 'Mức', required: true }),
    basis: text({ label: 'Căn cứ', required: true }),
    validFrom: date({ label: 'Từ ngày', required: true }),
    validTo: date({ label: 'Đến hết ngày' }),
  },
  sections: { 'Lương cơ sở': 'amount' },
  title: ['basis'],
  list: ['amount', 'basis', 'validFrom', 'validTo'],
  search: ['basis'],
  sort: 'validFrom:desc',
  check: draft => endAfterStart(draft.validFrom, draft.validTo, 'validTo'),
})
