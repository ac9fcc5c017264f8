import type { Content, ContentSection } from 'pdfmake/interfaces.js'
import type { Annex, DocumentContent } from '../content.ts'
import type { LayoutProfile } from '../profile.ts'
import { annexLabel, annexReference, basisLines, endedBody } from '../wording.ts'
import { flush, passage, passages } from './blocks.ts'
import { closing } from './closing.ts'
import { addresseeBlock, blank, centredTitle, headBlock, titleBlock } from './head.ts'
import type { Flow } from './pieces.ts'
import type { Ruler } from './ruler.ts'
import { points, sheetOf } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { bodyText, textOf } from './text.ts'

/**
 * Page numbers of one section, which start at 1 in the document and again in each annex (mục III.1.đ); `before` pages of it
 * are printed already. Numbers below `from` are not printed.
 */
const pageNumbers = (sheet: Sheet, from: 1 | 2, before: number) => (page: number): Content | null => {
  const number = page + before
  if (number < from) return null
  const [left, , right] = sheet.margins
  return { ...textOf(sheet, 'pageNumber', String(number)), margin: [left, points(sheet.profile.pageNumberTop), right, 0] }
}

function section(sheet: Sheet, content: Content[], from: 1 | 2, before: number): ContentSection {
  const { orientation, margins } = sheet
  return { section: content, pageOrientation: orientation, pageMargins: margins, header: pageNumbers(sheet, from, before) }
}

function mainFlow(sheet: Sheet, content: DocumentContent, draft: boolean): Flow {
  const indent = points(sheet.profile.body.indent)
  return {
    blocks: endedBody(content.body),
    sectionOf({ blocks, first, last }, before) {
      const body = passages(blocks)
      const head = first ? [
        ...headBlock(sheet, content, draft), ...titleBlock(sheet, content), ...addresseeBlock(sheet, content),
        ...basisLines(content.bases).map((line) => bodyText(sheet, 'basis', [{ text: line }], indent)),
      ] : []
      return section(sheet, [
        ...head, ...(last ? body.slice(0, -1) : body).flatMap((each) => passage(sheet, each)), ...(last ? closing(sheet, content, body.at(-1)) : []),
      ], 2, before)
    },
  }
}

function annexFlow(sheet: Sheet, content: DocumentContent, annex: Annex, index: number): Flow {
  const gap = sheet.profile.header.bodyGap
  return {
    blocks: annex.blocks,
    sectionOf: ({ blocks, first }, before) => section(sheet, [
      ...(first ? [
        textOf(sheet, 'annexLabel', annexLabel(content, index)), textOf(sheet, 'annexTitle', annex.title),
        ...centredTitle(sheet, 'annexReference', annexReference(content)), blank(gap),
      ] : []),
      ...flush(passages(blocks).flatMap((each) => passage(sheet, each))),
    ], 1, before),
  }
}

export type DefinitionOptions = {
  profile: LayoutProfile
  ruler: Ruler
  draft: boolean
  preview: boolean
  createdAt?: Date | undefined
}

/** A dated paper is made on its day whenever it is printed, so that a signed one comes out byte for byte the same. */
const dated = ({ header: { date = '' } }: DocumentContent) =>
  (/^\d{4}-\d{2}-\d{2}$/.test(date) ? { CreationDate: new Date(`${date}T00:00:00+07:00`) } : {})

export type PaperDefinition = { size: [number, number]; info: Record<string, string | Date>; flows: Flow[] }

/** The sections of one document, in points. Their nodes are made afresh for every print, because pdfmake writes into them. */
export function definitionOf(content: DocumentContent, { profile, ruler, draft, preview, createdAt }: DefinitionOptions): PaperDefinition {
  const { width, height } = profile.page
  const sheet = (orientation?: 'portrait' | 'landscape') => sheetOf(profile, ruler, orientation, preview)
  const { header, kindTitle, subject } = content
  return {
    size: [points(width), points(height)],
    info: {
      Title: [kindTitle, subject].filter(Boolean).join(' ').normalize('NFC'), Author: header.agency.normalize('NFC'),
      ...(createdAt ? { CreationDate: createdAt } : dated(content)),
    },
    flows: [
      mainFlow(sheet(content.orientation), content, draft),
      ...(content.annexes ?? []).map((annex, index) => annexFlow(sheet(annex.orientation), content, annex, index)),
    ],
  }
}
