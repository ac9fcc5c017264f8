import { baseSalaryOn, rewardFactor, rewardOf, rewardStep } from '../../../db/contract/rewards.ts'
import type { Settings } from '../../../db/contract/settings.ts'
import { formatMoney, formatNumber, officialShortDate } from '../../../db/contract/text/format.ts'
import { moneyInWords } from '../../../db/contract/text/moneyInWords.ts'
import type { Annex, Row } from '../content.ts'
import { dots, dotted, plain } from '../paper/blocks.ts'
import { type NomineeGroup, categoryWords } from './nominees.ts'

/** Dự toán tiền thưởng: what each group gets, and in all; `unset` are groups whose award has no rate on the day. */
export type Budget = { day: string; salary: Settings['baseSalaries'][number] | undefined; lines: BudgetLine[]; total: number; unset: NomineeGroup[] }
type BudgetLine = { group: NomineeGroup; count: number; factor: number | null; each: number | null; sum: number | null }

/** Factor times base salary, both of the day of the decision. Computed once a group, however many are in it. */
export function budgetOf(groups: readonly NomineeGroup[], day: string, settings: Settings): Budget {
  const lines = groups.map((group): BudgetLine => {
    const award = { award: group.award, category: group.category, day }
    const [count, each] = [group.nominees.length, rewardOf(award, settings)]
    return { group, count, factor: rewardFactor(award, settings), each, sum: each === null ? null : each * count }
  })
  return {
    day, salary: baseSalaryOn(day, settings), lines, total: lines.reduce((sum, line) => sum + (line.sum ?? 0), 0),
    unset: lines.filter(({ each }) => each === null).map(({ group }) => group),
  }
}

/** How steps of rounding are called. */
const steps: Readonly<Record<number, string>> = { 1_000: 'hàng nghìn đồng', 10_000: 'hàng chục nghìn đồng', 100_000: 'hàng trăm nghìn đồng' }

const cell = (value: number | null, decimals = 0) => (value === null ? dots : formatNumber(value, decimals))

export function budgetAnnex({ day, salary, lines, total, unset }: Budget, settings: Settings): Annex {
  const rows = lines.map(({ group, count, factor, each, sum }, place): Row => ({
    type: 'row', cells: [String(place + 1), `${group.awardName} (${categoryWords(group.category).toLocaleLowerCase('vi')})`, formatNumber(count), cell(factor, 4), cell(salary?.amount ?? null), cell(each), cell(sum)],
  }))
  const count = lines.reduce((all, line) => all + line.count, 0)
  const step = rewardStep(settings)
  // A sum that leaves somebody out is no sum.
  const whole = unset.length === 0
  return {
    key: 'rewards', title: 'Dự toán tiền thưởng', orientation: 'landscape',
    blocks: [
      {
        type: 'table', key: 'rewards.table',
        columns: [
          { title: 'TT', width: { mm: 12 }, align: 'center' }, { title: 'Hình thức, đối tượng', width: { share: 1 } },
          { title: 'Số lượng', width: { mm: 22 }, align: 'right' }, { title: 'Hệ số', width: { mm: 20 }, align: 'right' },
          { title: 'Lương cơ sở (đồng)', width: { mm: 30 }, align: 'right' }, { title: 'Mức thưởng (đồng)', width: { mm: 32 }, align: 'right' },
          { title: 'Thành tiền (đồng)', width: { mm: 36 }, align: 'right' },
        ],
        rows: rows.length === 0 ? [] : [...rows, { type: 'total', cells: ['', 'Tổng cộng', formatNumber(count), '', '', '', whole ? formatNumber(total) : dots] }],
      },
      plain('rewards.words', `Bằng chữ: ${whole ? `${moneyInWords(total)}.` : dotted}`),
      {
        type: 'note', key: 'rewards.basis',
        text: `Mức thưởng bằng hệ số nhân với mức lương cơ sở ${salary ? `${formatMoney(salary.amount)} (${salary.basis})` : dots} áp dụng tại ngày ${officialShortDate(day)}${step > 1 ? `, làm tròn lên ${steps[step] ?? `bội số của ${formatMoney(step)}`}` : ''}.`,
      },
    ],
  }
}
