import type { Paragraph, Table } from 'docx'
import type { DocumentContent } from '../content.ts'
import type { Sheet } from '../pdf/sheet.ts'
import { shown } from '../pdf/text.ts'
import type { ComponentName } from '../profile.ts'
import { dateLine, numberLine } from '../symbol.ts'
import { addresseeLines, letterSubject, motto, nationalName } from '../wording.ts'
import { sideBySide } from './table.ts'
import type { Halves } from './table.ts'
import { balancedText, blank, ruleUnder, solid, textOf, twips, widestLine } from './text.ts'

/** The two halves in points: the right one always takes the national name on one line, the left one has the rest. */
function halves(sheet: Sheet): { left: number; right: number; gap: number } {
  const { agencyShare, gap } = sheet.profile.header
  const style = sheet.style('nationalName')
  const name = Math.ceil(sheet.ruler.width(shown(nationalName, style), style)) + 4
  const right = Math.max(name, sheet.textWidth * (1 - agencyShare) - gap / 2)
  return { left: sheet.textWidth - right - gap, right, gap }
}

/** The mark in a box as wide as its words. */
function draftMark(sheet: Sheet, width: number): Paragraph {
  const style = sheet.style('draftMark')
  const { border, paddingX } = sheet.profile.table
  const side = twips((width - sheet.ruler.width(shown('Dự thảo', style), style)) / 2 - 2 * paddingX)
  const line = solid(border)
  return textOf(sheet, 'draftMark', 'Dự thảo', {
    indent: { left: side, right: side }, border: { top: line, bottom: line, left: line, right: line },
  })
}

/** Ô 1 to 4 of the decree's sketch (mục IV.1): names, national name and motto, then number and date on one row. */
export function headBlock(sheet: Sheet, content: DocumentContent, draft: boolean): Table {
  const { header, kindTitle, subject } = content
  const { left, right, gap } = halves(sheet)
  const { rules, header: { dateGap } } = sheet.profile
  const above = { spacing: { before: twips(dateGap) } }
  const names = [
    ...(header.parentAgency ? [balancedText(sheet, 'parentAgency', header.parentAgency, left)] : []),
    balancedText(sheet, 'agency', header.agency, left),
    ruleUnder(rules.agency, widestLine(sheet, 'agency', header.agency, left), left),
  ]
  const nation = [
    textOf(sheet, 'nationalName', nationalName), textOf(sheet, 'motto', motto),
    ruleUnder(rules.motto, widestLine(sheet, 'motto', motto, right), right),
  ]
  const underNumber = [
    ...(kindTitle ? [] : [balancedText(sheet, 'letterSubject', letterSubject(subject), left)]),
    ...(draft ? [draftMark(sheet, left)] : []),
  ]
  const [number, date] = [numberLine(header), dateLine(header)]
  return sideBySide([
    [names, nation],
    ...(number === '' && date === '' ? [] : [[number === '' ? [] : [textOf(sheet, 'number', number, above)], date === '' ? [] : [textOf(sheet, 'date', date, above)]] satisfies Halves]),
    ...(underNumber.length > 0 ? [[underNumber, []] satisfies Halves] : []),
  ], left, right, gap)
}

/** Balanced lines with the short line of a title and the gap to the body under them. */
export function centredTitle(sheet: Sheet, component: ComponentName, text: string): Paragraph[] {
  const { rules, header } = sheet.profile
  const width = sheet.textWidth
  return [
    balancedText(sheet, component, text, width, { keepNext: true }),
    ruleUnder(rules.subject, widestLine(sheet, component, text, width), width, header.bodyGap),
  ]
}

/** Ô 5a: the kind in capitals, what it is about, and the short line. A letter has neither. */
export function titleBlock(sheet: Sheet, { kindTitle, subject }: DocumentContent): Paragraph[] {
  const { titleGap, bodyGap } = sheet.profile.header
  if (!kindTitle) return [blank(bodyGap)]
  return [
    textOf(sheet, 'kindTitle', kindTitle, { spacing: { before: twips(titleGap) }, keepNext: true }),
    ...centredTitle(sheet, 'subject', subject),
  ]
}

/** Ô 9a: one addressee behind the words, several below them with dashes aligned under the colon (mục II.9.a). */
export function addresseeBlock(sheet: Sheet, { addressees = [] }: DocumentContent): Paragraph[] {
  if (addressees.length === 0) return []
  const style = sheet.style('addressee')
  const width = (text: string) => sheet.ruler.width(shown(text, style), style)
  const lines = addresseeLines(addressees)
  const several = lines.length > 1
  const label = width(several ? 'Kính gửi' : 'Kính gửi: ')
  const list = Math.min(sheet.textWidth - label, Math.max(...lines.map(width)))
  const left = Math.floor((sheet.textWidth - label - list) / 2)
  if (!several) {
    const indent = { left: twips(left + label), hanging: twips(label) }
    return [textOf(sheet, 'addressee', `Kính gửi: ${lines[0]}`, { indent })]
  }
  const dash = width('- ')
  const indent = { left: twips(left + label + dash), hanging: twips(dash) }
  return [
    textOf(sheet, 'addressee', 'Kính gửi:', { indent: { left: twips(left) }, keepNext: true }),
    ...lines.map((line) => textOf(sheet, 'addressee', line, { indent })),
  ]
}
