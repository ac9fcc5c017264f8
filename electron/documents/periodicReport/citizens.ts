import type { Block } from '../content.ts'
import { amount, countedIn } from '../sentences/number.ts'
import { clause, clauseReaching, happened, namedParts, optional, reaching, statement } from '../sentences/statement.ts'
import { after, isEmpty, joined, sentence } from '../sentences/text.ts'
import { heading, paragraph } from '../paper/blocks.ts'
import { type Report, partsOf } from './report.ts'

/** II.5. Tiếp công dân, đối thoại, giải quyết đơn thư: numbers only, never who came or what was said. */
export function citizens(report: Report): Block[] {
  return [
    heading(2, 5, 'citizens', 'Công tác tiếp công dân, giải quyết đơn thư và đối thoại với Nhân dân'),
    heading(3, 1, 'receptions', 'Tiếp công dân'), ...receptions(report),
    heading(3, 2, 'petitions', 'Tiếp nhận, giải quyết đơn thư, ý kiến, kiến nghị'), ...petitions(report),
    heading(3, 3, 'dialogues', 'Tiếp xúc, đối thoại với Nhân dân'), ...dialogues(report),
  ]
}

export function receptions(report: Report): Block[] {
  const { figures, self } = report
  const people = joined([
    clause('', figures.get('receptions.attendances'), 'lượt'), clause('', figures.get('receptions.people'), 'người'),
  ])
  const cases = joined([
    clause('', figures.get('receptions.cases'), 'vụ việc'),
    clause('trong đó', figures.get('receptions.newCases'), 'vụ việc mới phát sinh'),
  ])
  const groups = joined([
    clause('tiếp', figures.get('receptions.groups'), 'đoàn đông người'),
    clause('với', figures.get('receptions.groupPeople'), 'người'),
  ])
  return [
    ...paragraph('receptions.held',
      statement({
        figure: figures.get('receptions.held'), before: `Trong kỳ, ${self} đã tổ chức`, thing: 'buổi tiếp công dân',
        none: 'Trong kỳ không phát sinh buổi tiếp công dân nào',
        details: namedParts('gồm: ', partsOf(report, 'receptions.held', 'category', ['reception', 'category'])),
      }),
      sentence(joined([after('đã tiếp ', people), after('tiếp nhận ', cases), groups], '; '))),
    ...paragraph('receptions.conclusions', happened(figures.get('receptions.conclusionsDue'))
      ? sentence('Có ', amount(figures.get('receptions.conclusionsDue'), 'kết luận tiếp công dân đến hạn thực hiện'),
        after(
          ', ',
          clauseReaching(
            'trong đó', figures.get('receptions.conclusionsMet'), figures.get('receptions.conclusionsMetRate'),
            'kết luận được thực hiện đúng hạn',
          ),
        ))
      : []),
  ]
}

export function petitions(report: Report): Block[] {
  const { figures, self } = report
  const handled = joined([
    clause('thụ lý', figures.get('petitions.accepted'), 'đơn'),
    clause('chuyển cơ quan có thẩm quyền', figures.get('petitions.forwarded'), 'đơn'),
    clause('trả lại, đình chỉ hoặc lưu', figures.get('petitions.closed'), 'đơn'),
  ])
  return [
    ...paragraph('petitions.received',
      statement({
        figure: figures.get('petitions.received'), before: `Trong kỳ, ${self} đã tiếp nhận`,
        thing: 'đơn thư, ý kiến, kiến nghị',
        details: namedParts('gồm: ', partsOf(report, 'petitions.received', 'category', ['petition', 'category'])),
      }),
      sentence(joined([
        clauseReaching(
          'trong số tiếp nhận có', figures.get('petitions.competent'), undefined, 'đơn thuộc thẩm quyền giải quyết',
        ),
        clause('', figures.get('petitions.notCompetent'), 'đơn không thuộc thẩm quyền'),
      ])),
      isEmpty(handled) ? [] : sentence('Trong kỳ đã ', handled)),
    ...paragraph('petitions.resolved',
      optional({
        figure: figures.get('petitions.resolved'), before: 'Đã giải quyết, trả lời',
        thing: 'đơn thư, ý kiến, kiến nghị', none: 'Trong kỳ không phát sinh đơn thư, ý kiến được giải quyết, trả lời',
        details: joined([
          clause('trong đó', figures.get('petitions.resolvedCompetent'), 'đơn thuộc thẩm quyền'),
          clause('', figures.get('petitions.resolvedOnSpot'), 'ý kiến được trả lời tại chỗ'),
        ]),
      }),
      happened(figures.get('petitions.due'))
        ? sentence('Trong số ', amount(figures.get('petitions.due'), 'đơn thư, ý kiến đến hạn trong kỳ'), ', ',
          happened(figures.get('petitions.dueMet'))
            ? [
              amount(figures.get('petitions.dueMet'), 'đơn'), ' được xử lý, giải quyết đúng hạn',
              reaching(figures.get('petitions.dueMetRate')),
            ]
            : 'chưa có đơn nào được xử lý, giải quyết đúng hạn')
        : [],
      happened(figures.get('petitions.dueCompetent'))
        ? sentence('Vụ việc thuộc thẩm quyền đến hạn đã giải quyết đúng hạn: ', amount(figures.get('petitions.dueResolved'), ''), '/',
          amount(figures.get('petitions.dueCompetent'), 'đơn'), reaching(figures.get('petitions.dueResolvedRate')))
        : []),
    ...paragraph('petitions.verdicts',
      optional({
        figure: figures.get('petitions.complaintsResolved'), before: 'Về khiếu nại, đã giải quyết', thing: 'vụ',
        none: 'Trong kỳ không phát sinh vụ khiếu nại được giải quyết',
      }),
      optional({
        figure: figures.get('petitions.denunciationsResolved'), before: 'Về tố cáo, đã giải quyết', thing: 'vụ',
        none: 'Trong kỳ không phát sinh vụ tố cáo được giải quyết',
      })),
  ]
}

export function dialogues(report: Report): Block[] {
  const { figures, self } = report
  const byHead = clauseReaching(
    'trong đó người đứng đầu trực tiếp đối thoại', figures.get('dialogues.byHead'), figures.get('dialogues.byHeadRate'),
    'cuộc',
  )
  const audiences = namedParts(
    'theo đối tượng: ', partsOf(report, 'dialogues.held', 'audience', ['dialogue', 'audience']),
  )
  const present = joined([
    clause('', figures.get('dialogues.people'), 'người tham dự'),
    clause('', figures.get('dialogues.attendances'), 'lượt người'),
  ])
  const opinions = joined([
    clause('', figures.get('dialogues.opinions'), 'ý kiến, kiến nghị'),
    clauseReaching(
      'đã trả lời tại chỗ', figures.get('dialogues.answeredOnSpot'), figures.get('dialogues.answeredOnSpotRate'),
      'ý kiến',
    ),
  ])
  return [
    ...paragraph('dialogues.held',
      statement({
        figure: figures.get('dialogues.held'), before: `Trong kỳ, ${self} đã tổ chức`, thing: 'cuộc đối thoại',
        none: 'Trong kỳ không phát sinh cuộc đối thoại nào', details: byHead,
      }),
      sentence(audiences)),
    ...paragraph('dialogues.opinions',
      sentence(after('các cuộc đối thoại ', joined([after('có ', present), after('tiếp nhận ', opinions)], '; '))),
      optional({
        figure: figures.get('petitions.fromDialogue'), before: 'Ngoài số ghi chung theo cuộc, có',
        thing: 'ý kiến, kiến nghị tại đối thoại được theo dõi riêng đến khi trả lời',
        none: 'Không phát sinh ý kiến, kiến nghị tại đối thoại phải theo dõi riêng',
        details: clause('đã giải quyết, trả lời', figures.get('petitions.resolvedFromDialogue'), 'ý kiến'),
      }),
      optional({
        figure: countedIn(figures.get('dialogues.concluded'), 'thông báo'), before: 'Đã ban hành',
        thing: 'thông báo kết luận đối thoại', none: 'Trong kỳ không ban hành thông báo kết luận đối thoại',
      })),
  ]
}

