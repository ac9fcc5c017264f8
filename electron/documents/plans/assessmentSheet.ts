import { preference } from '../../../db/contract/settings.ts'
import type { Settings } from '../../../db/contract/settings.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import type { Cell, Column, Row, Table } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { asked, paragraph } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { type RecordOf, recordById } from '../records.ts'
import { numeral, rounded } from '../sentences/number.ts'
import { curly, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { type Points, type ScoreLine, scoreLines, totalOf } from './criteria.ts'

type Assessment = RecordOf<'assessment'>
/** Bonus and deduction as far as the settings let them count. */
type Corrections = { bonus: number; deduction: number; most: { bonus: number; deduction: number } }

/** Phiếu chấm điểm of one unit: the criteria as a tree, what the unit gave itself and was given, the sum and the grade. */
export function assessmentSheet(source: DocumentSource): Composed {
  const { db, settings } = source
  const assessment = recordById(db, 'assessment', source.record ?? '')
  const { sheet, unit, year, selfScoredOn, verifiedOn } = assessment
  const day = verifiedOn ?? selfScoredOn
  const begun = begin(source, { template: 'assessment-sheet', kindSymbol: '', ...(day === null ? {} : { day }) })
  const name = oneLine(begun.words('assessment', 'unit', unit))
  const lines = scoreLines(db, sheet, assessment.id)
  const corrections = correctionsOf(assessment, settings)
  const head = db.prepare<[string], string | null>('SELECT headName FROM unit WHERE id = ?').pluck().get(unit)
  return finish(begun, {
    kindTitle: 'Phiếu chấm điểm', subject: `Công tác dân vận và thực hiện dân chủ ở cơ sở năm ${year} của ${name}`, unnumbered: true, addressees: [],
    body: [
      asked('unit', 'Đơn vị được chấm điểm', name), asked('sheet', 'Theo', curly(oneLine(sheet))),
      asked('days', 'Ngày tự chấm', `${selfScoredOn === null ? '………' : officialShortDate(selfScoredOn)}; ngày thẩm định: ${verifiedOn === null ? '………' : officialShortDate(verifiedOn)}`),
      table(lines, corrections),
      ...paragraph('grade', sentence(gradeSentence(assessment, lines, corrections, settings))),
    ],
    signature: { form: 'head', post: 'Thủ trưởng đơn vị', ...(head == null ? {} : { name: oneLine(head) }) },
    leftSignature: { form: 'head', post: 'Người chấm điểm' },
  }, {
    remarks: remarks(assessment, lines, corrections),
    records: [{ kind: 'assessment', id: assessment.id }, ...lines.flatMap(({ score }) => (score ? [{ kind: 'assessmentScore', id: score.id }] : []))],
  })
}

const columns: Column[] = [
  { title: 'TT', width: { mm: 14 }, align: 'center' }, { title: 'Nội dung', width: { share: 2 } }, { title: 'Điểm tối đa', width: { mm: 14 }, align: 'center' },
  { title: 'Tự chấm', width: { mm: 15 }, align: 'center' }, { title: 'Thẩm định', width: { mm: 16 }, align: 'center' }, { title: 'Tài liệu kiểm chứng', width: { share: 1.1 } },
  { title: 'Ghi chú', width: { share: 0.6 } },
]

const points = (value: number | null) => (value === null ? '' : numeral(value))
const bold = (text: string): Cell => ({ text, bold: true })
const plain = (text: string): Cell => text

function table(lines: readonly ScoreLine[], { bonus, deduction, most }: Corrections): Table {
  const total = totalOf(lines)
  const corrected = (value: number | null) => (value === null ? null : rounded(value + bonus - deduction))
  const last = (name: string, maximum: string, self: number | null, verified: number | null): Row => ({ type: 'total', cells: ['', name, maximum, points(self), points(verified), '', ''] })
  // Given to both sums, so it stands in each column that has one.
  const given = (sum: number | null, value: number) => (sum === null ? '' : points(value))
  const extra = (name: string, maximum: number, value: number): Row =>
    ({ type: 'row', cells: ['', name, numeral(maximum), given(total.self, value), given(total.verified, value), '', ''] })
  return {
    type: 'table', key: 'scores', columns,
    rows: lines.length === 0 ? [] : [
      ...lines.map(({ criterion, depth, isGroup, score, self, verified }): Row => {
        const as = isGroup && depth < 2 ? bold : plain
        const evidence = score?.evidence ?? (isGroup ? null : criterion.evidence)
        return {
          type: 'row',
          cells: [
            as(oneLine(criterion.number ?? '')), as(curly(oneLine(criterion.name))), as(numeral(criterion.maximum)), as(points(self)), as(points(verified)), curly(oneLine(evidence ?? '')), curly(oneLine(score?.note ?? '')),
          ],
        }
      }),
      last('Cộng điểm các tiêu chí', numeral(total.maximum), total.self, total.verified),
      extra('Điểm thưởng (mô hình, điển hình “Dân vận khéo” được công nhận)', most.bonus, bonus), extra('Điểm trừ', most.deduction, deduction),
      last('Tổng điểm', '', corrected(total.self), corrected(total.verified)),
    ],
    emptyText: 'Bộ tiêu chí này chưa có tiêu chí nào',
  }
}

function correctionsOf({ bonus, deduction }: Assessment, settings: Settings): Corrections {
  const most = (name: string) => Number(preference(settings, name, '3').replace(',', '.')) || 0
  const limits = { bonus: most('bonusCap'), deduction: most('deductionCap') }
  return { bonus: Math.min(bonus ?? 0, limits.bonus), deduction: Math.min(deduction ?? 0, limits.deduction), most: limits }
}

const leavesOf = (lines: readonly ScoreLine[]) => lines.filter(({ isGroup }) => !isGroup)

type Side = keyof Points
/** The side the grade goes by: what was verified once it was, before that what the unit gave itself. */
const sideOf = ({ status }: Pick<Assessment, 'status'>): Side => (status === 'verified' ? 'verified' : 'self')

/** The grade a sum earns; the two best ones take no criterion at 0. */
export function gradeOf(total: number, hasZero: boolean, settings: Pick<Settings, 'preferences'>): string {
  const from = (name: string, otherwise: string) => Number(preference(settings, name, otherwise).replace(',', '.'))
  if (total >= from('gradeExcellent', '95') && !hasZero) return 'Hoàn thành xuất sắc nhiệm vụ'
  if (total >= from('gradeGood', '85') && !hasZero) return 'Hoàn thành tốt nhiệm vụ'
  return total >= from('gradeDone', '75') ? 'Hoàn thành nhiệm vụ' : 'Không hoàn thành nhiệm vụ'
}

function gradeSentence(assessment: Assessment, lines: readonly ScoreLine[], { bonus, deduction }: Corrections, settings: Settings): string {
  const side = sideOf(assessment)
  const leaves = leavesOf(lines)
  const sum = totalOf(lines)[side]
  const by = side === 'verified' ? 'theo điểm thẩm định' : 'theo điểm tự chấm'
  if (sum === null || leaves.some(line => line[side] === null)) return `Xếp loại ${by}: chưa chấm đủ các tiêu chí`
  const total = rounded(sum + bonus - deduction)
  const zero = leaves.some(line => line[side] === 0)
  return `Tổng điểm ${by}: ${numeral(total)} điểm. Xếp loại: ${gradeOf(total, zero, settings)}${zero ? ' (có tiêu chí 0 điểm nên không xếp loại tốt, xuất sắc)' : ''}`
}

function remarks(assessment: Assessment, lines: readonly ScoreLine[], { most }: Corrections): Remark[] {
  const at = { at: 'record' as const, kind: 'assessment', id: assessment.id }
  const over = (what: 'bonus' | 'deduction', word: string) =>
    ((assessment[what] ?? 0) > most[what] ? [{ text: `${word} ghi ${numeral(assessment[what] ?? 0)}, nhiều nhất được ${numeral(most[what])} nên chỉ tính ${numeral(most[what])}. Hãy xem lại phiếu.`, mend: at }] : [])
  const unscored = leavesOf(lines).filter(line => line[sideOf(assessment)] === null).length
  return [
    ...(lines.length > 0 ? [] : [{ text: `Bộ tiêu chí "${oneLine(assessment.sheet)}" chưa có tiêu chí nào nên phiếu trống. Hãy nhập tiêu chí, hoặc sửa tên bộ tiêu chí của phiếu.`, wrong: true as const, mend: { at: 'list' as const, kind: 'criterion' } }]),
    ...(unscored === 0 ? [] : [{ text: `Còn ${unscored} tiêu chí chưa có điểm nên chưa xếp loại. Hãy chấm đủ rồi in lại.`, mend: at }]),
    ...over('bonus', 'Điểm thưởng'), ...over('deduction', 'Điểm trừ'),
    ...lines.filter(({ below, criterion }) => below !== null && below !== criterion.maximum).map(({ below, criterion }) => ({
      text: `Tiêu chí "${oneLine(criterion.name).slice(0, 80)}" ghi tối đa ${numeral(criterion.maximum)} điểm nhưng các mục trong đó cộng lại ${numeral(below ?? 0)}. Hãy sửa cho khớp.`, mend: { at: 'record' as const, kind: 'criterion', id: criterion.id },
    })),
    ...leavesOf(lines).filter(({ criterion, self, verified }) => Math.max(self ?? 0, verified ?? 0) > criterion.maximum).map(({ criterion }) => ({
      text: `Điểm của tiêu chí "${oneLine(criterion.name).slice(0, 80)}" cao hơn điểm tối đa. Hãy sửa điểm.`, wrong: true as const, mend: at,
    })),
  ]
}
