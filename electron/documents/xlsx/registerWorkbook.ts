import { type AnyField, type Words } from '../../../db/contract/fieldType.ts'
import type { Figure } from '../../../db/contract/figure.ts'
import { type KindName, anyKind, settingKinds, workKinds } from '../../../db/contract/kinds/index.ts'
import type { Period } from '../../../db/contract/periods.ts'
import { formatDate } from '../../../db/contract/text/format.ts'
import type { TravellingRecord } from '../../../db/exchange/snapshot.ts'
import { recordWords } from './recordWords.ts'
import { writeWorkbook } from './sheet.ts'
import type { Format, SheetColumn, SheetLine, SheetTable, SheetValue } from './sheet.ts'

export type RecordsByKind = Partial<Record<KindName, readonly TravellingRecord[]>>
export type RegisterWorkbookInput = {
  figures: readonly Figure[]; records: RecordsByKind; words: Words; period: Period; agency: string; createdAt?: Date
  /** How many records of a kind are written out; links know the others all the same. */
  mostRows?: number
}

/** The work of the office first, then how the program is set up. */
const order = [...Object.keys(workKinds), ...Object.keys(settingKinds), 'valueEntry'] as KindName[]

const number: SheetColumn = { title: 'STT', format: 'number', align: 'center', width: 6 }

function figureRow(figure: Figure, index: number): SheetValue[] {
  const { label, unit, value, previous, note } = figure
  const change = value === null || previous === null ? null : Number((value - previous).toPrecision(12))
  return [index + 1, label, unit, value, previous, change, note ?? null]
}

function figureSheet({ figures, period, agency }: RegisterWorkbookInput): SheetTable {
  const days = `số liệu từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}`
  const above: SheetLine[] = [
    { text: agency, bold: true },
    { text: 'BIỂU SỐ LIỆU', bold: true, size: 14, align: 'center' },
    { text: `Kỳ báo cáo: ${period.label} (${days})`, italic: true, align: 'center' },
  ]
  return {
    name: 'Biểu số liệu', above, list: true, rows: figures.map(figureRow),
    columns: [
      number, { title: 'Nội dung', width: 58 }, { title: 'Đơn vị tính', align: 'center', width: 14 },
      { title: 'Kỳ này', format: 'number', width: 16 }, { title: 'Cùng kỳ năm trước', format: 'number', width: 16 },
      { title: 'Tăng, giảm', format: 'change', width: 14 }, { title: 'Ghi chú', width: 30 },
    ],
  }
}

const formats: Partial<Record<AnyField['control'], Format>> = {
  whole: 'number', decimal: 'number', money: 'money', date: 'date',
}

/** The head of a field's column, with its unit. */
export const titleWithUnit = ({ label, unit }: AnyField) => (unit === undefined ? label : `${label} (${unit})`)

/** How a sheet shows a field's values; undefined for words. */
export const formatOf = (field: AnyField): Format | undefined => formats[field.control]

/** What a field shows: numbers and days as such, everything else in words; a masked value is a text already. */
function valueReader(name: string, field: AnyField, words: Words): (record: TravellingRecord) => SheetValue {
  const format = formats[field.control]
  return record => {
    const value = record[name]
    if (value === null || value === undefined) return null
    if (record.masked?.includes(name)) return String(value)
    if (format === 'date') return { day: String(value) }
    return format === undefined ? field.toText(value, words) : Number(value)
  }
}

function kindSheet(name: KindName, records: readonly TravellingRecord[], words: Words, mostRows?: number): SheetTable | undefined {
  const live = records.filter(record => record['deletedAt'] === null || record['deletedAt'] === undefined)
  if (live.length === 0) return undefined
  const { label, fields } = anyKind(name)
  const readers = Object.entries(fields).map(([field, type]) => valueReader(field, type, words))
  return {
    name: label, list: true,
    columns: [number, ...Object.values(fields).map((field): SheetColumn => {
      const format = formats[field.control]
      return { title: titleWithUnit(field), ...(format ? { format } : {}) }
    })],
    rows: live.slice(0, mostRows).map((record, index) => [index + 1, ...readers.map(read => read(record))]),
  }
}

/**
 * The register as people read it: the figures of a period, then a sheet for each kind that has live records. Codes and
 * links stand in words; a link never tells more of a record than the record itself shows. About 4 s for 10,000 records of
 * 40 fields; the thread is blocked meanwhile. Fails with `printFailed`.
 */
export async function registerWorkbook(input: RegisterWorkbookInput): Promise<Uint8Array> {
  const { records, period, agency, createdAt } = input
  const words = recordWords(records, input.words)
  const sheets = order.flatMap(name => kindSheet(name, records[name] ?? [], words, input.mostRows) ?? [])
  return writeWorkbook([figureSheet(input), ...sheets], { title: `Sổ Dân vận: ${period.label}`, creator: agency, createdAt })
}
