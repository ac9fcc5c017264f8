import type { Database } from 'better-sqlite3'
import type { Figure } from '../../../db/contract/figure.ts'
import { kinds } from '../../../db/contract/kinds/index.ts'
import type { Period } from '../../../db/contract/periods.ts'
import { officialShortDate, formatNumber, formatPartialDate } from '../../../db/contract/text/format.ts'
import { byId } from '../../../db/figures/index.ts'
import type { Column, Row, Table } from '../content.ts'
import { type FieldWords, type RecordOf, recordsOf } from '../records.ts'
import { decisionWords } from '../sentences/citation.ts'
import { curly, gist, oneLine } from '../sentences/text.ts'

export type Model = RecordOf<'model'>

/** Models that were registered, recognised, chosen or replicated in the period: those its figures count. */
export function modelsOfPeriod(db: Database, figures: readonly Figure[]): Model[] {
  const lookup = byId(figures)
  return recordsOf(
    db, 'model',
    [
      lookup.get('models.registered'), lookup.get('models.recognised'), lookup.get('models.exemplary'),
      lookup.get('models.replicated'),
    ],
  )
}

/** The headings of a list of models; the decree has none, these follow the registration form. */
const columnsFor = (one: string): Column[] => [
  { title: 'STT', width: { mm: 12 }, align: 'center' },
  { title: `Tên ${one}`, width: { share: 1.5 } },
  { title: 'Tập thể, cá nhân thực hiện', width: { share: 1.2 } },
  { title: 'Lĩnh vực', width: { share: 0.9 } },
  { title: 'Địa bàn, đối tượng', width: { share: 1.2 } },
  { title: 'Thời gian', width: { mm: 20 }, align: 'center' },
  { title: 'Nội dung, cách làm', width: { share: 1.9 } },
  { title: 'Kết quả nổi bật', width: { share: 1.7 } },
  { title: 'Nhân rộng', width: { share: 0.75 } },
  { title: 'Cấp công nhận (số, ngày quyết định)', width: { share: 1.5 } },
  { title: 'Ghi chú', width: { share: 0.7 } },
]

/** Letters of a note that a narrow column can carry. */
const cellLength = 360
const line = (text: string | null) => (text === null ? '' : curly(oneLine(text)))
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const lines = (...parts: string[]) => parts.filter(part => part !== '').join('\n')

/** A list of models by category, in the Vietnamese order of their names; what came after the period is not told. */
export function modelTable(models: readonly Model[], words: FieldWords, period: Period, one = 'mô hình'): Table {
  const columns = columnsFor(one)
  const categories = Object.entries(kinds.model.fields.category.options ?? {})
  let number = 0
  const rows = categories.flatMap(([category, label]): Row[] => {
    const found = models.filter(model => model.category === category)
    if (found.length === 0) return []
    return [
      { type: 'group', text: `${curly(label)} (${formatNumber(found.length)})` },
      ...found.map((model): Row => ({ type: 'row', cells: [String(number += 1), ...cellsOf(model, words, period)] })),
    ]
  })
  const total: Row = {
    type: 'total', cells: columns.map((_, place) => (place === 1 ? `Tổng cộng: ${formatNumber(models.length)}` : '')),
  }
  return { type: 'table', key: 'models.table', columns, rows: rows.length === 0 ? [] : [...rows, total] }
}

function cellsOf(model: Model, words: FieldWords, period: Period): string[] {
  const known = (day: string | null): day is string => day !== null && day <= period.to
  const unit = line(words('model', 'unit', model.unit))
  const actor = model.actorType === 'collective' && unit !== '' ? unit : lines(line(model.actor), unit)
  const ended = known(model.endedOn)
  return [
    line(model.name), actor || line(model.leadName), words('model', 'field', model.field),
    lines(
      capital(line(model.area)) + (model.area === null || model.audience === null ? '' : ';'),
      capital(line(model.audience)),
    ),
    timeOf(model, ended), gist(model.method ?? '', cellLength), gist(model.outcome ?? '', cellLength),
    known(model.replicatedOn) ? lines(
      model.replicas === null ? 'Đã nhân rộng' : `${formatNumber(model.replicas)} nơi`,
      gist(model.replicatedAt ?? '', cellLength),
    ) : '',
    known(model.recognisedOn) ? recognitionOf(model, model.recognisedOn, words) : '',
    lines(
      model.continuesFrom === null ? '' : `Tiếp tục từ năm ${model.continuesFrom}`,
      known(model.exemplaryOn) ? 'Tiêu biểu' : '',
      model.status === 'withdrawn' && (ended || model.endedOn === null) ? 'Đã rút' : '',
    ),
  ]
}

function timeOf({ startedOn, registeredOn, endedOn }: Model, ended: boolean): string {
  if (startedOn === null) return registeredOn === null ? '' : `Đăng ký ${officialShortDate(registeredOn)}`
  const start = formatPartialDate(startedOn)
  return ended && endedOn !== null ? `${start} - ${officialShortDate(endedOn)}` : `Từ ${start}`
}

function recognitionOf({ level, recognition, recognisedBy }: Model, day: string, words: FieldWords): string {
  return lines(recognisedBy === null ? words('model', 'level', level) : '', decisionWords(recognition, day, recognisedBy))
}
