import type { Remark } from '../../../db/contract/remark.ts'
import { counted } from '../sentences/number.ts'
import { curly, inside, oneLine } from '../sentences/text.ts'
import type { RecordOf } from '../records.ts'
import type { Opinion } from './opinion.ts'

type Dialogue = RecordOf<'dialogue'>

/** The meeting by its topic, inside a sentence: `cuộc đối thoại với người dân xã An Bình`, whatever word the topic begins with. */
export function meetingWords({ topic }: Pick<Dialogue, 'topic'>): string {
  const words = inside(curly(oneLine(topic)).replace(/[\s.;,]+$/u, ''))
  if (/^(cuộc|buổi|hội nghị)\s/iu.test(words)) return words
  return /^(đối thoại|gặp gỡ|tiếp xúc)\s/iu.test(words) ? `cuộc ${words}` : `cuộc đối thoại về ${words}`
}

/** The chair with the post before the name, as papers name officers: `Giám đốc Sở Lê Hoàng Dũng`; `unknown` where nobody is named. */
export function chairWords({ chair, chairPosition }: Pick<Dialogue, 'chair' | 'chairPosition'>, unknown: string): string {
  const [name, post] = [curly(oneLine(chair ?? '')), curly(oneLine(chairPosition ?? ''))]
  if (name === '') return post === '' ? unknown : post
  return post === '' ? `ông/bà ${name}` : `${post} ${name}`
}

/** `106 người, 109 lượt người`; empty where nobody counted. */
export function attendanceWords({ people, attendances }: Pick<Dialogue, 'people' | 'attendances'>): string {
  return [
    ...(people === null ? [] : [`${counted(people)} người`]),
    ...(attendances === null || attendances === people ? [] : [`${counted(attendances)} lượt người`]),
  ].join(', ')
}

/** What should be seen to before a paper about a dialogue goes out. */
export function dialogueRemarks({ id, opinions, chair }: Dialogue, given: readonly Opinion[]): Remark[] {
  const mend = { at: 'record', kind: 'dialogue', id } as const
  const remarks: Remark[] = []
  if (chair === null) remarks.push({ text: 'Hồ sơ cuộc đối thoại chưa ghi người chủ trì nên để trống chỗ ghi. Hãy ghi vào hồ sơ rồi in lại.', mend })
  if (given.length === 0) {
    remarks.push({ text: 'Cuộc đối thoại chưa có ý kiến nào nhập vào sổ nên để chỗ ghi tay. Hãy nhập từng ý kiến rồi in lại.', mend })
  } else if (opinions !== null && opinions !== given.length) {
    remarks.push({ text: `Hồ sơ ghi ${counted(opinions)} ý kiến nhưng sổ có ${counted(given.length)} ý kiến nhập riêng; văn bản in các ý kiến nhập riêng. Hãy nhập cho đủ.`, mend })
  }
  const idle = given.filter(({ onSpot, taker }) => !onSpot && taker === '')
  if (idle.length > 0) {
    const [first] = idle
    remarks.push({
      text: `${counted(idle.length)} ý kiến chưa ghi đơn vị giải quyết nên để chỗ ghi tay. Hãy giao đơn vị rồi in lại.`,
      ...(first ? { mend: { at: 'record', kind: 'petition', id: first.id } } : {}),
    })
  }
  if (given.some(({ hidden }) => hidden)) {
    remarks.push({ text: 'Có ý kiến là tố cáo nên người nêu và nội dung không in ra, chỉ tính vào số ý kiến.', mend })
  }
  return remarks
}
