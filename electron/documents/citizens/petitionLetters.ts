import type { LetterName } from '../../../db/contract/documentNames.ts'
import { issueParts } from '../../../db/contract/outline.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { finish } from '../paper/finish.ts'
import { recordById } from '../records.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { type Letter, isLetter, letterDay, letterDue, letterOf } from './letter.ts'
import { letterBodies } from './letterBodies.ts'

/** Nghị định 30/2020/NĐ-CP, Phụ lục III; a letter (công văn) has none. */
const symbols: Readonly<Record<LetterName, string>> = { receipt: 'BN', acceptance: 'TB', transfer: 'PC', answer: '', return: 'TB' }

/** The laws a petition is handled under, by name alone, since articles change. */
const laws = { complaint: 'Luật Khiếu nại', denunciation: 'Luật Tố cáo', recommendation: 'Luật Tiếp công dân', mixed: 'Luật Tiếp công dân' } as const
const based: ReadonlySet<LetterName> = new Set<LetterName>(['acceptance', 'transfer', 'return'])

export const chooseLetter = ({ db, record }: DocumentSource): LetterName => letterDue(recordById(db, 'petition', record ?? ''))

/**
 * The letters about one petition. Of a denunciation neither sender nor content is printed, in none of them, whoever prints it:
 * the places stay open for the hand of whoever may know (Luật Tố cáo).
 */
export function petitionLetters(source: DocumentSource): Composed {
  const petition = recordById(source.db, 'petition', source.record ?? '')
  const name = isLetter(source.variant) ? source.variant : letterDue(petition)
  const begun = begin(source, { template: 'petition-letters', kindSymbol: symbols[name], day: letterDay(name, petition) ?? source.today })
  const letter = letterOf(petition, begun)
  return finish(withCopies(begun, name, letter), {
    ...letterBodies[name](letter), ...(based.has(name) ? { bases: [`Căn cứ ${laws[petition.category]}`] } : {}),
  }, { records: [{ kind: 'petition', id: petition.id }], remarks: remarksOn(name, letter) })
}

/** The unit that takes it over and the sender of what is passed on read along, unless she chose the recipients. */
function withCopies(begun: Begun, name: LetterName, { unit, sender, hidden, petition }: Letter): Begun {
  if ((begun.own.parts.get(issueParts.recipients)?.body ?? null) !== null) return begun
  const more = [
    ...(name === 'transfer' && !hidden && petition.sender !== null ? [`${sender.charAt(0).toLocaleUpperCase('vi')}${sender.slice(1)} (để biết)`] : []),
    ...(name === 'acceptance' && unit !== '' ? [`${unit} (để thực hiện)`] : []),
  ]
  const { recipients } = begun.frame
  return { ...begun, frame: { ...begun.frame, recipients: { ...recipients, names: [...more, ...recipients.names] } } }
}

function remarksOn(name: LetterName, { petition, begun, hidden, forwardedTo, dueOn }: Letter): Remark[] {
  const mend = { at: 'record', kind: 'petition', id: petition.id } as const
  const remarks: Remark[] = []
  const remark = (when: boolean, text: string, wrong = false) => {
    if (when) remarks.push({ text, ...(wrong ? { wrong: true as const } : {}), mend })
  }
  remark(hidden, 'Đơn tố cáo nên họ tên, địa chỉ người gửi và nội dung không in ra, để chỗ ghi tay. Chỉ người được giao xử lý đơn mới ghi, và gửi theo chế độ bảo mật.')
  remark(!hidden && petition.sender === null, 'Hồ sơ chưa ghi họ tên người gửi nên để chỗ ghi tay. Hãy ghi vào hồ sơ rồi in lại.')
  remark(name === 'transfer' && !hidden && forwardedTo === '', 'Hồ sơ chưa ghi nơi chuyển đơn đến nên để trống Kính gửi. Hãy ghi nơi chuyển đến rồi in lại.', true)
  remark(name === 'transfer' && petition.competent, 'Hồ sơ ghi đơn thuộc thẩm quyền giải quyết nhưng phiếu chuyển ghi là không thuộc. Hãy xem lại hồ sơ.', true)
  remark(name === 'acceptance' && !petition.competent, 'Hồ sơ ghi đơn không thuộc thẩm quyền giải quyết nhưng thông báo ghi là thụ lý. Hãy xem lại hồ sơ.', true)
  remark(name === 'acceptance' && petition.acceptedOn === null, 'Hồ sơ chưa ghi ngày thụ lý nên để chỗ ghi tay. Hãy ghi vào hồ sơ rồi in lại.')
  remark(name === 'acceptance' && petition.competent && dueOn === null, 'Chưa tính được hạn giải quyết nên để chỗ ghi tay. Hãy ghi hạn vào hồ sơ, hoặc khai thời hạn ở Thiết lập.')
  if (name === 'answer' && (begun.own.parts.get('content')?.body ?? null) === null) remarks.push({ text: 'Sổ không giữ lời trả lời nên để chỗ ghi. Hãy soạn nội dung trả lời ở đoạn này rồi in.', mend: { at: 'part', key: 'content' } })
  return remarks
}
