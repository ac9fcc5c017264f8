import { AppError } from '../../db/contract/errors.ts'
import { isSensitive, sectionsOf } from '../../db/contract/kind.ts'
import { type KindName, anyKind, kindNames, ownedBy } from '../../db/contract/kinds/index.ts'
import { capitalise } from '../../db/contract/text/format.ts'
import { type Row, quote, registerWords } from '../../db/index.ts'
import { frameOf } from './agency.ts'
import type { Block, Row as TableRow } from './content.ts'
import type { Composed, DocumentSource } from './source.ts'

type Found = { kind: KindName; row: Row }

function find(source: DocumentSource): Found {
  const id = source.record ?? ''
  if (id === '') throw new AppError('invalid', 'Phiếu hồ sơ in từng hồ sơ một nên cần mã hồ sơ. Hãy thêm --record và mã hồ sơ rồi in lại.')
  for (const kind of kindNames) {
    const row = source.db.prepare(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(id) as Row | undefined
    if (row) return { kind, row }
  }
  throw new AppError('notFound', 'Không tìm thấy hồ sơ này trong sổ nên chưa in được.')
}

/** One record of any kind on paper, straight from its description: each section of its form, then what it owns. */
export function recordSheet(source: DocumentSource): Composed {
  const { kind: name, row } = find(source)
  const kind = anyKind(name)
  const words = registerWords(source.db)
  const shown = (described: typeof kind, cells: Readonly<Row>, field: string): string => {
    const [type, cell] = [described.fields[field], cells[field]]
    if (!type || cell == null) return ''
    const value = type.fromCell(cell)
    return isSensitive(type.sensitive, cells) ? type.mask(value) : type.toText(value, words)
  }
  const body: Block[] = sectionsOf(kind).flatMap(({ heading, fields }, place): Block[] => {
    const rows = fields.filter(field => row[field] != null).map((field): TableRow => ({ type: 'row', cells: [kind.fields[field]?.label ?? field, shown(kind, row, field)] }))
    if (rows.length === 0) return []
    return [
      { type: 'heading', key: `section-${place}`, level: 2, text: heading || kind.label },
      { type: 'table', key: `fields-${place}`, columns: [{ title: 'Mục', width: { mm: 55 } }, { title: 'Nội dung', width: { share: 1 } }], rows },
    ]
  })
  for (const { kind: child, field } of ownedBy(name)) {
    const described = anyKind(child)
    const owner = described.fields[field]?.to === '*' ? `${name}:${row.id}` : String(row.id)
    const children = source.db.prepare(`SELECT * FROM ${quote(`live_${described.table}`)} WHERE ${quote(field)} = ? ORDER BY seq`).all(owner) as Row[]
    if (children.length === 0) continue
    const columns = described.list.filter(column => column !== field)
    body.push(
      { type: 'heading', key: `owned-${child}`, level: 2, text: described.label },
      {
        type: 'table', key: `rows-${child}`, columns: columns.map(column => ({ title: described.fields[column]?.label ?? column })),
        rows: children.map(cells => ({ type: 'row', cells: columns.map(column => shown(described, cells, column)) })),
      },
    )
  }
  const frame = frameOf(source.settings, { template: 'record-sheet', kindSymbol: 'PTT', day: source.today })
  return {
    content: {
      header: frame.header, kindTitle: 'Phiếu thông tin', subject: `${capitalise(kind.label)}: ${words.title(name, String(row.id)) ?? ''}`,
      body, signature: frame.signature, recipients: frame.recipients,
    },
    warnings: frame.warnings,
  }
}
