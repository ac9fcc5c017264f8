import { choice, date, text, whole } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Thời hạn of one step in handling a petition; law and provinces change them, so they are data. */
export const deadline = defineKind({
  name: 'deadline',
  label: 'Thời hạn',
  fields: {
    step: choice({
      label: 'Bước', required: true,
      of: {
        notice: 'Thông báo việc tiếp nhận, xử lý', acceptComplaint: 'Thụ lý khiếu nại', solveComplaint: 'Giải quyết khiếu nại lần đầu',
        solveComplaintAgain: 'Giải quyết khiếu nại lần hai', handleDenunciation: 'Xử lý ban đầu tố cáo', noticeDenunciation: 'Thông báo thụ lý tố cáo',
        forwardDenunciation: 'Chuyển đơn tố cáo', solveDenunciation: 'Giải quyết tố cáo', solveRecommendation: 'Trả lời kiến nghị, phản ánh', solveMixed: 'Giải quyết đơn nhiều nội dung',
        answerRequest: 'Phản hồi yêu cầu về dữ liệu cá nhân', viewData: 'Cung cấp dữ liệu cá nhân', correctData: 'Sửa dữ liệu cá nhân', eraseData: 'Xóa dữ liệu cá nhân',
        restrictData: 'Hạn chế xử lý dữ liệu cá nhân', objectData: 'Ngừng xử lý khi bị phản đối',
      },
    }),
    days: whole({ label: 'Số ngày', required: true, unit: 'ngày' }),
    calendar: choice({ label: 'Cách tính', required: true, of: { working: 'Ngày làm việc', all: 'Ngày liên tục' } }),
    basis: text({ label: 'Căn cứ' }),
    validFrom: date({ label: 'Từ ngày' }),
    validTo: date({ label: 'Đến hết ngày' }),
  },
  sections: { 'Thời hạn': 'step' },
  title: ['step'],
  list: ['step', 'days', 'calendar', 'basis', 'validFrom', 'validTo'],
  search: ['basis'],
  sort: 'step',
  check: draft => endAfterStart(draft.validFrom, draft.validTo, 'validTo'),
})
