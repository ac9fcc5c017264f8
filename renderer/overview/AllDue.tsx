import { Modal, SegmentedControl } from '@mantine/core'
import { Link } from 'react-router'
import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { useProgramState } from '../app/programState.tsx'
import { useStops } from '../parts/useStops.ts'
import { DueWord } from './DueWord.tsx'
import { type Due, type DueSide, dueNoun, duePlace, dueTitle, onSide, openPetitionsPlace } from './due.ts'
import classes from './Overview.module.css'

/** Everything that is late or soon due, of all kinds, in one dialog; closed while `side` is null. */
export function AllDue({ due, side, onSide: choose, onClose }: { due: Due; side: DueSide | null; onSide(side: DueSide): void; onClose(): void }) {
  return (
    <Modal opened={side !== null} onClose={onClose} title="Việc đến hạn" size={800} closeOnClickOutside>
      {side !== null && <Body due={due} side={side} choose={choose} />}
    </Modal>
  )
}

function Body({ due, side, choose }: { due: Due; side: DueSide; choose(side: DueSide): void }) {
  const { today } = useProgramState()
  const items = onSide(due.items, side)
  const { group, stop } = useStops<HTMLUListElement>(items.length)
  const counts = { all: due.overdue + due.soon, overdue: due.overdue, soon: due.soon }
  const left = counts[side] - items.length
  return (
    <>
      <SegmentedControl
        value={side} onChange={value => choose(value as DueSide)} aria-label="Việc nào" size="sm"
        data={[{ value: 'all', label: `Tất cả ${formatNumber(counts.all)}` }, { value: 'overdue', label: `Quá hạn ${formatNumber(counts.overdue)}` }, { value: 'soon', label: `Sắp đến hạn ${formatNumber(counts.soon)}` }]}
      />
      <ul className={classes.allRows} {...group}>
        {items.map((item, index) => (
          <li key={`${item.what} ${item.id} ${item.dueOn} ${item.title}`}>
            <Link to={duePlace(item)} {...stop(index)}>
              <DueWord days={item.days} />
              <span className={classes.day}>{formatDate(item.dueOn)}</span>
              <span className={classes.words}><span>{dueTitle(item)}</span><small>{[dueNoun(item.what), item.unit].filter(Boolean).join(' · ')}</small></span>
            </Link>
          </li>
        ))}
      </ul>
      {items.length === 0 && <p className={classes.calm}>Không có việc nào ở đây.</p>}
      {left > 0 && <p className={classes.left}>Còn {formatNumber(left)} việc nữa không liệt kê ở đây. <Link to={openPetitionsPlace(today)}>Mở danh sách kiến nghị, đơn thư</Link></p>}
    </>
  )
}
