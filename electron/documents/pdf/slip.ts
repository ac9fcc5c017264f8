import type { Column, Content, ContentSection } from 'pdfmake/interfaces.js'
import type { HeaderBlock, Table } from '../content.ts'
import { decree30 } from '../profile.ts'
import { findFaces } from './fonts.ts'
import { blank, headBlock, titleBlock } from './head.ts'
import { rulerFor } from './ruler.ts'
import { type Sheet, points, sheetOf } from './sheet.ts'
import { tableBlock } from './table.ts'
import { bodyText, textOf } from './text.ts'
import { printSection } from './write.ts'

/** What a hand-over slip says: facts in their order, the password where it is known, how to open the package. */
export type Slip = { header: HeaderBlock; subject: string; facts: [label: string, value: string][]; password: string | null; instructions: string }

/** Phiếu giao nhận dữ liệu: one sheet that goes by hand beside the stick, signed by both sides. */
export function writeSlip(slip: Slip): Promise<Uint8Array> {
  const faces = findFaces()
  const sheet = sheetOf(decree30, rulerFor(faces))
  const { width, height } = decree30.page
  return printSection(() => sectionOf(slip, sheet), {
    size: [points(width), points(height)], faces, info: { Title: `Phiếu giao nhận dữ liệu ${slip.subject}`, Author: slip.header.agency },
  })
}

function sectionOf({ header, subject, facts, password, instructions }: Slip, sheet: Sheet): ContentSection {
  const content = { header, kindTitle: 'Phiếu giao nhận dữ liệu', subject, body: [], signature: { form: 'head' as const, post: '' }, recipients: { names: [], archive: '' } }
  const table: Table = {
    type: 'table', key: 'facts', columns: [{ title: 'Mục', width: { mm: 45 } }, { title: 'Nội dung', width: { share: 1 } }],
    rows: facts.map(cells => ({ type: 'row', cells })),
  }
  const indent = points(sheet.profile.body.indent)
  return {
    pageOrientation: 'portrait', pageMargins: sheet.margins,
    section: [
      ...headBlock(sheet, content, false), ...titleBlock(sheet, content), tableBlock(sheet, table), ...(password === null ? [] : passwordBox(sheet, password, indent)),
      bodyText(sheet, 'paragraph', [{ text: instructions }], indent), blank(sheet.profile.signature.before), parties(sheet),
    ],
  }
}

function passwordBox(sheet: Sheet, password: string, indent: number): Content[] {
  const { border } = sheet.profile.table
  return [
    bodyText(sheet, 'paragraph', [{ text: 'Mật khẩu mở gói (đọc từng nhóm qua điện thoại):' }], indent),
    {
      table: { widths: ['*'], body: [[{ ...textOf(sheet, 'kindTitle', ''), text: password, characterSpacing: 1, margin: [0, 4, 0, 4] }]] },
      layout: { hLineWidth: () => border, vLineWidth: () => border }, margin: [0, 0, 0, 10],
    },
  ]
}

function parties(sheet: Sheet): Content {
  const party = (name: string): Column => ({
    width: '*', stack: [textOf(sheet, 'post', name), { ...textOf(sheet, 'number', '(Ký, ghi rõ họ tên)'), italics: true, margin: [0, 0, 0, points(sheet.profile.signature.room)] }],
  })
  return { columns: [party('Người giao'), party('Người nhận')], columnGap: sheet.profile.signature.gap, unbreakable: true }
}
