import type { TargetState } from '../../../db/figures/index.ts'
import { counted } from '../sentences/number.ts'
import { curly, oneLine } from '../sentences/text.ts'

const openings = { atLeast: 'từ ', moreThan: 'trên ', atMost: 'không quá ' } as const
const endings = { atLeast: ' trở lên', moreThan: '', atMost: '' } as const
const withUnit = (value: number, unit: string) => `${counted(value, unit)}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}`

/** Bright spots are counted among the models, under a name of their own. */
const thing = (figure: string, unit: string) => (figure.endsWith('BrightSpot') ? 'điểm sáng' : unit)

/** The level a target sets: `từ 95% trở lên`, `100%`, `mỗi đơn vị từ 01 mô hình trở lên`. */
export function levelWords({ figure, relation, threshold, unit, each }: Pick<TargetState, 'figure' | 'relation' | 'threshold' | 'unit' | 'each'>): string {
  const [level, of] = each ? [each.threshold, each.unit] : [threshold, unit]
  if (!each && of === '%' && level === 100 && relation === 'atLeast') return '100%'
  return `${each ? 'mỗi đơn vị ' : ''}${openings[relation]}${withUnit(level, thing(figure, of))}${endings[relation]}`
}

/** The name of a target without the year it ends in, which stands above it. */
export const targetName = (name: string, year: number): string => curly(oneLine(name)).replace(new RegExp(`[\\s,]*năm ${year}$`, 'u'), '')

export const targetWords = (target: TargetState, year: number): string => `${targetName(target.name, year)}: ${levelWords(target)}`

/** A value of a target in its unit: `06 mô hình`, `95%`. In a narrow cell a share of the whole keeps two decimals. */
export const amountWords = ({ figure, unit }: Pick<TargetState, 'figure' | 'unit'>, value: number, points = false): string =>
  (unit === '%' && points ? `${counted(value)} điểm phần trăm` : withUnit(value, unit === 'đơn vị' ? unit : thing(figure, unit)))

/** How a target stands, in the words of a report. */
export function standingWords({ met, onTrack, relation }: Pick<TargetState, 'met' | 'onTrack' | 'relation'>): string {
  if (met === null) return 'Chưa có số liệu'
  if (met) return relation === 'atMost' && onTrack === false ? 'Sắp vượt mức' : 'Đạt'
  if (relation === 'atMost') return 'Vượt mức'
  return onTrack ? 'Đúng tiến độ' : 'Chưa đạt'
}
