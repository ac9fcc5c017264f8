import { IconAlertTriangleFilled, IconCircleCheck, IconClock } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useMediaQuery } from '@mantine/hooks'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useProgramState } from '../app/programState.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { Card } from '../parts/Screen.tsx'
import { useStops } from '../parts/useStops.ts'
import { AllDue } from './AllDue.tsx'
import { DueWord } from './DueWord.tsx'
import { type Due, type DueSide, dueDay, duePlace, dueTitle } from './due.ts'
import classes from './Overview.module.css'

/** Deeds with a deadline, the latest first. It never grows: it counts, and the rest stands behind its head. */
export function DueCard({ due }: { due: Due | undefined }) {
  const [side, setSide] = useState<DueSide | null>(null)
  const rows = useMediaQuery('(min-height: 960px)') ? 10 : 5
  const all = due ? due.overdue + due.soon : 0
  const head = due && all > 0 && (
    <>
      {due.overdue > 0 && <button type="button" className={classes.pill} data-tone="danger" onClick={() => setSide('overdue')}><IconAlertTriangleFilled size={14} aria-hidden />{formatNumber(due.overdue)} quá hạn</button>}
      {due.soon > 0 && <button type="button" className={classes.pill} data-tone="warn" onClick={() => setSide('soon')}><IconClock size={14} stroke={2} aria-hidden />{formatNumber(due.soon)} sắp đến hạn</button>}
      <button type="button" className={classes.more} onClick={() => setSide('all')}>Xem cả {formatNumber(all)} việc</button>
    </>
  )
  return (
    <Card title="Việc đến hạn" region aside={head} className={classes.due}>
      {!due && <GreyBars rows={rows} height={36} />}
      {due && all === 0 && <p className={classes.calm}><IconCircleCheck size={20} stroke={1.75} aria-hidden />Không có việc nào quá hạn hoặc sắp đến hạn.</p>}
      {due && all > 0 && <DueRows items={due.items.slice(0, rows)} />}
      {due && <AllDue due={due} side={side} onClose={() => setSide(null)} onSide={setSide} />}
    </Card>
  )
}

function DueRows({ items }: { items: Due['items'] }) {
  const { today } = useProgramState()
  const { group, stop, focus } = useStops<HTMLUListElement>(items.length)
  const arrived = useRef(false)
  useEffect(() => {
    if (arrived.current) return
    arrived.current = true
    // Only when nothing else was reached for while the numbers were fetched.
    const held = document.activeElement
    if (held === null || held === document.body || held.matches('h1, main, [data-first-focus]')) focus(0)
  }, [focus])
  return (
    <ul className={classes.dueRows} data-years={items.some(({ dueOn }) => dueOn.slice(0, 4) !== today.slice(0, 4)) || undefined} {...group}>
      {items.map((item, index) => (
        <li key={`${item.what} ${item.id} ${item.dueOn} ${item.title}`}>
          <Link to={duePlace(item)} {...stop(index)}>
            <DueWord days={item.days} />
            <span className={classes.day}>{dueDay(item.dueOn, today)}</span>
            <span className={classes.what} title={dueTitle(item)}>{dueTitle(item)}</span>
            <span className={classes.unit} title={item.unit ?? undefined}>{item.unit}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
