import { CopyButton } from '@mantine/core'
import type { BackupPreview } from '../../db/contract/backupApi.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { localTime } from '../words/time.ts'
import classes from './Backups.module.css'

export type Change = BackupPreview['newer'][number]

/** A change as one line of plain text, to be copied into a note. */
const plain = ({ at, displayName, reason, count }: Change) => `${localTime(at)}\t${displayName}\t${reason}\t${formatNumber(count)} hồ sơ`

/** What was done to a register, the newest first. `total` may be more than is listed. `empty` is said where there is nothing. */
export function ChangeList({ title, changes, total, empty }: { title: string; changes: readonly Change[]; total: number; empty: string }) {
  return (
    <section aria-label={title} className={classes.changes}>
      <div className={classes.changesHead}>
        <h3>{title}{total > 0 && ` (${formatNumber(total)})`}</h3>
        {changes.length > 0 && (
          <CopyButton value={changes.map(plain).join('\n')}>
            {({ copied, copy }) => <button type="button" className={classes.link} onClick={copy}>{copied ? 'Đã chép' : 'Chép danh sách'}</button>}
          </CopyButton>
        )}
      </div>
      {changes.length === 0 && <p className={classes.help}>{empty}</p>}
      {changes.length > 0 && (
        <ul tabIndex={0} aria-label={title}>
          {changes.map(change => (
            <li key={change.changeset}><span>{change.displayName}: {change.reason}{change.count > 1 && ` (${formatNumber(change.count)} hồ sơ)`}</span><small>{localTime(change.at)}</small></li>
          ))}
          {total > changes.length && <li><small>và {formatNumber(total - changes.length)} lần sửa cũ hơn</small></li>}
        </ul>
      )}
    </section>
  )
}
