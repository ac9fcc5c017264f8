import type { Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Annex, DocumentContent } from '../content.ts'
import type { LayoutProfile } from '../profile.ts'
import { annexLabel, annexReference, basisLines, endedBody } from '../wording.ts'
import { passage, passages } from './blocks.ts'
import { closing } from './closing.ts'
import { addresseeBlock, blank, centredTitle, headBlock, titleBlock } from './head.ts'
import type { Ruler } from './ruler.ts'
import { points, sheetOf } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { bodyText, textOf } from './text.ts'

/**
 * Page numbers of one section, which start at 1 in the document and again in each annex (mục III.1.đ). pdfmake lays out
 * every page before it asks for the heads and asks each section for its own pages in order, so the first page asked for
 * is the section's first. Numbers below `from` are not printed.
 */
function pageNumbers(sheet: Sheet, from: 1 | 2) {
  let first: number | undefined
  const [left, , right] = sheet.margins
  return (page: number): Content | null => {
    first ??= page
    const number = page - first + 1
    if (number < from) return null
    return { ...textOf(sheet, 'pageNumber', String(number)), margin: [left, points(sheet.profile.pageNumberTop), right, 0] }
  }
}

function section(sheet: Sheet, content: Content[], from: 1 | 2): ContentSection {
  const { orientation, margins } = sheet
  return { section: content, pageOrientation: orientation, pageMargins: margins, header: pageNumbers(sheet, from) }
}

function mainSection(sheet: Sheet, content: DocumentContent, draft: boolean): ContentSection {
  const body = passages(endedBody(content.body))
  const indent = points(sheet.profile.body.indent)
  return section(sheet, [
    ...headBlock(sheet, content, draft),
    ...titleBlock(sheet, content),
    ...addresseeBlock(sheet, content),
    ...basisLines(content.bases).map((line) => bodyText(sheet, 'basis', [{ text: line }], indent)),
    ...body.slice(0, -1).flatMap((each) => passage(sheet, each)),
    ...closing(sheet, content, body.at(-1)),
  ], 2)
}

/** The same without a gap below: on a full page it would make an empty one. */
function flush(content: Content[]): Content[] {
  const last = content.at(-1)
  if (typeof last !== 'object' || Array.isArray(last)) return content
  const inner = 'stack' in last && Array.isArray(last.stack) ? { stack: flush(last.stack) } : {}
  const margin = 'margin' in last && Array.isArray(last.margin) && last.margin.length === 4 ? { margin: [...last.margin.slice(0, 3), 0] as [number, number, number, number] } : {}
  return [...content.slice(0, -1), { ...last, ...inner, ...margin } as Content]
}

function annexSection(sheet: Sheet, content: DocumentContent, annex: Annex, index: number): ContentSection {
  const gap = sheet.profile.header.bodyGap
  return section(sheet, [
    textOf(sheet, 'annexLabel', annexLabel(content, index)),
    textOf(sheet, 'annexTitle', annex.title),
    ...centredTitle(sheet, 'annexReference', annexReference(content)),
    blank(gap),
    ...flush(passages(annex.blocks).flatMap((each) => passage(sheet, each))),
  ], 1)
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
  (/^\d{4}-\d{2}-\d{2}$/.test(date) ? { creationDate: new Date(`${date}T00:00:00+07:00`) } : {})

/** What pdfmake needs for one document. Made afresh for every print, because pdfmake writes into it. */
export function definitionOf(
  content: DocumentContent, { profile, ruler, draft, preview, createdAt }: DefinitionOptions,
): TDocumentDefinitions {
  const { width, height } = profile.page
  const sheet = (orientation?: 'portrait' | 'landscape') => sheetOf(profile, ruler, orientation, preview)
  const { header, kindTitle, subject } = content
  return {
    pageSize: { width: points(width), height: points(height) },
    language: 'vi-VN',
    info: {
      title: [kindTitle, subject].filter(Boolean).join(' ').normalize('NFC'),
      author: header.agency.normalize('NFC'),
      ...(createdAt ? { creationDate: createdAt } : dated(content)),
    },
    displayTitle: true,
    defaultStyle: { font: family },
    content: [
      mainSection(sheet(content.orientation), content, draft),
      ...(content.annexes ?? []).map((annex, index) => annexSection(sheet(annex.orientation), content, annex, index)),
    ],
  }
}

/** The name under which the faces are handed to pdfmake. */
export const family = 'Times'
