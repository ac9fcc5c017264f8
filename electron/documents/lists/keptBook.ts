import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Block } from '../content.ts'
import type { Begun } from '../paper/begin.ts'
import { paragraph } from '../paper/blocks.ts'
import type { Drafted } from '../paper/finish.ts'
import type { Report } from '../periodicReport/report.ts'
import { counted } from '../sentences/number.ts'
import { sentence } from '../sentences/text.ts'

/** A book is kept, not sent: neither number nor recipients; who keeps it signs at the left. */
export const keptBook = {
  unnumbered: true, unsent: true, addressees: [], orientation: 'landscape', leftSignature: { form: 'head', post: 'Người lập sổ' },
} as const satisfies Partial<Drafted>

/** What the sentences of the report need, to close a book with the same words and figures. */
export const asReport = ({ figures, words, source, agency, self, frame }: Begun): Report =>
  ({ figures, words, period: source.period, agency, self, addressees: frame.addressees })

/** How many lines the book has and of which day it is, so that nobody can add one unseen. */
export const bookEnd = (lines: number, day: string): Block[] => paragraph(
  'book.end', sentence(`${lines === 0 ? 'Trong kỳ sổ không có dòng nào' : `Trong kỳ sổ có ${counted(lines)} dòng`}, theo dữ liệu đến ngày ${officialShortDate(day)}`))

const inOrder = new Intl.Collator('vi', { numeric: true })
/** By day, then as numbers of a registry go: 9/2025 before 10/2025. */
export const byDay = <T extends { id: string }>(day: (record: T) => string, number: (record: T) => string | null = () => null) =>
  (a: T, b: T): number => day(a).localeCompare(day(b)) || inOrder.compare(number(a) ?? '', number(b) ?? '') || a.id.localeCompare(b.id)
