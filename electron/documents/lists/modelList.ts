import type { DocumentName } from '../../../db/contract/documentNames.ts'
import type { Figure } from '../../../db/contract/figure.ts'
import { kinds } from '../../../db/contract/kinds/index.ts'
import type { Block } from '../content.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { paragraph } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { countedIn, numeral } from '../sentences/number.ts'
import { clause, statement } from '../sentences/statement.ts'
import { inside, joined, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { type Model, modelTable, modelsOfPeriod } from './modelTable.ts'

/** One of the lists that are made of models: which of them, and how they are called. */
type ListOfModels = {
  template: DocumentName
  subject: string
  /** What is counted, and what one is called in the head of the table. */
  thing: string
  one: string
  belongs: (model: Model) => boolean
  introduction: (begun: Begun) => Block[]
}

/** Danh sách mô hình “Dân vận khéo” of a period, bright spots among them. */
export const modelList = (source: DocumentSource): Composed => listOf(source, {
  template: 'model-list', subject: 'Mô hình “Dân vận khéo”, điểm sáng', thing: 'mô hình, điểm sáng', one: 'mô hình', belongs: () => true,
  introduction: begun => introduction(begun, 'models', 'models', 'mô hình, điểm sáng “Dân vận khéo”'),
})

const brightSpots = ['governmentBrightSpot', 'democracyBrightSpot'] as const
const label = (category: Model['category']) => inside(kinds.model.fields.category.options?.[category] ?? '')

/** Danh sách điểm sáng of a period: the bright spots alone, each of the two sorts told of in a paragraph of its own. */
export const brightSpotList = (source: DocumentSource): Composed => listOf(source, {
  template: 'bright-spot-list', subject: 'Điểm sáng về dân vận chính quyền, thực hiện dân chủ ở cơ sở', thing: 'điểm sáng', one: 'điểm sáng',
  belongs: ({ category }) => category !== 'model',
  introduction: begun => brightSpots.flatMap(category => introduction(begun, `brightSpots.${category}`, `category:${category}`, label(category))),
})

/**
 * A list is a paper of its own, across the page, but no report: it has no `Kính gửi` (Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * mục II.9.a), so its addressees stand first among the recipients.
 */
function listOf(source: DocumentSource, { template, subject, thing, one, belongs, introduction: opening }: ListOfModels): Composed {
  const { db, figures, period } = source
  const begun = begin(source, { template, kindSymbol: 'DS' })
  const models = modelsOfPeriod(db, figures).filter(belongs)
  return finish(begun, {
    kindTitle: 'Danh sách', subject: `${subject} đăng ký, được công nhận ${oneLine(period.label)}`, orientation: 'landscape', addressees: [],
    body: [...opening(begun), modelTable(models, begun.words, period, one), closing(models.length, thing)],
  }, {
    records: models.map(({ id }) => ({ kind: 'model', id })),
    remarks: models.length > 0 ? [] : [{
      text: `Kỳ này chưa có ${thing.startsWith('mô hình') ? 'mô hình' : thing} nào đăng ký hoặc được công nhận nên danh sách trống. Hãy xem lại ngày của kỳ, hoặc nhập hồ sơ rồi in lại.`,
      mend: { at: 'list', kind: 'model' },
    }],
  })
}

/** A bright spot is not told of as a model. */
const bright = (figure: Figure | undefined) => figure && countedIn(figure, 'điểm sáng')

/** What was registered, recognised, chosen and replicated; of all models, or of those of one category. */
function introduction({ figures, agency }: Begun, key: string, part: 'models' | `category:${string}`, thing: string): Block[] {
  const figure = (id: 'models.registered' | 'models.recognised' | 'models.exemplary' | 'models.replicated') =>
    (part === 'models' ? figures.get(id) : bright(figures.find(`${id}.category:${part.slice('category:'.length)}`)))
  const [registered, recognised] = [figure('models.registered'), figure('models.recognised')]
  const short = part === 'models' ? 'mô hình, điểm sáng' : thing
  return paragraph(
    `${key}.introduction`,
    registered ? statement({
      figure: registered, before: `Trong kỳ, các đơn vị thuộc ${oneLine(agency.name)} đã đăng ký`, thing, none: `Trong kỳ không phát sinh ${thing} đăng ký`,
    }) : [],
    recognised ? statement({
      figure: recognised, before: 'Có', thing: `${short} được công nhận`, none: `Trong kỳ không phát sinh ${short} được công nhận`,
      details: joined([
        clause('trong kỳ chọn', figure('models.exemplary'), part === 'models' ? 'mô hình tiêu biểu' : 'điểm sáng tiêu biểu'),
        clause('nhân rộng', figure('models.replicated'), part === 'models' ? 'mô hình' : 'điểm sáng'),
      ]),
    }) : [],
  )
}

/** The end of the list says how many it has, so that nobody can add a row unseen. */
const closing = (count: number, thing: string): Block => ({
  type: 'paragraph', key: 'models.closing', runs: sentence(`Danh sách ${count === 0 ? `không có ${thing} nào` : `gồm ${numeral(count)} ${thing}`}`),
})
