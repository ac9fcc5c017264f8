import type { Input } from '../../db/contract/api.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'

export type Where = NonNullable<Input<'record.list'>['where']>
/** How a piece is drawn: the four stages from pale to dark, or late. */
export type Look = 's1' | 's2' | 's3' | 's4' | 'late'
/** One piece of a bar: what it stands for, how many records, which ones. */
export type Piece = { key: string; label: string; value: number; where: Where; look: Look }
export type Bar = { key: string; label: string; total: number; pieces: Piece[] }

/** Digits are this wide at the size of a chart, in pixels; a piece keeps a little air around its number. */
const DIGIT = 7.5
const AIR = 5

/** Whether the number of a piece fits inside it. `width` in pixels. */
export const holdsNumber = (value: number, width: number): boolean => width >= Math.max(20, formatNumber(value).length * DIGIT + AIR)

/** What a chart shows: bars of records of one kind. `noun` is said after numbers, `stages` names the pieces in their order. */
export type ChartOf = { title: string; kind: KindName; noun: string; stages: { label: string; look: Look }[]; bars: Bar[]; head: string }

export type Drawn = { pieces: { piece: Piece; width: number; inside: boolean }[]; outside: Piece[] }

const GAP = 2
const THINNEST = 3
const OUTSIDE = 44

/**
 * The bars in pixels on a track of `track` pixels, all on one scale that starts at 0. Where a number does not fit its
 * piece, it stands behind the bar, for which room is kept. Pieces of 0 are left out.
 */
export function layBars(bars: readonly Bar[], track: number): Drawn[] {
  const most = Math.max(1, ...bars.map(bar => bar.total))
  const wide = bars.map(bar => draw(bar, track / most))
  const room = Math.max(0, ...wide.map(({ outside }) => outside.length)) * OUTSIDE
  return room === 0 ? wide : bars.map(bar => draw(bar, Math.max(0, track - room) / most))
}

function draw(bar: Bar, scale: number): Drawn {
  const pieces = bar.pieces.filter(({ value }) => value > 0).map(piece => {
    const width = Math.max(THINNEST, piece.value * scale - GAP)
    return { piece, width, inside: holdsNumber(piece.value, width) }
  })
  return { pieces, outside: pieces.filter(({ inside }) => !inside).map(({ piece }) => piece) }
}

/** At most `most` bars: the largest, and one that holds the rest together. The order stays. */
export function fewer(bars: readonly Bar[], most: number, noun: string): Bar[] {
  if (bars.length <= most) return [...bars]
  const kept = new Set(bars.toSorted((a, b) => b.total - a.total).slice(0, most))
  const rest = bars.filter(bar => !kept.has(bar))
  return [...bars.filter(bar => kept.has(bar)), {
    key: 'rest', label: `Khác (${rest.length} ${noun})`, total: rest.reduce((sum, { total }) => sum + total, 0), pieces: together(rest.flatMap(({ pieces }) => pieces)),
  }]
}

function together(pieces: readonly Piece[]): Piece[] {
  return [...Map.groupBy(pieces, ({ label }) => label).values()].flatMap(same => {
    const [first] = same
    return first ? [{ ...first, value: same.reduce((sum, { value }) => sum + value, 0), where: either(same.map(({ where }) => where)) }] : []
  })
}

/** A question that finds what any of these find, when they differ in single values or in stretches that lie against each other. */
export function either(questions: readonly Where[]): Where {
  const fields = new Set(questions.flatMap(question => Object.keys(question)))
  return Object.fromEntries([...fields].flatMap(field => {
    const wanted = questions.map(question => question[field] ?? null)
    const different = [...new Map(wanted.map(value => [JSON.stringify(value), value])).values()]
    if (different.length === 1) return [[field, different[0] ?? null]]
    if (!different.every(isStretch)) return [[field, different.flat() as Where[string]]]
    const whole = wholeOf(different)
    return whole ? [[field, whole]] : []
  }))
}

type Stretch = Extract<Where[string], { from?: unknown; to?: unknown }>
const isStretch = (value: Where[string]): value is Stretch => typeof value === 'object' && value !== null && !Array.isArray(value)
const ordered = (values: readonly (string | number)[]) => values.toSorted((a, b) => (a < b ? -1 : 1))

/** From the earliest beginning to the latest end; undefined where both are open, which asks nothing. */
function wholeOf(stretches: readonly Stretch[]): Stretch | undefined {
  const [froms, tos] = [stretches.flatMap(({ from }) => from ?? []), stretches.flatMap(({ to }) => to ?? [])]
  const [from, to] = [froms.length === stretches.length ? ordered(froms)[0] : undefined, tos.length === stretches.length ? ordered(tos).at(-1) : undefined]
  if (from === undefined && to === undefined) return undefined
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(stretches.some(({ orEmpty }) => orEmpty) ? { orEmpty: true as const } : {}) }
}

/** What the pieces of these bars find together, of one stage or of all. */
export const questionOf = (bars: readonly Bar[], label?: string): Where =>
  either(bars.flatMap(({ pieces }) => pieces).filter(piece => piece.value > 0 && (label === undefined || piece.label === label)).map(({ where }) => where))

/** What is read out on a piece, and on the sum of a bar: "Kinh tế, Đang thực hiện, 4 mô hình". */
export const spoken = (bar: Bar, piece: Piece | undefined, noun: string): string => [bar.label, ...(piece ? [piece.label] : []), `${formatNumber(piece?.value ?? bar.total)} ${noun}`].join(', ')

export type Spot = { row: number; column: number }
/** Where an arrow leads in rows of `lengths` pieces; ←→ run on into the next row, ↑↓ keep the column as far as there is one. */
export function step({ row, column }: Spot, key: string, lengths: readonly number[]): Spot {
  const spots = lengths.flatMap((length, at) => Array.from({ length }, (_, place) => ({ row: at, column: place })))
  const here = spots.findIndex(spot => spot.row === row && spot.column === column)
  const at = (index: number) => spots[Math.min(spots.length - 1, Math.max(0, index))] ?? { row, column }
  if (key === 'ArrowRight') return at(here + 1)
  if (key === 'ArrowLeft') return at(here - 1)
  if (key === 'Home') return at(0)
  if (key === 'End') return at(spots.length - 1)
  const rows = [...new Set(spots.map(spot => spot.row))]
  const next = rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)]
  return next === undefined ? { row, column } : { row: next, column: Math.min(column, (lengths[next] ?? 1) - 1) }
}
