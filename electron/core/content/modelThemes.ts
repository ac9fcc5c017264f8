/** What one sort of model is about. In the texts `{hamlet}`, `{commune}`, `{unit}` and `{n}` stand for what is drawn. */
export type ModelTheme = {
  field: string
  category?: 'governmentBrightSpot' | 'democracyBrightSpot'
  /** `{place}` stands for the place in the name; a name without it is told apart by its unit or stage. */
  names: readonly string[]
  /** Unit that leads it, by name. */
  unit: string
  partners: string
  audience: string
  reason: string
  goal: string
  method: string
  outcome: string
  /** Label, code of the unit of result, least and most. */
  results: readonly (readonly [label: string, unit: string, least: number, most: number])[]
  givesLand?: true
}

export const modelThemes: readonly ModelTheme[] = [
  {
    field: 'administrative-reform', names: ['Tổ công nghệ số cộng đồng đến từng nhà tại {place}', 'Cầm tay chỉ việc nộp hồ sơ đất đai trực tuyến tại {place}'],
    unit: 'Trung tâm Công nghệ thông tin', partners: 'Đoàn Thanh niên; Tổ công nghệ số cộng đồng {commune}', audience: 'Người dân chưa quen dùng dịch vụ công trực tuyến',
    reason: 'Nhiều người dân {hamlet} lớn tuổi, chưa có tài khoản định danh, phải đi lại nhiều lần để nộp hồ sơ.',
    goal: 'Mỗi hộ có ít nhất một người tự nộp và theo dõi được hồ sơ trực tuyến.',
    method: 'Mỗi tuần hai buổi tối, tổ viên đến nhà hướng dẫn cài ứng dụng, tạo tài khoản và nộp thử một hồ sơ thật.',
    outcome: 'Người dân {commune} tự nộp hồ sơ tại nhà, không còn cảnh nhờ người làm thay.',
    results: [['Người được hướng dẫn', 'person', 80, 900], ['Hồ sơ nộp trực tuyến', 'file', 60, 700]],
  },
  {
    field: 'administrative-reform', names: ['Nụ cười công sở', 'Bốn xin, bốn luôn: xin chào, xin lỗi, xin cảm ơn, xin phép'], unit: 'Văn phòng Sở', partners: 'Công đoàn Sở; Đoàn Thanh niên Sở',
    audience: 'Người dân, doanh nghiệp đến liên hệ công việc', reason: 'Phiếu khảo sát còn ghi nhận công chức tiếp dân chưa niềm nở, hướng dẫn chưa rõ.',
    goal: 'Mức độ hài lòng đạt trên 95%, không có phản ánh về thái độ phục vụ.',
    method: 'Niêm yết quy tắc ứng xử, đặt hộp thư góp ý và mã QR đánh giá tại quầy, mỗi tháng bình chọn một gương mặt được người dân khen nhiều nhất.',
    outcome: 'Không còn phản ánh về thái độ tiếp dân; phiếu đánh giá rất hài lòng tăng rõ rệt.', results: [['Phiếu đánh giá hài lòng', 'form', 150, 1800]],
  },
  {
    field: 'administrative-reform', names: ['Ngày thứ Bảy giải quyết thủ tục hành chính', 'Ngày Chủ nhật tình nguyện giải quyết thủ tục hành chính'], unit: 'Văn phòng Đăng ký đất đai',
    partners: 'Đoàn Thanh niên Sở; Trung tâm Phục vụ hành chính công {commune}', audience: 'Công nhân, người lao động không sắp xếp được ngày thường',
    reason: 'Công nhân các khu công nghiệp khó xin nghỉ trong giờ hành chính để làm thủ tục đất đai.',
    goal: 'Mỗi tháng ít nhất hai buổi tiếp nhận và trả kết quả ngoài giờ hành chính.',
    method: 'Phân công công chức trực luân phiên, công khai lịch trên trang thông tin điện tử và loa truyền thanh {commune}.',
    outcome: 'Người dân nhận kết quả ngay trong buổi, giảm đi lại và mất ngày công.', results: [['Hồ sơ giải quyết ngoài giờ', 'file', 90, 1200], ['Buổi làm việc ngoài giờ', 'session', 8, 26]],
  },
  {
    field: 'administrative-reform', category: 'governmentBrightSpot', names: ['Bộ phận Một cửa thân thiện, bốn không một có', 'Công khai, minh bạch thủ tục đất đai tại {place}'],
    unit: 'Văn phòng Đăng ký đất đai', partners: 'Ủy ban nhân dân {commune}', audience: 'Người dân, doanh nghiệp', reason: 'Hồ sơ đất đai chiếm phần lớn hồ sơ trễ hạn của địa bàn.',
    goal: 'Không phiền hà, không sách nhiễu, không trễ hẹn, không yêu cầu bổ sung quá một lần; có thư xin lỗi khi trễ hẹn.',
    method: 'Rà soát từng hồ sơ mỗi sáng thứ Hai, nhắn tin báo tiến độ và gửi thư xin lỗi kèm ngày hẹn lại do trưởng đơn vị ký.',
    outcome: 'Tỷ lệ hồ sơ đúng hạn tăng, người dân theo dõi được từng bước xử lý.', results: [['Hồ sơ giải quyết trước hạn', 'file', 200, 2400]],
  },
  {
    field: 'new-countryside', names: ['Tuyến đường hoa không rác {place}', 'Hàng rào xanh, ngõ sạch tại {place}'], unit: 'Chi cục Phát triển nông thôn',
    partners: 'Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh {commune}', audience: 'Nhân dân {hamlet}', reason: 'Rác sinh hoạt còn đổ ven lộ, nhất là đoạn qua {hamlet}.',
    goal: 'Toàn tuyến có hoa, cây xanh và không còn điểm rác tự phát.', method: 'Vận động từng hộ tự quản đoạn trước nhà, sáng Chủ nhật hằng tuần cùng dọn vệ sinh, trồng dặm hoa.',
    outcome: 'Tuyến đường sáng, xanh, sạch; các hộ tự giác giữ gìn, nhiều tuyến lân cận học theo.', results: [['Chiều dài tuyến đường hoa', 'kilometre', 1, 9], ['Hộ tham gia', 'household', 35, 320]],
  },
  {
    field: 'new-countryside', names: ['Vận động Nhân dân hiến đất mở rộng lộ {place}', 'Dân hiến đất, Nhà nước làm đường tại {place}'], unit: 'Chi cục Thủy lợi', givesLand: true,
    partners: 'Ủy ban Mặt trận Tổ quốc Việt Nam {commune}; Hội Nông dân', audience: 'Nhân dân {hamlet}', reason: 'Đường vào {hamlet} hẹp, mùa mưa lầy lội, học sinh đi lại và vận chuyển nông sản khó khăn.',
    goal: 'Đủ mặt bằng để mở rộng đường lên 3,5 m mà không phải bồi thường.', method: 'Đảng viên và người có uy tín hiến đất trước, tổ vận động đến từng nhà giải thích, công khai bản vẽ và kinh phí.',
    outcome: 'Nhân dân đồng thuận hiến đất, cây trồng và ngày công; đường bàn giao sớm hơn kế hoạch.', results: [['Hộ hiến đất', 'household', 9, 120], ['Chiều dài đường mở rộng', 'metre', 350, 4200]],
  },
  {
    field: 'economy', names: ['Cánh đồng không vỏ bao thuốc bảo vệ thực vật tại {place}', 'Ba giảm ba tăng trên cánh đồng {place}'], unit: 'Chi cục Trồng trọt và Bảo vệ thực vật',
    partners: 'Hội Nông dân {commune}; hợp tác xã nông nghiệp', audience: 'Nông dân trồng lúa {hamlet}', reason: 'Vỏ bao thuốc còn bỏ lại trên ruộng, kinh mương; chi phí thuốc tăng qua từng vụ.',
    goal: 'Thu gom hết vỏ bao, giảm số lần phun và chi phí vật tư.', method: 'Đặt hố thu gom đầu bờ, ký cam kết theo tổ, kỹ thuật viên thăm đồng mỗi tuần và nhắn lịch phun qua nhóm Zalo.',
    outcome: 'Đồng ruộng sạch, chi phí giảm, lợi nhuận mỗi héc-ta tăng từ 2 đến 4 triệu đồng.', results: [['Diện tích tham gia', 'hectare', 20, 260], ['Hộ tham gia', 'household', 18, 190]],
  },
  {
    field: 'economy', names: ['Lúa chất lượng cao, phát thải thấp tại {place}', 'Liên kết sản xuất và tiêu thụ lúa tại {place}'], unit: 'Trung tâm Khuyến nông',
    partners: 'Hợp tác xã nông nghiệp; doanh nghiệp thu mua', audience: 'Xã viên, nông dân {commune}', reason: 'Nông dân {hamlet} sản xuất nhỏ lẻ, giá bán bấp bênh, còn đốt rơm rạ sau thu hoạch.',
    goal: 'Giảm giống, phân, thuốc và nước tưới; bao tiêu ít nhất 80% sản lượng.', method: 'Vận động vào hợp tác xã, tập huấn tưới ngập khô xen kẽ, ký hợp đồng bao tiêu từ đầu vụ.',
    outcome: 'Nông dân yên tâm sản xuất, rơm được thu gom làm nấm và phân hữu cơ.', results: [['Diện tích liên kết', 'hectare', 40, 520], ['Hộ liên kết', 'household', 30, 340]],
  },
  {
    field: 'economy', names: ['Nuôi tôm quảng canh cải tiến, không dùng kháng sinh tại {place}', 'Tổ hợp tác nuôi thủy sản cùng giữ nguồn nước tại {place}'], unit: 'Chi cục Thủy sản',
    partners: 'Hội Nông dân {commune}', audience: 'Hộ nuôi thủy sản', reason: 'Nguồn nước kênh chung bị ô nhiễm do xả thải ao nuôi không báo trước.', goal: 'Các hộ xả thải theo lịch chung, giảm dịch bệnh.',
    method: 'Lập tổ tự quản nguồn nước, đo nước hằng ngày và báo trên bảng tin, xã viên hùn vốn làm ao lắng.', outcome: 'Dịch bệnh giảm, không còn tranh chấp về xả thải giữa các hộ.',
    results: [['Diện tích ao nuôi', 'hectare', 12, 160], ['Hộ tham gia', 'household', 10, 95]],
  },
  {
    field: 'economy', names: ['Cà phê doanh nghiệp nông nghiệp sáng thứ Sáu', 'Đồng hành cùng hợp tác xã tháo gỡ thủ tục'], unit: 'Phòng Kế hoạch - Tài chính', partners: 'Liên minh Hợp tác xã tỉnh; Hiệp hội Doanh nghiệp tỉnh',
    audience: 'Doanh nghiệp, hợp tác xã nông nghiệp', reason: 'Doanh nghiệp ngại phản ánh vướng mắc bằng văn bản.', goal: 'Mỗi vướng mắc có người nhận và hẹn ngày trả lời ngay tại buổi gặp.',
    method: 'Lãnh đạo Sở gặp doanh nghiệp mỗi tháng một lần, ghi phiếu vướng mắc và công khai kết quả trả lời.', outcome: 'Vướng mắc được trả lời tại chỗ hoặc có văn bản trong bảy ngày.',
    results: [['Doanh nghiệp, hợp tác xã tham dự', 'attendance', 40, 380], ['Buổi gặp gỡ', 'session', 4, 12]],
  },
  {
    field: 'culture-society', names: ['Nước sạch về {place}', 'Nối ống nước, nối lòng dân tại {place}'], unit: 'Trung tâm Nước sạch và Vệ sinh môi trường nông thôn', partners: 'Hội Chữ thập đỏ {commune}; mạnh thường quân',
    audience: 'Hộ nghèo, hộ Khmer ở cuối tuyến ống', reason: 'Một số hộ {hamlet} còn dùng nước giếng nhiễm mặn vì ở xa trạm cấp nước.', goal: 'Không hộ nào trong địa bàn thiếu nước sạch mùa khô.',
    method: 'Vận động góp ngày công đào mương đặt ống, miễn tiền lắp đồng hồ cho hộ nghèo.', outcome: 'Các hộ cuối tuyến có nước máy, mùa hạn mặn không phải đổi nước.',
    results: [['Hộ được nối ống nước', 'household', 25, 280], ['Chiều dài ống nhánh', 'metre', 600, 6500]],
  },
  {
    field: 'culture-society', names: ['Ngôi nhà xanh thu gom phế liệu gây quỹ giúp học sinh nghèo {place}', 'Đổi rác lấy quà tại {place}'], unit: 'Chi cục Bảo vệ môi trường', partners: 'Hội Liên hiệp Phụ nữ, Đoàn Thanh niên {commune}',
    audience: 'Học sinh nghèo hiếu học', reason: 'Rác tái chế còn đổ chung với rác sinh hoạt.', goal: 'Mỗi quý gây quỹ giúp ít nhất mười học sinh.',
    method: 'Đặt điểm thu gom trước nhà văn hóa, công khai tiền bán phế liệu từng tháng, trao quà đầu năm học.', outcome: 'Người dân quen phân loại rác, học sinh nghèo có thêm tập sách, bảo hiểm y tế.',
    results: [['Suất quà, học bổng', 'gift', 10, 160], ['Rác tái chế thu gom', 'tonne', 1, 18]],
  },
  {
    field: 'culture-society', names: ['Mỗi chi bộ giúp một hộ có địa chỉ thoát nghèo', 'Mái ấm cho hộ nghèo {place}'], unit: 'Phòng Tổ chức cán bộ', partners: 'Công đoàn Sở; Ủy ban Mặt trận Tổ quốc Việt Nam {commune}',
    audience: 'Hộ nghèo, hộ cận nghèo', reason: 'Một số hộ nghèo {hamlet} thiếu vốn, thiếu tư liệu sản xuất, nhà ở dột nát.', goal: 'Hộ được nhận giúp có sinh kế và nhà ở ổn định trong năm.',
    method: 'Mỗi chi bộ nhận một địa chỉ, góp một ngày lương, trao con giống và cử cán bộ kỹ thuật kèm cặp.', outcome: 'Hộ được giúp có thu nhập, tự viết đơn xin ra khỏi danh sách hộ nghèo.',
    results: [['Hộ được giúp', 'household', 2, 36], ['Nhà ở được xây, sửa', 'house', 1, 14]],
  },
  {
    field: 'defence-security', names: ['Camera an ninh {place}', 'Ánh sáng an ninh nông thôn {place}'], unit: 'Chi cục Thủy lợi', partners: 'Công an {commune}; Hội Cựu chiến binh', audience: 'Nhân dân {hamlet}',
    reason: 'Địa bàn giáp ranh, còn xảy ra trộm cắp máy bơm, ngư cụ.', goal: 'Các điểm ra vào có camera hoặc đèn chiếu sáng do Nhân dân tự quản.', method: 'Vận động đóng góp theo tổ, công khai thu chi, giao tổ an ninh trực và báo tin qua nhóm Zalo.',
    outcome: 'Trộm cắp giảm hẳn, Nhân dân yên tâm lao động sản xuất.', results: [['Mắt camera lắp đặt', 'camera', 4, 60], ['Hộ đóng góp', 'household', 20, 240]],
  },
  {
    field: 'defence-security', names: ['Ngư dân chung sức giữ vùng biển quê hương', 'Tổ tàu thuyền an toàn, tự quản tại {place}'], unit: 'Ban Quản lý Cảng cá', partners: 'Đồn Biên phòng; Công đoàn nghề cá', audience: 'Chủ tàu, thuyền viên',
    reason: 'Còn tàu cá mất kết nối giám sát hành trình, có nguy cơ vi phạm vùng biển nước ngoài.', goal: 'Không có tàu vi phạm khai thác bất hợp pháp.', method: 'Gặp từng chủ tàu trước chuyến biển, ký cam kết, mỗi tổ cử người nhắc nhau khi mất tín hiệu.',
    outcome: 'Không có tàu cá vi phạm, các tổ giúp nhau khi gặp nạn trên biển.', results: [['Tàu cá ký cam kết', 'boat', 30, 420], ['Cuộc gặp gỡ tuyên truyền', 'session', 5, 40]],
  },
  {
    field: 'political-system', names: ['Mỗi công chức một việc tốt vì Nhân dân', 'Chi bộ bốn tốt gắn với công tác dân vận'], unit: 'Phòng Tổ chức cán bộ', partners: 'Các tổ chức đoàn thể Sở', audience: 'Công chức, viên chức, người lao động',
    reason: 'Một số công chức trẻ ít đi cơ sở, chưa nắm được khó khăn của người dân.', goal: 'Mỗi người đăng ký và làm được ít nhất một việc cụ thể trong năm.', method: 'Đăng ký đầu năm bằng sổ vàng việc tốt, chi bộ nhận xét hằng quý, tuyên dương cuối năm.',
    outcome: 'Việc tốt được ghi nhận hằng tháng, quan hệ giữa công chức và Nhân dân gần gũi hơn.', results: [['Việc tốt được ghi nhận', 'deed', 25, 260]],
  },
  {
    field: 'political-system', category: 'democracyBrightSpot', names: ['Công khai năm nội dung, lắng nghe một địa chỉ', 'Đối thoại đầu tuần giữa thủ trưởng và người lao động'], unit: 'Văn phòng Sở', partners: 'Công đoàn cơ sở; Ban Thanh tra nhân dân',
    audience: 'Công chức, viên chức, người lao động', reason: 'Người lao động chưa nắm kịp thời việc sử dụng kinh phí, nâng lương, đánh giá.', goal: 'Các nội dung phải công khai được niêm yết đúng hạn và có nơi nhận ý kiến.',
    method: 'Công khai tại bảng tin và trang nội bộ, dành 30 phút đầu tuần nghe ý kiến, trả lời bằng thông báo có số.', outcome: 'Nội bộ đoàn kết, không có đơn thư vượt cấp.',
    results: [['Ý kiến được trả lời', 'opinion', 12, 140], ['Buổi đối thoại', 'session', 6, 46]],
  },
  {
    field: 'citizen-reception', names: ['Nghe dân nói, nói dân hiểu, làm dân tin tại {place}', 'Tổ hòa giải đất đai ba cùng tại {place}'], unit: 'Phòng Quản lý đất đai', partners: 'Ủy ban Mặt trận Tổ quốc Việt Nam {commune}; tổ hòa giải {hamlet}',
    audience: 'Các hộ có tranh chấp, khiếu nại đất đai', reason: 'Tranh chấp ranh đất ở {hamlet} kéo dài, có nguy cơ khiếu kiện đông người.', goal: 'Hòa giải thành ít nhất 85% vụ việc ngay tại cơ sở.',
    method: 'Cùng xem hồ sơ, cùng ra thực địa, cùng ký biên bản; mời người có uy tín và già làng tham gia.', outcome: 'Nhiều vụ việc kéo dài được hòa giải, không phát sinh đoàn đông người.', results: [['Vụ việc hòa giải thành', 'case', 4, 58]],
  },
  {
    field: 'site-clearance', names: ['Dân vận khéo trong giải phóng mặt bằng tuyến kênh {place}', 'Vận động bàn giao mặt bằng tuyến đê biển qua {place}'], unit: 'Trung tâm Phát triển quỹ đất', givesLand: true, partners: 'Ủy ban nhân dân, các đoàn thể {commune}',
    audience: 'Hộ dân trong vùng dự án', reason: 'Dự án qua {hamlet} chậm tiến độ vì còn hộ chưa đồng ý đơn giá.', goal: 'Bàn giao toàn bộ mặt bằng, không phải cưỡng chế.',
    method: 'Họp dân công khai phương án, phân công cán bộ theo từng hộ, trả lời từng kiến nghị bằng văn bản.', outcome: 'Các hộ nhận tiền và bàn giao mặt bằng, dự án thi công đúng kế hoạch.', results: [['Hộ bàn giao mặt bằng', 'household', 12, 210]],
  },
  {
    field: 'religion', names: ['Chùa Khmer xanh, phum sóc sạch tại {place}', 'Xứ đạo bình yên, nói không với túi ni lông tại {place}'], unit: 'Chi cục Bảo vệ môi trường', partners: 'Ban Quản trị chùa, Ban Hành giáo; Ủy ban Mặt trận Tổ quốc Việt Nam {commune}',
    audience: 'Đồng bào có đạo, đồng bào Khmer', reason: 'Các ngày lễ lớn phát sinh nhiều rác thải quanh cơ sở thờ tự ở {hamlet}.', goal: 'Cơ sở thờ tự và các tuyến đường xung quanh luôn sạch.',
    method: 'Chức sắc nhắc nhở trong buổi lễ, thanh niên trực phân loại rác, phát túi dùng nhiều lần.', outcome: 'Đồng bào giữ vệ sinh chung, tình đoàn kết các dân tộc, tôn giáo thêm bền chặt.', results: [['Tín đồ, phật tử tham gia', 'person', 60, 900]],
  },
  {
    field: 'pending-cases', names: ['Giải quyết dứt điểm hồ sơ đất đai tồn đọng {place}', 'Trao giấy chứng nhận quyền sử dụng đất tại nhà {place}'], unit: 'Văn phòng Đăng ký đất đai', partners: 'Ủy ban nhân dân {commune}', audience: 'Người dân có hồ sơ tồn đọng',
    reason: 'Nhiều hồ sơ cấp giấy của người dân {hamlet} tồn đọng từ nhiều năm do thiếu giấy tờ gốc.', goal: 'Giải quyết xong hồ sơ tồn đọng đủ điều kiện trong năm.',
    method: 'Lập danh sách từng hồ sơ, đến tận nơi đo đạc, lấy ý kiến khu dân cư và hẹn ngày trao giấy.', outcome: 'Người dân nhận giấy tại nhà, không còn hồ sơ đủ điều kiện bị tồn.', results: [['Giấy chứng nhận đã trao', 'certificate', 20, 420]],
  },
  {
    field: 'culture-society', names: ['Trồng cây gây rừng chắn sóng {place}', 'Một triệu cây xanh vì quê hương: đoạn {place}'], unit: 'Ban Quản lý rừng phòng hộ', partners: 'Đoàn Thanh niên, Hội Cựu chiến binh {commune}', audience: 'Nhân dân ven biển',
    reason: 'Bờ biển qua {hamlet} sạt lở, đai rừng mỏng.', goal: 'Phủ kín cây ở những đoạn xung yếu.', method: 'Giao khoán bảo vệ cho tổ cộng đồng, phát cây giống, mỗi năm hai đợt ra quân trồng dặm.',
    outcome: 'Đai rừng dày thêm, người dân có thu nhập từ khoán bảo vệ rừng.', results: [['Cây trồng mới', 'tree', 800, 24000], ['Diện tích rừng giao khoán', 'hectare', 5, 90]],
  },
  {
    field: 'economy', names: ['Chăn nuôi an toàn sinh học {place}', 'Đàn bò vượt khó của hội viên {place}'], unit: 'Chi cục Chăn nuôi và Thú y', partners: 'Hội Nông dân {commune}; Ngân hàng Chính sách xã hội', audience: 'Hộ chăn nuôi nhỏ lẻ',
    reason: 'Chăn nuôi nhỏ lẻ xen khu dân cư, dịch bệnh dễ lây lan.', goal: 'Tiêm phòng đủ, không để xảy ra ổ dịch.', method: 'Lập tổ chăn nuôi tự quản, cán bộ thú y trực theo địa bàn, hướng dẫn ủ phân bằng đệm lót sinh học.',
    outcome: 'Không phát sinh ổ dịch, chuồng trại sạch, thu nhập tăng.', results: [['Hộ tham gia', 'household', 15, 170], ['Lượt tiêm phòng được vận động', 'attendance', 100, 3200]],
  },
]
