import type { KindName } from '../../db/contract/kinds/index.ts'

/** One page of the settings: records of one kind, or a page drawn by hand. */
export type SettingPart = { path: string; title: string; about: string; kind?: KindName }
export type SettingGroup = { heading: string; parts: readonly SettingPart[] }

/** The settings as the secretary looks for them. */
export const settingGroups: readonly SettingGroup[] = [
  {
    heading: 'Cơ quan, văn bản',
    parts: [
      { path: 'agency', title: 'Tên cơ quan', kind: 'agency', about: 'Mỗi tên dùng trong một khoảng ngày: báo cáo của ngày cũ vẫn in tên cũ. Đổi tên thì thêm dòng mới, ghi ngày bắt đầu, và ghi ngày cuối cho dòng cũ.' },
      { path: 'officer', title: 'Người ký, lãnh đạo phụ trách', kind: 'officer', about: 'Người ký và cách ký (KT., TL., TUQ., Q., TM.) theo ngày.' },
      { path: 'recipient', title: 'Kính gửi, nơi nhận', kind: 'recipient', about: 'In ở đầu và cuối từng mẫu văn bản.' },
      { path: 'unit', title: 'Phòng, đơn vị', kind: 'unit', about: 'Cây đơn vị, theo ngày.' },
    ],
  },
  {
    heading: 'Thời hạn, báo cáo',
    parts: [
      { path: 'report-calendar', title: 'Lịch báo cáo', kind: 'reportRule', about: 'Kỳ nào, hạn ngày nào, số liệu lấy từ ngày nào đến ngày nào.' },
      { path: 'period', title: 'Kỳ báo cáo', kind: 'period', about: 'Kỳ có tên và ngày chốt số liệu riêng, chọn được ở thanh trên cùng.' },
      { path: 'deadline', title: 'Thời hạn xử lý đơn', kind: 'deadline', about: 'Số ngày của từng bước, dùng để tính sẵn hạn giải quyết.' },
      { path: 'holiday', title: 'Ngày nghỉ lễ', kind: 'holiday', about: 'Không tính vào ngày làm việc.' },
    ],
  },
  {
    heading: 'Khen thưởng',
    parts: [
      { path: 'award-rate', title: 'Mức tiền thưởng', kind: 'awardRate', about: 'Hệ số nhân với lương cơ sở tại ngày quyết định.' },
      { path: 'base-salary', title: 'Lương cơ sở', kind: 'baseSalary', about: 'Theo ngày có hiệu lực.' },
    ],
  },
  {
    heading: 'Danh mục, tùy chọn',
    parts: [
      { path: 'lists', title: 'Danh mục', about: 'Lĩnh vực, cấp, nguồn đơn, hình thức khen… Mục đã dùng thì cho ngừng dùng thay vì xóa; hồ sơ cũ vẫn đọc được.' },
      { path: 'preferences', title: 'Tùy chọn', about: 'Mỗi tùy chọn là một con số hoặc một tên, đổi được bất cứ lúc nào.' },
      { path: 'appearance', title: 'Màn hình', about: 'Màu sáng hay tối, chỉ đổi trên máy này.' },
    ],
  },
  {
    heading: 'Bảo vệ dữ liệu',
    parts: [
      { path: 'lock', title: 'Khóa màn hình', about: 'Mật khẩu mở màn hình, và sau bao nhiêu phút không dùng thì tự khóa.' },
      { path: 'denunciations', title: 'Quyền xem tố cáo', about: 'Tài khoản Windows nào được xem người tố cáo và nội dung tố cáo. Người khác chỉ thấy phần đã che.' },
      { path: 'retention', title: 'Thời hạn lưu giữ', kind: 'retentionRule', about: 'Mỗi loại hồ sơ giữ bao nhiêu năm, để làm gì, theo quy định nào. Mức có sẵn cần cơ quan xem lại và xác nhận.' },
    ],
  },
  {
    heading: 'Sổ và phần mềm',
    parts: [
      { path: 'register', title: 'Sổ này', about: 'Sổ nằm ở đâu, chuyển sang chỗ khác, kiểm tra, đóng sổ.' },
      { path: 'about', title: 'Giới thiệu', about: 'Phiên bản, và phần mềm cất gì ở đâu trên máy này.' },
    ],
  },
]

/** Where the settings show records of a kind, and under which name; undefined for kinds that are not settings. `row` tells which value list. */
export function settingsPlace(kind: KindName, row: Readonly<Record<string, unknown>> = {}): { label: string; to: string } | undefined {
  if (kind === 'valueEntry') return { label: 'Danh mục', to: `/settings/lists${typeof row['list'] === 'string' ? `?list=${encodeURIComponent(row['list'])}` : ''}` }
  const part = settingGroups.flatMap(group => group.parts).find(found => found.kind === kind)
  return part && { label: part.title, to: `/settings/${part.path}` }
}

/** Names of the value lists as a person knows them; a list added later goes by its own name. */
export const listNames: Readonly<Record<string, string>> = {
  fieldOfWork: 'Lĩnh vực', level: 'Cấp', unitCategory: 'Loại đơn vị', dialogueForm: 'Hình thức đối thoại', audience: 'Đối tượng đối thoại', petitionField: 'Lĩnh vực đơn thư',
  petitionSource: 'Nguồn đơn thư', handling: 'Hướng xử lý đơn', petitionOutcome: 'Kết luận giải quyết', award: 'Hình thức khen thưởng', awardOccasion: 'Loại hình khen thưởng',
  activityCategory: 'Loại hoạt động', directiveCategory: 'Loại văn bản', directiveTopic: 'Chủ đề văn bản', reportCalendar: 'Loại báo cáo', abbreviation: 'Chữ viết tắt',
  indicator: 'Số liệu nhập tay', resultUnit: 'Đơn vị tính kết quả', partner: 'Đơn vị phối hợp',
}

/** What each preference means, and its few values where it has no others; one without words here shows by its name. */
export const preferenceNames: Readonly<Record<string, { label: string; unit?: string; help?: string; of?: Readonly<Record<string, string>> }>> = {
  displayName: { label: 'Tên hiện trong lịch sử', help: 'Ghi bên cạnh mỗi lần sửa.' },
  roundAwardUp: { label: 'Làm tròn tiền thưởng', of: { yes: 'Làm tròn lên', no: 'Để nguyên số lẻ' } },
  awardRounding: { label: 'Làm tròn đến', unit: 'đồng' },
  voteThreshold: { label: 'Tỷ lệ phiếu để được đề nghị khen', unit: '%' },
  titleVoteThreshold: { label: 'Tỷ lệ phiếu với danh hiệu', unit: '%' },
  councilQuorum: { label: 'Số thành viên phải có mặt', unit: '%' },
  gradeExcellent: { label: 'Xếp loại xuất sắc từ', unit: 'điểm' },
  gradeGood: { label: 'Xếp loại tốt từ', unit: 'điểm' },
  gradeDone: { label: 'Hoàn thành từ', unit: 'điểm' },
  bonusCap: { label: 'Điểm thưởng nhiều nhất', unit: 'điểm' },
  deductionCap: { label: 'Điểm trừ nhiều nhất', unit: 'điểm' },
  dueOnDayOff: { label: 'Hạn báo cáo rơi vào ngày nghỉ', of: { before: 'Gửi trước, ngày làm việc liền trước', after: 'Gửi sau, ngày làm việc liền sau', same: 'Giữ đúng ngày' } },
  role: { label: 'Vai trò của sổ', of: { parent: 'Nhận gói của các đơn vị', agency: 'Gửi gói lên cấp trên' } },
}
