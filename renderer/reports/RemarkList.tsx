import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Remark } from '../../db/contract/remark.ts'
import { type KindName, isKind } from '../../db/contract/kinds/index.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import classes from './Reports.module.css'

type Ways = { onPart(key: string): void; onIssue(): void }

/** What should be seen to before the paper is signed, each with the way to where it is mended. */
export function RemarkList({ remarks, ...ways }: { remarks: readonly Remark[] } & Ways) {
  const sorted = remarks.toSorted((a, b) => Number(b.wrong ?? false) - Number(a.wrong ?? false))
  return (
    <ul className={classes.warnings}>
      {sorted.map(remark => {
        const Icon = remark.wrong ? IconAlertTriangle : IconInfoCircle
        return (
          <li key={remark.text} data-wrong={remark.wrong || undefined}>
            <Icon size={16} stroke={1.75} aria-hidden />
            <span>{remark.text} <Way mend={remark.mend} {...ways} /></span>
          </li>
        )
      })}
    </ul>
  )
}

function Way({ mend, onPart, onIssue }: { mend: Remark['mend'] } & Ways) {
  switch (mend?.at) {
    case 'setting': return <Link to={`/settings/${mend.kind}`}>Mở Thiết lập</Link>
    case 'list': return isKind(mend.kind) ? <Link to={listPlace(mend.kind)}>Mở danh sách</Link> : null
    case 'record': return isKind(mend.kind) ? <Link to={recordPlace(mend.kind satisfies KindName, mend.id)}>Mở hồ sơ</Link> : null
    case 'part': return <button type="button" className={classes.way} onClick={() => onPart(mend.key)}>Đến chỗ đó</button>
    case 'issue': return <button type="button" className={classes.way} onClick={onIssue}>Mở phần ban hành</button>
    case undefined: return null
  }
}
