/** What the documents of an office are called, by the id that the command line, their recipients and their kept words know them by. */
export const documentNames = {
  'periodic-report': 'Báo cáo kết quả công tác dân vận chính quyền',
  'campaign-form': 'Biểu tổng hợp Tháng Dân vận',
  'model-list': 'Danh sách mô hình “Dân vận khéo”',
  'bright-spot-list': 'Danh sách điểm sáng',
  'exemplar-list': 'Danh sách điển hình, gương tiêu biểu',
  'model-sheet': 'Phiếu mô hình “Dân vận khéo”',
  'dialogue-register': 'Sổ theo dõi đối thoại',
  'reception-register': 'Sổ tiếp công dân',
  'petition-register': 'Sổ theo dõi kiến nghị, đơn thư',
  'dialogue-minutes': 'Biên bản đối thoại',
  'dialogue-conclusion': 'Thông báo kết luận đối thoại',
  'petition-letters': 'Văn bản xử lý đơn thư',
  'commendation-submission': 'Tờ trình đề nghị khen thưởng',
  'selection-minutes': 'Biên bản họp xét khen thưởng',
  'achievement-report': 'Báo cáo thành tích',
  'target-scorecard': 'Biểu theo dõi chỉ tiêu',
  'assessment-sheet': 'Phiếu chấm điểm',
  'annual-plan': 'Kế hoạch công tác dân vận chính quyền',
  'campaign-plan': 'Kế hoạch Tháng Dân vận',
  'deadline-calendar': 'Lịch báo cáo và thời hạn trong năm',
  'return-reminder': 'Công văn đôn đốc đơn vị gửi báo cáo',
  'record-sheet': 'Phiếu thông tin một hồ sơ',
} as const

export type DocumentName = keyof typeof documentNames

/** The letters about one petition, in the order its handling comes to them. */
export const letterNames = {
  receipt: 'Giấy biên nhận', acceptance: 'Thông báo thụ lý', transfer: 'Phiếu chuyển đơn', answer: 'Văn bản trả lời',
  return: 'Thông báo trả lại đơn',
} as const

export type LetterName = keyof typeof letterNames
