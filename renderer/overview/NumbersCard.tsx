import { Link } from 'react-router'
import type { Output } from '../../db/contract/api.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { inDays } from '../../db/contract/where.ts'
import { previousYear } from '../../db/contract/periods.ts'
import { usePeriod } from '../app/period.tsx'
import { listPlace } from '../app/places.ts'
import { useStops } from '../parts/useStops.ts'
import { difference, earlierLabel } from '../words/amounts.ts'
import { wordsFor } from '../words/kinds.ts'
import { upperFirst } from '../words/sentence.ts'
import classes from './Overview.module.css'

type Counts = Output<'overview.get'>['counts']
const CELLS = 6

/** Six numbers beside those of the same dates a year earlier. More is neither good nor bad, so there is no colour. */
export function NumbersCard({ counts }: { counts: Counts | undefined }) {
  const { period } = usePeriod()
  const { group, stop } = useStops<HTMLElement>(2 * (counts?.length ?? 0))
  const earlier = earlierLabel(period)
  return (
    <section className={classes.numbers} aria-label="Số lượng so với năm trước" data-region {...group}>
      {counts
        ? counts.map(({ kind, value, previous, where }, index) => (
          <div key={kind}>
            <Link className={classes.now} to={listPlace(kind, { where, title: `${wordsFor(kind).menu}, ${period.label}` })} {...stop(2 * index)}>
              <span className={classes.name}>{wordsFor(kind).menu}</span>
              <span className={classes.figure}>{formatNumber(value)}</span>
            </Link>
            <span className={classes.before}>
              <Link to={listPlace(kind, { where: inDays(kind, previousYear(period)), title: `${wordsFor(kind).menu}, ${earlier}` })} {...stop(2 * index + 1)}>{upperFirst(earlier)}: {formatNumber(previous)}</Link> · {difference(value, previous)}
            </span>
          </div>
        ))
        : Array.from({ length: CELLS }, (_, cell) => <div key={cell}><span className={classes.name} /><span className={classes.figure} /><span className={classes.before} /></div>)}
    </section>
  )
}
