import { Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { ISectionOptions, Table as WordTable } from 'docx'
import { AppError } from '../../../db/contract/errors.ts'
import type { Annex, DocumentContent, Table } from '../content.ts'
import { findFaces } from '../pdf/fonts.ts'
import type { Faces } from '../pdf/fonts.ts'
import { rulerFor } from '../pdf/ruler.ts'
import { points, sheetOf } from '../pdf/sheet.ts'
import type { Sheet } from '../pdf/sheet.ts'
import { decree30 } from '../profile.ts'
import type { LayoutProfile } from '../profile.ts'
import { annexLabel, annexReference, basisLines, endedBody } from '../wording.ts'
import { blocksOf } from './blocks.ts'
import { signatureBlock } from './closing.ts'
import { addresseeBlock, centredTitle, headBlock, titleBlock } from './head.ts'
import { type LongTable, shortened, withLongTables } from './longTables.ts'
import { wordStyles } from './styles.ts'
import { tableOf } from './table.ts'
import { blank, textOf, twips } from './text.ts'

export type WriteDocxOptions = {
  profile?: LayoutProfile
  /** Prints the mark `DỰ THẢO` under the number. */
  draft?: boolean
  /** The faces texts are measured with; the file only names Times New Roman. */
  faces?: Faces
  /** From 0 to 1, while a long table is written. */
  onProgress?: (share: number) => void
  /** Stops between two pieces of a long table. */
  signal?: AbortSignal
}

/** Pages count from 1 in the document and again in each annex (mục III.1.đ); `silent`: not printed on the first page. */
function section(sheet: Sheet, children: (Paragraph | WordTable)[], silent: boolean): ISectionOptions {
  const { page, pageNumberTop } = sheet.profile
  const [left, top, right, bottom] = sheet.margins
  const number = new Paragraph({ style: 'pageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] })
  return {
    properties: {
      titlePage: silent,
      page: {
        size: {
          width: twips(points(page.width)), height: twips(points(page.height)),
          orientation: sheet.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right),
          header: twips(points(pageNumberTop)), footer: twips(points(pageNumberTop)),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }) },
    children,
  }
}

function mainSection(sheet: Sheet, content: DocumentContent, draft: boolean): ISectionOptions {
  return section(sheet, [
    headBlock(sheet, content, draft),
    ...titleBlock(sheet, content),
    ...addresseeBlock(sheet, content),
    ...basisLines(content.bases).map((line) => textOf(sheet, 'basis', line)),
    ...blocksOf(sheet, endedBody(content.body), true),
    ...(content.unsigned ? [] : [...signatureBlock(sheet, content), blank(1)]), // Word wants a paragraph behind a table
  ], true)
}

function annexSection(sheet: Sheet, content: DocumentContent, annex: Annex, index: number): ISectionOptions {
  return section(sheet, [
    textOf(sheet, 'annexLabel', annexLabel(content, index), { keepNext: true }),
    textOf(sheet, 'annexTitle', annex.title, { keepNext: true }),
    ...centredTitle(sheet, 'annexReference', annexReference(content)),
    ...blocksOf(sheet, annex.blocks),
  ], false)
}

async function packed({ header, kindTitle, subject }: DocumentContent, profile: LayoutProfile, sections: ISectionOptions[]): Promise<Uint8Array> {
  const document = new Document({
    title: [kindTitle, subject].filter(Boolean).join(' ').normalize('NFC'), creator: header.agency.normalize('NFC'),
    styles: wordStyles(profile), defaultTabStop: twips(points(profile.body.indent)), sections,
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/**
 * One official document as Word reads it (.docx): the words of the PDF in the same order, each component a style of its
 * own. About 1 s for 1,000 table rows.
 * @throws AppError printFailed; the reason of `signal` when it fires
 */
export async function writeDocx(content: DocumentContent, options: WriteDocxOptions = {}): Promise<Uint8Array> {
  const { profile = decree30, draft = false, faces = findFaces(), onProgress = () => {}, signal } = options
  try {
    const ruler = rulerFor(faces)
    const sheet = (orientation: Annex['orientation']) => sheetOf(profile, ruler, orientation)
    const found: LongTable[] = []
    const main = sheet(content.orientation)
    const shorter: DocumentContent = {
      ...content, body: shortened(content.body, main, found),
      ...(content.annexes ? { annexes: content.annexes.map((annex) => ({ ...annex, blocks: shortened(annex.blocks, sheet(annex.orientation), found) })) } : {}),
    }
    const file = await packed(content, profile, [
      mainSection(main, shorter, draft), ...(shorter.annexes ?? []).map((annex, index) => annexSection(sheet(annex.orientation), shorter, annex, index)),
    ])
    if (found.length === 0) return file
    const pack = (table: Table, on: Sheet) => packed(content, profile, [section(on, tableOf(on, table), false)])
    return await withLongTables(file, found, { onProgress, signal, pack })
  } catch (cause) {
    signal?.throwIfAborted()
    throw new AppError('printFailed', 'Không tạo được tệp Word của văn bản này. Dữ liệu trong sổ vẫn nguyên vẹn. '
      + 'Hãy thử lại; nếu vẫn lỗi, hãy gửi nhật ký của chương trình cho người hỗ trợ.', { cause })
  }
}
