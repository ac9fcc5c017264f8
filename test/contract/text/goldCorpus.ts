/** Texts as a register of an office holds them, with every habit of spelling that people bring along. */
const texts = `
m01 Mô hình "Dân vận khéo" trong vận động nhân dân hiến đất làm đường giao thông nông thôn tại xã Hòa Bình
m02 Mô hình Chính quyền thân thiện, vì Nhân dân phục vụ ở phường Thuỷ Xuân
m03 Mô hình "Ngày thứ Bảy không hẹn" giải quyết thủ tục hành chính cho công dân
m04 Mô hình Camera an ninh do nhân dân đóng góp, tổ dân phố số 5
m05 Mô hình "5 không, 3 sạch" của Hội Liên hiệp Phụ nữ xã Đắk Nông
m06 Điểm sáng cải cách hành chính: trả kết quả tại nhà cho người cao tuổi và người khuyết tật
m07 Tổ công nghệ số cộng đồng hướng dẫn bà con dùng dịch vụ công trực tuyến
m08 Mô hình "Mái ấm tình thương" xóa nhà tạm cho hộ nghèo
m09 Sáng kiến lắp máy bơm nước dùng chung tại thôn Ea Kly, tỉnh Đắk Lắk
m10 Mô hình Tiếng kẻng an ninh ở bản Mường La, tỉnh Sơn La
m11 Vận động đồng bào H'Mông không di cư tự do, ổn định cuộc sống
m12 Mô hình "Bữa sáng yêu thương" cho học sinh nghèo trường Tiểu học Kỳ Sơn
m13 Mô hình thu gom rác thải, bảo vệ dòng kênh Tàu Hủ
m14 Mô hình "Bác sĩ quanh tôi": khám bệnh lưu động cho bà con vùng lũ
m15 Mô hình dân vận khéo trong giải phóng mặt bằng tuyến đường sắt Bắc - Nam
m16 Câu lạc bộ Đờn ca tài tử góp phần giữ gìn bản sắc văn hóa
m17 Mô hình "Tuyến phố văn minh" trên đường Lý Thường Kiệt
m18 Mô hình Ngân hàng bò giúp nhau thoát nghèo của Hội Nông dân huyện Quỳ Hợp
m19 Tủ sách pháp luật ở nhà văn hoá thôn Quý Hòa
m20 Mô hình "Dân hỏi, cơ quan trả lời" của Sở Nội vụ
m21 Mô hình "Họp thôn trực tuyến" cho người đi làm ăn xa
m22 Vườn thuốc nam của Hội Đông y, chữa bệnh miễn phí
m23 Mô hình chuyển đổi cơ cấu cây trồng từ lúa sang dưa lưới
m24 Xây cầu dân sinh qua suối Nậm Rốm bằng ngày công của dân bản
m25 Mô hình khuyến học "Ống tiết kiệm" của dòng họ Nguyễn Khuyến
m26 Mô hình hòa giải ở cơ sở: việc nhỏ xử lý ngay tại thôn
m27 Thắp sáng đường quê bằng đèn năng lượng mặt trời
m28 Mô hình Tổ tự quản đường biên, cột mốc ở xã Y Tý
m29 Mô hình "Giỏ hàng Việt" đưa nông sản sạch tới công nhân khu công nghiệp
m30 Mô hình Phòng họp không giấy của Uỷ ban nhân dân huyện Mỹ Đức
p01 Nguyễn Thị Thủy, Chủ tịch Hội Phụ nữ xã
p02 Trần Văn Đường, Trưởng thôn Dương Liễu
p03 Lê Quý Đôn, cán bộ hưu trí hiến 500 m² đất
p04 Phạm Thị Thuý Quỳnh, giáo viên vùng cao
p05 Hoàng Khoẻ, bí thư chi bộ bản Nà Lụm
p06 Y Moan Êban, nghệ nhân gìn giữ cồng chiêng
p07 H'Hen Niê, gương khởi nghiệp của thanh niên Ê Đê
p08 Dương Văn Minh, trưởng ban công tác mặt trận
p09 Đỗ Mỹ Linh, chuyên viên Văn phòng Sở
p10 Vàng A Pó, trưởng bản người Mông
p11 Tập thể Phòng Cải cách hành chính
p12 Hộ gia đình ông Bùi Văn Ngài, xã Kim Bôi
p13 Bà Ngô Thị Máy, thợ dệt thổ cẩm
p14 Thượng tọa Thích Minh Quang, trụ trì chùa Vĩnh Nghiêm
p15 Linh mục Giu-se Trần Xuân Mạnh, giáo xứ Bùi Chu
p16 Già làng Rơ Châm Hmơk, tỉnh Gia Lai
p17 Đặng Đình Đức, chiến sĩ công an xã
p18 Lý Thị Khuyên, người Dao đỏ làm thuốc tắm
p19 Tạ Quang Huy, giám đốc hợp tác xã rau sạch
p20 Võ Thị Sáu, cựu thanh niên xung phong
p21 Trương Hoà Bình, tổ trưởng tổ dân phố
p22 Cao Thị Ngọc Ánh, nhân viên y tế thôn
p23 Đinh Thuận Hoá, kỹ sư nông nghiệp
p24 Phan Huỳnh Nguyên, luật sư trợ giúp pháp lý
p25 Ông Thạch Sô Phia, người có uy tín trong đồng bào Khmer
p26 Lương Thế Vinh, hiệu trưởng trường phổ thông dân tộc bán trú
p27 Tập thể Ban Tiếp công dân tỉnh
p28 Chị Ma Thị Dung, người Tày, chủ nhiệm hợp tác xã
p29 Mai Văn Khởi, lái đò đưa học sinh qua sông
p30 Kim Ngọc Yến, cộng tác viên dân số
d01 Đối thoại giữa Chủ tịch UBND tỉnh với nông dân năm 2025
d02 Hội nghị đối thoại với thanh niên về việc làm và khởi nghiệp
d03 Đối thoại về bồi thường, hỗ trợ, tái định cư dự án hồ chứa nước Ka Pét
d04 Giám đốc Sở đối thoại với cán bộ, công chức, viên chức
d05 Đối thoại với doanh nghiệp về thủ tục đất đai
d06 Gặp gỡ chức sắc, chức việc các tôn giáo nhân dịp Lễ Nô-en
d07 Đối thoại với tiểu thương chợ Đồng Xuân về di dời
d08 Tiếp xúc cử tri trước kỳ họp thứ 20 HĐND tỉnh
d09 Tiếp công dân định kỳ tháng 6 của lãnh đạo Sở
d10 Tiếp công dân đột xuất vụ việc ở khu tái định cư Thủy Nguyên
d11 Đối thoại với người lao động khu công nghiệp Quang Minh
d12 Lắng nghe ý kiến phụ huynh về sáp nhập điểm trường
d13 Toạ đàm với người có uy tín ở vùng dân tộc thiểu số
d14 Đối thoại trực tuyến về chuyển đổi số
d15 Hội nghị của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh nghe Nhân dân góp ý
k01 Kiến nghị sửa chữa đoạn đường liên xã bị sạt lở
k02 Khiếu nại quyết định thu hồi đất của UBND huyện
k03 Tố cáo cán bộ địa chính nhũng nhiễu khi làm sổ đỏ
k04 Phản ánh nước sinh hoạt bị đục, kéo dài nhiều ngày
k05 Đề nghị lắp đèn tín hiệu ở ngã tư Quốc lộ 1A
k06 Kiến nghị giảm mức đóng góp quỹ trường
k07 Xin hỗ trợ giống lúa sau bão số 3
k08 Đề nghị công nhận người có công với cách mạng
k09 Phản ánh xe tải chở cát chạy quá tốc độ trước cổng trường mầm non
k10 Kiến nghị về chế độ phụ cấp của cán bộ không chuyên trách
k11 Đề nghị cấp giấy chứng nhận quyền sử dụng đất
k12 Phản ánh mùi hôi từ trại lợn ở xã Quỳnh Lưu
k13 Kiến nghị mở thêm tuyến xe buýt tới bệnh viện
k14 Khiếu nại kết quả xét tuyển viên chức y tế
k15 Đề nghị hỗ trợ nhà ở cho hộ cận nghèo
k16 Đơn xin xác nhận tình trạng hôn nhân bị trả lại
k17 Phản ánh thái độ phục vụ của bộ phận một cửa
k18 Kiến nghị khơi thông cống thoát nước phố Nguyễn Khoái
k19 Đề nghị lùi thời gian cưỡng chế
k20 Hỏi về bảo hiểm xã hội tự nguyện cho thợ xây
v01 Nghị quyết số 25-NQ/TW về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận
v02 Quyết định số 290-QĐ/TW ban hành Quy chế công tác dân vận của hệ thống chính trị
v03 Chỉ thị số 33/CT-TTg về tăng cường công tác dân vận của cơ quan hành chính nhà nước
v04 Kế hoạch số 15/KH-SNV thực hiện Năm dân vận khéo 2025
v05 Báo cáo số 120/BC-SNV kết quả công tác dân vận chính quyền 6 tháng đầu năm
v06 Công văn của Ban Dân vận Tỉnh ủy về xây dựng mô hình
v07 Luật Thực hiện dân chủ ở cơ sở năm 2022
v08 Nghị định số 30/2020/NĐ-CP về công tác văn thư
v09 Tờ trình đề nghị tặng Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh
v10 Thông báo kết luận của đồng chí Bí thư Tỉnh uỷ
v11 Quy chế phối hợp giữa Sở và MTTQ tỉnh
v12 Hướng dẫn của Ban Thường trực Hội đồng nhân dân tỉnh
v13 Chương trình hành động bảo vệ môi trường biển đảo
v14 Giấy mời họp Ban Chỉ đạo thực hiện quy chế dân chủ
v15 Quyết định kiện toàn BCĐ công tác dân vận
h01 Hội thi "Dân vận khéo" cấp tỉnh, vòng chung khảo
h02 Ra quân ngày Chủ nhật xanh, trồng 1.500 cây phi lao
h03 Tập huấn nghiệp vụ tiếp công dân và xử lý đơn thư
h04 Hiến máu tình nguyện đợt 2
h05 Lễ phát động Tháng Dân vận, thăm bà mẹ Việt Nam anh hùng
h06 Tuyên truyền phòng cháy, chữa cháy tại chung cư
h07 Kiểm tra việc thực hiện quy chế dân chủ tại 12 đơn vị
h08 Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư
h09 Chiếu phim lưu động phục vụ đồng bào Xơ Đăng, Giẻ Triêng
h10 Bàn giao xuồng cứu hộ, áo phao; loa goòng và xoong nồi cho điểm sơ tán`

/** Some texts were pasted from elsewhere and are decomposed, as files from macOS are. */
const decomposed = new Set(['m06', 'p02', 'p17', 'd03', 'k02', 'v12'])

export type GoldText = { id: string; text: string }

export const goldCorpus: readonly GoldText[] = texts.trim().split('\n').map((line) => {
  const id = line.slice(0, 3)
  const text = line.slice(4)
  return { id, text: decomposed.has(id) ? text.normalize('NFD') : text }
})

export const goldAbbreviations: ReadonlyMap<string, string> = new Map([
  ['UBND', 'Ủy ban nhân dân'], ['HĐND', 'Hội đồng nhân dân'], ['MTTQ', 'Mặt trận Tổ quốc'], ['DVK', 'dân vận khéo'],
  ['BCĐ', 'Ban Chỉ đạo'], ['QCDC', 'quy chế dân chủ'], ['CCHC', 'cải cách hành chính'], ['TTHC', 'thủ tục hành chính'],
  ['HTX', 'hợp tác xã'], ['BHXH', 'bảo hiểm xã hội'], ['KCN', 'khu công nghiệp'], ['SNV', 'Sở Nội vụ'],
  ['QSDĐ', 'quyền sử dụng đất'], ['PCCC', 'phòng cháy, chữa cháy'], ['NĐ-CP', 'Nghị định của Chính phủ'],
  ['CAX', 'công an xã'], ['Hmông', 'H\'Mông'],
])
