import type { Database } from 'better-sqlite3'
import { isSecret } from '../../../db/contract/kind.ts'
import { anyKind } from '../../../db/contract/kinds/index.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { FieldWords, RecordOf } from '../records.ts'
import { recordsWith } from '../records.ts'
import { curly, oneLine } from '../sentences/text.ts'

type Petition = RecordOf<'petition'>

/** What stands where a paper may not tell. */
const hidden = '[đã che]'

/** Whether who sent it and what it says is nobody's to read (Luật Tố cáo: the denouncer is kept secret). */
export const isHidden = (petition: Petition): boolean => isSecret(anyKind('petition').fields.summary?.sensitive, petition)

/** Persons are spoken of as ông/bà, since the register does not ask of a sender which; a body goes by its name. */
export function personWords({ sender, senderType }: Pick<Petition, 'sender' | 'senderType'>, unknown: string): string {
  const name = curly(oneLine(sender ?? ''))
  if (name === '') return unknown
  if (senderType === 'organisation') return name
  return `${/^(ông|bà|anh|chị|ông\/bà)\s/iu.test(name) ? '' : 'ông/bà '}${name}${senderType === 'group' ? ' và những người cùng đứng đơn' : ''}`
}

/** One opinion of a dialogue as its papers tell of it. */
export type Opinion = {
  id: string
  hidden: boolean
  summary: string
  /** Who gave it, with where they live: inside a sentence, and in a cell. */
  who: string
  cell: string
  onSpot: boolean
  /** What came of it where the list of outcomes names it. */
  outcome: string
  competent: boolean
  /** Who takes it over: a unit, or the body it goes to; empty where nobody is named yet. */
  taker: string
  due: string
}

const given = (...texts: string[]) => texts.filter(text => text !== '')

/** The opinions given at a dialogue, in the order they were written down. */
export function opinionsOf(db: Database, dialogue: string, words: FieldWords): Opinion[] {
  return recordsWith(db, 'petition', 'dialogue', dialogue, 'receivedOn, seq').map(petition => {
    const secret = isHidden(petition)
    const told = (text: string | null) => (secret && text !== null ? hidden : curly(oneLine(text ?? '')))
    return {
      id: petition.id, hidden: secret, summary: told(petition.summary),
      who: secret ? hidden : given(personWords(petition, ''), told(petition.address)).join(', '),
      cell: secret ? hidden : given(told(petition.sender), told(petition.address)).join(',\n'),
      onSpot: petition.answeredOnSpot, outcome: words('petition', 'outcome', petition.outcome), competent: petition.competent,
      taker: petition.competent ? curly(oneLine(words('petition', 'unit', petition.unit))) : told(petition.forwardedTo),
      due: petition.dueOn === null ? '' : officialShortDate(petition.dueOn),
    }
  })
}
