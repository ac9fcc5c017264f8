import type { Block, Run } from '../content.ts'
import { type Counted, amount, comparison, reached } from '../sentences/number.ts'
import { happened, statement } from '../sentences/statement.ts'
import { type Said, sentence } from '../sentences/text.ts'
import { dash, heading, paragraph } from '../paper/blocks.ts'
import { type Report } from './report.ts'

/** III. Đánh giá chung: what the figures allow to say; the rest is a short neutral text for her to write over. */
export function assessment(report: Report): Block[] {
  const found = limitations(report)
  return [
    heading(1, 3, 'assessment', 'Đánh giá chung'),
    heading(2, 1, 'strengths', 'Ưu điểm'), ...strengths(report),
    heading(2, 2, 'limitations', 'Tồn tại, hạn chế'),
    ...(found.length > 0 ? found : paragraph(
      'limitations.none',
      sentence('Qua theo dõi, trong kỳ không có nội dung nào chậm so với thời hạn; việc đổi mới nội dung, phương '
        + 'thức vận động cần tiếp tục được quan tâm'),
    )),
    heading(2, 3, 'causes', 'Nguyên nhân'),
    ...paragraph(
      'causes.strengths',
      sentence('Kết quả đạt được là nhờ sự quan tâm lãnh đạo, chỉ đạo của cấp trên, sự tham gia của các đơn vị và '
        + 'tinh thần trách nhiệm của công chức, viên chức, người lao động'),
    ),
    ...paragraph('causes.limitations', found.length > 0
      ? sentence('Hạn chế nêu trên chủ yếu do công chức, viên chức theo dõi công tác dân vận phần lớn kiêm nhiệm; '
        + 'việc phối hợp giữa các đơn vị có thời điểm chưa kịp thời')
      : []),
  ]
}

function strengths(report: Report): Block[] {
  const { figures, self } = report
  const [recognised, held, rate, settled] = [
    figures.get('models.recognised'), figures.get('dialogues.held'), figures.get('petitions.dueMetRate'),
    figures.find('measures.indicator:on-time-rate'),
  ]
  const grew = (figure: Counted) => happened(figure) && (figure.value ?? 0) >= (figure.previous ?? 0)
  const told = (key: string, wanted: boolean, ...said: Said[]) =>
    (wanted ? dash(`strengths.${key}`, sentence(...said)) : [])
  return [
    ...dash(
      'strengths.general',
      sentence(`Công tác dân vận được ${self} xác định là nhiệm vụ thường xuyên, gắn với thực hiện nhiệm vụ `
        + 'chuyên môn, cải cách hành chính và thực hiện dân chủ ở cơ sở'),
    ),
    ...told(
      'dialogues', grew(held), 'Việc tiếp xúc, đối thoại được duy trì với ', amount(held, 'cuộc'), comparison(held),
    ),
    ...told(
      'petitions', (rate.value ?? 0) >= 95, 'Tỷ lệ đơn thư, ý kiến đến hạn được xử lý, giải quyết đúng hạn ',
      reached(rate), comparison(rate),
    ),
    ...told(
      'models', grew(recognised), 'Phong trào thi đua “Dân vận khéo” tiếp tục được duy trì, có ',
      amount(recognised, 'mô hình, điểm sáng được công nhận'), comparison(recognised),
    ),
    ...told(
      'procedures', (settled?.value ?? 0) >= 95, 'Hồ sơ thủ tục hành chính được giải quyết đúng hạn ',
      settled ? reached(settled) : '',
    ),
  ]
}

/** Limitations the figures show: what came late, what fell behind the year before. */
function limitations({ figures, self }: Report): Block[] {
  const late = figures.get('petitions.resolvedLate')
  const short = (
    rate: 'petitions.dueMetRate' | 'unitReturns.dueMetRate' | 'receptions.conclusionsMetRate',
    met: Parameters<typeof figures.get>[0], due: Parameters<typeof figures.get>[0], what: string, thing: string,
  ): Run[] => {
    const share = figures.get(rate)
    if (share.value === null || share.value >= 100) return []
    return sentence(
      `${what} mới `, reached(share), ' (', amount(figures.get(met), ''), '/', amount(figures.get(due), thing), ')',
    )
  }
  const [registered, recognised, replicated] = [
    figures.get('models.registered'), figures.get('models.recognised'), figures.get('models.replicated'),
  ]
  return [
    ...dash('limitations.petitions',
      short(
        'petitions.dueMetRate', 'petitions.dueMet', 'petitions.due',
        'Tỷ lệ đơn thư, ý kiến đến hạn được xử lý, giải quyết đúng hạn', 'đơn',
      ),
      happened(late) ? statement({
        figure: late, before: 'Có', thing: 'đơn thư, ý kiến được giải quyết khi đã quá hạn',
      }) : []),
    ...dash(
      'limitations.conclusions',
      short(
        'receptions.conclusionsMetRate', 'receptions.conclusionsMet', 'receptions.conclusionsDue',
        'Việc thực hiện kết luận tiếp công dân đúng hạn', 'kết luận',
      ),
    ),
    ...dash(
      'limitations.returns',
      short(
        'unitReturns.dueMetRate', 'unitReturns.dueMet', 'unitReturns.due',
        `Việc chấp hành chế độ báo cáo của một số phòng, đơn vị thuộc ${self} còn chậm, số báo cáo gửi đúng hạn`,
        'báo cáo',
      ),
    ),
    ...dash('limitations.models', (registered.previous ?? 0) > (registered.value ?? 0)
      ? statement({ figure: registered, before: 'Trong kỳ chỉ có', thing: 'mô hình, điểm sáng đăng ký' }) : []),
    ...dash('limitations.spread', happened(recognised) && !happened(replicated)
      ? sentence('Việc nhân rộng các mô hình, điểm sáng đã được công nhận còn chậm, trong kỳ chưa phát sinh mô '
        + 'hình được nhân rộng') : []),
  ]
}
