import type { DraftFor } from '../../../db/contract/kinds/index.ts'

export type PetitionCategory = DraftFor<'petition'>['category']

/** What petitions of one sort say. `{who}` is the initials of the person accused, `{n}`, `{m}` and `{few}` are numbers. */
export type PetitionTheme = { field: string; unit: string; texts: readonly string[] }

export const petitionThemes: Readonly<Record<PetitionCategory, readonly PetitionTheme[]>> = {
  recommendation: [
    {
      field: 'land', unit: 'Văn phòng Đăng ký đất đai', texts: [
        'Đề nghị xem xét cấp giấy chứng nhận quyền sử dụng đất thửa số {n}, tờ bản đồ số {few}, {hamlet}, {commune}',
        'Phản ánh hồ sơ tách thửa số {n} nộp tại {commune} quá hẹn {few} ngày chưa có kết quả',
        'Kiến nghị đính chính sai diện tích trên giấy chứng nhận thửa số {n}, {hamlet}, {commune}',
        'Đề nghị xác định lại ranh giới thửa đất số {n} giáp kênh công cộng tại {hamlet}, {commune}',
        'Phản ánh việc đo đạc lập bản đồ địa chính tại {hamlet}, {commune} thiếu {m} m² so với giấy cũ',
      ],
    },
    {
      field: 'site-clearance', unit: 'Trung tâm Phát triển quỹ đất', texts: [
        'Đề nghị bố trí nền tái định cư cho {few} hộ bị ảnh hưởng dự án đê biển tại {hamlet}, {commune}',
        'Kiến nghị xem xét lại giá bồi thường cây lâu năm của dự án kênh qua {hamlet}, {commune}',
        'Phản ánh chậm chi trả tiền bồi thường đợt {nth} dự án đường gom tại {commune}',
      ],
    },
    {
      field: 'environment', unit: 'Chi cục Bảo vệ môi trường', texts: [
        'Phản ánh cơ sở chế biến hải sản xả nước thải ra kênh {hamlet}, {commune}',
        'Phản ánh mùi hôi từ trại heo quy mô {n} con tại {hamlet}, {commune}',
        'Đề nghị di dời điểm tập kết rác gần trường học tại {hamlet}, {commune}',
        'Phản ánh khói bụi lò sấy lúa hoạt động ban đêm tại {hamlet}, {commune}', 'Kiến nghị tăng chuyến thu gom rác tuyến {hamlet}, {commune}',
      ],
    },
    {
      field: 'agriculture', unit: 'Chi cục Thủy lợi', texts: [
        'Đề nghị nạo vét kênh nội đồng dài {n} m tại {hamlet}, {commune} để kịp vụ Hè Thu',
        'Kiến nghị lịch đóng mở cống ngăn mặn phù hợp với hộ nuôi tôm tại {hamlet}, {commune}',
        'Đề nghị gia cố đoạn bờ bao sạt lở {m} m ở {hamlet}, {commune}',
      ],
    },
    {
      field: 'agriculture', unit: 'Chi cục Trồng trọt và Bảo vệ thực vật', texts: [
        'Phản ánh giống lúa mua tại {commune} không nảy mầm, thiệt hại {few} công ruộng',
        'Phản ánh cửa hàng tại {commune} bán phân bón kém chất lượng',
        'Đề nghị hướng dẫn trừ rầy nâu cho {few} hộ tại {hamlet}, {commune}',
      ],
    },
    {
      field: 'water', unit: 'Trung tâm Nước sạch và Vệ sinh môi trường nông thôn',
      texts: ['Phản ánh nước máy yếu và đục tại {hamlet}, {commune} vào giờ cao điểm',
        'Đề nghị kéo thêm {n} m ống nước cho {few} hộ cuối tuyến {hamlet}, {commune}'],
    },
    {
      field: 'social-policy', unit: 'Chi cục Phát triển nông thôn', texts: [
        'Đề nghị hỗ trợ thiệt hại {few} công lúa do xâm nhập mặn tại {hamlet}, {commune}',
        'Kiến nghị bổ sung hộ vào danh sách hỗ trợ sinh kế giảm nghèo tại {hamlet}, {commune}',
        'Đề nghị xem xét hỗ trợ đất sản xuất cho hộ đồng bào Khmer {hamlet}, {commune}',
        'Phản ánh bình xét hộ cận nghèo tại {hamlet}, {commune} chưa công khai',
      ],
    },
    { field: 'infrastructure', unit: 'Phòng Kế hoạch - Tài chính',
      texts: ['Đề nghị sửa chữa cầu nông thôn bị hư mặt sàn tại {hamlet}, {commune}',
      'Kiến nghị lắp đèn chiếu sáng tuyến lộ {hamlet}, {commune} dài {n} m'] },
    { field: 'procedures', unit: 'Văn phòng Sở',
      texts: ['Phản ánh phải bổ sung hồ sơ nhiều lần khi đăng ký biến động đất đai tại {commune}',
      'Kiến nghị nhận hồ sơ đăng ký tàu cá tại {commune} để ngư dân khỏi đi xa'] },
    { field: 'health', unit: 'Chi cục Chăn nuôi và Thú y',
      texts: ['Đề nghị tiêu độc khử trùng ổ dịch tả heo tại {hamlet}, {commune}',
      'Kiến nghị mức hỗ trợ tiêu hủy {few} con heo bệnh tại {hamlet}, {commune}'] },
    { field: 'religion', unit: 'Chi cục Bảo vệ môi trường',
      texts: ['Kiến nghị hỗ trợ xe thu gom rác dịp lễ Sene Đôlta tại chùa {hamlet}, {commune}'] },
    { field: 'security', unit: 'Chi cục Thủy sản',
      texts: ['Phản ánh dùng xung điện khai thác thủy sản ban đêm trên sông qua {commune}',
      'Phản ánh khai thác cát trái phép gây sạt lở đoạn {hamlet}, {commune}'] },
  ],
  complaint: [
    {
      field: 'site-clearance', unit: 'Phòng Quản lý đất đai',
      texts: ['Khiếu nại Quyết định số {n}/QĐ-UBND về phê duyệt phương án bồi thường khi thu hồi {m} m² đất tại {hamlet}, {commune}',
        'Khiếu nại việc không hỗ trợ chuyển đổi nghề khi thu hồi đất lúa tại {hamlet}, {commune}'],
    },
    { field: 'land', unit: 'Phòng Quản lý đất đai',
      texts: ['Khiếu nại Thông báo số {n}/TB-VPĐK từ chối cấp giấy chứng nhận thửa số {m} tại {hamlet}, {commune}',
      'Khiếu nại việc cấp giấy chứng nhận chồng lấn ranh thửa số {n} tại {hamlet}, {commune}'] },
    { field: 'environment', unit: 'Chi cục Bảo vệ môi trường',
      texts: ['Khiếu nại Quyết định số {n}/QĐ-XPHC xử phạt vi phạm hành chính về bảo vệ môi trường tại {commune}'] },
    { field: 'agriculture', unit: 'Chi cục Thủy sản',
      texts: ['Khiếu nại Quyết định số {n}/QĐ-XPHC xử phạt chủ tàu cá mất kết nối giám sát hành trình'] },
    { field: 'staff', unit: 'Phòng Tổ chức cán bộ', texts: ['Khiếu nại kết quả xếp loại chất lượng viên chức năm trước',
      'Khiếu nại quyết định điều động viên chức số {n}/QĐ-SNNMT'] },
  ],
  denunciation: [
    { field: 'staff', unit: 'Văn phòng Sở',
      texts: ['Tố cáo {who}, viên chức đo đạc, nhận tiền ngoài quy định khi làm hồ sơ đất đai tại {commune}',
      'Tố cáo {who} sử dụng xe công sai mục đích', 'Tố cáo {who} kê khai khống khối lượng nạo vét kênh tại {commune}'] },
    { field: 'finance', unit: 'Phòng Kế hoạch - Tài chính',
      texts: ['Tố cáo {who} lập danh sách khống nhận hỗ trợ giống lúa tại {hamlet}, {commune}'] },
  ],
  mixed: [
    { field: 'land', unit: 'Văn phòng Sở',
      texts: ['Đơn vừa khiếu nại giá bồi thường vừa phản ánh thái độ cán bộ đo đạc tại {hamlet}, {commune}',
      'Đơn kiến nghị cấp giấy chứng nhận, đồng thời tố cáo {who} chậm giải quyết hồ sơ tại {commune}'] },
    { field: 'environment', unit: 'Chi cục Bảo vệ môi trường',
      texts: ['Đơn phản ánh ô nhiễm và khiếu nại mức hỗ trợ di dời chuồng trại tại {hamlet}, {commune}'] },
  ],
}

/** What the staff ask for at a dialogue inside the agency. */
export const staffTheme: PetitionTheme = {
  field: 'staff', unit: 'Phòng Tổ chức cán bộ', texts: ['Đề nghị bố trí thêm máy tính, máy quét cho bộ phận tiếp nhận hồ sơ',
    'Kiến nghị xem xét nâng lương trước thời hạn cho {few} viên chức có thành tích',
    'Kiến nghị công khai sớm phương án sắp xếp vị trí việc làm',
    'Đề nghị sửa chữa nhà để xe và bếp ăn tập thể', 'Đề nghị tăng mức hỗ trợ đi công tác địa bàn xa',
    'Kiến nghị phân công lại việc trực ngày thứ Bảy cho hợp lý'],
}

/** Petitions that are for another authority; `unit` names it. */
export const elsewhere: readonly PetitionTheme[] = [
  { field: 'infrastructure', unit: 'Sở Xây dựng', texts: ['Đề nghị vá ổ gà trên tuyến đường tỉnh qua {commune}',
    'Phản ánh xe quá tải làm hư đường đoạn {hamlet}, {commune}'] },
  { field: 'construction', unit: 'Ủy ban nhân dân {commune}',
    texts: ['Phản ánh nhà hàng xóm xây dựng lấn lối đi chung tại {hamlet}, {commune}',
    'Đề nghị cấp số nhà cho {few} hộ tại {hamlet}, {commune}'] },
  { field: 'meritorious', unit: 'Sở Nội vụ',
    texts: ['Đề nghị xem xét chế độ con đẻ người hoạt động kháng chiến nhiễm chất độc hóa học tại {commune}',
    'Hỏi hồ sơ truy tặng Huân chương Kháng chiến nộp từ {nth} năm trước'] },
  { field: 'labour', unit: 'Sở Nội vụ', texts: ['Phản ánh công ty nợ lương {few} công nhân tại {commune}'] }, { field: 'health',
    unit: 'Sở Y tế', texts: ['Phản ánh trạm y tế {commune} thiếu thuốc bảo hiểm',
    'Đề nghị cấp lại thẻ bảo hiểm y tế cho trẻ em tại {hamlet}, {commune}'] },
  { field: 'education', unit: 'Sở Giáo dục và Đào tạo',
    texts: ['Phản ánh các khoản thu đầu năm học tại trường tiểu học {commune}'] }, { field: 'security', unit: 'Công an tỉnh',
    texts: ['Phản ánh hát karaoke gây ồn ban đêm tại {hamlet}, {commune}',
    'Phản ánh tụ điểm đá gà ăn tiền tại {hamlet}, {commune}'] },
  { field: 'judicial', unit: 'Thi hành án dân sự tỉnh',
    texts: ['Đề nghị thi hành bản án số {n}/DS-ST về tranh chấp hợp đồng vay'] }, { field: 'finance',
    unit: 'Ủy ban nhân dân {commune}', texts: ['Phản ánh vận động đóng góp làm cầu {hamlet}, {commune} chưa công khai thu chi'] },
]
