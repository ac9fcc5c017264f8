import { choice, code, date, link, note, personName, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { partOfWhole } from './checks.ts'

/** Đợt đề nghị khen thưởng (tờ trình) with the council that met over it. */
export const proposal = defineKind({
  name: 'proposal',
  label: 'Đợt đề nghị khen thưởng',
  fields: {
    name: text({ label: 'Tên đợt đề nghị', required: true, max: 500 }),
    occasion: code({ label: 'Loại hình khen thưởng', list: 'awardOccasion', required: true }),
    emulation: text({ label: 'Phong trào thi đua' }),
    addressee: text({ label: 'Kính gửi', help: 'Mỗi nơi nhận một dòng trong tờ trình, cách nhau bằng dấu chấm phẩy.' }),
    unit: link({ label: 'Đơn vị đề nghị', to: 'unit' }),
    councilMetOn: date({ label: 'Ngày họp Hội đồng' }),
    councilMinutes: text({ label: 'Biên bản họp (số)' }),
    councilMembers: whole({ label: 'Tổng số thành viên', unit: 'người' }),
    councilPresent: whole({ label: 'Có mặt', unit: 'người' }),
    councilWritten: whole({ label: 'Cho ý kiến bằng văn bản', unit: 'người' }),
    chair: personName({ label: 'Chủ tịch Hội đồng' }),
    secretary: personName({ label: 'Thư ký' }),
    submittedOn: date({ label: 'Ngày tờ trình' }),
    number: text({ label: 'Số tờ trình', max: 60 }),
    status: choice({
      label: 'Tình trạng', required: true,
      of: { drafting: 'Đang lập', reviewed: 'Đã họp xét', submitted: 'Đã trình', decided: 'Đã có quyết định', rejected: 'Không được khen', withdrawn: 'Rút' },
    }),
    decidedOn: date({ label: 'Ngày quyết định khen thưởng', help: 'Mức tiền thưởng tính theo lương cơ sở tại ngày này.' }),
    decision: text({ label: 'Quyết định (số)' }),
    decidedBy: text({ label: 'Cơ quan quyết định' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Đợt đề nghị': 'name', 'Hội đồng': 'councilMetOn', 'Trình và quyết định': 'submittedOn' },
  title: ['name'],
  list: ['submittedOn', 'number', 'name', 'occasion', 'status', 'decidedOn', 'decision'],
  search: ['name', 'emulation', 'number', 'decision', 'decidedBy', 'councilMinutes', 'chair', 'note'],
  sort: 'submittedOn:desc',
  check: draft => ({
    ...partOfWhole(draft.councilPresent, draft.councilMembers, 'councilPresent', 'tổng số thành viên'),
    ...(draft.status === 'decided' && draft.decidedOn === null ? { decidedOn: 'Đã có quyết định thì phải có ngày quyết định' } : {}),
    ...(draft.status === 'submitted' && draft.submittedOn === null ? { submittedOn: 'Đã trình thì phải có ngày tờ trình' } : {}),
  }),
})
