import { officialDate } from '../../../db/contract/text/format.ts'
import type { Block, Table } from '../content.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { dash, dotted, heading, lines, numberedTable, paragraph } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { type RecordOf, recordById } from '../records.ts'
import { curly, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { attendanceWords, chairWords, dialogueRemarks, meetingWords } from './dialogueWords.ts'
import { type Opinion, opinionsOf } from './opinion.ts'

type Dialogue = RecordOf<'dialogue'>

/** Thông báo of what the chair of a dialogue concluded: in general, then opinion by opinion with who sees to it and by when. */
export function dialogueConclusion(source: DocumentSource): Composed {
  const { db, today } = source
  const dialogue = recordById(db, 'dialogue', source.record ?? '')
  const begun = begin(source, { template: 'dialogue-conclusion', kindSymbol: 'TB', day: dialogue.noticeOn ?? today })
  const opinions = opinionsOf(db, dialogue.id, begun.words)
  const mend = { at: 'record', kind: 'dialogue', id: dialogue.id } as const
  return finish(begun, {
    kindTitle: 'Thông báo', subject: `Kết luận của ${chairWords(dialogue, 'người chủ trì')} tại ${meetingWords(dialogue)}`, addressees: [],
    body: [
      ...opening(dialogue),
      heading(1, 1, 'conclusion', 'Kết luận chung'), ...lines('conclusion.text', dialogue.conclusion),
      heading(1, 2, 'opinions', 'Giải quyết ý kiến, kiến nghị'), opinionTable(opinions),
      heading(1, 3, 'implementation', 'Tổ chức thực hiện'), ...implementation(begun, opinions),
    ],
  }, {
    records: [{ kind: 'dialogue', id: dialogue.id }, ...opinions.map(({ id }) => ({ kind: 'petition', id }))],
    remarks: [
      ...dialogueRemarks(dialogue, opinions),
      ...(dialogue.conclusion === null ? [{ text: 'Hồ sơ chưa ghi kết luận của người chủ trì nên thông báo để trống phần kết luận chung. Hãy ghi kết luận rồi in lại.', wrong: true as const, mend }] : []),
    ],
  })
}

function opening(dialogue: Dialogue): Block[] {
  const [place, number] = [curly(oneLine(dialogue.place ?? '')), attendanceWords(dialogue)]
  return paragraph('opening',
    sentence(`${officialDate(dialogue.heldOn)}, tại ${place === '' ? dotted : place}, ${chairWords(dialogue, dotted)} đã chủ trì ${meetingWords(dialogue)}`),
    number === '' ? [] : sentence(`Dự cuộc đối thoại có ${number}`),
    sentence('Sau khi nghe các ý kiến, kiến nghị và trả lời của các cơ quan, đơn vị, người chủ trì kết luận như sau:'))
}

function opinionTable(opinions: readonly Opinion[]): Table {
  return numberedTable('opinions.table', [
    { title: 'Nội dung ý kiến, kiến nghị', width: { share: 2 } },
    { title: 'Người nêu ý kiến', width: { share: 1.25 } },
    { title: 'Hướng giải quyết', width: { share: 1.1 } },
    { title: 'Đơn vị thực hiện', width: { share: 1.1 } },
    { title: 'Thời hạn', width: { mm: 23 }, align: 'center' },
  ], opinions.map(({ summary, cell, onSpot, outcome, competent, taker, due }) => {
    if (onSpot) return [summary, cell, outcome === '' ? 'Đã trả lời tại chỗ' : `Đã trả lời tại chỗ: ${outcome}`, taker, '']
    if (!competent) return [summary, cell, 'Chuyển cơ quan có thẩm quyền', taker || dotted, due]
    return [summary, cell, 'Giải quyết, trả lời người nêu ý kiến', taker || dotted, due || dotted]
  }), 'Không có ý kiến, kiến nghị nào được giao giải quyết.')
}

function implementation({ agency, self }: Begun, opinions: readonly Opinion[]): Block[] {
  const units = [...new Set(opinions.filter(({ onSpot, competent, taker }) => !onSpot && competent && taker !== '').map(({ taker }) => taker))]
  const office = `Văn phòng ${self}`
  return [
    ...(units.length === 0 ? [] : dash('implementation.units', sentence(
      `Giao ${units.join(', ')} giải quyết, trả lời người nêu ý kiến đúng thời hạn nêu trên; báo cáo kết quả về ${agency.name} (qua ${office}) để theo dõi`,
    ))),
    ...dash('implementation.office', sentence(`Giao ${office} theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo lãnh đạo ${self}`)),
    ...paragraph('implementation.notice', sentence(
      `Trên đây là kết luận của người chủ trì cuộc đối thoại, ${agency.name} thông báo để các cơ quan, đơn vị, cá nhân liên quan biết, thực hiện`,
    )),
  ]
}
