import { Link } from 'react-router'
import { formatNumber } from '../../db/contract/text/format.ts'
import { listPlace } from '../app/places.ts'
import { type Bar, type ChartOf, questionOf } from './bars.ts'
import { titleOfBar } from './titles.ts'
import classes from './Charts.module.css'

/** The table behind a chart: the same numbers, each a link to its records, sums at the right and at the foot. */
export function BarTable({ chart }: { chart: ChartOf }) {
  const sumOf = (label?: string) => chart.bars.reduce((sum, bar) => sum + (label === undefined ? bar.total : pieceOf(bar, label)?.value ?? 0), 0)
  return (
    <div className={classes.tableBox} tabIndex={0} role="region" aria-label={`${chart.title}, bảng`}>
      <table className={classes.table}>
        <thead>
          <tr><th scope="col">{chart.head}</th>{chart.stages.map(({ label }) => <th scope="col" key={label}>{label}</th>)}<th scope="col">Tổng</th></tr>
        </thead>
        <tbody>
          {chart.bars.map(bar => (
            <tr key={bar.key}>
              <th scope="row">{bar.label}</th>
              {chart.stages.map(({ label }) => <td key={label}><NumberLink chart={chart} bars={[bar]} value={pieceOf(bar, label)?.value ?? 0} label={label} /></td>)}
              <td><NumberLink chart={chart} bars={[bar]} value={bar.total} /></td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">Tổng</th>{chart.stages.map(({ label }) => <td key={label}><NumberLink chart={chart} bars={chart.bars} value={sumOf(label)} label={label} /></td>)}<td><NumberLink chart={chart} bars={chart.bars} value={sumOf()} /></td></tr>
        </tfoot>
      </table>
    </div>
  )
}

const pieceOf = (bar: Bar, label: string) => bar.pieces.find(piece => piece.label === label)

function NumberLink({ chart, bars, value, label }: { chart: ChartOf; bars: readonly Bar[]; value: number; label?: string }) {
  const [bar] = bars
  if (value === 0) return '0'
  const title = bars.length === 1 && bar ? titleOfBar(chart, bar, label) : [chart.title, ...(label === undefined ? [] : [label])].join(': ')
  return <Link to={listPlace(chart.kind, { where: questionOf(bars, label), title })}>{formatNumber(value)}</Link>
}
