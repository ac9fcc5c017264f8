import { code, date, decimal, text } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Hệ số tiền thưởng; money = factor × base salary on the day of the decision (Nghị định 152/2025/NĐ-CP, Điều 50 to 54). */
export const awardRate = defineKind({
  name: 'awardRate',
  label: 'Hệ số tiền thưởng',
  fields: {
    award: code({ label: 'Hình thức', list: 'award', required: true }),
    personFactor: decimal({ label: 'Hệ số cá nhân' }),
    collectiveFactor: decimal({ label: 'Hệ số tập thể' }),
    householdMultiple: decimal({ label: 'Hộ gia đình, lần mức cá nhân' }),
    basis: text({ label: 'Căn cứ' }),
    validFrom: date({ label: 'Từ ngày' }),
    validTo: date({ label: 'Đến hết ngày' }),
  },
  sections: { 'Hệ số': 'award' },
  title: ['award'],
  list: ['award', 'personFactor', 'collectiveFactor', 'validFrom', 'validTo'],
  search: ['basis'],
  sort: 'award',
  check: draft => endAfterStart(draft.validFrom, draft.validTo, 'validTo'),
})
