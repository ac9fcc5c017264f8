import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { Output } from '../../db/contract/api.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import { usePeriod } from '../app/period.tsx'
import { useCall } from '../api/queries.ts'
import { TargetBar } from '../charts/TargetBar.tsx'
import { TargetWord } from '../charts/TargetWord.tsx'
import { expectedWords, lackingWords, targetLevel } from '../charts/target.ts'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { useStops } from '../parts/useStops.ts'
import { amount } from '../words/amounts.ts'
import { kindOfFigure } from '../words/figures.ts'
import classes from './Overview.module.css'

const SHOWN = 5

type Row = Output<'targets.get'>[number]

/** What falls behind first, then what only goes as it should, then what is met. */
const standing = ({ met, onTrack }: Row) => (met === null ? 3 : met && onTrack !== false ? 2 : onTrack ? 1 : 0)

/** Everything about a target on a line each. */
const told = (row: Row) => [`${row.name}: ${targetLevel(row)}`, row.met === false ? expectedWords(row) : '', lackingWords(row.missingUnits)].filter(Boolean).join('\n')

/** The targets of the period that are furthest from being met first; all of them stand on their own screen. */
export function TargetsCard() {
  const { period } = usePeriod()
  const { data, error, refetch } = useCall('targets.get', { period: period.code })
  const rows = (data ?? []).toSorted((a, b) => standing(a) - standing(b)).slice(0, SHOWN)
  const { group, stop } = useStops<HTMLUListElement>(rows.length)
  const aside = (
    <span className={classes.legend}>
      {data && data.length > SHOWN ? <Link to="/targets">Xem cả {data.length} chỉ tiêu</Link> : <><i aria-hidden />mức phải đạt</>}
    </span>
  )
  return (
    <Card title={`Chỉ tiêu ${period.label}`} region aside={rows.length > 0 && aside} className={classes.targets}>
      {error && <div className={classes.inside}><ErrorNote error={error}><Button size="xs" variant="default" onClick={() => void refetch()}>Thử lại</Button></ErrorNote></div>}
      {!data && !error && <GreyBars rows={SHOWN} height={35} />}
      {data?.length === 0 && <p className={classes.calm}>Chưa có chỉ tiêu cho kỳ này. <Link to={recordPlace('target', 'new')}>Thêm chỉ tiêu</Link></p>}
      <ul className={classes.targetRows} {...group}>
        {rows.map((row, index) => (
          <li key={row.id}>
            <Link to={listPlace(kindOfFigure(row.figure), { figure: { id: row.figure, period: row.period }, title: row.name })} {...stop(index)} title={told(row)}>
              <span className={classes.what}>{row.name.replace(` ${period.label}`, '')}</span>
              <span className={classes.value}>{row.each && row.value !== null ? `${formatNumber(row.value)}/${formatNumber(row.threshold)}` : amount(row.value, row.unit)}</span>
              <TargetWord row={row} />
              <TargetBar {...row} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
