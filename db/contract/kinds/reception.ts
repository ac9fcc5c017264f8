import { choice, date, link, note, personName, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { partOfWhole } from './checks.ts'

/** Buổi tiếp công dân; columns of the register after Mẫu số 03, Thông tư 04/2021/TT-TTCP, with the petitions as records of their own. */
export const reception = defineKind({
  name: 'reception',
  label: 'Tiếp công dân',
  fields: {
    heldOn: date({ label: 'Ngày tiếp', required: true }),
    category: choice({
      label: 'Loại tiếp', required: true,
      of: { regular: 'Thường xuyên', leader: 'Định kỳ của lãnh đạo', unplanned: 'Đột xuất của lãnh đạo' },
    }),
    topic: text({ label: 'Nội dung vụ việc', required: true, max: 500 }),
    host: personName({ label: 'Người tiếp' }),
    hostPosition: text({ label: 'Chức vụ người tiếp' }),
    place: text({ label: 'Địa điểm' }),
    unit: link({ label: 'Đơn vị', to: 'unit' }),
    people: whole({ label: 'Số người', unit: 'người' }),
    attendances: whole({ label: 'Số lượt', unit: 'lượt' }),
    cases: whole({ label: 'Số vụ việc', unit: 'vụ' }),
    newCases: whole({ label: 'Trong đó: mới phát sinh', unit: 'vụ' }),
    groups: whole({ label: 'Số đoàn đông người', unit: 'đoàn' }),
    groupPeople: whole({ label: 'Số người trong các đoàn', unit: 'người' }),
    previousAuthority: text({ label: 'Cơ quan đã giải quyết' }),
    conclusion: note({ label: 'Kết luận, kết quả theo dõi' }),
    dueOn: date({ label: 'Hạn thực hiện kết luận' }),
    doneOn: date({ label: 'Đã thực hiện ngày' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Buổi tiếp': 'heldOn', 'Số liệu': 'people', 'Kết quả': 'previousAuthority' },
  title: ['topic'],
  list: ['heldOn', 'category', 'topic', 'host', 'people', 'attendances', 'cases', 'doneOn'],
  search: ['topic', 'host', 'hostPosition', 'place', 'previousAuthority', 'conclusion', 'note'],
  sort: 'heldOn:desc',
  check: draft => ({
    ...partOfWhole(draft.newCases, draft.cases, 'newCases', 'tổng số vụ việc'),
    ...(draft.doneOn !== null && draft.doneOn < draft.heldOn ? { doneOn: 'Trước ngày tiếp' } : {}),
  }),
})
