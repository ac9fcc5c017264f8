import type { DocumentName } from '../../../db/contract/documentNames.ts'
import { issueParts } from '../../../db/contract/outline.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import { type Settings, inForce } from '../../../db/contract/settings.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import { type FigureLookup, byId } from '../../../db/figures/index.ts'
import { type FieldWords, fieldWords } from '../records.ts'
import type { DocumentSource } from '../source.ts'
import { type Agency, type Frame, type Officer, frameOf, signatureOf } from './agency.ts'
import { type OwnDocument, documentDay, ownDocument } from './ownDocument.ts'

/** What every paper starts from: who issues it under the names of its day, what she has made of it, the register's words and figures. */
export type Begun = {
  source: DocumentSource
  own: OwnDocument
  /** The day under whose names it goes out. */
  day: string
  agency: Agency
  frame: Omit<Frame, 'agency'>
  /** How the agency calls itself inside a sentence: `Sở`, otherwise `cơ quan`. */
  self: string
  words: FieldWords
  figures: FigureLookup
}

export type Begin = {
  template: DocumentName
  /** Abbreviation of the sort of document in its symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III): `BC`, `TTr`; empty in a letter (công văn). */
  kindSymbol: string
  /** The day of the paper where its period does not decide it; a signed one keeps the day it was signed. */
  day?: string
}

/** How an officer is called where one is chosen to sign. */
export const officerName = ({ name, position }: Pick<Officer, 'name' | 'position'>): string => `${name}, ${position}`

/** @throws AppError invalid when the settings name no agency */
export function begin(source: DocumentSource, { template, kindSymbol, day: given }: Begin): Begun {
  const { db, settings, period, today, record = null, variant = null, signing } = source
  const own = ownDocument(db, { template, period, record, variant, ...(signing ? { signing } : {}) })
  const day = own.signedOn ?? given ?? documentDay(own, period, today)
  const { agency, ...frame } = withOwnIssue(frameOf(settings, { template, kindSymbol, day, number: own.number, signedOn: own.signedOn }), own, settings, day)
  return {
    source, own, day, agency, frame, self: /^Sở(\s|$)/u.test(agency.name) ? 'Sở' : 'cơ quan', words: fieldWords(db), figures: byId(source.figures),
  }
}

const linesOf = (text: string) => text.split(/\r?\n/).map(line => line.trim()).filter(line => line !== '')

/** The frame with whom she chose to sign and to send it to, in place of what the settings say. */
function withOwnIssue(frame: Frame, { parts }: OwnDocument, settings: Settings, day: string): Frame {
  const own = (key: string) => parts.get(key)?.body ?? null
  const [addressees, names, archive, signer] = [own(issueParts.addressees), own(issueParts.recipients), own(issueParts.archive), own(issueParts.signer)]
  const chosen = signer === null ? undefined : chosenSigner(settings, signer, day)
  return {
    ...frame,
    ...(addressees === null ? {} : { addressees: linesOf(addressees) }),
    recipients: {
      names: names === null ? frame.recipients.names : linesOf(names), archive: archive === null ? frame.recipients.archive : linesOf(archive).join(', '),
    },
    ...(chosen?.officer ? { signature: signatureOf(chosen.officer) } : {}),
    warnings: chosen ? chosen.remarks : frame.warnings,
  }
}

const toIssue = { at: 'issue' } as const

/** The officer she chose, with what is amiss about it. Of several mandates the one in force on the day goes first. */
function chosenSigner(settings: Settings, chosen: string, day: string): { officer: Officer | undefined; remarks: Remark[] } {
  const named = settings.officers.filter(officer => officer.role === 'signer' && officerName(officer) === chosen)
  const officer = inForce(named, day)[0]
  if (officer) return { officer, remarks: [] }
  const last = named.toSorted((a, b) => (b.validTo ?? '9999').localeCompare(a.validTo ?? '9999'))[0]
  if (!last) {
    return { officer: undefined, remarks: [{ text: `Người ký đã chọn (${chosen}) không còn trong Thiết lập nên chỗ ký theo người ký mặc định. Hãy chọn lại người ký.`, mend: toIssue }] }
  }
  const until = last.validTo !== null && last.validTo < day ? `hết thẩm quyền ký từ sau ngày ${officialShortDate(last.validTo)}` : 'chưa có thẩm quyền ký vào ngày của văn bản'
  return { officer: last, remarks: [{ text: `${last.name} ${until}. Hãy chọn người ký khác, hoặc sửa thời hạn ở Thiết lập.`, wrong: true, mend: toIssue }] }
}
