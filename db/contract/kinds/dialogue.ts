import { code, date, link, note, personName, text, whole, yesNo } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { partOfWhole } from './checks.ts'

/** Cuộc đối thoại. People (người) and attendances (lượt) are counted apart. */
export const dialogue = defineKind({
  name: 'dialogue',
  label: 'Đối thoại',
  fields: {
    topic: text({ label: 'Nội dung đối thoại', required: true, max: 500 }),
    heldOn: date({ label: 'Ngày', required: true }),
    form: code({ label: 'Hình thức', list: 'dialogueForm', required: true }),
    audience: code({ label: 'Đối tượng', list: 'audience', required: true }),
    chair: personName({ label: 'Người chủ trì' }),
    chairPosition: text({ label: 'Chức vụ người chủ trì' }),
    byHead: yesNo({ label: 'Người đứng đầu trực tiếp đối thoại', required: true }),
    place: text({ label: 'Địa điểm' }),
    unit: link({ label: 'Đơn vị tổ chức', to: 'unit' }),
    reason: text({ label: 'Lý do tổ chức', help: 'Ví dụ: địa bàn, lĩnh vực còn nhiều ý kiến chưa đồng thuận.' }),
    people: whole({ label: 'Số người dự', unit: 'người' }),
    attendances: whole({ label: 'Số lượt người', unit: 'lượt' }),
    opinions: whole({ label: 'Số ý kiến', unit: 'ý kiến', help: 'Ghi khi không nhập từng ý kiến.' }),
    answeredOnSpot: whole({ label: 'Trả lời tại chỗ', unit: 'ý kiến' }),
    noticeNumber: text({ label: 'Thông báo kết luận (số)' }),
    noticeOn: date({ label: 'Ngày thông báo kết luận' }),
    conclusion: note({ label: 'Kết luận của người chủ trì' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Cuộc đối thoại': 'topic', 'Số liệu': 'people', 'Kết luận': 'noticeNumber' },
  title: ['topic'],
  list: ['heldOn', 'topic', 'form', 'audience', 'chair', 'people', 'opinions', 'answeredOnSpot'],
  search: ['topic', 'chair', 'chairPosition', 'place', 'reason', 'noticeNumber', 'conclusion', 'note'],
  sort: 'heldOn:desc',
  check: draft => (draft.answeredOnSpot !== null && draft.opinions === null
    ? { opinions: 'Đã ghi số ý kiến trả lời tại chỗ thì ghi cả số ý kiến' } : partOfWhole(draft.answeredOnSpot, draft.opinions, 'answeredOnSpot', 'tổng số ý kiến')),
})
