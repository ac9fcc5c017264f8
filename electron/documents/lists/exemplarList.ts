import { begin } from '../paper/begin.ts'
import { paragraph } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { exemplarTable } from '../periodicReport/peopleTables.ts'
import { recordsOf } from '../records.ts'
import { numeral } from '../sentences/number.ts'
import { countedParts, statement } from '../sentences/statement.ts'
import { inside, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'

/** Danh sách điển hình, gương tiêu biểu: persons, collectives and households introduced or praised in a period. */
export function exemplarList(source: DocumentSource): Composed {
  const { db, period } = source
  const begun = begin(source, { template: 'exemplar-list', kindSymbol: 'DS' })
  const { figures, words, agency } = begun
  const [introduced, praised] = [figures.get('exemplars.introduced'), figures.get('exemplars.praised')]
  const exemplars = recordsOf(db, 'exemplar', [introduced, praised])
  const bySort = (id: 'exemplars.introduced' | 'exemplars.praised') =>
    countedParts('gồm: ', figures.parts(id, 'category').map(({ code, figure }) => ({ name: inside(words('exemplar', 'category', code)), figure })))
  return finish(begun, {
    kindTitle: 'Danh sách', subject: `Điển hình, gương tiêu biểu trong công tác dân vận ${oneLine(period.label)}`, orientation: 'landscape', addressees: [],
    body: [
      ...paragraph('exemplars.introduction',
        statement({
          figure: introduced, before: `Trong kỳ, các đơn vị thuộc ${oneLine(agency.name)} đã giới thiệu`, thing: 'điển hình, gương tiêu biểu',
          none: 'Trong kỳ không phát sinh điển hình, gương tiêu biểu mới được giới thiệu', details: bySort('exemplars.introduced'),
        }),
        statement({
          figure: praised, before: 'Đã biểu dương', thing: 'điển hình, gương tiêu biểu',
          none: 'Trong kỳ không phát sinh điển hình, gương tiêu biểu được biểu dương', details: bySort('exemplars.praised'),
        })),
      exemplarTable(exemplars, words, period.to),
      ...paragraph('exemplars.closing', sentence(`Danh sách ${exemplars.length === 0 ? 'không có điển hình, gương tiêu biểu nào' : `gồm ${numeral(exemplars.length)} điển hình, gương tiêu biểu`}`)),
    ],
  }, {
    records: exemplars.map(({ id }) => ({ kind: 'exemplar', id })),
    remarks: exemplars.length > 0 ? [] : [{
      text: 'Kỳ này chưa có điển hình nào được giới thiệu hoặc biểu dương nên danh sách trống. Hãy xem lại ngày của kỳ, hoặc nhập hồ sơ rồi in lại.',
      mend: { at: 'list', kind: 'exemplar' },
    }],
  })
}
