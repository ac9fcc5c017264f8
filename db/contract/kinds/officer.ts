import { choice, date, personName, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Who signs, and in which form (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I), and which leader is in charge of dân vận. */
export const officer = defineKind({
  name: 'officer',
  label: 'Người ký, lãnh đạo phụ trách',
  fields: {
    role: choice({ label: 'Vai trò', required: true, of: { signer: 'Người ký', leaderInCharge: 'Lãnh đạo phụ trách công tác dân vận' } }),
    name: personName({ label: 'Họ và tên', required: true, help: 'Không ghi học hàm, học vị.' }),
    position: text({ label: 'Chức vụ', required: true, help: 'Ví dụ: Phó Giám đốc.' }),
    authority: choice({
      label: 'Hình thức ký', required: true,
      of: { head: 'Người đứng đầu ký', deputy: 'KT. (ký thay)', acting: 'Q. (quyền)', byOrder: 'TL. (thừa lệnh)', mandate: 'TUQ. (thừa ủy quyền)', collective: 'TM. (thay mặt tập thể)' },
    }),
    headPosition: text({ label: 'Chức vụ của người được ký thay', help: 'Ví dụ: Giám đốc; với TM. là tên tập thể.' }),
    rank: whole({ label: 'Thứ tự' }),
    validFrom: date({ label: 'Từ ngày' }),
    validTo: date({ label: 'Đến hết ngày' }),
  },
  sections: { 'Người ký': 'role', 'Hiệu lực': 'rank' },
  title: ['name'],
  list: ['role', 'name', 'position', 'authority', 'validFrom', 'validTo'],
  search: ['name', 'position'],
  sort: 'rank',
  check: draft => ({
    ...endAfterStart(draft.validFrom, draft.validTo, 'validTo'),
    ...(draft.authority !== 'head' && draft.authority !== 'acting' && draft.headPosition === null
      ? { headPosition: 'Hình thức ký này cần chức vụ của người được ký thay' } : {}),
  }),
})
