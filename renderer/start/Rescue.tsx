import { Button } from '@mantine/core'
import { IconDatabaseOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { BackupView } from '../../db/contract/backupApi.ts'
import type { ErrorCode } from '../../db/contract/errors.ts'
import { useCall } from '../api/queries.ts'
import { BackupTable } from '../backups/BackupTable.tsx'
import classes from '../backups/Backups.module.css'
import { useRestoring } from '../backups/restoring.ts'
import { madeWords } from '../backups/words.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { RescuePreview } from './RescuePreview.tsx'
import start from './Start.module.css'
import { StartFrame } from './StartFrame.tsx'

/** A register that cannot be opened, with why; or, without `problem`, a folder of backups to begin a register from. */
export type Lost = { folder: string; name?: string | undefined; problem?: { message: string; code?: number | undefined } | undefined }

/** Failures by which a register is lost rather than only out of reach, so that its backups are offered. */
const lostBy: ReadonlySet<ErrorCode> = new Set(['damagedRegister', 'notARegister', 'missingRegister', 'readFailed'])
export const isLost = (code: ErrorCode): boolean => lostBy.has(code)

/** Leads from a register that cannot be opened to its last good backup. An empty register is never made in its place. */
export function Rescue({ lost, onBack }: { lost: Lost; onBack(): void }) {
  const { folder, name, problem } = lost
  const { data, error, refetch } = useCall('program.backupsOf', { folder }, { keep: false, fresh: true })
  const restoring = useRestoring()
  const [shown, setShown] = useState<BackupView | null>(null)
  const good = data?.backups.find(({ state }) => state === 'verified')
  const sorted = data && good ? [good, ...data.backups.filter(backup => backup !== good)] : data?.backups ?? []
  if (shown) return <RescuePreview lost={lost} backup={shown} onBack={() => setShown(null)} />
  return (
    <StartFrame
      title="Khôi phục từ bản sao lưu" aside={folder}
      foot={(
        <>
          <Button variant="subtle" color="gray" onClick={onBack}>Quay lại</Button>
          <span>{problem ? 'Tệp đang có được giữ nguyên. Không có sổ trống nào được tạo thay.' : 'Chưa ghi gì lên máy cho đến khi chọn khôi phục.'}</span>
          {good && <Button autoFocus onClick={() => setShown(good)}>Xem bản tốt gần nhất, {madeWords(good)}</Button>}
        </>
      )}
    >
      <div className={`${classes.main} ${start.rescue}`}>
        <h1>{problem ? name ?? 'Sổ chưa mở được' : 'Các bản sao lưu ở đây'}</h1>
        {problem && <Note tone="danger" title="Sổ này chưa mở được." detail={<>{problem.message} <b>Tệp của sổ được giữ nguyên.</b></>} {...(problem.code === undefined ? {} : { code: problem.code })} />}
        {restoring.state === 'failed' && <ErrorNote error={restoring.error} />}
        {error && <ErrorNote error={error}><Button size="xs" variant="default" onClick={() => void refetch()}>Thử lại</Button></ErrorNote>}
        <Card title={problem ? 'Các bản sao lưu của sổ này' : folder}>
          {!data && !error && <GreyBars rows={4} height={36} />}
          {data && sorted.length === 0 && <EmptyState icon={IconDatabaseOff} title="Không thấy bản sao lưu nào ở đây." detail="Nếu có nơi sao lưu thứ hai, cắm ổ ấy vào rồi dùng Khôi phục từ bản sao lưu ở màn hình mở sổ." />}
          {sorted.length > 0 && <BackupTable backups={sorted} name={(backup, when) => <button type="button" className={classes.link} onClick={() => setShown(backup)} aria-label={`Xem bản ${when}${backup === good ? ' · tốt gần nhất' : ''}`}>{when}{backup === good && ' · tốt gần nhất'}</button>} />}
        </Card>
      </div>
    </StartFrame>
  )
}
