import { choice, code, date, link, money, note, personName, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Hoạt động: briefing, publicity, training, coordination, inspection, meeting, movement… done or planned. */
export const activity = defineKind({
  name: 'activity',
  label: 'Hoạt động',
  fields: {
    name: text({ label: 'Tên hoạt động', required: true, max: 1000 }),
    category: code({ label: 'Loại hoạt động', list: 'activityCategory', required: true }),
    heldOn: date({ label: 'Ngày thực hiện', help: 'Hoạt động được tính vào kỳ có ngày này.' }),
    endedOn: date({ label: 'Đến ngày' }),
    dueOn: date({ label: 'Hạn thực hiện' }),
    status: choice({ label: 'Tình trạng', required: true, of: { planned: 'Theo kế hoạch', done: 'Đã thực hiện', cancelled: 'Không thực hiện' } }),
    unit: link({ label: 'Đơn vị thực hiện', to: 'unit' }),
    leader: personName({ label: 'Người phụ trách' }),
    partner: code({ label: 'Phối hợp với', list: 'partner' }),
    directive: link({ label: 'Theo văn bản', to: 'directive' }),
    place: text({ label: 'Địa điểm' }),
    sessions: whole({ label: 'Số cuộc', unit: 'cuộc' }),
    attendances: whole({ label: 'Lượt người', unit: 'lượt' }),
    articles: whole({ label: 'Tin, bài', unit: 'tin, bài' }),
    funds: money({ label: 'Kinh phí, giá trị' }),
    outcome: note({ label: 'Kết quả' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Hoạt động': 'name', 'Thực hiện': 'unit', 'Kết quả': 'sessions' },
  title: ['name'],
  list: ['heldOn', 'name', 'category', 'unit', 'sessions', 'attendances', 'articles', 'status'],
  search: ['name', 'leader', 'place', 'outcome', 'note'],
  sort: 'heldOn:desc',
  check: draft => ({
    ...endAfterStart(draft.heldOn, draft.endedOn, 'endedOn'),
    ...(draft.status === 'done' && draft.heldOn === null ? { heldOn: 'Hoạt động đã thực hiện phải có ngày' } : {}),
    ...(draft.status !== 'done' && draft.heldOn !== null ? { heldOn: 'Chưa thực hiện thì để trống; ngày dự kiến ghi ở Hạn thực hiện' } : {}),
  }),
})
