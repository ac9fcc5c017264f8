import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import { officialDate } from '../../../db/contract/text/official.ts'
import { curly, inside, oneLine } from './text.ts'

export type Cited = Pick<DraftFor<'directive'>, 'category' | 'number' | 'issuedOn' | 'issuer' | 'subject'>

/** `ngày 24 tháng 3 năm 2021`, `tháng 3 năm 2021` or `năm 2021`, as much as is known. */
export function partialDateWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return `năm ${year}`
  const whole = officialDate(`${year}-${month}-${day ?? '01'}`)
  return day === undefined ? whole.replace(/^ngày \d+ /, '') : whole
}

/** Openings after which a subject follows the issuer as it is, as in `của Chính phủ quy định chi tiết …`. */
const follows = /^(về|quy định|hướng dẫn|ban hành|sửa đổi|phê duyệt|công bố|giao|giữa|“)(\s|$|\p{L})/iu
/** Openings that are something done, which take `về việc`. */
const doings = [
  'thực hiện', 'triển khai', 'tổ chức', 'tăng cường', 'đẩy mạnh', 'nâng cao', 'tiếp tục', 'xây dựng', 'phát động', 'đổi mới',
  'chấn chỉnh', 'phối hợp', 'kiểm tra', 'đánh giá', 'báo cáo', 'đề nghị', 'bảo đảm', 'đảm bảo', 'khắc phục', 'phân công',
  'kiện toàn', 'thành lập',
]
const isDoing = (text: string) => doings.some(verb => text.toLocaleLowerCase('vi').startsWith(`${verb} `))

function subjectWords(subject: string): string {
  const text = inside(curly(oneLine(subject)).replace(/[\s.;,]+$/, ''))
  if (follows.test(text)) return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
  return `${isDoing(text) ? 'về việc' : 'về'} ${text}`
}

const numberOf = (number: string) => `số ${oneLine(number).replace(/^số\s*:?\s*/i, '').replace(/^\//, '…/')}`

/** Laws and ordinances are cited by their name alone. */
const byName = new Set(['law', 'ordinance'])

/**
 * A document cited in full: kind, number, date, issuer and subject, laws and ordinances only by kind and name (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, mục II.6.b). `kind` is the label of its category: `Kế hoạch`.
 */
export function citation({ category, number, issuedOn, issuer, subject }: Cited, kind: string): string {
  if (byName.has(category)) {
    const name = curly(oneLine(subject)).replace(/[\s.;,]+$/, '')
    return name.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi')) ? name : `${kind} ${name}`
  }
  return [
    kind, ...(number === null ? [] : [numberOf(number)]),
    ...(issuedOn === null ? [] : [partialDateWords(issuedOn)]),
    `của ${oneLine(issuer)}`, subjectWords(subject),
  ].join(' ')
}

/** A document cited before: kind and number, or its name where it has no number (mục II.6.b). */
export function shortCitation(cited: Cited, kind: string): string {
  const { category, number } = cited
  return byName.has(category) || number === null ? citation(cited, kind) : `${kind} ${numberOf(number)}`
}

/** What is law, or sets an order, is a basis; plans, directives and letters of above are carried out. */
const basisKinds = new Set([
  'law', 'ordinance', 'decree', 'circular', 'resolution', 'decision', 'regulation', 'rule', 'coordination-regulation',
])

/** A citation as a line of the bases: `Căn cứ Luật …`, `Thực hiện Kế hoạch số …`. */
export const basisLine = (cited: Cited, kind: string): string =>
  `${basisKinds.has(cited.category) ? 'Căn cứ' : 'Thực hiện'} ${citation(cited, kind)}`

/** A decision in a cell: `Quyết định số 518/QĐ-SNNMT ngày 20/11/2025 của Giám đốc Sở`, as much as is known beside the day. */
export function decisionWords(number: string | null, day: string, by: string | null): string {
  const given = curly(oneLine(number ?? ''))
  const named = given === '' || /^quyết định/iu.test(given) ? given : `Quyết định số ${given.replace(/^số\s*/iu, '')}`
  const dated = named === '' ? `Ngày ${officialShortDate(day)}` : `${named} ngày ${officialShortDate(day)}`
  return by === null ? dated : `${dated}${named === '' ? ', ' : ' của '}${curly(oneLine(by))}`
}
