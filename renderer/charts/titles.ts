import type { Bar, ChartOf, Piece } from './bars.ts'

/** What the list says of itself when a piece opened it: "Kinh tế · Đang thực hiện". */
export const titleOfBar = (chart: Pick<ChartOf, 'title'>, bar: Bar, piece?: Piece): string => `${chart.title}: ${bar.label}${piece ? ` · ${piece.label}` : ''}`
