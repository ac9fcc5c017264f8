import { isSensitive, maskedText } from '../../../db/contract/kind.ts'
import { anyKind, kinds } from '../../../db/contract/kinds/index.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import { isHidden } from '../citizens/opinion.ts'
import type { FieldWords, RecordOf } from '../records.ts'
import { curly, oneLine } from '../sentences/text.ts'

export type Petition = RecordOf<'petition'>
type Name = keyof Petition & string

/** Filled lines of a cell. */
export const cellLines = (...parts: string[]): string => parts.filter(part => part !== '').join('\n')

/** One field as anybody may read it: of a denunciation neither who sent it nor what it says, of nobody the identity number. */
export function readable(petition: Petition, name: Exclude<Name, 'id'>, words: FieldWords): string {
  const [field, value] = [anyKind('petition').fields[name], petition[name]]
  if (!field || value == null) return ''
  return isSensitive(field.sensitive, petition) ? maskedText(field, value, petition) : curly(oneLine(words('petition', name, value)))
}

/** Name over address; a mask stands once. */
export function senderCell(petition: Petition, words: FieldWords): string {
  const [name, address] = [readable(petition, 'sender', words), readable(petition, 'address', words)]
  return name === address ? name : cellLines(name, address)
}

const first = (...days: (string | null)[]) => days.filter(day => day !== null).toSorted()[0] ?? null
/** The day it was settled here: answered, sent on, given back or filed, whichever came first. */
export const settledOn = ({ answeredOn, forwardedOn, closedOn }: Petition): string | null => first(answeredOn, forwardedOn, closedOn)

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** How a petition stands against its deadline on a day. */
export function againstDeadline(petition: Petition, today: string): { text: string; overdue: boolean } {
  const { dueOn } = petition
  if (dueOn === null) return { text: '', overdue: false }
  const settled = settledOn(petition)
  const late = dayNumber(settled ?? today) - dayNumber(dueOn)
  if (settled !== null) return { text: late > 0 ? `Giải quyết quá hạn ${late} ngày` : 'Đúng hạn', overdue: false }
  if (late > 0) return { text: `Quá hạn ${late} ngày`, overdue: true }
  return { text: late === 0 ? 'Đến hạn trong ngày' : `Còn ${-late} ngày`, overdue: false }
}

/** What came of it: answered, sent on, given back; until then where it stands. */
export function resultCell(petition: Petition, words: FieldWords): string {
  const { answeredOn, forwardedOn, closedOn, status, answeredOnSpot } = petition
  const state = kinds.petition.fields.status.options?.[status] ?? ''
  const day = (date: string) => `ngày ${officialShortDate(date)}`
  const answer = readable(petition, 'answer', words)
  const told = [
    ...(answeredOn === null ? [] : [`${answeredOnSpot ? 'Trả lời tại chỗ' : 'Trả lời'} ${day(answeredOn)}${answer === '' || isHidden(petition) ? '' : ` (${answer})`}`]),
    ...(closedOn === null ? [] : [`${state} ${day(closedOn)}`]),
    ...(forwardedOn === null ? [] : [`Đã chuyển đơn ${day(forwardedOn)}`]),
  ]
  return cellLines(...(told.length === 0 ? [state] : told), words('petition', 'outcome', petition.outcome))
}
