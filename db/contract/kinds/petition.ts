import { choice, code, date, identityNumber, link, note, personName, phone, text, whole, yesNo } from '../fields.ts'
import { defineKind, type Objections } from '../kind.ts'

/** Nobody outside the handling of a denunciation may learn who denounced or what (Luật Tố cáo; Thông tư 05/2021/TT-TTCP). */
const inDenunciations = { secret: { field: 'category', is: ['denunciation'] } } as const

/** Ý kiến, kiến nghị, đơn thư, wherever it came from, with the dates of each step of its handling. */
export const petition = defineKind({
  name: 'petition',
  label: 'Ý kiến, kiến nghị, đơn thư',
  fields: {
    code: text({ label: 'Số đến', max: 40 }),
    receivedOn: date({ label: 'Ngày nhận', required: true }),
    category: choice({
      label: 'Loại', required: true,
      of: { complaint: 'Khiếu nại', denunciation: 'Tố cáo', recommendation: 'Kiến nghị, phản ánh', mixed: 'Nhiều nội dung khác nhau' },
    }),
    summary: text({ label: 'Nội dung', required: true, max: 1000, sensitive: inDenunciations }),
    detail: note({ label: 'Chi tiết', sensitive: inDenunciations }),
    field: code({ label: 'Lĩnh vực', list: 'petitionField' }),
    source: code({ label: 'Nguồn', list: 'petitionSource', required: true }),
    dialogue: link({ label: 'Từ cuộc đối thoại', to: 'dialogue' }),
    reception: link({ label: 'Từ buổi tiếp công dân', to: 'reception' }),
    senderType: choice({ label: 'Người đứng đơn', of: { person: 'Cá nhân', organisation: 'Cơ quan - Tổ chức', group: 'Đoàn đông người' } }),
    sender: personName({ label: 'Họ tên người gửi', sensitive: inDenunciations, identifies: true }),
    address: text({ label: 'Địa chỉ', sensitive: inDenunciations, identifies: true }),
    identityNumber: identityNumber({ label: 'Số định danh, hộ chiếu', sensitive: inDenunciations }),
    phone: phone({ label: 'Điện thoại', sensitive: inDenunciations }),
    people: whole({ label: 'Số người', unit: 'người' }),
    competent: yesNo({ label: 'Thuộc thẩm quyền giải quyết', required: true }),
    handling: code({ label: 'Hướng xử lý', list: 'handling' }),
    unit: link({ label: 'Đơn vị được giao', to: 'unit' }),
    acceptedOn: date({ label: 'Ngày thụ lý' }),
    noticeOn: date({ label: 'Ngày thông báo cho người gửi' }),
    forwardedOn: date({ label: 'Ngày chuyển đơn' }),
    forwardedTo: text({ label: 'Chuyển đến', sensitive: inDenunciations }),
    dueOn: date({ label: 'Hạn giải quyết', help: 'Được tính sẵn theo bảng thời hạn; sửa được.' }),
    answeredOnSpot: yesNo({ label: 'Trả lời tại chỗ', required: true }),
    answeredOn: date({ label: 'Ngày giải quyết, trả lời' }),
    answer: text({ label: 'Văn bản trả lời (số)', sensitive: inDenunciations }),
    outcome: code({ label: 'Kết luận', list: 'petitionOutcome' }),
    status: choice({
      label: 'Tình trạng', required: true,
      of: {
        received: 'Mới nhận', processing: 'Đang giải quyết', forwarded: 'Đã chuyển đơn', returned: 'Trả đơn và hướng dẫn', resolved: 'Đã giải quyết',
        suspended: 'Đình chỉ', filed: 'Lưu đơn và theo dõi',
      },
    }),
    closedOn: date({ label: 'Ngày trả đơn, đình chỉ hoặc lưu' }),
    note: note({ label: 'Ghi chú', sensitive: inDenunciations }),
  },
  sections: { 'Nội dung': 'code', 'Người gửi': 'senderType', 'Xử lý': 'competent', 'Kết quả': 'answeredOnSpot' },
  title: ['summary'],
  list: ['code', 'receivedOn', 'category', 'summary', 'sender', 'source', 'unit', 'dueOn', 'status', 'answeredOn'],
  search: ['code', 'summary', 'detail', 'sender', 'address', 'forwardedTo', 'answer', 'note'],
  sort: 'receivedOn:desc',
  check(draft) {
    const objections: Objections = {}
    for (const name of ['acceptedOn', 'noticeOn', 'forwardedOn', 'answeredOn', 'closedOn', 'dueOn'] as const) {
      const day = draft[name]
      if (day !== null && day < draft.receivedOn) objections[name] = 'Trước ngày nhận đơn'
    }
    if (draft.status === 'resolved' && draft.answeredOn === null) objections.answeredOn = 'Đã giải quyết thì phải có ngày trả lời'
    if (draft.status === 'forwarded' && draft.forwardedOn === null) objections.forwardedOn = 'Đã chuyển đơn thì phải có ngày chuyển'
    if (draft.answeredOnSpot && draft.answeredOn === null) objections.answeredOn = 'Trả lời tại chỗ thì phải có ngày trả lời'
    return objections
  },
})
