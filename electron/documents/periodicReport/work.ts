import type { Block, Run } from '../content.ts'
import { type Counted, comparison, reached } from '../sentences/number.ts'
import { clause, namedParts, optional } from '../sentences/statement.ts'
import { type Said, after, isEmpty, joined, sentence } from '../sentences/text.ts'
import { heading, paragraph } from '../paper/blocks.ts'
import { type Report, partsOf } from './report.ts'
import { strand } from './strand.ts'

const indicator = ({ figures }: Report, code: string) => figures.find(`measures.indicator:${code}`)
/** A typed-in number only where somebody typed it. */
const given = (report: Report, code: string): Counted | undefined => {
  const figure = indicator(report, code)
  return figure?.value === null ? undefined : figure
}

/** II.1. Tuyên truyền, quán triệt. */
export function publicity(report: Report): Block[] {
  const { figures, self } = report
  return [
    heading(2, 1, 'publicity', 'Công tác tuyên truyền, quán triệt'),
    ...paragraph('publicity.held',
      strand(
        report, 'publicity',
        {
          before: `Trong kỳ, ${self} đã thực hiện`, thing: 'hoạt động tuyên truyền về công tác dân vận',
          short: 'hoạt động tuyên truyền riêng về công tác dân vận',
        },
      ),
      optional({
        figure: figures.get('activities.articles'), before: 'Các cơ quan, đơn vị đã đăng, phát', thing: 'tin, bài',
        none: 'Trong kỳ không phát sinh tin, bài',
      })),
    ...paragraph(
      'publicity.training',
      strand(
        report, 'training',
        {
          before: 'Công tác đào tạo, bồi dưỡng, tập huấn nghiệp vụ dân vận được quan tâm với', thing: 'hoạt động',
          short: 'hoạt động đào tạo, bồi dưỡng, tập huấn', silent: true,
        },
      ),
    ),
  ]
}

/** II.2. Phối hợp với Mặt trận Tổ quốc và các đoàn thể. */
export function coordination(report: Report): Block[] {
  const { figures, self } = report
  const partners = figures.get('coordination.withPartner')
  const fromFront = [
    figures.find('petitions.received.source:front'), figures.find('petitions.received.source:organisation'),
  ]
  const settled = [
    figures.find('petitions.resolved.source:front'), figures.find('petitions.resolved.source:organisation'),
  ]
  const sources = ['Ủy ban Mặt trận Tổ quốc', 'các đoàn thể']
  const opinions = (verb: string, found: readonly (Counted | undefined)[]): Said =>
    after(
      `${verb} `,
      joined(
        found.map((figure, place) => clause('', figure, `ý kiến, kiến nghị do ${sources[place]} chuyển đến`)), ' và ',
      ),
    )
  return [
    heading(2, 2, 'coordination', 'Công tác phối hợp với Mặt trận Tổ quốc Việt Nam và các đoàn thể'),
    ...paragraph('coordination.held',
      strand(
        report, 'coordination',
        {
          before: `${self} đã phối hợp với Mặt trận Tổ quốc Việt Nam và các đoàn thể tổ chức`, thing: 'hoạt động',
          short: 'hoạt động phối hợp riêng với Mặt trận Tổ quốc Việt Nam và các đoàn thể',
        },
      ),
      optional({
        figure: partners, before: 'Tính chung các lĩnh vực, có',
        thing: 'hoạt động được thực hiện cùng cơ quan, tổ chức phối hợp',
        none: 'Không phát sinh hoạt động chung với cơ quan, tổ chức phối hợp',
        details: namedParts(
          'trong đó phối hợp với: ', partsOf(report, 'coordination.withPartner', 'partner', ['activity', 'partner']),
        ),
      })),
    ...paragraph('coordination.agreements',
      optional({
        figure: figures.get('directives.coordination'), before: 'Trong kỳ đã ký kết',
        thing: 'quy chế, chương trình phối hợp', none: 'Trong kỳ không ký mới quy chế, chương trình phối hợp',
      }),
      percent('Tỷ lệ đơn vị có quy chế, chương trình phối hợp', given(report, 'coordination-rate')),
      sentence(joined([opinions('tiếp nhận', fromFront), opinions('đã giải quyết, trả lời', settled)], '; '))),
  ]
}

/** II.3. Thực hiện dân chủ ở cơ sở. */
export function democracy(report: Report): Block[] {
  const { figures, self } = report
  return [
    heading(2, 3, 'democracy', 'Thực hiện dân chủ ở cơ sở'),
    ...paragraph('democracy.held',
      strand(report, 'democracy', {
        before: `Trong kỳ, ${self} đã tổ chức`, thing: 'hoạt động thực hiện dân chủ ở cơ sở',
        more: clause(
          'trong đó có', figures.get('staffConferences.held'), 'hội nghị cán bộ, công chức, viên chức, người lao động',
        ),
      })),
    ...paragraph(
      'democracy.public',
      sentence('Việc công khai những nội dung để công chức, viên chức, người lao động biết, bàn, tham gia ý kiến '
        + 'và kiểm tra được thực hiện theo quy định của Luật Thực hiện dân chủ ở cơ sở'),
    ),
  ]
}

/** A rate with its comparison. */
const percent = (before: string, figure: Counted | undefined): Run[] =>
  (figure === undefined ? [] : sentence(before, ' ', reached(figure), comparison(figure)))

/** II.4. Cải cách hành chính; most numbers are typed in by hand, and what nobody typed leaves room to write. */
export function administrativeReform(report: Report): Block[] {
  const files = joined([
    clause('tiếp nhận', indicator(report, 'files-received'), 'hồ sơ'),
    clause('đã giải quyết', indicator(report, 'files-settled'), 'hồ sơ'),
    clause('trong đó giải quyết đúng hạn', given(report, 'files-on-time'), 'hồ sơ'),
  ])
  const simplified = joined([
    clause('rà soát', given(report, 'procedures-reviewed'), 'thủ tục hành chính'),
    clause('cắt giảm, đơn giản hóa', given(report, 'procedures-simplified'), 'thủ tục'),
  ])
  return [
    heading(2, 4, 'administrativeReform', 'Công tác cải cách hành chính'),
    ...paragraph('administrativeReform.files',
      sentence('Về giải quyết thủ tục hành chính, trong kỳ ', isEmpty(files) ? 'không phát sinh hồ sơ' : files),
      percent('Tỷ lệ hồ sơ giải quyết đúng hạn', indicator(report, 'on-time-rate')),
      percent('Tỷ lệ hồ sơ nộp trực tuyến', given(report, 'online-rate')),
      isEmpty(simplified) ? [] : sentence('Trong kỳ đã ', simplified)),
    ...paragraph('administrativeReform.satisfaction',
      percent('Mức độ hài lòng của người dân, doanh nghiệp', indicator(report, 'satisfaction-rate')),
      percent('Tỷ lệ thủ tục hành chính được công bố, công khai', indicator(report, 'published-rate')),
      percent(
        'Tỷ lệ đơn vị giải quyết thủ tục hành chính nhanh - đúng - hiệu quả', given(report, 'effective-units-rate'),
      )),
    ...paragraph(
      'administrativeReform.held',
      strand(
        report, 'administrativeReform',
        { before: `${report.self} đã tổ chức`, thing: 'hoạt động về cải cách hành chính', silent: true },
      ),
    ),
  ]
}

/** II.7. Kiểm tra, tự kiểm tra. */
export function inspections(report: Report): Block[] {
  return [
    heading(2, 7, 'inspections', 'Công tác kiểm tra, tự kiểm tra'),
    ...paragraph('inspections.held', strand(report, 'inspections', {
      before: `Trong kỳ, ${report.self} đã tiến hành`,
      thing: 'hoạt động kiểm tra, tự kiểm tra việc thực hiện công tác dân vận và dân chủ ở cơ sở',
      short: 'hoạt động kiểm tra, tự kiểm tra về công tác dân vận',
    })),
  ]
}
