/** What the documents of an office are called, by the id that the command line, their recipients and their kept words know them by. */
export const documentNames = {
  plan: 'Kế hoạch công tác dân vận chính quyền',
  'periodic-report': 'Báo cáo kết quả công tác dân vận chính quyền',
  'model-list': 'Danh sách mô hình “Dân vận khéo”',
  'exemplar-list': 'Danh sách điển hình, gương tiêu biểu',
  'campaign-summary': 'Biểu tổng hợp Tháng Dân vận',
  'citizen-reception-book': 'Sổ tiếp công dân',
  'commendation-proposal': 'Tờ trình đề nghị khen thưởng',
  'dialogue-list': 'Danh sách cuộc đối thoại',
  minutes: 'Biên bản',
  'petition-list': 'Danh sách kiến nghị, đơn thư',
  'score-sheet': 'Phiếu chấm điểm',
  'record-sheet': 'Phiếu thông tin một hồ sơ',
} as const

export type DocumentName = keyof typeof documentNames
