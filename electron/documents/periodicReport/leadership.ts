import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Officer } from '../paper/agency.ts'
import type { Block, Run } from '../content.ts'
import { amount } from '../sentences/number.ts'
import { clauseReaching, countedParts, happened, optional, statement } from '../sentences/statement.ts'
import { after, sentence } from '../sentences/text.ts'
import { heading, paragraph } from '../paper/blocks.ts'
import { type Report, partsOf } from './report.ts'
import { strand } from './strand.ts'

/** I. Công tác lãnh đạo, chỉ đạo, triển khai. */
export function leadership(report: Report, leaders: readonly Officer[]): Block[] {
  const { figures, self } = report
  return [
    heading(1, 1, 'leadership', 'Công tác lãnh đạo, chỉ đạo, triển khai'),
    ...paragraph('leadership.directives',
      statement({
        figure: figures.get('directives.issued'), before: `Trong kỳ, ${self} đã ban hành`,
        thing: 'văn bản lãnh đạo, chỉ đạo, triển khai công tác dân vận',
        details: countedParts('gồm: ', partsOf(report, 'directives.issued', 'category', ['directive', 'category'])),
      }),
      optional({
        figure: figures.get('directives.received'), before: 'Tiếp nhận, triển khai',
        thing: 'văn bản của cấp trên và các cơ quan liên quan', none: 'Không tiếp nhận văn bản mới của cấp trên',
      })),
    ...paragraph('leadership.inCharge', inCharge(report, leaders)),
    ...paragraph('leadership.briefings',
      strand(
        report, 'briefings',
        {
          before: `${self} đã tổ chức`,
          thing: 'hoạt động quán triệt, học tập các chủ trương của Đảng, chính sách, pháp luật của Nhà nước về '
            + 'công tác dân vận',
          short: 'hoạt động quán triệt, học tập',
        },
      )),
    ...paragraph('leadership.reviews',
      strand(
        report, 'reviews',
        {
          before: 'Việc sơ kết, tổng kết được thực hiện với', thing: 'hoạt động', short: 'hoạt động sơ kết, tổng kết',
          silent: true,
        },
      )),
    ...paragraph('leadership.returns', returns(report)),
  ]
}

function returns({ figures, self }: Report): Run[] {
  const due = figures.get('unitReturns.due')
  if (!happened(due)) return []
  return sentence(`Thực hiện chế độ báo cáo, các phòng, đơn vị thuộc ${self} có `, amount(due, 'báo cáo đến hạn gửi'),
    after(
      ', ',
      clauseReaching(
        'trong đó', figures.get('unitReturns.dueMet'), figures.get('unitReturns.dueMetRate'), 'báo cáo gửi đúng hạn',
      ),
    ))
}

/** The leader in charge of dân vận, with the days where it changed inside the period. */
function inCharge({ period, self }: Report, leaders: readonly Officer[]): Run[] {
  const named = leaders.map(({ name, position, validFrom, validTo }) => {
    const days = leaders.length === 1 ? '' : stretch(
      validFrom !== null && validFrom > period.from ? validFrom : null,
      validTo !== null && validTo < period.to ? validTo : null,
    )
    return `đồng chí ${name}, ${position}${days}`
  }).join('; ') || 'đồng chí …'
  const comma = named.endsWith(')') || leaders.length === 0 ? '' : ','
  return sentence(`${self} phân công ${named}${comma} phụ trách công tác dân vận; giao Văn phòng `
    + `${self === 'Sở' ? 'Sở ' : ''}theo dõi, đôn đốc, tổng hợp kết quả thực hiện`)
}

function stretch(from: string | null, to: string | null): string {
  const words = [
    ...(from === null ? [] : [`từ ngày ${officialShortDate(from)}`]), ...(to === null ? [] : [`đến ngày ${officialShortDate(to)}`]),
  ]
  return words.length === 0 ? '' : ` (${words.join(' ')})`
}
