import type { Block, Run } from '../content.ts'
import type { RecordOf } from '../records.ts'
import { type Counted, countedIn } from '../sentences/number.ts'
import { type NamedPart, clause, countedParts, namedParts, optional, statement } from '../sentences/statement.ts'
import { type Said, curly, gist, oneLine, sentence } from '../sentences/text.ts'
import { inPeriod } from './models.ts'
import { dash, heading, paragraph } from '../paper/blocks.ts'
import { type Report, partsOf } from './report.ts'

/** How many exemplars the text names, and how many letters it tells of each. */
const named = 5
const achievementLength = 240

/** Differences are counted in cases: "tăng 3 tập thể, cá nhân, hộ" says nothing. */
const cases = (figure: Counted): Counted => countedIn(figure, 'trường hợp')

const forms = (parts: readonly NamedPart[]): Run[] =>
  sentence(namedParts('theo hình thức: ', parts.map(({ name, figure }) => ({ name, figure: cases(figure) }))))

/** II.8. Biểu dương, khen thưởng. */
export function commendation(report: Report, found: readonly RecordOf<'exemplar'>[]): Block[] {
  const { figures, self } = report
  const who = 'tập thể, cá nhân, hộ gia đình'
  return [
    heading(2, 8, 'commendation', 'Công tác biểu dương, khen thưởng'),
    ...paragraph('exemplars.praised',
      statement({
        figure: figures.get('exemplars.praised'), before: 'Trong kỳ đã biểu dương',
        thing: 'gương điển hình trong công tác dân vận',
        details: countedParts('gồm: ', partsOf(report, 'exemplars.praised', 'category', ['exemplar', 'category'])),
      })),
    ...exemplars(report, found),
    ...paragraph('nominees.proposed',
      statement({
        figure: cases(figures.get('nominees.proposed')), before: `${self} đã đề nghị khen thưởng`, thing: who,
        none: 'Trong kỳ không phát sinh đề nghị khen thưởng về công tác dân vận',
        details: countedParts('gồm: ', partsOf(report, 'nominees.proposed', 'category', ['nominee', 'category'])),
      }),
      forms(partsOf(report, 'nominees.proposed', 'award', ['nominee', 'award'])),
      optional({
        figure: figures.get('proposals.submitted'), before: 'Các đề nghị được lập thành', thing: 'tờ trình',
        none: 'Trong kỳ không có tờ trình đề nghị khen thưởng',
      })),
    ...paragraph('nominees.awarded',
      optional({
        figure: cases(figures.get('nominees.awarded')), before: 'Đã có', thing: `${who} được khen thưởng`,
        none: 'Trong kỳ không phát sinh trường hợp được khen thưởng',
        details: countedParts('gồm: ', partsOf(report, 'nominees.awarded', 'category', ['nominee', 'category'])),
      }),
      forms(partsOf(report, 'nominees.awarded', 'awardedForm', ['nominee', 'awardedForm'])),
      sentence(clause('tổng số tiền thưởng là', figures.get('nominees.amount')))),
  ]
}

const titles = { male: 'Ông ', female: 'Bà ' } as const

function exemplars(report: Report, found: readonly RecordOf<'exemplar'>[]): Block[] {
  const praised = found.filter(exemplar => inPeriod(report, exemplar.praisedOn))
  const chosen = praised.filter(exemplar => exemplar.achievement !== null).slice(0, named)
  if (chosen.length === 0) return []
  return [
    ...paragraph('exemplars.highlights', sentence('Một số gương tiêu biểu được biểu dương trong kỳ:')),
    ...chosen.flatMap(exemplar => dash(
      `exemplars.highlights.${exemplar.id}`, sentence(exemplarWords(report, exemplar)),
    )),
  ]
}

function exemplarWords({ words }: Report, exemplar: RecordOf<'exemplar'>): Said {
  const title = exemplar.category === 'person' && exemplar.sex !== null ? titles[exemplar.sex] : ''
  const name = curly(oneLine(exemplar.name))
  const place = [exemplar.position ?? '', exemplar.workplace ?? words('exemplar', 'unit', exemplar.unit)]
    .map(text => curly(oneLine(text))).filter(text => text !== '' && !name.includes(text)).join(', ')
  return [title, name, place === '' ? '' : `, ${place}`, ': ', gist(exemplar.achievement ?? '', achievementLength)]
}
