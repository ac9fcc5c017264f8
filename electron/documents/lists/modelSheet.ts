import { kinds } from '../../../db/contract/kinds/index.ts'
import { formatMoney, formatPartialDate, officialShortDate } from '../../../db/contract/text/format.ts'
import type { Block, Table } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { asked, dotted, heading, lines } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { type FieldWords, recordById, recordsWith } from '../records.ts'
import { decisionWords } from '../sentences/citation.ts'
import { numeral } from '../sentences/number.ts'
import { curly, oneLine } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import type { Model } from './modelTable.ts'

/**
 * Phiếu mô hình “Dân vận khéo”: the ten items of the registration form in their order, then what became of the model. What
 * nobody filled in leaves room for the hand. @throws AppError notFound
 */
export function modelSheet(source: DocumentSource): Composed {
  const model = recordById(source.db, 'model', source.record ?? '')
  const begun = begin(source, { template: 'model-sheet', kindSymbol: 'P', day: source.today })
  const results = recordsWith(source.db, 'modelResult', 'model', model.id, 'seq')
  return finish(begun, {
    kindTitle: model.category === 'model' ? 'Phiếu mô hình “Dân vận khéo”' : 'Phiếu điểm sáng', subject: line(model.name),
    addressees: [], unnumbered: true, unsent: true,
    body: [...items(model, resultTable(results, begun.words), begun.words), ...afterwards(model, begun.words)],
    leftSignature: { form: 'head', post: 'Người phụ trách', ...(model.leadName === null ? {} : { name: line(model.leadName) }) },
  }, { records: [{ kind: 'model', id: model.id }, ...results.map(({ id }) => ({ kind: 'modelResult', id }))] })
}

const line = (text: string | null) => curly(oneLine(text ?? ''))
const joined = (separator: string, ...parts: string[]) => parts.filter(part => part !== '').join(separator)
const day = (date: string | null) => (date === null ? '' : officialShortDate(date))
const counted = (value: number | null, unit: string) => (value === null ? '' : `${numeral(value)} ${unit}`)

function items(model: Model, results: Table, words: FieldWords): Block[] {
  const unit = line(words('model', 'unit', model.unit))
  const isModel = model.category === 'model'
  const item = (ordinal: number, key: string, text: string, blocks: Block[]) => [heading(2, ordinal, key, text), ...blocks]
  return [
    ...item(1, 'name', isModel ? 'Tên mô hình' : 'Tên điểm sáng', [
      ...lines('name.text', model.name),
      asked('name.sort', 'Loại, lĩnh vực', joined('; ', curly(kinds.model.fields.category.options?.[model.category] ?? ''), line(words('model', 'field', model.field)))),
      asked('name.new', 'Xây dựng mới hay tiếp tục duy trì', model.continuesFrom === null ? 'Xây dựng mới' : `Tiếp tục duy trì từ năm ${model.continuesFrom}`),
    ]),
    ...item(2, 'reason', 'Thực trạng, lý do xây dựng', lines('reason.text', model.reason)),
    ...item(3, 'goal', 'Mục tiêu, tiêu chí', lines('goal.text', model.goal)),
    ...item(4, 'method', 'Nội dung, cách thức thực hiện', lines('method.text', model.method)),
    ...item(5, 'where', 'Địa bàn, đối tượng', [asked('where.area', 'Địa bàn', line(model.area)), asked('where.audience', 'Đối tượng thụ hưởng', line(model.audience))]),
    ...item(6, 'who', 'Lực lượng thực hiện', [
      asked('who.unit', 'Đơn vị chủ trì', unit),
      asked('who.actor', `Chủ thể thực hiện (${(kinds.model.fields.actorType.options?.[model.actorType] ?? '').toLocaleLowerCase('vi')})`, line(model.actor) || unit),
      asked('who.lead', 'Người phụ trách', line(model.leadName)), asked('who.partners', 'Phối hợp, tham gia', line(model.partners)),
    ]),
    ...item(7, 'resources', 'Nguồn lực', [
      asked('resources.funds', 'Kinh phí', model.funds === null ? '' : formatMoney(model.funds)),
      asked('resources.hands', 'Nhân lực, ngày công, đất hiến', joined('; ', counted(model.workdays, 'ngày công'), counted(model.land, 'm² đất'))),
      asked('resources.other', 'Cơ sở vật chất, xã hội hóa', line(model.otherResources)),
    ]),
    ...item(8, 'time', 'Thời gian thực hiện', [
      asked('time.started', 'Bắt đầu', model.startedOn === null ? '' : formatPartialDate(model.startedOn)),
      asked('time.launched', 'Tiến độ, ra mắt', model.launchedOn === null ? '' : `Ra mắt ngày ${day(model.launchedOn)}`),
      asked('time.assessed', 'Thời điểm đánh giá, kết thúc', joined('; ',
        model.proposedOn === null ? '' : `Đề nghị công nhận ngày ${day(model.proposedOn)}`, model.endedOn === null ? '' : `Kết thúc ngày ${day(model.endedOn)}`)),
    ]),
    ...item(9, 'outcome', 'Sản phẩm, kết quả đầu ra', [...lines('outcome.text', model.outcome), results]),
    ...item(10, 'sustainability', 'Khả năng duy trì, nhân rộng', lines('sustainability.text', model.sustainability)),
  ]
}

function resultTable(results: ReturnType<typeof recordsWith<'modelResult'>>, words: FieldWords): Table {
  return {
    type: 'table', key: 'results.table', emptyText: dotted,
    columns: [
      { title: 'STT', width: { mm: 12 }, align: 'center' }, { title: 'Kết quả', width: { share: 2 } }, { title: 'Số lượng', width: { mm: 32 }, align: 'right' },
      { title: 'Đơn vị tính', width: { mm: 28 }, align: 'center' }, { title: 'Ghi chú', width: { share: 1 } },
    ],
    rows: results.map(({ label, quantity, unit, note }, place) => ({
      type: 'row', cells: [String(place + 1), line(label), numeral(quantity), words('modelResult', 'unit', unit), line(note)],
    })),
  }
}

/** What became of the model after its registration. */
function afterwards(model: Model, words: FieldWords): Block[] {
  const scores = joined('; ',
    model.selfScore === null ? '' : `tự chấm ${numeral(model.selfScore)} điểm`, model.councilScore === null ? '' : `Hội đồng chấm ${numeral(model.councilScore)} điểm`)
  const recognised = model.recognisedOn === null ? '' : joined(', ', decisionWords(model.recognition, model.recognisedOn, model.recognisedBy),
    model.level === null ? '' : line(words('model', 'level', model.level)).toLocaleLowerCase('vi'))
  const replicated = model.replicatedOn === null ? '' : joined(', ',
    joined(': ', counted(model.replicas, 'nơi'), line(model.replicatedAt)), `từ ngày ${day(model.replicatedOn)}`)
  return [
    heading(2, 11, 'recognition', 'Đăng ký, đánh giá, công nhận'),
    asked('recognition.registered', 'Đăng ký', joined(' ', line(model.registration), model.registeredOn === null ? '' : `ngày ${day(model.registeredOn)}`)),
    asked('recognition.scores', 'Chấm điểm', scores), asked('recognition.decision', 'Công nhận', recognised),
    asked('recognition.exemplary', 'Chọn tiêu biểu', model.exemplaryOn === null ? '' : `Ngày ${day(model.exemplaryOn)}`),
    heading(2, 12, 'replication', 'Nhân rộng, tuyên truyền'),
    asked('replication.where', 'Nơi nhân rộng', replicated), asked('replication.articles', 'Tin, bài đã đăng', model.articles === 0 ? 'chưa có' : counted(model.articles, 'tin, bài')),
  ]
}
