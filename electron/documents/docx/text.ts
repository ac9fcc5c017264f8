import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions, ISpacingProperties } from 'docx'
import type { Run } from '../content.ts'
import { shown } from '../pdf/text.ts'
import type { Sheet } from '../pdf/sheet.ts'
import type { ComponentName, ComponentStyle, RuleStyle } from '../profile.ts'

/** Points in twentieths, the measure of Word. */
export const twips = (points: number) => Math.round(points * 20)

export const alignments = {
  left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH,
} as const

/** A solid line of a thickness in points. */
export const solid = (thickness: number) =>
  ({ style: BorderStyle.SINGLE, size: Math.max(2, Math.round(thickness * 8)), color: '000000', space: 0 })

/** Plain text only: whatever the words look like, they are never a field, a link or markup. */
function runsOf(runs: readonly Run[], style: ComponentStyle): TextRun[] {
  return runs.flatMap(({ text, bold, italic }) => shown(text, style).split('\n').map((line, index) => new TextRun({
    text: line, ...(index > 0 ? { break: 1 } : {}), ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}),
  })))
}

type Placing = Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepNext' | 'keepLines' | 'border'> &
  { spacing?: ISpacingProperties }

/** A paragraph in the style of a component. */
export function textOf(
  sheet: Sheet, component: ComponentName, text: string | readonly Run[], placing: Placing = {},
): Paragraph {
  const runs = typeof text === 'string' ? [{ text }] : text
  return new Paragraph({ style: component, ...placing, children: runsOf(runs, sheet.style(component)) })
}

/** Word breaks a line a little earlier than the ruler when the widths of letters differ by a hair. */
const slack = 4

const balanced = (sheet: Sheet, component: ComponentName, text: string, width: number) =>
  sheet.ruler.balanced(shown(text, sheet.style(component)), sheet.style(component), width - slack)

/** The same, with lines of about equal length inside `width` points. */
export function balancedText(
  sheet: Sheet, component: ComponentName, text: string, width: number, placing: Placing = {},
): Paragraph {
  return textOf(sheet, component, balanced(sheet, component, text, width), placing)
}

/** Width in points of the longest line of a balanced text. */
export function widestLine(sheet: Sheet, component: ComponentName, text: string, width: number): number {
  const lines = balanced(sheet, component, text, width).split('\n')
  return Math.min(width, Math.max(...lines.map((line) => sheet.ruler.width(line, sheet.style(component)))))
}

/** An empty paragraph of a height in points. */
export const blank = (height: number): Paragraph =>
  new Paragraph({ style: 'blank', spacing: { before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACT } })

/** A centred solid line under a text of `textWidth`, both inside `width` points; `after` is blank space below it. */
export function ruleUnder(rule: RuleStyle, textWidth: number, width: number, after = 0): Paragraph {
  const side = twips((width - textWidth * rule.share) / 2)
  return new Paragraph({
    style: 'blank', indent: { left: side, right: side }, border: { top: solid(rule.thickness) },
    spacing: { before: twips(rule.gap), after: twips(after), line: twips(1), lineRule: LineRuleType.EXACT },
  })
}
