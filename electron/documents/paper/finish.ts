import { annexPart, issueParts } from '../../../db/contract/outline.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import type { Annex, Block, DocumentContent, Signature } from '../content.ts'
import type { Composed, Told } from '../source.ts'
import { type Mentions, withMentions, withRows } from './annexes.ts'
import type { Begun } from './begin.ts'
import { layoutRemarks, missingFigures, numberRemarks } from './checks.ts'
import { outlineOf } from './outline.ts'
import { homelessWords, withOwnWords } from './ownWords.ts'

/** What a document adds to its frame: its words, without her own. */
export type Drafted = {
  /** Left out in an official letter (công văn). */
  kindTitle?: string
  subject: string
  bases?: string[]
  body: Block[]
  annexes?: Annex[]
  /** Where the text may speak of each annex, by its key. */
  mentions?: Mentions
  orientation?: DocumentContent['orientation']
  /** To whom it goes where the settings do not decide it; empty: a paper without `Kính gửi`, whose addressees stand first among the recipients. */
  addressees?: string[]
  /** Who signs where it is not the agency's signer; at the left a secretary, or who confirms. */
  signature?: Signature
  leftSignature?: Signature
  /** Papers without a number; minutes without a date; papers that are kept rather than sent. */
  unnumbered?: true
  undated?: true
  unsent?: true
  /** Nobody signs it. */
  unsigned?: true
}

type More = {
  remarks?: readonly Remark[]
  /** Records the document tells of beside those of its figures. */
  records?: readonly Told[]
}

/** Whether her own words name those to whom it goes. */
const chose = ({ own }: Begun, key: string) => (own.parts.get(key)?.body ?? null) !== null

function envelope(begun: Begun, drafted: Drafted): Pick<DocumentContent, 'header' | 'addressees' | 'recipients' | 'signature' | 'leftSignature' | 'unsigned'> {
  const { header: { number, symbol, date, ...names }, addressees: usual, recipients, signature } = begun.frame
  const wanted = drafted.addressees === undefined || chose(begun, issueParts.addressees) ? usual : drafted.addressees
  const silent = drafted.addressees?.length === 0
  return {
    header: {
      ...names,
      ...(drafted.unnumbered || symbol === undefined ? {} : { symbol, ...(number === undefined ? {} : { number }) }),
      ...(drafted.undated || date === undefined ? {} : { date }),
    },
    addressees: silent ? [] : wanted,
    ...(drafted.unsent ? {} : { recipients: silent ? { ...recipients, names: [...usual, ...recipients.names] } : recipients }),
    signature: drafted.signature ?? signature,
    ...(drafted.unsigned ? { unsigned: true as const } : {}),
    ...(drafted.leftSignature ? { leftSignature: drafted.leftSignature } : {}),
  }
}

/**
 * Makes the whole paper: her own words in their places, what she leaves out left out, the annexes mentioned, and a list of
 * what should be seen to before it is signed (thể thức, Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function finish(begun: Begun, drafted: Drafted, { remarks = [], records = [] }: More = {}): Composed {
  const { own: { parts }, frame, source } = begun
  const { mentions = {}, kindTitle, bases = [], orientation } = drafted
  const made = withRows(drafted.annexes ?? [])
  const annexes = made.filter(({ key }) => parts.get(annexPart(key))?.left !== true)
    .map(annex => ({ ...annex, blocks: withOwnWords(annex.blocks, parts) }))
  const body = withMentions(withOwnWords(drafted.body, parts), { annexes }, mentions)
  const outline = outlineOf({ ...drafted, annexes: made }, parts)
  const content: DocumentContent = {
    ...envelope(begun, drafted), ...(kindTitle === undefined ? {} : { kindTitle }), subject: parts.get(issueParts.subject)?.body ?? drafted.subject,
    ...(bases.length === 0 ? {} : { bases }), body, ...(annexes.length === 0 ? {} : { annexes }), ...(orientation ? { orientation } : {}),
  }
  return {
    content, outline, records: [...records],
    warnings: [
      ...remarks, ...(drafted.signature || drafted.unsigned ? [] : frame.warnings), ...numberRemarks(begun, content), ...layoutRemarks(content),
      ...missingFigures(content, source.figures), ...homelessWords(new Set(outline.map(({ key }) => key)), parts),
    ],
  }
}

