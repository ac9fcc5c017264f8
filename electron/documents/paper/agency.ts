import { AppError } from '../../../db/contract/errors.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { type Settings, inForce } from '../../../db/contract/settings.ts'
import type { HeaderBlock, Recipients, Signature } from '../content.ts'
import { symbolFrom } from '../symbol.ts'

export type Agency = DraftFor<'agency'>
export type Officer = DraftFor<'officer'>
type Dated = { validFrom: string | null; validTo: string | null }

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** How many days lie between a day and the stretch an entry is valid for; 0 inside it. */
function distance({ validFrom, validTo }: Dated, day: string): number {
  if (validFrom !== null && day < validFrom) return dayNumber(validFrom) - dayNumber(day)
  return validTo !== null && day > validTo ? dayNumber(day) - dayNumber(validTo) : 0
}

/** The entry valid on a day, the youngest of several; otherwise the one whose days lie nearest. */
function nearest<T extends Dated>(entries: readonly T[], day: string): T | undefined {
  const younger = (a: T, b: T) => (b.validFrom ?? '').localeCompare(a.validFrom ?? '')
  return entries.toSorted((a, b) => distance(a, day) - distance(b, day) || younger(a, b))[0]
}

/**
 * The agency under its names of a day (yyyy-mm-dd); a day no entry covers gets the nearest entry.
 * @throws AppError invalid when the settings name no agency
 */
export function agencyOn(settings: Pick<Settings, 'agency'>, day: string): Agency {
  const found = nearest(settings.agency, day)
  if (found) return found
  throw new AppError('invalid', 'Chưa khai tên cơ quan nên chưa in được văn bản. Dữ liệu trong sổ vẫn nguyên vẹn. '
    + 'Hãy mở Thiết lập, mục Cơ quan, ghi tên cơ quan, cơ quan chủ quản và địa danh rồi in lại.')
}

const byRank = (a: Officer, b: Officer) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0

/** The officer who signs on a day: the one of lowest rank among those in force. */
export function signerOn(settings: Pick<Settings, 'officers'>, day: string): Officer | undefined {
  return inForce(settings.officers.filter(officer => officer.role === 'signer'), day).toSorted(byRank)[0]
}

/** The leaders in charge of dân vận at any time between two days, the earliest first. */
export function leadersBetween(settings: Pick<Settings, 'officers'>, from: string, to: string): Officer[] {
  return settings.officers
    .filter(officer => officer.role === 'leaderInCharge')
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= to && (validTo ?? '9999') >= from)
    .toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '') || byRank(a, b))
}

const afterDeputy = (post: string) => post.replace(
  /^Phó\s+(\p{L})/u, (_, letter: string) => letter.toLocaleUpperCase('vi'),
)

/** The lines of the signature for an officer (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
export function signatureOf({ name, position, authority, headPosition }: Officer): Signature {
  const head = headPosition ?? ''
  switch (authority) {
    case 'head': return { form: 'head', post: position, name }
    case 'acting': return { form: 'acting', post: position.replace(/^(Quyền|Q\.)\s+/i, ''), name }
    case 'deputy': return { form: 'deputy', head, post: position, name }
    case 'byOrder': return { form: 'byOrder', head, post: position, name }
    case 'mandate': return { form: 'byMandate', head, post: position, name }
    case 'collective': {
      const chief = afterDeputy(position)
      return { form: 'collective', body: head, post: position, name, ...(chief === position ? {} : { head: chief }) }
    }
  }
}

/** Where nobody signs on the day, the place stays blank over the post the agency's head had nearest to it. */
function blankSignature(settings: Pick<Settings, 'officers'>, agency: Agency, day: string): Signature {
  const heads = settings.officers.filter(officer => officer.role === 'signer' && officer.authority === 'head')
  return {
    form: 'head',
    post: nearest(heads, day)?.position ?? (/^Sở\s/.test(agency.name) ? 'Giám đốc' : 'Thủ trưởng cơ quan'),
  }
}

/** Kính gửi and Nơi nhận of one sort of document on a day, in their order. */
export function recipientsOn(
  settings: Pick<Settings, 'recipients'>, template: string, agency: Agency, day: string,
): { addressees: string[]; recipients: Recipients } {
  const entries = inForce(
    settings.recipients.filter(recipient => recipient.template === template), day,
  ).toSorted((a, b) => a.rank - b.rank)
  const names = (role: DraftFor<'recipient'>['role']) => entries.filter(entry => entry.role === role).map(entry => entry.name)
  const archive = names('archive').join(', ') || ['VT', ...(agency.drafter === null ? [] : [agency.drafter])].join(', ')
  return { addressees: names('addressee'), recipients: { names: names('copy'), archive } }
}

/** What a paper needs from the settings: who issues it, who signs it and who gets it, all under the names of one day. */
export type Frame = {
  agency: Agency; header: HeaderBlock; signature: Signature; addressees: string[]; recipients: Recipients; warnings: Remark[]
}

export type FrameOptions = {
  template: string
  /** Abbreviation of the sort of document in its symbol, such as `BC`. */
  kindSymbol: string
  day: string
  /** Number and day given by the registry after signing; left blank in a draft. */
  number?: number | null
  signedOn?: string | null
}

/** A letter (công văn) carries the agency and the unit that drafted it, whatever other papers carry (Phụ lục I, mục II.3.b). */
const letterPattern = ({ drafter }: Agency): string => (drafter === null ? '/{cơ quan}' : '/{cơ quan}-{đơn vị}')

/** @throws AppError invalid when the settings name no agency */
export function frameOf(
  settings: Settings, { template, kindSymbol, day, number = null, signedOn = null }: FrameOptions,
): Frame {
  const agency = agencyOn(settings, day)
  const signer = signerOn(settings, day)
  const symbol = symbolFrom(
    kindSymbol === '' ? letterPattern(agency) : agency.symbolPattern,
    {
      'loại': kindSymbol, 'cơ quan': agency.abbreviation,
      ...(agency.drafter === null ? {} : { 'đơn vị': agency.drafter }),
    },
  )
  return {
    agency,
    header: {
      parentAgency: agency.parentName, agency: agency.name, symbol, place: agency.place,
      date: signedOn ?? day.slice(0, 7),
      ...(number === null ? {} : { number: String(number) }),
    },
    signature: signer ? signatureOf(signer) : blankSignature(settings, agency, day),
    ...recipientsOn(settings, template, agency, day),
    warnings: signer ? [] : [{
      text: 'Chưa có người ký vào ngày của văn bản nên chỗ ký để trống. Hãy khai người ký ở Thiết lập, hoặc ghi tay trước khi trình.',
      mend: { at: 'setting', kind: 'officer' },
    }],
  }
}
