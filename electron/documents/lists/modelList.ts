import { byId } from '../../../db/figures/index.ts'
import type { Block } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { finish } from '../paper/finish.ts'
import { numeral } from '../sentences/number.ts'
import { clause, paragraphOf, statement } from '../sentences/statement.ts'
import { joined, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { modelTable, modelsOfPeriod } from './modelTable.ts'

/**
 * Danh sách mô hình “Dân vận khéo” of a period, across the page, as a paper of its own. A list is no report: it has no
 * `Kính gửi` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.a), so its addressees stand first among the recipients.
 */
export function modelList(source: DocumentSource): Composed {
  const { db, figures, period } = source
  const begun = begin(source, { template: 'model-list', kindSymbol: 'DS' })
  const models = modelsOfPeriod(db, figures)
  return finish(begun, {
    kindTitle: 'Danh sách', subject: `Mô hình “Dân vận khéo”, điểm sáng đăng ký, được công nhận ${oneLine(period.label)}`,
    orientation: 'landscape', addressees: [],
    body: [...introduction(figures, oneLine(begun.agency.name)), modelTable(models, begun.words, period), closing(models.length)],
  }, {
    records: models.map(({ id }) => ({ kind: 'model', id })),
    remarks: models.length > 0 ? [] : [{
      text: 'Kỳ này chưa có mô hình nào đăng ký hoặc được công nhận nên danh sách trống. Hãy xem lại ngày của kỳ, hoặc nhập mô hình rồi in lại.',
      mend: { at: 'list', kind: 'model' },
    }],
  })
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
