import { anyKind } from '../../../db/contract/kinds/index.ts'
import { isSensitive } from '../../../db/contract/kind.ts'
import { type Row, shownText } from '../../../db/index.ts'
import type { ListedRows } from '../lists/listPaper.ts'
import { formatOf, titleWithUnit } from './registerWorkbook.ts'
import { type SheetColumn, type SheetLine, type SheetValue, writeWorkbook } from './sheet.ts'

/** A list as a screen shows it, as a sheet to work with: days and numbers as such, masked values as they were masked. */
export function listWorkbook({ kind: name, rows, columns, title, about, words }: ListedRows, agency: string): Promise<Uint8Array> {
  const kind = anyKind(name)
  const valueOf = (row: Row, column: string): SheetValue => {
    const [field, cell] = [kind.fields[column], row[column]]
    if (!field || cell == null) return null
    const format = isSensitive(field.sensitive, row) ? undefined : formatOf(field)
    if (format === 'date') return { day: String(cell) }
    return format === undefined ? shownText(kind, column, row, words) : Number(cell)
  }
  const heads = columns.flatMap((column): SheetColumn[] => {
    const field = kind.fields[column]
    const format = field && formatOf(field)
    return field ? [{ title: titleWithUnit(field), ...(format ? { format } : {}) }] : []
  })
  const above: SheetLine[] = [{ text: agency, bold: true }, { text: title, bold: true, size: 14 }, ...(about === '' ? [] : [{ text: about, italic: true as const }])]
  const known = columns.filter(column => kind.fields[column] !== undefined)
  return writeWorkbook([{
    name: kind.label, list: true, above, columns: [{ title: 'STT', format: 'number', align: 'center', width: 6 }, ...heads],
    rows: rows.map((row, index) => [index + 1, ...known.map(column => valueOf(row, column))]),
  }], { title, creator: agency })
}
