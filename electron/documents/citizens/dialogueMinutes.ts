import { capitalise, officialDate } from '../../../db/contract/text/format.ts'
import type { Block } from '../content.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { asked, dash, dots, dotted, heading, lines, paragraph, plain, plainDash } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { type RecordOf, recordById } from '../records.ts'
import { counted } from '../sentences/number.ts'
import { curly, inside, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { attendanceWords, chairWords, dialogueRemarks, meetingWords } from './dialogueWords.ts'
import { type Opinion, opinionsOf } from './opinion.ts'

type Dialogue = RecordOf<'dialogue'>

/** Biên bản of one dialogue (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9): what was said, who answers it and by when. */
export function dialogueMinutes(source: DocumentSource): Composed {
  const { db } = source
  const dialogue = recordById(db, 'dialogue', source.record ?? '')
  const begun = begin(source, { template: 'dialogue-minutes', kindSymbol: 'BB', day: dialogue.heldOn })
  const opinions = opinionsOf(db, dialogue.id, begun.words)
  return finish(begun, {
    kindTitle: 'Biên bản', subject: capitalise(meetingWords(dialogue)), addressees: [], undated: true,
    body: [
      ...opening(begun, dialogue), ...attending(dialogue),
      heading(1, 2, 'opinions', 'Ý kiến và trả lời tại cuộc đối thoại'), ...said(dialogue, opinions),
      heading(1, 3, 'conclusion', 'Kết luận của người chủ trì'), ...lines('conclusion.text', dialogue.conclusion),
      plain('end', `Biên bản kết thúc vào hồi ${dots} giờ ${dots} cùng ngày, đã đọc lại cho những người tham dự cùng nghe, thống nhất nội dung và ký tên`),
    ],
    signature: { form: 'head', post: 'Chủ trì', ...(dialogue.chair === null ? {} : { name: oneLine(dialogue.chair) }) },
    leftSignature: { form: 'head', post: 'Thư ký' },
  }, {
    records: [{ kind: 'dialogue', id: dialogue.id }, ...opinions.map(({ id }) => ({ kind: 'petition', id }))],
    remarks: [
      ...dialogueRemarks(dialogue, opinions),
      ...(dialogue.conclusion === null ? [{ text: 'Hồ sơ chưa ghi kết luận của người chủ trì nên để chỗ ghi tay. Hãy ghi vào hồ sơ rồi in lại.', mend: { at: 'record' as const, kind: 'dialogue', id: dialogue.id } }] : []),
    ],
  })
}

function opening({ words }: Begun, dialogue: Dialogue): Block[] {
  const [form, audience] = [words('dialogue', 'form', dialogue.form), words('dialogue', 'audience', dialogue.audience)].map(curly)
  return [
    plain('time', `Thời gian bắt đầu: ${dots} giờ ${dots}, ${officialDate(dialogue.heldOn)}`),
    asked('place', 'Địa điểm', curly(oneLine(dialogue.place ?? ''))),
    asked('form', 'Hình thức đối thoại', form ?? ''), asked('audience', 'Đối tượng đối thoại', audience ?? ''),
    ...(dialogue.reason === null ? [] : [asked('reason', 'Lý do tổ chức', curly(oneLine(dialogue.reason)))]),
  ]
}

function attending(dialogue: Dialogue): Block[] {
  const number = attendanceWords(dialogue)
  return [
    heading(1, 1, 'attending', 'Thành phần tham dự'),
    plain('attending.chair', `1. Chủ trì: ${chairWords(dialogue, dotted)}`), plain('attending.secretary', `2. Thư ký: ${dotted}`),
    plain('attending.invited', `3. Đại diện cơ quan, đơn vị: ${dotted}`), plain('attending.people', `4. Người dự đối thoại: ${number === '' ? dotted : number}`),
  ]
}

/** What was said one by one; where the register has numbers alone, these and room to write. */
function said({ opinions, answeredOnSpot }: Dialogue, given: readonly Opinion[]): Block[] {
  const total = given.length > 0 ? given.length : opinions
  const onSpot = given.length > 0 ? given.filter(one => one.onSpot).length : answeredOnSpot
  const parts = onSpot === null ? '' : onSpot === 0 ? ', chưa có ý kiến được trả lời tại chỗ' : onSpot === total ? ', đều được trả lời tại chỗ' : `, trong đó ${counted(onSpot)} ý kiến được trả lời tại chỗ`
  return [
    ...(total === null || total === 0 ? [] : paragraph('opinions.number', sentence(`Tại cuộc đối thoại có ${counted(total)} ý kiến, kiến nghị${parts}`))),
    ...(given.length === 0 ? [plainDash('opinions.room.1', `Ý kiến: ${dotted}`), plainDash('opinions.room.2', `Trả lời: ${dotted}`)] : given.flatMap(opinionBlocks)),
  ]
}

function opinionBlocks(opinion: Opinion, place: number): Block[] {
  const key = `opinion.${opinion.id}`
  return [
    heading(2, place + 1, key, `Ý kiến của ${opinion.who === '' ? dotted : opinion.who}`),
    ...paragraph(`${key}.summary`, sentence(opinion.summary)),
    ...dash(`${key}.answer`, sentence(answerWords(opinion))),
  ]
}

function answerWords({ onSpot, outcome, competent, taker, due }: Opinion): string {
  if (onSpot) return `Trả lời tại chỗ${outcome === '' ? '' : ` (${inside(outcome)})`}: ${dotted}`
  const by = `chậm nhất ngày ${due === '' ? dotted : due}`
  if (!competent) return `Ghi nhận, chuyển ${taker === '' ? dotted : taker} xem xét, trả lời theo thẩm quyền`
  return `Giao ${taker === '' ? dotted : taker} giải quyết, trả lời ${by}`
}
