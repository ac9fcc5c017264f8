import { choice, code, date, identityNumber, link, note, partialDate, personName, phone, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart, partOfWhole } from './checks.ts'

/** Điển hình, gương tiêu biểu: a person, a collective or a household. */
export const exemplar = defineKind({
  name: 'exemplar',
  label: 'Điển hình, gương tiêu biểu',
  fields: {
    category: choice({ label: 'Đối tượng', required: true, of: { person: 'Cá nhân', collective: 'Tập thể', household: 'Hộ gia đình' } }),
    name: personName({ label: 'Họ và tên, tên tập thể', required: true }),
    born: partialDate({ label: 'Năm sinh', help: 'Chỉ cần năm.' }),
    sex: choice({ label: 'Giới tính', of: { male: 'Nam', female: 'Nữ' } }),
    position: text({ label: 'Chức vụ' }),
    workplace: text({ label: 'Nơi công tác, nơi ở' }),
    unit: link({ label: 'Đơn vị', to: 'unit' }),
    members: whole({ label: 'Số người của tập thể', unit: 'người' }),
    women: whole({ label: 'Trong đó: nữ', unit: 'người' }),
    identityNumber: identityNumber({ label: 'Số định danh cá nhân', help: 'Chỉ nhập khi thật cần; luôn được che khi hiển thị và khi in.' }),
    phone: phone({ label: 'Điện thoại' }),
    ethnicity: text({ label: 'Dân tộc', sensitive: { personal: true }, help: 'Dữ liệu cá nhân nhạy cảm (Nghị định 356/2025/NĐ-CP, Điều 4); chỉ nhập khi được yêu cầu.' }),
    religion: text({ label: 'Tôn giáo', sensitive: { personal: true }, help: 'Dữ liệu cá nhân nhạy cảm (Nghị định 356/2025/NĐ-CP, Điều 4); chỉ nhập khi được yêu cầu.' }),
    field: code({ label: 'Lĩnh vực', list: 'fieldOfWork', required: true }),
    level: code({ label: 'Cấp', list: 'level' }),
    model: link({ label: 'Gắn với mô hình', to: 'model' }),
    achievement: note({ label: 'Tóm tắt thành tích' }),
    registeredOn: date({ label: 'Ngày đăng ký, giới thiệu' }),
    status: choice({
      label: 'Tình trạng', required: true,
      of: { introduced: 'Giới thiệu', proposed: 'Đề nghị biểu dương', praised: 'Được biểu dương', exemplary: 'Tiêu biểu', withdrawn: 'Rút' },
    }),
    praisedOn: date({ label: 'Ngày biểu dương, công nhận' }),
    praise: text({ label: 'Hình thức biểu dương' }),
    decision: text({ label: 'Quyết định (số)' }),
    praisedBy: text({ label: 'Cơ quan biểu dương' }),
    articles: whole({ label: 'Tin, bài đã đăng', unit: 'tin, bài' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Thông tin chung': 'category', 'Dữ liệu cá nhân': 'identityNumber', 'Thành tích': 'field', 'Biểu dương': 'registeredOn' },
  title: ['name'],
  list: ['category', 'name', 'born', 'position', 'unit', 'field', 'status', 'praisedOn'],
  search: ['name', 'position', 'workplace', 'achievement', 'praise', 'decision', 'note'],
  sort: 'name',
  check: draft => ({
    ...endAfterStart(draft.registeredOn, draft.praisedOn, 'praisedOn', 'Trước ngày đăng ký, giới thiệu'),
    ...partOfWhole(draft.women, draft.members, 'women', 'tổng số người'),
  }),
})
