import type { Block, DocumentContent, Heading, Paragraph, Row, Signature, Table } from '../../electron/documents/content.ts'

export const heading = (level: Heading['level'], ordinal: number, text: string): Heading =>
  ({ type: 'heading', key: `heading-${level}-${ordinal}`, level, ordinal, text })
export const paragraph = (key: string, text: string): Paragraph => ({ type: 'paragraph', key, runs: [{ text }] })

export const sentence = 'Trong năm, Sở đã tổ chức 12 cuộc đối thoại trực tiếp giữa người đứng đầu với Nhân dân, 1.245 lượt '
  + 'người tham dự, tiếp nhận 87 ý kiến, đã trả lời 85 ý kiến; tiếp 215 lượt công dân, thụ lý và giải quyết 42/43 đơn '
  + 'thuộc thẩm quyền, không để xảy ra điểm nóng, khiếu kiện đông người vượt cấp. '

export const modelRows = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({
  type: 'row',
  cells: [
    String(index + 1), `Mô hình “Dân vận khéo” tại khu dân cư kiểu mẫu dòng${index + 1}`, 'Phát triển kinh tế - xã hội',
    'Phòng Xây dựng chính quyền', { text: '1.245', source: { figure: 'model.participants' } },
  ],
}))

export const modelTable = (rows: Row[]): Table => ({
  type: 'table', key: 'models', rows,
  columns: [
    { title: 'STT', width: { mm: 13 }, align: 'center' },
    { title: 'Tên mô hình', width: { share: 3 } },
    { title: 'Lĩnh vực', width: { share: 2 } },
    { title: 'Đơn vị thực hiện', width: { share: 2 } },
    { title: 'Số người tham gia', width: { mm: 22 }, align: 'right' },
  ],
})

const body: Block[] = [
  paragraph('opening', 'Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Sở Nội vụ báo cáo như sau:'),
  heading(1, 1, 'Công tác lãnh đạo, chỉ đạo'),
  paragraph('leadership', sentence.repeat(2)),
  {
    type: 'dash', key: 'documents',
    runs: [{ text: 'Văn bản ban hành: ' }, { text: '08', bold: true }, { text: ' văn bản.' }],
  },
  heading(1, 2, 'Kết quả thực hiện'),
  heading(2, 1, 'Tuyên truyền, quán triệt'),
  heading(3, 5, 'Hội nghị quán triệt'),
  paragraph('meetings', sentence.repeat(3)),
  modelTable([
    { type: 'group', text: 'Mô hình cấp tỉnh' }, ...modelRows(3),
    { type: 'total', cells: ['', 'Tổng cộng', '', '', '3.735'] },
  ]),
  { type: 'note', key: 'note', text: 'Ghi chú: số liệu đến ngày 25/11/2026.' },
  paragraph('closing', 'Trên đây là báo cáo của Sở Nội vụ, kính báo cáo Ủy ban nhân dân tỉnh.'),
]

/** A signed report of two pages with two annexes, one of them across. */
export const report: DocumentContent = {
  header: {
    parentAgency: 'Ủy ban nhân dân tỉnh Bắc Ninh', agency: 'Sở Nội vụ', number: '5', symbol: '/BC-SNV',
    place: 'Bắc Ninh', date: '2026-01-05',
  },
  kindTitle: 'Báo cáo',
  subject: 'Kết quả thực hiện công tác dân vận chính quyền năm 2026, phương hướng, nhiệm vụ năm 2027',
  addressees: ['Ủy ban nhân dân tỉnh Bắc Ninh'],
  bases: ['Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022', 'Căn cứ Kế hoạch số 12/KH-UBND'],
  body,
  signature: { form: 'deputy', head: 'Giám đốc', post: 'Phó Giám đốc', name: 'Nguyễn Thị Hoàng Yến' },
  recipients: { names: ['Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c)', 'Lãnh đạo Sở'], archive: 'VT, VP' },
  annexes: [
    { key: 'models', title: 'Danh sách mô hình', blocks: [modelTable(modelRows(40))] },
    { key: 'figures', title: 'Biểu số liệu', orientation: 'landscape', blocks: [modelTable(modelRows(40))] },
  ],
}

/** A submission to two bodies, not numbered, dated or named yet. */
export const draft: DocumentContent = {
  header: {
    parentAgency: 'Ủy ban nhân dân tỉnh Bắc Ninh', agency: 'Sở Nội vụ', symbol: '/TTr-SNV',
    place: 'Bắc Ninh', date: '2026',
  },
  kindTitle: 'Tờ trình',
  subject: 'Về việc đề nghị tặng Bằng khen cho tập thể, cá nhân',
  addressees: ['Ủy ban nhân dân tỉnh', 'Ban Thi đua - Khen thưởng tỉnh'],
  body: [paragraph('request', sentence)],
  signature: { form: 'head', post: 'Giám đốc' },
  recipients: { names: [], archive: 'VT' },
}

/** Every right by which somebody may sign, with the lines it prints. */
export const signatureForms: [Signature, string[]][] = [
  [{ form: 'head', post: 'Giám đốc' }, ['GIÁM ĐỐC']],
  [{ form: 'acting', post: 'Giám đốc' }, ['Q. GIÁM ĐỐC']],
  [{ form: 'deputy', head: 'Giám đốc', post: 'Phó Giám đốc' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  [{ form: 'byOrder', head: 'Giám đốc', post: 'Chánh Văn phòng' }, ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
  [{ form: 'byMandate', head: 'Giám đốc', post: 'Trưởng phòng' }, ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
  [{ form: 'collective', body: 'Ủy ban nhân dân', post: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [{ form: 'collective', body: 'Ủy ban nhân dân', head: 'Chủ tịch', post: 'Phó Chủ tịch' },
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
]
