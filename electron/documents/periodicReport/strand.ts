import type { Run } from '../content.ts'
import { clause, optional, statement } from '../sentences/statement.ts'
import { type Said, after, joined } from '../sentences/text.ts'
import type { Report } from './report.ts'

/** Strands of work of which activities, sessions and attendances are counted. */
type Strand =
  | 'briefings' | 'publicity' | 'training' | 'coordination' | 'democracy' | 'administrativeReform' | 'inspections' | 'reviews'

type Wording = {
  /** Before the number: `Trong kỳ, Sở đã tổ chức`. */
  before: string
  /** What is counted. */
  thing: string
  /** Its short name, for a period in which there was none; `thing` when left out. */
  short?: string
  /** Said after sessions and attendances. */
  more?: Said
  /** Nothing is said of a strand without activities in both years. */
  silent?: true
}

/** `Sở đã tổ chức 8 hoạt động tuyên truyền, tăng …, với 12 cuộc, 640 lượt người tham gia.` */
export function strand(
  { figures }: Report, name: Strand, { before, thing, short = thing, more = '', silent }: Wording,
): Run[] {
  const details = joined([
    after(
      'với ',
      joined([
        clause('', figures.get(`${name}.sessions`), 'cuộc'),
        clause('', figures.get(`${name}.attendances`), 'lượt người tham gia'),
      ]),
    ),
    more,
  ], '; ')
  const said = {
    figure: figures.get(`${name}.held`), before, thing, details, none: `Trong kỳ không phát sinh ${short}`,
  }
  return silent ? optional(said) : statement(said)
}
