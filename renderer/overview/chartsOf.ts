import type { Output } from '../../db/contract/api.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { type ChartOf, type Look, fewer } from '../charts/bars.ts'

type Shown = Output<'overview.get'>

const MOST_FIELDS = 8
const stageLooks: readonly Look[] = ['s1', 's2', 's3', 's4']

/** Models of the period by field, their stages from pale to dark. */
export function modelsChart(fields: Shown['modelsByField']): ChartOf {
  const stages = [...new Map(fields.flatMap(({ pieces }) => pieces.map(({ stage, label }) => [stage, label] as const)))]
    .map(([stage, label], at) => ({ stage, label, look: stageLooks[Math.min(at, stageLooks.length - 1)] ?? 's4' }))
  const look = new Map(stages.map(found => [found.stage, found.look]))
  const bars = fields.filter(({ total }) => total > 0).map(({ code, label, total, pieces }) => ({
    key: code, label, total, pieces: pieces.map(piece => ({ key: piece.stage, label: piece.label, value: piece.value, where: piece.where, look: look.get(piece.stage) ?? 's4' })),
  }))
  return { title: 'Mô hình theo lĩnh vực và tình trạng', kind: 'model', noun: 'mô hình', head: 'Lĩnh vực', stages, bars: fewer(bars, MOST_FIELDS, 'lĩnh vực') }
}

/** Open petitions by age, those past their deadline hatched. */
export function petitionsChart({ rows }: Shown['petitionsByAge']): ChartOf {
  return {
    title: 'Kiến nghị chưa xong', kind: 'petition', noun: 'kiến nghị', head: 'Từ ngày nhận',
    stages: [{ label: 'Trong hạn', look: 's3' }, { label: 'Quá hạn', look: 'late' }],
    bars: rows.map(({ label, inTime, late }) => ({
      key: label, label, total: inTime.value + late.value,
      pieces: [{ key: 'inTime', label: 'Trong hạn', ...inTime, look: 's3' as const }, { key: 'late', label: 'Quá hạn', ...late, look: 'late' as const }],
    })),
  }
}

/** "Còn 31, cũ nhất 47 ngày": the noun stands in the heading beside it. */
export function petitionsAside({ open, oldest }: Shown['petitionsByAge']): string {
  return [`Còn ${formatNumber(open)}`, ...(oldest === null ? [] : [`cũ nhất ${formatNumber(oldest)} ngày`])].join(', ')
}
