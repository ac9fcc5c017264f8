import { Link } from 'react-router'
import { formatNumber } from '../../db/contract/text/format.ts'
import { listPlace } from '../app/places.ts'
import { type Bar, type ChartOf, either } from './bars.ts'
import { titleOfBar } from './titles.ts'
import classes from './Charts.module.css'

/** The table behind a chart: the same numbers, each a link to its records, sums at the right and at the foot. */
export function BarTable({ chart }: { chart: ChartOf }) {
  const sums = chart.stages.map(({ label }) => chart.bars.reduce((sum, bar) => sum + (pieceOf(bar, label)?.value ?? 0), 0))
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
              {chart.stages.map(({ label }) => <td key={label}><NumberLink chart={chart} bar={bar} label={label} /></td>)}
              <td><NumberLink chart={chart} bar={bar} /></td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">Tổng</th>{sums.map((sum, at) => <td key={chart.stages[at]?.label}>{formatNumber(sum)}</td>)}<td>{formatNumber(chart.bars.reduce((sum, bar) => sum + bar.total, 0))}</td></tr>
        </tfoot>
      </table>
    </div>
  )
}

const pieceOf = (bar: Bar, label: string) => bar.pieces.find(piece => piece.label === label)

function NumberLink({ chart, bar, label }: { chart: ChartOf; bar: Bar; label?: string }) {
  const piece = label === undefined ? undefined : pieceOf(bar, label)
  const value = label === undefined ? bar.total : piece?.value ?? 0
  const where = piece?.where ?? either(bar.pieces.filter(found => found.value > 0).map(found => found.where))
  if (value === 0) return '0'
  return <Link to={listPlace(chart.kind, { where, title: titleOfBar(chart, bar, piece) })}>{formatNumber(value)}</Link>
}
