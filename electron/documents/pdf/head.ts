import type { Content } from 'pdfmake/interfaces.js'
import type { DocumentContent } from '../content.ts'
import type { ComponentName } from '../profile.ts'
import { dateLine, numberLine } from '../symbol.ts'
import { addresseeLines, letterSubject, motto, nationalName } from '../wording.ts'
import type { Sheet } from './sheet.ts'
import { balancedText, ruleUnder, shown, textOf, widestLine } from './text.ts'

/** The two halves: the right one always takes the national name on one line, the left one has the rest. */
function halves(sheet: Sheet): { left: number; right: number } {
  const { agencyShare, gap } = sheet.profile.header
  const style = sheet.style('nationalName')
  const name = Math.ceil(sheet.ruler.width(shown(nationalName, style), style))
  const right = Math.max(name, sheet.textWidth * (1 - agencyShare) - gap / 2)
  return { left: sheet.textWidth - right - gap, right }
}

function draftMark(sheet: Sheet): Content {
  const style = sheet.style('draftMark')
  const { border } = sheet.profile.table
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: 'auto', table: { body: [[{ ...textOf(sheet, 'draftMark', 'Dự thảo'), margin: 0 }]] },
        layout: { hLineWidth: () => border, vLineWidth: () => border },
      },
      { width: '*', text: '' },
    ],
    margin: [0, style.before ?? 0, 0, 0],
  }
}

/** Ô 1 to 4 of the decree's sketch (mục IV.1): names, national name and motto, then number and date on one row. */
export function headBlock(sheet: Sheet, content: DocumentContent, draft: boolean): Content[] {
  const { header, kindTitle, subject } = content
  const { left, right } = halves(sheet)
  const { rules, header: gaps } = sheet.profile
  const row = (leftStack: Content[], rightStack: Content[], above: number): Content => ({
    columns: [{ width: left, stack: leftStack }, { width: right, stack: rightStack }],
    columnGap: gaps.gap,
    margin: [0, above, 0, 0],
  })
  const names = [
    ...(header.parentAgency ? [balancedText(sheet, 'parentAgency', header.parentAgency, left)] : []),
    balancedText(sheet, 'agency', header.agency, left),
    ruleUnder(rules.agency, widestLine(sheet, 'agency', header.agency, left), left),
  ]
  const nation = [
    textOf(sheet, 'nationalName', nationalName),
    textOf(sheet, 'motto', motto),
    ruleUnder(rules.motto, widestLine(sheet, 'motto', motto, right), right),
  ]
  const underNumber = [
    ...(kindTitle ? [] : [balancedText(sheet, 'letterSubject', letterSubject(subject), left)]),
    ...(draft ? [draftMark(sheet)] : []),
  ]
  const [number, date] = [numberLine(header), dateLine(header)]
  const below = [...(number === '' ? [] : [textOf(sheet, 'number', number)]), ...underNumber]
  const beside = date === '' ? [] : [textOf(sheet, 'date', date)]
  return [row(names, nation, 0), ...(below.length === 0 && beside.length === 0 ? [] : [row(below, beside, gaps.dateGap)])]
}

/** Blank space of a height in points; pdfmake needs a node to hang it on. */
export const blank = (height: number): Content => ({ canvas: [], margin: [0, height, 0, 0] })

/** Ô 5a: the kind in capitals, what it is about, and the short line. A letter has neither. */
export function titleBlock(sheet: Sheet, { kindTitle, subject }: DocumentContent): Content[] {
  const { titleGap, bodyGap } = sheet.profile.header
  if (!kindTitle) return [blank(bodyGap)]
  return [
    { ...textOf(sheet, 'kindTitle', kindTitle), margin: [0, titleGap, 0, 0] },
    ...centredTitle(sheet, 'subject', subject),
    blank(bodyGap),
  ]
}

/** Balanced lines with the short line of a title under them. */
export function centredTitle(sheet: Sheet, component: ComponentName, text: string): Content[] {
  const width = sheet.textWidth
  return [
    balancedText(sheet, component, text, width),
    ruleUnder(sheet.profile.rules.subject, widestLine(sheet, component, text, width), width),
  ]
}

/** Ô 9a: one addressee behind the words, several below them with dashes aligned under the colon (mục II.9.a). */
export function addresseeBlock(sheet: Sheet, { addressees = [] }: DocumentContent): Content[] {
  if (addressees.length === 0) return []
  const style = sheet.style('addressee')
  const lines = addresseeLines(addressees)
  const several = lines.length > 1
  const label = sheet.ruler.width(several ? 'Kính gửi' : 'Kính gửi: ', style)
  const dash = sheet.ruler.width('- ', style)
  const room = sheet.textWidth - label
  const longest = Math.max(...lines.map((line) => sheet.ruler.width(shown(line, style), style)))
  const list = Math.min(room, Math.ceil(longest) + 1)
  const left = (sheet.textWidth - label - list) / 2
  const line = (text: string, width: number) => ({ ...textOf(sheet, 'addressee', text), width, margin: 0 })
  const row = (columns: Content[], indented: number): Content =>
    ({ columns, margin: [left + indented, 0, 0, style.after ?? 0] })
  if (!several) return [row([line('Kính gửi:', label), line(lines[0] ?? '', list)], 0)]
  return [
    row([line('Kính gửi:', sheet.textWidth - left)], 0),
    ...lines.map((each) => row([line('-', dash), line(each.replace(/^- /, ''), list - dash)], label)),
  ]
}
