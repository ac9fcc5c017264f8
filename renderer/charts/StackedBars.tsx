import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { formatNumber } from '../../db/contract/text/format.ts'
import { listPlace } from '../app/places.ts'
import { type ChartOf, type Drawn, type Spot, layBars, questionOf, spoken, step } from './bars.ts'
import { titleOfBar } from './titles.ts'
import { useWidth } from './useWidth.ts'
import classes from './Charts.module.css'

const arrows = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

/** Horizontal bars, each piece and each sum a link to its records. The whole is one stop of the Tab key, arrows walk the pieces. */
export const StackedBars = memo(function StackedBars({ chart }: { chart: ChartOf }) {
  const { ref, width } = useWidth<HTMLSpanElement>()
  const [spot, setSpot] = useState<Spot | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const drawn = layBars(chart.bars, width)
  // The sum at the right is one more stop behind its pieces.
  const lengths = drawn.map(({ pieces }) => (pieces.length > 0 ? pieces.length + 1 : 0))
  const first = lengths.findIndex(length => length > 0)
  const here = spot && spot.column < (lengths[spot.row] ?? 0) ? spot : { row: first, column: 0 }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!arrows.has(event.key) || event.altKey || event.ctrlKey) return
    event.preventDefault()
    const next = step(here, event.key, lengths)
    setSpot(next)
    body.current?.querySelector<HTMLElement>(`[data-spot="${next.row} ${next.column}"]`)?.focus()
  }
  return (
    <>
      <Legend chart={chart} />
      {/* Arrow keys walk the links inside; the group itself takes no focus. */}
      <div className={classes.bars} role="group" aria-label={`${chart.title}, biểu đồ`} ref={body} onKeyDown={onKeyDown} data-many={chart.bars.length > 6 || undefined}>
        {chart.bars.map((bar, row) => (
          <div className={classes.bar} key={bar.key}>
            <span className={classes.label} title={bar.label}>{bar.label}</span>
            <span className={classes.track} ref={row === 0 ? ref : undefined}>
              {width > 0 && drawn[row] && <Pieces chart={chart} row={row} drawn={drawn[row]} here={here} onFocus={setSpot} />}
            </span>
            {bar.total === 0
              ? <span className={classes.total}>0</span>
              : (
                <Link
                  className={classes.total} to={listPlace(chart.kind, { where: questionOf([bar]), title: titleOfBar(chart, bar) })} aria-label={spoken(bar, undefined, chart.noun)}
                  {...stopAt(row, (lengths[row] ?? 1) - 1, here, setSpot)}
                >
                  {formatNumber(bar.total)}
                </Link>
              )}
          </div>
        ))}
      </div>
    </>
  )
})

const stopAt = (row: number, column: number, here: Spot, onFocus: (spot: Spot) => void) => ({
  'data-spot': `${row} ${column}`, tabIndex: here.row === row && here.column === column ? 0 : -1, onFocus: () => onFocus({ row, column }),
})

function Pieces({ chart, row, drawn, here, onFocus }: { chart: ChartOf; row: number; drawn: Drawn; here: Spot; onFocus(spot: Spot): void }) {
  const bar = chart.bars[row]
  if (!bar) return null
  return (
    <>
      {drawn.pieces.map(({ piece, width, inside }, column) => (
        <Link
          key={piece.key} to={listPlace(chart.kind, { where: piece.where, title: titleOfBar(chart, bar, piece.label) })} className={classes.piece} data-look={piece.look}
          style={{ width }} aria-label={spoken(bar, piece, chart.noun)} title={spoken(bar, piece, chart.noun)} {...stopAt(row, column, here, onFocus)}
        >
          {inside && <span>{formatNumber(piece.value)}</span>}
        </Link>
      ))}
      {drawn.outside.map(({ key, look, value }) => <span key={key} className={classes.outside} aria-hidden><i data-look={look} />{formatNumber(value)}</span>)}
    </>
  )
}

const Legend = ({ chart }: { chart: ChartOf }) => (
  <div className={classes.legend} aria-hidden>
    {chart.stages.map(({ label, look }) => <span key={label}><i data-look={look} />{label}</span>)}
  </div>
)
