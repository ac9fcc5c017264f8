import type { ReactNode } from 'react'
import type { BackupView } from '../../db/contract/backupApi.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { StatusWord } from '../parts/StatusWord.tsx'
import { formatBytes } from '../usb/words.ts'
import classes from './Backups.module.css'
import { backupStates, madeWords, reasonWords } from './words.ts'

/** The backups, the newest first; `name` draws what opens one of them. */
export function BackupTable({ backups, name }: { backups: readonly BackupView[]; name(backup: BackupView, when: string): ReactNode }) {
  return (
    <div className={classes.roll} tabIndex={0} role="group" aria-label="Các bản sao lưu">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Lúc làm</th><th scope="col">Vì sao</th><th scope="col" className={classes.amount}>Hồ sơ</th><th scope="col" className={classes.amount}>Tệp</th>
            <th scope="col" className={classes.amount}>Dung lượng</th><th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {backups.map(backup => (
            <tr key={backup.file}>
              <td className={classes.short}>{name(backup, madeWords(backup))}</td>
              <td>{reasonWords(backup.reason)}{backup.place === 'second' && <small>Ở nơi thứ hai</small>}{backup.holdsErased && <small>Làm trước lần xóa dữ liệu cá nhân, có thể còn giữ</small>}</td>
              <td className={classes.amount}>{backup.records === null ? '' : formatNumber(backup.records)}</td>
              <td className={classes.amount}>{backup.attachments === null ? '' : formatNumber(backup.attachments)}</td>
              <td className={classes.amount}>{formatBytes(backup.bytes)}</td>
              <td><StatusWord status={backupStates[backup.state]} />{backup.message !== null && <small>{backup.message}</small>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
