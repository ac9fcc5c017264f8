import type { Run } from '../content.ts'
import { type Counted, amount, comparison, formerly, reached, rounded } from './number.ts'
import { type Said, after, isEmpty, joined, sentence } from './text.ts'

export type Statement = {
  figure: Counted
  /** What stands before the number: `Trong kỳ, Sở đã tổ chức`. */
  before: string
  /** What is counted: `cuộc đối thoại`; the figure's unit when left out. */
  thing?: string
  /** What follows the comparison: parts of the number, others that go with it. */
  details?: Said
  /** Said instead of the number when it is 0; without it `Trong kỳ không phát sinh …`. */
  none?: string
}

/** Whether a figure says that something happened. A number nobody typed in may have. */
export const happened = (figure: Counted | undefined): figure is Counted =>
  figure !== undefined && (figure.value === null || rounded(figure.value) !== 0)

/**
 * One sentence on one number that reads well whatever the number is: with its comparison, `không phát sinh` for 0, and
 * room to write where nobody has typed it in.
 */
export function statement({ figure, before, thing = figure.unit, details = '', none }: Statement): Run[] {
  if (!happened(figure)) return sentence(none ?? `Trong kỳ không phát sinh ${thing}`, formerly(figure))
  return sentence(before, ' ', amount(figure, thing), comparison(figure), after(', ', details))
}

/** The same, but nothing at all for a number that was 0 in both years. */
export const optional = (said: Statement): Run[] =>
  (happened(said.figure) || formerly(said.figure) !== '' ? statement(said) : [])

/** `tiếp nhận 87 ý kiến`; nothing when the number is 0 or there is no such figure. */
export const clause = (before: string, figure: Counted | undefined, thing?: string): Said =>
  (happened(figure) ? [before, before === '' ? '' : ' ', amount(figure, thing)] : '')

/** ` (đạt 97,5%)`, to follow the number it is a share of. */
export const reaching = (rate: Counted | undefined): Said =>
  (rate === undefined || rate.value === null ? '' : [' (', reached(rate), ')'])

/** A clause with the share it makes: `giải quyết đúng hạn 38 đơn (đạt 95%)`. */
export const clauseReaching = (
  before: string, figure: Counted | undefined, rate: Counted | undefined, thing?: string,
): Said => {
  const said = clause(before, figure, thing)
  return isEmpty(said) ? '' : [said, reaching(rate)]
}

/** A part of a figure with the name of what makes it one. */
export type NamedPart = { name: string; figure: Counted }

/** `gồm: 8 tập thể, 4 cá nhân`: for parts named by what is counted. */
export const countedParts = (intro: string, parts: readonly NamedPart[]): Said =>
  after(intro, joined(parts.map(({ name, figure }) => clause('', figure, name))))

/** `theo lĩnh vực: kinh tế 5 mô hình; văn hóa - xã hội 3 mô hình`: for parts named by where it is counted. */
export const namedParts = (intro: string, parts: readonly NamedPart[]): Said =>
  after(intro, joined(parts.map(({ name, figure }) => clause(name, figure)), '; '))

/** Sentences one after the other in a paragraph. */
export const paragraphOf = (...sentences: readonly Run[][]): Run[] =>
  sentences.filter(runs => runs.length > 0).flatMap((runs, place) => (place === 0 ? runs : [{ text: ' ' }, ...runs]))
