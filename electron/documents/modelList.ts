import { byId } from '../../db/figures/index.ts'
import { frameOf } from './agency.ts'
import type { Block } from './content.ts'
import { modelTable, modelsOfPeriod } from './modelTable.ts'
import { documentDay, ownDocument, withOwnWords } from './ownWords.ts'
import { fieldWords } from './records.ts'
import { numeral } from './sentences/number.ts'
import { clause, paragraphOf, statement } from './sentences/statement.ts'
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
      ...frame, kindTitle: 'Danh sách',
      subject: `Mô hình “Dân vận khéo”, điểm sáng đăng ký, được công nhận ${oneLine(period.label)}`,
      orientation: 'landscape', recipients: { ...recipients, names: [...addressees, ...recipients.names] },
      body: [...written.blocks, modelTable(models, fieldWords(db), period), closing(models.length)],
    },
    warnings: [
      ...(models.length === 0 ? ['Kỳ này chưa có mô hình nào đăng ký hoặc được công nhận nên danh sách trống. Hãy '
        + 'xem lại ngày của kỳ, hoặc nhập mô hình rồi in lại.'] : []),
      ...warnings, ...written.warnings,
    ],
  }
}

function introduction(all: DocumentSource['figures'], agency: string): Block[] {
  const figures = byId(all)
  const thing = 'mô hình, điểm sáng “Dân vận khéo”'
  return [{
    type: 'paragraph', key: 'models.introduction',
    runs: paragraphOf(
      statement({
        figure: figures.get('models.registered'), before: `Trong kỳ, các đơn vị thuộc ${agency} đã đăng ký`, thing,
        none: `Trong kỳ không phát sinh ${thing} đăng ký`,
      }),
      statement({
        figure: figures.get('models.recognised'), before: 'Có', thing: 'mô hình, điểm sáng được công nhận',
        none: 'Trong kỳ không phát sinh mô hình, điểm sáng được công nhận',
        details: joined([
          clause('trong kỳ chọn', figures.get('models.exemplary'), 'mô hình tiêu biểu'),
          clause('nhân rộng', figures.get('models.replicated'), 'mô hình'),
        ]),
      })),
  }]
}

/** The end of the list says how many it has, so that nobody can add a row unseen. */
const closing = (count: number): Block =>
  ({
    type: 'paragraph', key: 'models.closing',
    runs: sentence(`Danh sách ${count === 0 ? 'không có mô hình, điểm sáng nào' : `gồm ${numeral(count)} mô hình, điểm sáng`}`),
  })
