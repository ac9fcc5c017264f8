import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { listPlace, recordPlace } from '../app/places.ts'
import { usePeriod } from '../app/period.tsx'
import { useCall } from '../api/queries.ts'
import { TargetBar } from '../charts/TargetBar.tsx'
import { TargetWord } from '../charts/TargetWord.tsx'
import { targetLevel } from '../charts/target.ts'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { useStops } from '../parts/useStops.ts'
import { amount } from '../words/amounts.ts'
import { kindOfFigure } from '../words/figures.ts'
import classes from './Overview.module.css'

const SHOWN = 5

/** The targets of the period that are furthest from being met first; all of them stand on their own screen. */
export function TargetsCard() {
  const { period } = usePeriod()
  const { data, error, refetch } = useCall('targets.get', { period: period.code })
  const rows = (data ?? []).toSorted((a, b) => Number(a.met ?? true) - Number(b.met ?? true)).slice(0, SHOWN)
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
            <Link to={listPlace(kindOfFigure(row.figure), { figure: { id: row.figure, period: period.code }, title: row.name })} {...stop(index)} title={`${row.name}: ${targetLevel(row)}`}>
              <span className={classes.what}>{row.name.replace(` ${period.label}`, '')}</span>
              <span className={classes.value}>{amount(row.value, row.unit)}</span>
              <TargetWord row={row} />
              <TargetBar {...row} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
