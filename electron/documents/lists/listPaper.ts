import type { Remark } from '../../../db/contract/remark.ts'
import type { Words } from '../../../db/contract/fieldType.ts'
import { type KindName, anyKind } from '../../../db/contract/kinds/index.ts'
import type { Settings } from '../../../db/contract/settings.ts'
import { capitalise, officialShortDate } from '../../../db/contract/text/format.ts'
import { type Row, shownText } from '../../../db/index.ts'
import { frameOf } from '../paper/agency.ts'
import type { Column, DocumentContent } from '../content.ts'
import { numeral } from '../sentences/number.ts'
import { curly } from '../sentences/text.ts'

/** A list as a screen shows it: these rows, these columns, in this order. */
export type ListedRows = { kind: KindName; rows: readonly Row[]; columns: readonly string[]; title: string; about: string; words: Words }

const narrow: Readonly<Record<string, number>> = { date: 24, partialDate: 24, whole: 20, year: 16, decimal: 20, money: 30, yesNo: 16 }
const figures: ReadonlySet<string> = new Set(['whole', 'decimal', 'money'])

/** That list on paper, across the page. Masked values stay masked. */
export function listPaper(settings: Settings, { kind: name, rows, columns, title, about, words }: ListedRows, today: string): { content: DocumentContent; warnings: Remark[] } {
  const kind = anyKind(name)
  const { agency: _, addressees, recipients, warnings, ...frame } = frameOf(settings, { template: 'list', kindSymbol: 'DS', day: today })
  const heads = columns.map((column): Column => {
    const field = kind.fields[column]
    const mm = narrow[field?.control ?? '']
    return { title: curly(field?.label ?? column), ...(mm === undefined ? { width: { share: kind.title.includes(column) ? 3 : 1 } } : { width: { mm } }), ...(figures.has(field?.control ?? '') ? { align: 'right' as const } : {}) }
  })
  return {
    content: {
      ...frame, kindTitle: 'Danh sách', subject: curly(capitalise(title)), orientation: 'landscape',
      recipients: { ...recipients, names: [...addressees, ...recipients.names] },
      body: [
        ...(about === '' ? [] : [{ type: 'note' as const, key: 'about', text: curly(about) }]),
        {
          type: 'table', key: 'rows', columns: [{ title: 'STT', width: { mm: 12 }, align: 'center' }, ...heads],
          rows: rows.map((row, index) => ({ type: 'row', cells: [String(index + 1), ...columns.map(column => curly(shownText(kind, column, row, words) ?? ''))] })),
        },
        { type: 'paragraph', key: 'closing', runs: [{ text: `Danh sách gồm ${numeral(rows.length)} dòng, theo sổ tại ngày ${officialShortDate(today)}.` }] },
      ],
    },
    warnings,
  }
}
