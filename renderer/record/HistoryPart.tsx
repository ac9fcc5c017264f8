import { useState } from 'react'
import type { Output } from '../../db/contract/api.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { useCall } from '../api/queries.ts'
import { undo } from '../app/notify.tsx'
import { localTime } from '../words/time.ts'
import classes from './Record.module.css'

const FEW = 5
const FIELDS = 4

/** Who did what to this record, what it said before and after, and the way back of each. */
export function HistoryPart({ kind, id }: { kind: KindName; id: string }) {
  const [all, setAll] = useState(false)
  const { data } = useCall('history.list', { kind, id, limit: all ? 1000 : FEW + 1 })
  const shown = all ? data : data?.slice(0, FEW)
  return (
    <section className={classes.sidePart} aria-label="Lịch sử" id="lich-su" tabIndex={-1}>
      <div className={classes.sideHead}><h2>Lịch sử</h2>{data !== undefined && data.length > FEW && !all && <button type="button" className={classes.link} onClick={() => setAll(true)}>Xem hết</button>}</div>
      <ul className={classes.history}>{shown?.map(entry => <Entry key={entry.changeset} entry={entry} kind={kind} id={id} />)}</ul>
    </section>
  )
}

function Entry({ entry, kind, id }: { entry: Output<'history.list'>[number]; kind: KindName; id: string }) {
  const change = useCall('history.changes', { changeset: entry.changeset, kind, id }).data?.[0]
  return (
    <li>
      <div className={classes.who}>
        <span>{entry.displayName}: {entry.reason}</span>
        {entry.standing && entry.undoes === null && change?.created === false && <button type="button" className={classes.link} onClick={() => void undo(entry.changeset)} aria-label={`Hoàn tác: ${entry.reason}`}>Hoàn tác</button>}
      </div>
      {change?.created && <div className={classes.change}>Tạo mới</div>}
      {!change?.created && change?.fields.slice(0, FIELDS).map(field => (
        field.name === 'deletedAt' ? null : <div key={field.name} className={classes.change}>{field.label}: {field.before !== null && <s>{short(field.before)}</s>} → {field.after === null ? 'để trống' : short(field.after)}</div>
      ))}
      {change !== undefined && !change.created && change.fields.length > FIELDS && <div className={classes.change}>và {change.fields.length - FIELDS} chỗ khác</div>}
      <div className={classes.when}>{localTime(entry.at)}{entry.standing ? '' : ' · đã hoàn tác'}</div>
    </li>
  )
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
