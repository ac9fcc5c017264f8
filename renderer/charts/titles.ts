import type { Bar, ChartOf } from './bars.ts'

/** What the list says of itself when a piece opened it: "Kinh tế · Đang thực hiện". */
export const titleOfBar = (chart: Pick<ChartOf, 'title'>, bar: Bar, stage?: string): string => `${chart.title}: ${bar.label}${stage === undefined ? '' : ` · ${stage}`}`
