import type { Input, Output } from '../../db/contract/api.ts'
import { type DocumentName, letterNames } from '../../db/contract/documentNames.ts'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, anyKind, kindNames } from '../../db/contract/kinds/index.ts'
import { type Row, type RowChange, keepPaper, titleOf } from '../../db/index.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { documentType, meantOf } from '../documents/index.ts'
import { type OwnDocument, ownDocument } from '../documents/paper/ownDocument.ts'
import { numberAndSymbol } from '../documents/symbol.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import type { Watch } from './ports.ts'
import { requireReader } from './privacy/denunciations.ts'
import { creation, edits, moves } from './recordChanges.ts'
import { isSecretPetition } from './recordRules.ts'

type Meant = Pick<Input<'document.edit'>, 'document' | 'period' | 'record' | 'variant'>

/** The document a call means: its type, period, record and variant, and what is kept of it. */
export function findPaper(context: Context, { document, period: code, record, variant }: Meant) {
  const { db } = context.register
  const period = resolvePeriod(db, code)
  const source = meantOf(document, {
    db, settings: context.settings(), figures: [], period, today: context.ports.today(), record: record ?? null, variant: variant ?? null,
  })
  const type = documentType(document)
  return { type, period, record: source.record, variant: source.variant, own: ownDocument(db, { template: type.id, ...source }) }
}
type Found = ReturnType<typeof findPaper>

/** The kind and row of the record a paper is made for. @throws AppError notFound */
function aboutOf(context: Context, { type, record }: Found): { kind: KindName; row: Row } | undefined {
  if (record === null) return undefined
  for (const kind of type.about ?? kindNames) {
    const row = context.reader.get(kind, record)
    if (row) return { kind, row }
  }
  throw new AppError('notFound', `Không tìm thấy hồ sơ để lập ${type.name.toLowerCase()}. Chưa ghi gì. Hãy chọn lại hồ sơ.`)
}

/**
 * The program's own words never tell who denounced whom, whoever prints them; those of the secretary may.
 * @throws AppError notAllowed where such words are kept, or a signed paper that may hold some, and whoever is at work does not read denunciations
 */
export function requireReaderOfWords(context: Context, { own: { id, parts, paper } }: Pick<Found, 'own'>): void {
  const row = id !== null && (parts.size > 0 || paper !== null) ? context.reader.get('document', id) : undefined
  if (row) requireReader(context, 'document', row)
}

const MOST_LETTERS = 300

/** What the document is called in lists: its sort, and the period or record it is about. */
function nameOf(context: Context, found: Found, about: ReturnType<typeof aboutOf>): string {
  const called = found.variant === null ? found.type.name : letterNames[found.variant as keyof typeof letterNames] ?? found.type.name
  const of = about ? `: ${titleOf(anyKind(about.kind), about.row, context.words)}` : ` ${found.period.label}`
  return `${called}${of}`.slice(0, MOST_LETTERS)
}

/** The document as it is first kept. */
function firstDraft(context: Context, found: Found): Record<string, unknown> {
  const about = aboutOf(context, found)
  const { code, from, to } = found.period
  return {
    template: found.type.id satisfies DocumentName, variant: found.variant, record: about ? `${about.kind}:${about.row.id}` : null,
    name: nameOf(context, found, about), dateFrom: from, dateTo: to, period: code.startsWith('period:') ? code.slice('period:'.length) : null, status: 'draft',
  }
}

function refuseSigned({ status, number, symbol, signedOn }: OwnDocument): void {
  if (status !== 'signed') return
  const cited = numberAndSymbol({ ...(number === null ? {} : { number: String(number) }), symbol: symbol ?? '' }).trim()
  throw new AppError('signed', `Văn bản ${cited} đã ghi là đã ký ngày ${signedOn ?? ''} nên không sửa được nữa. Bản đã ký còn nguyên. `
    + 'Hãy bỏ ghi nhận đã ký rồi sửa, hoặc lập văn bản mới.')
}

/** The change one part comes to: written anew, over, or back to what the program says. @throws AppError conflict */
function partChanges(context: Context, document: string, part: Input<'document.edit'>['parts'][number], secret: boolean, coming: ReadonlyMap<string, KindName>): RowChange[] {
  const { key, left = false } = part
  const body = part.body === null || part.body.trim() === '' ? null : part.body
  const kept = context.register.db.prepare<[string, string], { id: string; body: string | null }>(
    'SELECT id, body FROM live_document_part WHERE document = ? AND block = ? ORDER BY seq DESC LIMIT 1').get(document, key)
  if (part.seen !== undefined && part.seen !== (kept?.body ?? null)) {
    throw new AppError('conflict', 'Đoạn này vừa được sửa ở cửa sổ khác. Lời đang viết vẫn còn nguyên. Hãy xem lại rồi ghi lần nữa.')
  }
  if (body === null && !left) return kept === undefined ? [] : moves(context, 'documentPart', [kept.id], context.ports.now())
  const draft = { document, block: key, body, made: part.made ?? null, left, secret }
  return kept === undefined ? [creation(context, 'documentPart', context.ports.newId(), draft, coming)] : edits(context, 'documentPart', kept.id, draft, coming)
}

function edit(context: Context, input: Input<'document.edit'>): Output<'document.edit'> {
  const found = findPaper(context, input)
  requireReaderOfWords(context, found)
  refuseSigned(found.own)
  const id = found.own.id ?? context.ports.newId()
  const coming = new Map<string, KindName>(found.own.id === null ? [[id, 'document']] : [])
  const about = aboutOf(context, found)
  // Words written about a denunciation are as secret as it is, whatever the paper.
  const secret = (found.type.about?.includes('petition') === true && found.type.about.length === 1) || (about?.kind === 'petition' && isSecretPetition(about.row.category))
  const parts = input.parts.flatMap(part => partChanges(context, id, part, secret, coming))
  if (parts.length === 0) return { id: found.own.id, changeset: null }
  const made = found.own.id === null ? [creation(context, 'document', id, firstDraft(context, found))] : []
  const { changeset, changed } = context.apply('soạn văn bản', [...made, ...parts])
  return { id, changeset: changed === 0 ? null : changeset }
}

/** A number is given once in a year within one symbol (Nghị định 30/2020/NĐ-CP, Điều 15). @throws AppError numberUsed */
function refuseUsed(context: Context, id: string, { number, symbol, signedOn }: { number: number; symbol: string; signedOn: string }): void {
  const other = context.register.db.prepare<[number, string, string, string], { name: string }>(`SELECT name FROM live_document
    WHERE number = ? AND symbol = ? AND status = 'signed' AND substr(signedOn, 1, 4) = ? AND id <> ? LIMIT 1`).get(number, symbol, signedOn.slice(0, 4), id)
  if (!other) return
  throw new AppError('numberUsed', `Số ${numberAndSymbol({ number: String(number), symbol })} năm ${signedOn.slice(0, 4)} đã dùng cho "${other.name}". Chưa ghi gì. `
    + 'Hãy xem lại số; nếu văn thư cấp đúng số này thì vẫn dùng được.')
}

async function sign(context: Context, input: Input<'document.sign'>, watch: Watch): Promise<Output<'document.sign'>> {
  const { number, signedOn } = input
  const found = findPaper(context, input)
  requireReaderOfWords(context, found)
  refuseSigned(found.own)
  aboutOf(context, found)
  if (signedOn > context.ports.today()) {
    throw new AppError('invalid', 'Ngày ký ở sau hôm nay nên chưa ghi là đã ký. Văn bản vẫn là dự thảo. Hãy sửa ngày.', { fields: { signedOn: 'Sau hôm nay' } })
  }
  const seen = lastChange(context)
  const { body, symbol } = await context.ports.press.run('freeze', {
    folder: context.register.folder, document: found.type.id, period: found.period, record: found.record, variant: found.variant, today: context.ports.today(),
    signing: { number, signedOn },
  }, watch)
  if (lastChange(context) !== seen) throw new AppError('conflict', 'Sổ vừa có thay đổi trong lúc ghi văn bản đã ký. Văn bản vẫn là dự thảo. Hãy xem lại rồi ghi lần nữa.')
  const id = found.own.id ?? context.ports.newId()
  if (number !== null && symbol !== null && !input.evenIf) refuseUsed(context, id, { number, symbol, signedOn })
  const signed = { number: symbol === null ? null : number, symbol, signedOn, status: 'signed', paper: keepPaper(context.register.db, body) }
  const changes = found.own.id === null ? [creation(context, 'document', id, { ...firstDraft(context, found), ...signed })] : edits(context, 'document', id, signed)
  return { id, changeset: context.apply('ghi văn bản đã ký', changes).changeset }
}

const lastChange = ({ register: { db } }: Context) => db.prepare<[], number | null>('SELECT max(seq) FROM changeset').pluck().get()

function reopen(context: Context, input: Input<'document.reopen'>): Output<'document.reopen'> {
  const { own } = findPaper(context, input)
  requireReaderOfWords(context, { own })
  const { id, status } = own
  if (id === null || status !== 'signed') throw new AppError('invalid', 'Văn bản này chưa ghi là đã ký nên không có gì để bỏ.')
  const changes = edits(context, 'document', id, { status: 'draft', number: null, symbol: null, signedOn: null, paper: null })
  return { id, changeset: context.apply('bỏ ghi nhận đã ký', changes).changeset }
}

/** Documents as drafts with her words, signed and taken back. */
export const paperHandlers = (context: Context): Pick<Handlers, 'document.edit' | 'document.sign' | 'document.reopen'> => ({
  'document.edit': input => edit(context, input),
  'document.sign': (input, watch) => sign(context, input, watch),
  'document.reopen': input => reopen(context, input),
})
