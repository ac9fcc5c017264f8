import type { Database } from 'better-sqlite3'
import type { Figure } from '../../../db/contract/figure.ts'
import { type KindName, anyKind } from '../../../db/contract/kinds/index.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Annex, Row } from '../content.ts'
import { countedFrom, howCounted } from '../howCounted.ts'
import { type FieldWords, recordsByLink } from '../records.ts'
import { counted, numeral } from '../sentences/number.ts'
import { curly, oneLine } from '../sentences/text.ts'
import type { DocumentSource } from '../source.ts'

/**
 * Phụ lục Căn cứ số liệu of the figures a text tells of (`told`, ids): each number that was typed in or estimated with where it
 * comes from, and in a line for each sort of record how the others were counted, so that the annex stays short.
 */
export function grounds({ db, figures, period }: DocumentSource, words: FieldWords, told: ReadonlySet<string>): Annex {
  const known = new Map(figures.map(figure => [figure.id, figure]))
  const shown = figures.filter(({ id, value }) => told.has(id) && value !== null)
  const [typed, estimated] = [shown.filter(({ type }) => type === 'manual'), shown.filter(({ type, estimated: is }) => type !== 'manual' && is)]
  let number = 0
  const row = (label: string, value: string, ground: string, id?: string): Row => ({
    type: 'row', cells: [String(number += 1), label, id === undefined ? value : { text: value, source: { figure: id } }, ground],
  })
  const group = (title: string, rows: Row[]): Row[] => (rows.length === 0 ? [] : [{ type: 'group', text: title }, ...rows])
  return {
    key: 'grounds', title: 'Căn cứ số liệu',
    blocks: [{
      type: 'table', key: 'grounds.table',
      columns: [
        { title: 'STT', width: { mm: 12 }, align: 'center' }, { title: 'Số liệu', width: { share: 1 } }, { title: 'Giá trị', width: { mm: 32 }, align: 'right' },
        { title: 'Căn cứ', width: { share: 1.4 } },
      ],
      rows: [
        ...group('Số nhập tay', typed.map(figure => row(curly(figure.label), valueOf(figure), typedGround(db, figure, words, period), figure.id))),
        ...group('Số ước đến hết kỳ', estimated.map(figure => row(
          curly(figure.label), valueOf(figure), figure.note === undefined ? `Tính từ số ước. ${howCounted(figure, known)}` : `${curly(figure.note)}.`, figure.id))),
        ...group('Số liệu tính từ hồ sơ trong sổ', bySortOfRecord(shown).map(([label, value, ground]) => row(label, value, ground))),
      ],
    }],
  }
}

const valueOf = ({ value, unit }: Figure) => `${numeral(value ?? 0)}${unit === '%' || unit === '' ? unit : ` ${unit}`}`
const distinct = (texts: string[]) => [...new Set(texts.map(text => curly(oneLine(text)).replace(/[\s.;,]+$/, '')))].filter(text => text !== '').join('; ')

/** Who supplied a typed-in number, from where, and for which days where those are not the whole period. */
function typedGround(db: Database, figure: Figure, words: FieldWords, { from, to }: DocumentSource['period']): string {
  const used = new Set(figure.records.map(({ id }) => id))
  const code = figure.id.slice(figure.id.indexOf(':') + 1)
  const measures = (recordsByLink(db, 'measure', 'indicator', [code], 't.dateFrom, t.seq').get(code) ?? []).filter(({ id }) => used.has(id))
  const [first = from, last = to] = [measures.map(({ dateFrom }) => dateFrom).toSorted()[0], measures.map(({ dateTo }) => dateTo).toSorted().at(-1)]
  const [units, sources] = [distinct(measures.map(({ unit }) => words('measure', 'unit', unit))), distinct(measures.map(({ note }) => note ?? ''))]
  const estimates = measures.filter(({ basis }) => basis === 'estimated').length
  return [
    estimates === 0 ? 'Số nhập tay' : estimates === measures.length ? 'Số nhập tay, ước đến hết kỳ' : 'Số nhập tay, trong đó có số ước đến hết kỳ',
    ...(measures.length > 1 ? [`cộng từ ${counted(measures.length)} lần nhập`] : []),
    ...(first === from && last === to ? [] : [`số liệu từ ngày ${officialShortDate(first)} đến ngày ${officialShortDate(last)}`]),
    ...(units === '' ? [] : [`đơn vị cung cấp: ${units}`]), sources === '' ? 'chưa ghi nguồn' : `nguồn: ${sources}`,
  ].join('; ').concat('.')
}

/** For each sort of record: how many numbers the text takes from it, from how many records, and which day decides. */
function bySortOfRecord(figures: readonly Figure[]): [label: string, value: string, ground: string][] {
  const sorts = new Map<KindName, { figures: number; records: Set<string>; days: Set<string> }>()
  for (const figure of figures) {
    const from = figure.estimated ? undefined : countedFrom(figure)
    if (from === undefined) continue
    const sort = sorts.get(from.kind) ?? { figures: 0, records: new Set(), days: new Set() }
    sorts.set(from.kind, sort)
    sort.figures += 1
    sort.days.add(from.day)
    for (const { id } of figure.records) sort.records.add(id)
  }
  return [...sorts].map(([kind, sort]) => [
    `${curly(anyKind(kind).label)}: ${counted(sort.figures)} số liệu`, `${numeral(sort.records.size)} hồ sơ`,
    `Đếm hoặc cộng các hồ sơ có ${[...sort.days].join(', ')} nằm trong kỳ.`,
  ])
}
