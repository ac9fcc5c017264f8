import type { Content, ContentText } from 'pdfmake/interfaces.js'
import type { FigureSource, Run } from '../content.ts'
import { inStyle } from '../profile.ts'
import type { ComponentName, ComponentStyle, RuleStyle } from '../profile.ts'
import type { Sheet } from './sheet.ts'

/** Signs a page cannot show: controls but the line break, soft hyphens, marks of zero width. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu

/** The text as a component shows it: NFC, its case, one line break for each, nothing the font cannot draw as a sign. */
export const shown = (text: string, style: ComponentStyle): string =>
  inStyle(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' ').replace(unprintable, '').toWellFormed(), style)

/** Longer words than any Vietnamese one: addresses of pages, or a key that somebody held down. */
const endlessWord = /(\S{30,})/

/**
 * The text in parts of which the endless words may be cut anywhere. Left to itself pdfmake cuts a word only when it is
 * wider than a whole line, forgets the indent, and measures the rest anew for each line (30 s for 10,000 letters).
 */
const wordsOf = (text: string): ContentText[] =>
  text.split(endlessWord).filter(Boolean)
    .map((part) => (endlessWord.test(part) ? { text: part, wordBreak: 'break-all' } : { text: part }))

/** Text for one node, in parts only where it has to be. */
export const flowing = (text: string): string | ContentText[] => (endlessWord.test(text) ? wordsOf(text) : text)

/** A style in the terms of pdfmake. */
export const faceOf = (style: ComponentStyle) => ({
  fontSize: style.size, bold: style.bold ?? false, italics: style.italic ?? false, alignment: style.align,
})

/** One text in one component's style, with the gaps above and below that the profile gives it. */
export function textOf(sheet: Sheet, component: ComponentName, text: string): ContentText {
  const style = sheet.style(component)
  return { text: flowing(shown(text, style)), ...faceOf(style), margin: [0, style.before ?? 0, 0, style.after ?? 0] }
}

/** The same, with lines of about equal length inside `width`. */
export function balancedText(sheet: Sheet, component: ComponentName, text: string, width: number): ContentText {
  const style = sheet.style(component)
  return { ...textOf(sheet, component, text), text: flowing(sheet.ruler.balanced(shown(text, style), style, width)) }
}

/** Width of the longest line, at most `width`. */
export function widestLine(sheet: Sheet, component: ComponentName, text: string, width: number): number {
  const style = sheet.style(component)
  const lines = sheet.ruler.balanced(shown(text, style), style, width).split('\n')
  return Math.min(width, Math.max(...lines.map((line) => sheet.ruler.width(line, style))))
}

/** A centred solid line below a text of `textWidth`, both inside `width`. */
export function ruleUnder(rule: RuleStyle, textWidth: number, width: number): Content {
  const length = textWidth * rule.share
  const x1 = (width - length) / 2
  return {
    canvas: [{ type: 'line', x1, y1: 0, x2: x1 + length, y2: 0, lineWidth: rule.thickness }],
    margin: [0, rule.gap, 0, 0],
  }
}

/** Words pdfmake would break inside, such as 23/KH-UBND: in a justified line each piece would be spaced like a word. */
const unbreakable = /(\S*[/\-–][^\s]+\s*|[^\s]+[/\-–]\s*)/
const heldTogether = (part: ContentText): ContentText[] => (typeof part.text !== 'string' || part.wordBreak ? [part]
  : part.text.split(unbreakable).filter(Boolean).map(piece => ({ ...part, text: piece, ...(unbreakable.test(piece) ? { noWrap: true } : {}) })))

/** Neighbouring runs of one face as one: in a justified line pdfmake would put space between them, as in `92 %`. */
function joined(runs: Run[], apart: boolean): Run[] {
  const whole: Run[] = []
  for (const { text, bold, italic, source } of runs) {
    const last = whole.at(-1)
    const alone = apart && (source !== undefined || last?.source !== undefined)
    if (last && !alone && last.bold === bold && last.italic === italic) last.text += text
    else whole.push({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(apart && source ? { source } : {}) })
  }
  return whole
}

/** The link of a number to its figure, on a preview only. */
export const figureLink = (sheet: Sheet, source: FigureSource | undefined) => (sheet.preview && source ? { link: `figure:${source.figure}` } : {})

/** A paragraph of the body: indented first line, justified, spaced as the profile says. */
export function bodyText(sheet: Sheet, component: ComponentName, runs: Run[], indent: number): ContentText {
  const style = sheet.style(component)
  const parts = joined(runs, sheet.preview).flatMap(({ text, bold, italic, source }) => wordsOf(shown(text, style)).flatMap(heldTogether).map((part): ContentText => ({
    ...part, bold: bold ?? style.bold ?? false, italics: italic ?? style.italic ?? false, ...figureLink(sheet, source),
  })))
  return {
    ...textOf(sheet, component, ''), text: parts, lineHeight: sheet.profile.body.lineSpacing * sheet.ruler.single, leadingIndent: indent,
  }
}
