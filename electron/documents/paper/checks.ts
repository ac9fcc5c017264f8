import type { Figure } from '../../../db/contract/figure.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Block, DocumentContent, Table } from '../content.ts'
import { type LayoutProfile, decree30 } from '../profile.ts'
import { missing } from '../sentences/number.ts'
import { curly } from '../sentences/text.ts'
import { numberAndSymbol } from '../symbol.ts'
import { headingText } from '../wording.ts'
import type { Begun } from './begin.ts'

const issue = { at: 'issue' } as const

/**
 * What is amiss with number, day, signer and recipients (Nghị định 30/2020/NĐ-CP, Điều 15: a number is given after signing,
 * once in a year).
 */
export function numberRemarks({ own, source, day, frame }: Begun, { header, recipients, signature, unsigned, kindTitle, addressees = [] }: DocumentContent): Remark[] {
  const remarks: Remark[] = []
  const numbered = header.symbol !== undefined
  if (numbered && own.status === 'draft' && own.number !== null) {
    remarks.push({ text: 'Văn bản chưa ký mà đã ghi số. Số chỉ cấp sau khi ký; hãy bỏ số, hoặc ghi là đã ký.', wrong: true, mend: issue })
  }
  if (numbered && own.status === 'signed' && own.number === null) {
    remarks.push({ text: 'Văn bản đã ký nhưng chưa ghi số. Hãy ghi số văn thư đã cấp.', wrong: true, mend: issue })
  }
  if (own.number !== null && header.symbol !== undefined) {
    const other = source.db.prepare<[number, string, string, string], { name: string; signedOn: string }>(`SELECT name, signedOn FROM live_document
      WHERE number = ? AND symbol = ? AND substr(signedOn, 1, 4) = ? AND id IS NOT ? LIMIT 1`).get(own.number, header.symbol, day.slice(0, 4), own.id ?? '')
    if (other) {
      remarks.push({
        text: `Số ${numberAndSymbol(header)} đã dùng cho "${other.name}" ngày ${officialShortDate(other.signedOn)}. Mỗi số chỉ cấp một lần trong năm; hãy xem lại.`,
        wrong: true, mend: issue,
      })
    }
  }
  if (recipients && recipients.names.length === 0 && addressees.length === 0) {
    remarks.push({ text: 'Chưa có nơi nhận nào ngoài bản lưu. Hãy chọn nơi nhận, hoặc khai ở Thiết lập.', mend: issue })
  }
  if (kindTitle === 'Tờ trình' && addressees.length === 0) {
    remarks.push({ text: 'Tờ trình chưa có Kính gửi. Hãy chọn nơi gửi.', wrong: true, mend: issue })
  }
  if (!unsigned && (signature.name ?? '') === '' && frame.warnings.length === 0) {
    remarks.push({ text: 'Chưa có họ tên người ký nên chỗ ký để trống. Hãy chọn người ký, hoặc ghi tay.', mend: issue })
  }
  return remarks
}

/** Headings with nothing under them, which an official paper never has. */
function emptySections(blocks: readonly Block[]): Remark[] {
  return blocks.flatMap((block, place) => {
    const next = blocks[place + 1]
    const empty = block.type === 'heading' && (next === undefined || (next.type === 'heading' && next.level <= block.level))
    return empty ? [{ text: `Mục "${headingText(block)}" chưa có nội dung. Hãy viết thêm, hoặc bỏ mục này.`, wrong: true as const, mend: { at: 'part' as const, key: block.key } }] : []
  })
}

/** Words need this much of a column to stay readable, in millimetres. */
const narrowest = 14

function tooWide({ columns, key }: Table, room: number): Remark[] {
  const wanted = columns.reduce((sum, { width }) => sum + (width && 'mm' in width ? width.mm : narrowest), 0)
  return wanted <= room ? [] : [{ text: `Bảng rộng hơn trang giấy (cần ${Math.ceil(wanted)} mm, có ${Math.floor(room)} mm) nên chữ trong cột bị dồn. Hãy bỏ bớt cột hoặc tách bảng.`, wrong: true, mend: { at: 'part', key } }]
}

/** What is amiss with the text: sections without words, tables wider than the sheet, a subject nobody gave. */
export function layoutRemarks(content: DocumentContent, { page }: LayoutProfile = decree30): Remark[] {
  const room = (orientation: 'portrait' | 'landscape' = 'portrait') =>
    (orientation === 'portrait' ? page.width - page.margins.left - page.margins.right : page.height - page.margins.top - page.margins.bottom)
  const sheets = [{ blocks: content.body, orientation: content.orientation }, ...content.annexes ?? []]
  return [
    ...(content.subject.trim() === '' ? [{ text: 'Văn bản chưa có trích yếu. Hãy ghi trích yếu.', wrong: true as const, mend: issue }] : []),
    ...emptySections(content.body),
    ...sheets.flatMap(({ blocks, orientation }) => blocks.flatMap(block => (block.type === 'table' ? tooWide(block, room(orientation)) : []))),
  ]
}

/** Numbers nobody has typed in yet, where the text leaves room for them. */
export function missingFigures({ body }: DocumentContent, figures: readonly Figure[]): Remark[] {
  const labels = new Map(figures.map(({ id, label }) => [id, label]))
  const runs = body.flatMap(block => ('runs' in block ? block.runs : []))
  const ids = new Set(runs.filter(run => run.text === missing && run.source).map(run => run.source?.figure ?? ''))
  return [...ids].map(id => ({
    text: `Chưa có số liệu "${curly(labels.get(id) ?? '')}" nên để dấu "…". Hãy nhập vào Số liệu nhập tay rồi in lại, hoặc ghi tay.`,
    mend: { at: 'list', kind: 'measure' },
  }))
}
