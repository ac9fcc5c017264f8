import type { Period } from '../../../db/contract/periods.ts'
import type { Block } from '../content.ts'
import { romanNumeral } from '../../../db/contract/text/official.ts'
import { happened } from '../sentences/statement.ts'
import { oneLine, sentence } from '../sentences/text.ts'
import { dash, heading, paragraph } from '../paper/blocks.ts'
import { type Report } from './report.ts'

/** What follows the period: `năm 2026`, `6 tháng cuối năm 2025`; `thời gian tới` where the dates are free. */
export function nextPeriod({ span, to }: Period): string {
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))]
  switch (span) {
    case 'year': return `năm ${year + 1}`
    case 'half': return month === 6 ? `6 tháng cuối năm ${year}` : `năm ${year + 1}`
    case 'nineMonths': return `3 tháng cuối năm ${year}`
    case 'quarter': return month === 12 ? `quý I năm ${year + 1}` : `quý ${romanNumeral(month / 3 + 1)} năm ${year}`
    case 'month': return month === 12 ? `tháng 01 năm ${year + 1}` : `tháng ${month === 1 ? '02' : month + 1} năm ${year}`
    case 'days': return 'thời gian tới'
  }
}

/** IV. Phương hướng, nhiệm vụ. */
export function outlook(report: Report): Block[] {
  const { figures, period, self } = report
  const task = (key: string, text: string) => dash(`tasks.${key}`, sentence(text))
  const late = happened(figures.get('petitions.due')) && (figures.get('petitions.dueMetRate').value ?? 100) < 100
  return [
    heading(1, 4, 'tasks', `Phương hướng, nhiệm vụ ${nextPeriod(period)}`),
    ...task(
      'leadership',
      'Tiếp tục quán triệt, thực hiện nghiêm các chủ trương của Đảng, chính sách, pháp luật của Nhà nước và chỉ '
        + 'đạo của Tỉnh ủy, Ủy ban nhân dân tỉnh về công tác dân vận; gắn công tác dân vận với nhiệm vụ chuyên môn',
    ),
    ...task(
      'democracy',
      'Thực hiện tốt dân chủ ở cơ sở; đẩy mạnh cải cách hành chính, nâng cao mức độ hài lòng của người dân, doanh '
        + 'nghiệp',
    ),
    ...task('citizens', late
      ? 'Tập trung giải quyết dứt điểm đơn thư, ý kiến, kiến nghị đã đến hạn; duy trì tiếp công dân, đối thoại '
        + 'trực tiếp của người đứng đầu với Nhân dân'
      : 'Duy trì tiếp công dân, đối thoại trực tiếp của người đứng đầu với Nhân dân; giải quyết kịp thời, đúng '
        + 'quy định đơn thư, ý kiến, kiến nghị'),
    ...task(
      'coordination',
      'Phối hợp chặt chẽ với Mặt trận Tổ quốc Việt Nam và các đoàn thể trong tuyên truyền, vận động Nhân dân',
    ),
    ...task(
      'models',
      'Đẩy mạnh phong trào thi đua “Dân vận khéo”; lựa chọn, nhân rộng các mô hình, điển hình có hiệu quả; kịp '
        + 'thời biểu dương, khen thưởng tập thể, cá nhân có thành tích',
    ),
    ...task(
      'inspections',
      `Tăng cường theo dõi, kiểm tra, đôn đốc các phòng, đơn vị thuộc ${self} thực hiện nhiệm vụ và chế độ báo cáo`,
    ),
  ]
}

/** V. Kiến nghị, đề xuất, and the words that close the report. */
export function requests({ addressees, agency }: Report, label: string): Block[] {
  const [first] = addressees
  const to = first === undefined ? 'cơ quan cấp trên' : oneLine(first)
  return [
    heading(1, 5, 'requests', 'Kiến nghị, đề xuất'),
    ...paragraph(
      'requests.training',
      sentence(`Đề nghị ${to} tiếp tục hướng dẫn, tập huấn nghiệp vụ và giới thiệu các mô hình, cách làm hay về `
        + 'công tác dân vận chính quyền để các cơ quan, đơn vị học tập, vận dụng'),
    ),
    ...paragraph(
      'closing',
      sentence(`Trên đây là báo cáo kết quả công tác dân vận chính quyền ${label} của `
        + `${oneLine(agency.name)}${first === undefined ? '' : `, kính gửi ${addressees.map(oneLine).join('; ')} tổng hợp`}`),
    ),
  ]
}
