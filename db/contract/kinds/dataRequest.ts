import { choice, date, note, personName, text } from '../fields.ts'
import { defineKind, type Objections } from '../kind.ts'

/**
 * A person asks what is held on him, or wants it corrected, erased, restricted (Luật 91/2025/QH15, Điều 4; Nghị định
 * 356/2025/NĐ-CP, Điều 5): answered within two working days, carried out within the days of the table of deadlines.
 */
export const dataRequest = defineKind({
  name: 'dataRequest',
  label: 'Yêu cầu về dữ liệu cá nhân',
  fields: {
    person: personName({ label: 'Người yêu cầu', required: true, identifies: true }),
    contact: text({ label: 'Nơi liên hệ', sensitive: { personal: true } }),
    what: choice({
      label: 'Yêu cầu', required: true,
      of: { view: 'Xem, được cung cấp dữ liệu', correct: 'Sửa dữ liệu', erase: 'Xóa dữ liệu', restrict: 'Hạn chế xử lý', object: 'Phản đối xử lý' },
    }),
    receivedOn: date({ label: 'Ngày nhận', required: true }),
    answerDueOn: date({ label: 'Hạn phản hồi', help: 'Được tính sẵn theo bảng thời hạn; sửa được.' }),
    dueOn: date({ label: 'Hạn thực hiện', help: 'Được tính sẵn theo bảng thời hạn; sửa được.' }),
    answeredOn: date({ label: 'Ngày phản hồi' }),
    doneOn: date({ label: 'Ngày thực hiện xong' }),
    refusedWhy: text({ label: 'Lý do từ chối', max: 1000, help: 'Chỉ ghi khi không thực hiện yêu cầu.' }),
    note: note({ label: 'Ghi chú', max: 1000 }),
  },
  sections: { 'Yêu cầu': 'person', 'Thời hạn': 'answerDueOn', 'Kết quả': 'answeredOn' },
  title: ['person', 'what'],
  list: ['receivedOn', 'person', 'what', 'answerDueOn', 'dueOn', 'answeredOn', 'doneOn'],
  search: ['person', 'note'],
  sort: 'receivedOn:desc',
  check(draft) {
    const objections: Objections = {}
    for (const name of ['answerDueOn', 'dueOn', 'answeredOn', 'doneOn'] as const) {
      const day = draft[name]
      if (day !== null && day < draft.receivedOn) objections[name] = 'Trước ngày nhận'
    }
    if (draft.doneOn !== null && draft.refusedWhy !== null) objections.refusedWhy = 'Đã thực hiện thì không ghi lý do từ chối'
    if (draft.refusedWhy !== null && draft.answeredOn === null) objections.answeredOn = 'Từ chối thì phải có ngày phản hồi'
    return objections
  },
})
