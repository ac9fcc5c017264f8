import { kinds } from '../../../db/contract/kinds/index.ts'
import { formatNumber, formatPartialDate } from '../../../db/contract/text/format.ts'
import type { Column, Row, Table } from '../content.ts'
import type { FieldWords, RecordOf } from '../records.ts'
import { decisionWords } from '../sentences/citation.ts'
import { curly, gist, oneLine } from '../sentences/text.ts'

const line = (text: string | null) => (text === null ? '' : curly(oneLine(text)))
const cellLength = 420

type Listed = { category: 'person' | 'collective' | 'household' }

/** Rows grouped as commendation lists are: collectives, then persons, then households, numbered through. */
function grouped<T extends Listed>(
  records: readonly T[], options: Readonly<Record<string, string>>, cellsOf: (record: T) => string[],
): Row[] {
  let number = 0
  return (['collective', 'person', 'household'] as const).flatMap((category): Row[] => {
    const found = records.filter(record => record.category === category)
    if (found.length === 0) return []
    return [
      { type: 'group', text: `${options[category] ?? ''} (${formatNumber(found.length)})` },
      ...found.map((record): Row => ({ type: 'row', cells: [String(number += 1), ...cellsOf(record)] })),
    ]
  })
}

const first: Column = { title: 'STT', width: { mm: 11 }, align: 'center' }

/** Year and sex of a person, size of a collective: `1985 (Nữ)`, `12 người (7 nữ)`. */
function who({ category, born, sex, members, women }: RecordOf<'exemplar'>): string {
  if (category === 'person') {
    const sexWord = sex === null ? '' : sex === 'male' ? 'Nam' : 'Nữ'
    const year = born === null ? '' : formatPartialDate(born.slice(0, 4))
    return year !== '' && sexWord !== '' ? `${year} (${sexWord})` : year || sexWord
  }
  return members === null ? '' : `${formatNumber(members)} người${women === null ? '' : ` (${formatNumber(women)} nữ)`}`
}

/** Danh sách gương điển hình; neither identity numbers nor other private data. Praise after the period is not told. */
export function exemplarTable(records: readonly RecordOf<'exemplar'>[], words: FieldWords, lastDay: string): Table {
  return {
    type: 'table', key: 'exemplars.table',
    columns: [
      first, { title: 'Họ và tên/Tập thể', width: { share: 1.3 } },
      { title: 'Năm sinh (Nam/Nữ)', width: { mm: 24 }, align: 'center' },
      { title: 'Chức vụ, đơn vị', width: { share: 1.4 } }, { title: 'Lĩnh vực', width: { share: 0.9 } },
      { title: 'Tóm tắt thành tích', width: { share: 2.5 } },
      { title: 'Hình thức đã được biểu dương', width: { share: 1.8 } }, { title: 'Ghi chú', width: { share: 0.7 } },
    ],
    rows: grouped(records, kinds.exemplar.fields.category.options ?? {}, record => [
      line(record.name), who(record),
      [
        line(record.position), line(record.workplace) || line(words('exemplar', 'unit', record.unit)),
      ].filter(Boolean).join(', '),
      words('exemplar', 'field', record.field), gist(record.achievement ?? '', cellLength),
      record.praisedOn !== null && record.praisedOn <= lastDay ? praiseOf(record, record.praisedOn) : '',
      record.status === 'withdrawn' ? 'Đã rút' : '',
    ]),
  }
}

const praiseOf = ({ praise, decision, praisedBy }: RecordOf<'exemplar'>, day: string): string =>
  [line(praise), decisionWords(decision, day, praisedBy)].filter(Boolean).join('\n')

/** Danh sách đề nghị khen thưởng, with the headings of the summary that goes with a submission. */
export function nomineeTable(records: readonly RecordOf<'nominee'>[], words: FieldWords): Table {
  return {
    type: 'table', key: 'nominees.table',
    columns: [
      { ...first, title: 'TT' }, { title: 'Họ tên (hoặc tên tập thể)', width: { share: 1.3 } },
      { title: 'Chức vụ, đơn vị', width: { share: 1.5 } },
      { title: 'Tóm tắt thành tích', width: { share: 3 } }, { title: 'Hình thức đề nghị', width: { share: 1.3 } },
    ],
    rows: grouped(records, kinds.nominee.fields.category.options ?? {}, record => [
      line(record.name), line(record.position) || line(words('nominee', 'unit', record.unit)),
      gist(record.achievement ?? '', cellLength), words('nominee', 'award', record.award),
    ]),
  }
}
