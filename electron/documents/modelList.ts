import { byId } from '../../db/figures/index.ts'
import { frameOf } from './agency.ts'
import type { Block } from './content.ts'
import { modelTable, modelsOfPeriod } from './modelTable.ts'
import { documentDay, ownDocument, withOwnWords } from './ownWords.ts'
import { fieldWords } from './records.ts'
import { amount } from './sentences/number.ts'
import { clause, paragraphOf } from './sentences/statement.ts'
import { joined, oneLine, sentence } from './sentences/text.ts'
import type { Composed, DocumentSource } from './source.ts'

const template = 'model-list'

/**
 * Danh sách mô hình “Dân vận khéo” of a period, across the page, as a paper of its own. A list is no report: it has no
 * `Kính gửi` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.a), so its addressees stand first among the recipients.
 */
export function modelList({ db, settings, figures, period, today }: DocumentSource): Composed {
  const own = ownDocument(db, template, period)
  const { agency, warnings, addressees, recipients, ...frame } = frameOf(settings, {
    template, kindSymbol: 'DS', day: documentDay(own, period, today), number: own.number, signedOn: own.signedOn,
  })
  const models = modelsOfPeriod(db, figures)
  const written = withOwnWords(introduction(figures, oneLine(agency.name)), own.words)
  return {
    content: {
      ...frame, kindTitle: 'Danh sách', subject: `Mô hình “Dân vận khéo”, điểm sáng đăng ký, được công nhận ${oneLine(period.label)}`,
      orientation: 'landscape', recipients: { ...recipients, names: [...addressees, ...recipients.names] },
      body: [...written.blocks, modelTable(models, fieldWords(db), period)],
    },
    warnings: [
      ...(models.length === 0 ? ['Kỳ này chưa có mô hình nào đăng ký hoặc được công nhận nên danh sách trống. Hãy xem lại ngày của kỳ, hoặc nhập mô hình rồi in lại.'] : []),
      ...warnings, ...written.warnings,
    ],
  }
}

function introduction(all: DocumentSource['figures'], agency: string): Block[] {
  const figures = byId(all)
  const [registered, recognised] = [figures.get('models.registered'), figures.get('models.recognised')]
  const counts = joined([
    ['đăng ký ', amount(registered, 'mô hình, điểm sáng')], ['được công nhận ', amount(recognised, 'mô hình, điểm sáng')],
    clause('được chọn là tiêu biểu', figures.get('models.exemplary')), clause('được nhân rộng', figures.get('models.replicated')),
  ], '; ')
  return [{ type: 'paragraph', key: 'models.introduction', runs: paragraphOf(sentence(`Các đơn vị thuộc ${agency}: `, counts)) }]
}
