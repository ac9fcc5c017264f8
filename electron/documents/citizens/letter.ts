import { type LetterName, letterNames } from '../../../db/contract/documentNames.ts'
import { petitionDueOn } from '../../../db/contract/deadlines.ts'
import { officialDate } from '../../../db/contract/text/format.ts'
import type { Begun } from '../paper/begin.ts'
import { dotted } from '../paper/blocks.ts'
import type { RecordOf } from '../records.ts'
import { curly, oneLine } from '../sentences/text.ts'
import { isHidden, personWords } from './opinion.ts'

type Petition = RecordOf<'petition'>

/** What the letters about one petition have in common: whom they speak of and how they name it, with room where it may not be told. */
export type Letter = {
  petition: Petition
  begun: Begun
  hidden: boolean
  /** The agency by its whole name. */
  agency: string
  /** What it is called inside a sentence: `đơn khiếu nại`. */
  thing: string
  written: boolean
  /** To whom the letter speaks: `ông/bà Trần Văn An`, and how it calls them after that: `ông/bà`. */
  sender: string
  them: string
  address: string
  about: string
  /** Empty where nobody is named. */
  unit: string
  forwardedTo: string
  /** `ngày 05 tháng 6 năm 2025`, with room where no day is known. */
  dayOf: (day: string | null) => string
  dueOn: string | null
}

const things = { complaint: 'đơn khiếu nại', denunciation: 'đơn tố cáo', mixed: 'đơn có nhiều nội dung khác nhau' } as const
/** Sources by which somebody speaks rather than writes. */
const spoken = new Set(['dialogue', 'hotline', 'voters'])

function thingOf({ category, source }: Petition): string {
  if (category !== 'recommendation') return things[category]
  return spoken.has(source) ? 'ý kiến, kiến nghị' : 'đơn kiến nghị, phản ánh'
}

/** Whether there is a sheet of paper to give back. */
const isWritten = ({ category, source }: Petition) => category !== 'recommendation' || !spoken.has(source)

export function letterOf(petition: Petition, begun: Begun): Letter {
  const hidden = isHidden(petition)
  const told = (text: string | null) => (hidden ? '' : curly(oneLine(text ?? '')))
  return {
    petition, begun, hidden, agency: oneLine(begun.agency.name), thing: thingOf(petition), written: isWritten(petition),
    sender: hidden ? `ông/bà ${dotted}` : personWords(petition, `ông/bà ${dotted}`),
    them: petition.senderType === 'organisation' && !hidden ? 'quý cơ quan, tổ chức' : 'ông/bà',
    address: told(petition.address) || dotted, about: told(petition.summary).replace(/[\s.;,]+$/u, '') || dotted,
    unit: curly(oneLine(begun.words('petition', 'unit', petition.unit))), forwardedTo: told(petition.forwardedTo),
    dayOf: day => (day === null ? 'ngày …… tháng …… năm ………' : officialDate(day)),
    dueOn: petition.dueOn ?? petitionDueOn(petition, begun.source.settings),
  }
}

/** The day the register has for what a letter tells; none while it has not been done. */
export function letterDay(name: LetterName, { receivedOn, acceptedOn, noticeOn, forwardedOn, answeredOn, closedOn }: Petition): string | null {
  const days: Readonly<Record<LetterName, string | null>> = {
    receipt: receivedOn, acceptance: noticeOn ?? acceptedOn, transfer: forwardedOn, answer: answeredOn, return: closedOn ?? noticeOn,
  }
  return days[name]
}

const sentBack = new Set(['return', 'rewrite', 'reject'])

/** The letter its handling has come to. */
export function letterDue({ status, handling, answeredOn, acceptedOn }: Petition): LetterName {
  if (status === 'forwarded' || (handling === 'forward' && status !== 'resolved')) return 'transfer'
  if (status === 'returned' || sentBack.has(handling ?? '')) return 'return'
  if (status === 'resolved' || answeredOn !== null) return 'answer'
  return handling === 'accept' || acceptedOn !== null || status === 'processing' ? 'acceptance' : 'receipt'
}

export const isLetter = (name: string | null | undefined): name is LetterName => name != null && Object.hasOwn(letterNames, name)
