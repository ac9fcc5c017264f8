import { Button } from '@mantine/core'
import type { BackupList } from '../../db/contract/backupApi.ts'
import { call } from '../api/queries.ts'
import { notifyFailure } from '../app/notify.tsx'
import { Card } from '../parts/Screen.tsx'
import { formatBytes } from '../usb/words.ts'
import classes from './Backups.module.css'

/** Registers that a restored backup took the place of: kept as they were, and never removed by the program. */
export function Replaced({ replaced }: { replaced: BackupList['replaced'] }) {
  return (
    <Card title="Sổ cũ giữ lại khi khôi phục">
      <div className={classes.body}>
        <ul className={classes.list}>
          {replaced.map(({ folder, name, bytes }) => (
            <li key={folder}>
              <div>{name}<small>{formatBytes(bytes)}</small></div>
              <Button
                size="xs" variant="default" aria-label={`Mở thư mục ${name}`}
                onClick={() => void call('program.show', { path: folder }).catch((error: unknown) => notifyFailure(error, `Chưa mở được thư mục ${folder}.`))}
              >
                Mở thư mục
              </Button>
            </li>
          ))}
        </ul>
        <p className={classes.help}>Phần mềm không tự xóa, trừ khi bỏ các bản cũ sau một lần xóa dữ liệu cá nhân. Xem chắc không cần nữa thì xóa thư mục ấy.</p>
      </div>
    </Card>
  )
}
