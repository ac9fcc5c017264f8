import type { Figure } from '../../../db/contract/figure.ts'
import type { Period } from '../../../db/contract/periods.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import { byId } from '../../../db/figures/index.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import { leadersBetween } from '../paper/agency.ts'
import type { Mentions } from '../paper/annexes.ts'
import { begin } from '../paper/begin.ts'
import { finish } from '../paper/finish.ts'
import type { Annex, Block } from '../content.ts'
import { modelTable, modelsOfPeriod } from '../lists/modelTable.ts'
import { recordsOf } from '../records.ts'
import { curly, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { assessment } from './assessment.ts'
import { basesOf } from './bases.ts'
import { citizens } from './citizens.ts'
import { commendation } from './commendation.ts'
import { figureTable } from './figureTable.ts'
import { grounds } from './grounds.ts'
import { leadership } from './leadership.ts'
import { models } from './models.ts'
import { outlook, requests } from './outlook.ts'
import { exemplarTable, nomineeTable } from './peopleTables.ts'
import { heading, paragraph } from '../paper/blocks.ts'
import { type Report } from './report.ts'
import { administrativeReform, coordination, democracy, inspections, publicity } from './work.ts'

/** Blocks in which each annex may be mentioned, best first. */
const mentions: Mentions = {
  figures: ['results.opening'], models: ['models.recognised', 'models.registered', 'models.spread'], exemplars: ['exemplars.praised'],
  nominees: ['nominees.proposed'], grounds: ['administrativeReform.files', 'administrativeReform.satisfaction', 'leadership.directives'],
}

/**
 * Báo cáo kết quả công tác dân vận chính quyền: the text out of the figures, her own words in their place, and the lists
 * the figures were counted from as annexes.
 */
export function periodicReport(given: DocumentSource): Composed {
  const source = { ...given, figures: comparable(given.figures) }
  const { db, settings, figures, period } = source
  const begun = begin(source, { template: 'periodic-report', kindSymbol: 'BC' })
  const { agency, self, words } = begun
  const report: Report = { figures: begun.figures, words, period, agency, self, addressees: begun.frame.addressees }
  const label = labelInside(period)
  const leaders = leadersBetween(settings, period.from, period.to)
  const bases = basesOf(db, period, words)
  const body = bodyOf(source, report, { label, leaders, bases: bases.length })
  return finish(begun, {
    kindTitle: 'Báo cáo', subject: `Kết quả công tác dân vận chính quyền ${label}`, bases, body,
    annexes: [...annexesOf(source, report, figureTable(figures, toldIn(body))), grounds(source, words, toldIn(body))], mentions,
  }, { remarks: [...emptyWarning(figures), ...leaderWarning(leaders)] })
}

/** Without any figure of the year before there is nothing to compare with: that is not a year in which nothing happened. */
function comparable(figures: readonly Figure[]): Figure[] {
  const any = figures.some(({ previous }) => (previous ?? 0) !== 0)
  return figures.map(figure => (any ? figure : { ...figure, previous: null }))
}

/** The period as it stands after other words; a period record has a name somebody typed. */
function labelInside({ label }: Period): string {
  const name = curly(oneLine(label)).replace(/^báo cáo\s+/i, '').replace(/[.;,]+$/, '')
  const isCommon = /^(Năm|Quý|Tháng \d|Sáu tháng|Chín tháng|Kỳ|Từ ngày|Đợt)/u.test(name)
  return isCommon ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name
}

type Given = { label: string; leaders: ReturnType<typeof leadersBetween>; bases: number }

function bodyOf({ db, figures }: DocumentSource, report: Report, { label, leaders, bases }: Given): Block[] {
  const { period, agency } = report
  const days = label.startsWith('từ ngày') ? '' : ` (số liệu từ ngày ${officialShortDate(period.from)} đến ngày `
    + `${officialShortDate(period.to)})`
  const praised = recordsOf(db, 'exemplar', [byId(figures).get('exemplars.praised')])
  return [
    ...paragraph('opening', sentence(
      `Thực hiện ${bases === 0 ? 'chế độ báo cáo định kỳ' : 'các văn bản nêu trên'}, ${oneLine(agency.name)} báo `
        + `cáo kết quả công tác dân vận chính quyền ${label}${days} như sau:`)),
    ...leadership(report, leaders),
    heading(1, 2, 'results', 'Kết quả thực hiện'),
    ...paragraph(
      'results.opening', sentence('Kết quả thực hiện các nội dung công tác dân vận trong kỳ cụ thể như sau:'),
    ),
    ...publicity(report), ...coordination(report), ...democracy(report), ...administrativeReform(report),
    ...citizens(report),
    ...models(report, modelsOfPeriod(db, figures)), ...inspections(report), ...commendation(report, praised),
    ...assessment(report), ...outlook(report), ...requests(report, label),
  ]
}

const runsIn = (blocks: readonly Block[]) => blocks.flatMap(block => ('runs' in block ? block.runs : []))

/** Ids of the figures a text tells of. */
const toldIn = (body: readonly Block[]): Set<string> =>
  new Set(runsIn(body).flatMap(run => (run.source ? [run.source.figure] : [])))

/** Whether the words of a table keep enough of an upright sheet beside its columns of fixed width. */
const leavesRoom = (blocks: readonly Block[]) => blocks.every(block => block.type !== 'table'
  || block.columns.reduce((sum, { width }) => sum + (width && 'mm' in width ? width.mm : 0), 0) < widestFixed)
const widestFixed = 100

function annexesOf(
  { db, figures, period }: DocumentSource, { words, figures: lookup }: Report, numbers: Block[],
): Annex[] {
  const exemplars = recordsOf(db, 'exemplar', [lookup.get('exemplars.introduced'), lookup.get('exemplars.praised')])
  const nominees = recordsOf(db, 'nominee', [lookup.get('nominees.proposed')])
  return [
    { key: 'figures', title: 'Biểu số liệu', blocks: numbers, orientation: leavesRoom(numbers) ? 'portrait' : 'landscape' },
    {
      key: 'models', title: 'Danh sách mô hình “Dân vận khéo”, điểm sáng', orientation: 'landscape',
      blocks: [modelTable(modelsOfPeriod(db, figures), words, period)],
    },
    {
      key: 'exemplars', title: 'Danh sách gương điển hình', orientation: 'landscape',
      blocks: [exemplarTable(exemplars, words, period.to)],
    },
    {
      key: 'nominees', title: 'Danh sách đề nghị khen thưởng', orientation: 'landscape',
      blocks: [nomineeTable(nominees, words)],
    },
  ]
}

function emptyWarning(figures: readonly Figure[]): Remark[] {
  return figures.some(({ value, records }) => (value ?? 0) !== 0 || records.length > 0)
    ? [] : [{ text: 'Kỳ này chưa có hồ sơ nào trong sổ nên các số liệu đều bằng 0. Hãy xem lại ngày của kỳ báo cáo, hoặc nhập hồ sơ rồi in lại.' }]
}

const leaderWarning = (leaders: ReturnType<typeof leadersBetween>): Remark[] => (leaders.length > 0 ? [] : [{
  text: 'Chưa khai lãnh đạo phụ trách công tác dân vận trong kỳ nên để dấu "…". Hãy khai ở Thiết lập hoặc ghi tay.',
  mend: { at: 'setting', kind: 'officer' },
}])
