import type { Block, Run } from '../content.ts'
import type { RecordOf } from '../records.ts'
import { clause, countedParts, namedParts, optional, statement } from '../sentences/statement.ts'
import { type Said, after, curly, gist, isEmpty, joined, oneLine, sentence } from '../sentences/text.ts'
import { dash, heading, paragraph } from '../paper/blocks.ts'
import { type Report, partsOf } from './report.ts'

/** How many models and exemplars the text names; the annexes have them all. */
const named = 5
/** Letters of an outcome told in the text. */
const outcomeLength = 280

/** Units of which the sums are told; the first of the list say most. */
const sumsTold = 6

const thing = 'mô hình, điểm sáng'

/** II.6. Phong trào thi đua “Dân vận khéo”; `models` are those the period's figures were counted from. */
export function models(report: Report, found: readonly RecordOf<'model'>[]): Block[] {
  const { figures, self } = report
  const registered = figures.get('models.registered')
  return [
    heading(2, 6, 'models', 'Phong trào thi đua “Dân vận khéo”'),
    ...paragraph('models.registered',
      statement({
        figure: registered, before: `Trong kỳ, các đơn vị thuộc ${self} đã đăng ký`, thing: `${thing} “Dân vận khéo”`,
        none: `Trong kỳ không phát sinh ${thing} “Dân vận khéo” đăng ký mới`,
        details: joined([
          clause('gồm', figures.get('models.registeredNew'), 'mô hình mới'),
          clause('', figures.get('models.registeredContinued'), 'mô hình tiếp tục duy trì từ năm trước'),
        ]),
      }),
      sentence(namedParts('theo lĩnh vực: ', partsOf(report, 'models.registered', 'field', ['model', 'field']))),
      optional({
        figure: figures.get('models.launched'), before: 'Đã tổ chức ra mắt', thing,
        none: `Trong kỳ không tổ chức ra mắt ${thing}`,
      })),
    ...paragraph('models.recognised',
      statement({
        figure: figures.get('models.recognised'), before: 'Qua bình xét, có', thing: `${thing} được công nhận`,
        none: `Trong kỳ không phát sinh ${thing} được công nhận`,
        details: countedParts(
          'gồm: ',
          partsOf(
            report, 'models.recognised', 'actorType', ['model', 'actorType'],
          ).map(({ name, figure }) => ({ name: `mô hình của ${name}`, figure })),
        ),
      }),
      sentence(namedParts('theo lĩnh vực: ', partsOf(report, 'models.recognised', 'field', ['model', 'field'])))),
    ...paragraph('models.spread',
      optional({
        figure: figures.get('models.exemplary'), before: 'Có', thing: `${thing} được chọn là tiêu biểu`,
        none: `Trong kỳ không chọn ${thing} tiêu biểu`,
      }),
      optional({
        figure: figures.get('models.replicated'), before: 'Có', thing: `${thing} được nhân rộng`,
        none: `Trong kỳ không phát sinh ${thing} được nhân rộng`,
        details: clause('ra', figures.get('models.replicas'), 'nơi'),
      })),
    ...paragraph('models.exemplars',
      optional({
        figure: figures.get('exemplars.introduced'), before: 'Qua phong trào, các đơn vị đã giới thiệu', thing: 'điển hình, gương tiêu biểu',
        none: 'Trong kỳ không phát sinh điển hình, gương tiêu biểu mới được giới thiệu',
      })),
    ...paragraph('models.resources', resources(report), results(report)),
    ...highlights(report, found),
  ]
}

function resources({ figures }: Report): Run[] {
  const said = joined([
    clause('', figures.get('models.funds')), clause('', figures.get('models.workdays'), 'ngày công'),
    clause('', figures.get('models.land'), 'm² đất do Nhân dân hiến'),
  ])
  return isEmpty(said) ? [] : sentence('Các mô hình, điểm sáng được công nhận đã huy động ', said)
}

function results({ figures }: Report): Run[] {
  const parts = figures.parts('models.results', 'unit').map(({ figure }) => clause('', figure))
    .filter(said => !isEmpty(said))
  return sentence(after(
    'Tổng hợp kết quả của các mô hình, điểm sáng được công nhận có: ', joined(parts.slice(0, sumsTold)),
  ))
}

/** Whether a day lies in the period of the report. */
export const inPeriod = ({ period }: Report, day: string | null) => day !== null && day >= period.from && day <= period.to

/** Models chosen as exemplary go first, then recognised ones by the score of the council; those with an outcome to tell. */
export function chosenModels(report: Report, found: readonly RecordOf<'model'>[]): RecordOf<'model'>[] {
  const weight = (model: RecordOf<'model'>) => (inPeriod(report, model.exemplaryOn) ? 0 : 1)
  return found
    .filter(model => model.outcome !== null && (inPeriod(report, model.recognisedOn) || inPeriod(report, model.exemplaryOn)))
    .toSorted((a, b) => weight(a) - weight(b) || (b.councilScore ?? 0) - (a.councilScore ?? 0))
    .slice(0, named)
}

function highlights(report: Report, found: readonly RecordOf<'model'>[]): Block[] {
  const chosen = chosenModels(report, found)
  if (chosen.length === 0) return []
  return [
    ...paragraph('models.highlights', sentence('Một số mô hình, điểm sáng nổi bật trong kỳ:')),
    ...chosen.flatMap(model => dash(`models.highlights.${model.id}`, sentence(modelWords(report, model)))),
  ]
}

/** `Mô hình “…” của Trung tâm Khuyến nông tại xã Tân Phú: …`. */
function modelWords({ words }: Report, model: RecordOf<'model'>): Said {
  const name = curly(oneLine(model.name)).replace(/[.;,]+$/, '')
  const unit = words('model', 'unit', model.unit)
  const named = model.actor ?? ''
  const actor = model.actorType === 'collective' ? unit || named : [named, unit].filter(Boolean).join(', ')
  const area = model.area === null || name.includes(oneLine(model.area)) ? '' : ` tại ${oneLine(model.area)}`
  return [
    /^(mô hình|điểm sáng)(\s|$)/i.test(name) ? name : `Mô hình “${name}”`,
    actor === '' ? '' : ` của ${curly(oneLine(actor))}`, area, ': ', gist(model.outcome ?? '', outcomeLength),
  ]
}
