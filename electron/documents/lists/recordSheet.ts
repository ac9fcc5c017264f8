import { AppError } from '../../../db/contract/errors.ts'
import { type AnyKind, sectionsOf } from '../../../db/contract/kind.ts'
import type { Words } from '../../../db/contract/fieldType.ts'
import { type KindName, anyKind, kindNames } from '../../../db/contract/kinds/index.ts'
import { capitalise, officialShortDate } from '../../../db/contract/text/format.ts'
import { type OwnedRows, type Row, ownedRows, quote, registerWords, shownText, titleOf } from '../../../db/index.ts'
import type { Block, Row as TableRow } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { finish } from '../paper/finish.ts'
import { curly } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'

function find(source: DocumentSource): { name: KindName; row: Row } {
  const id = source.record ?? ''
  if (id === '') throw new AppError('invalid', 'Phiếu hồ sơ in từng hồ sơ một nên cần mã hồ sơ. Hãy thêm --record và mã hồ sơ rồi in lại.')
  for (const name of kindNames) {
    const row = source.db.prepare(`SELECT * FROM ${quote(anyKind(name).table)} WHERE id = ?`).get(id) as Row | undefined
    if (row) return { name, row }
  }
  throw new AppError('notFound', 'Không tìm thấy hồ sơ này trong sổ nên chưa in được.')
}

/** One record of any kind on paper, straight from its description: each section of its form, then what it owns. */
export function recordSheet(source: DocumentSource): Composed {
  const { name, row } = find(source)
  const kind = anyKind(name)
  const words = registerWords(source.db)
  const begun = begin(source, { template: 'record-sheet', kindSymbol: 'PTT', day: source.today })
  return finish(begun, {
    kindTitle: 'Phiếu thông tin', subject: curly(`${capitalise(kind.label)}: ${titleOf(kind, row, words)}`), addressees: [],
    body: [
      sections(kind, row, words), ...ownedRows(source.db, name, String(row.id)).flatMap(owned => table(owned, words)),
      { type: 'paragraph', key: 'asOf', runs: [{ text: `Thông tin theo sổ tại ngày ${officialShortDate(source.today)}` }] },
    ],
  }, {
    records: [{ kind: name, id: String(row.id) }],
    remarks: row.deletedAt == null ? [] : [{ text: 'Hồ sơ này đang ở thùng rác.' }],
  })
}

function sections(kind: AnyKind, row: Readonly<Row>, words: Words): Block {
  const rows = sectionsOf(kind).flatMap(({ heading, fields }): TableRow[] => {
    const given = fields.filter(field => row[field] != null)
    const cells = given.map((field): TableRow => ({ type: 'row', cells: [curly(kind.fields[field]?.label ?? field), curly(shownText(kind, field, row, words) ?? '')] }))
    return cells.length === 0 ? [] : [{ type: 'group', text: curly(heading || kind.label) }, ...cells]
  })
  return { type: 'table', key: 'fields', columns: [{ title: 'Mục', width: { mm: 55 } }, { title: 'Nội dung', width: { share: 1 } }], rows }
}

function table({ kind: name, rows }: OwnedRows, words: Words): Block[] {
  const kind = anyKind(name)
  const columns = kind.list.filter(column => column !== kind.owner)
  return [
    { type: 'heading', key: `owned-${name}`, level: 2, text: kind.label },
    {
      type: 'table', key: `rows-${name}`, columns: columns.map(column => ({ title: kind.fields[column]?.label ?? column })),
      rows: rows.map(row => ({ type: 'row', cells: columns.map(column => shownText(kind, column, row, words) ?? '') })),
    },
  ]
}
