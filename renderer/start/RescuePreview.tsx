import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BackupView } from '../../db/contract/backupApi.ts'
import { useCall } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { BackupContents } from '../backups/BackupContents.tsx'
import classes from '../backups/Backups.module.css'
import { RestoreDialog } from '../backups/RestoreDialog.tsx'
import { useRestoring } from '../backups/restoring.ts'
import { madeWords } from '../backups/words.ts'
import { GreyBars } from '../parts/GreyBars.tsx'
import { FolderPicker } from '../parts/FolderPicker.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import type { Lost } from './Rescue.tsx'
import start from './Start.module.css'
import { StartFrame } from './StartFrame.tsx'

/** One backup of a register that is not open, and where it is to be put: in the place of the lost one, or in a folder of its own. */
export function RescuePreview({ lost, backup, onBack }: { lost: Lost; backup: BackupView; onBack(): void }) {
  const { suggestedFolder } = useProgramState()
  const { data, error } = useCall('program.previewBackup', { folder: lost.folder, file: backup.file }, { keep: false })
  const restoring = useRestoring()
  const [target, setTarget] = useState(lost.problem ? lost.folder : suggestedFolder)
  const { data: place } = useCall('program.checkPlace', { folder: target.trim() === '' ? '.' : target.trim() }, { enabled: !lost.problem })
  const [asking, setAsking] = useState(false)
  const [picking, setPicking] = useState(false)
  const blocked = !lost.problem && place !== undefined && !place.usable
  return (
    <StartFrame
      title="Khôi phục từ bản sao lưu" aside={lost.folder}
      foot={(
        <>
          <Button variant="subtle" color="gray" onClick={onBack}>Mọi bản sao lưu</Button>
          <span>Sổ được giữ nguyên cho đến khi chọn khôi phục.</span>
          <Button disabled={!data?.ok || blocked} loading={restoring.state === 'running'} onClick={() => setAsking(true)}>Khôi phục bản này</Button>
        </>
      )}
    >
      <div className={`${classes.main} ${start.rescue}`}>
        <h1>Bản {madeWords(backup)}</h1>
        {error && <ErrorNote error={error} />}
        {!lost.problem && (
          <Card title="Đặt sổ vào đâu">
            <div className={classes.body}>
              <TextInput label="Thư mục mới của sổ" value={target} onChange={event => setTarget(event.currentTarget.value)} error={blocked ? place.message ?? 'Chưa đặt sổ ở đây được.' : undefined} autoComplete="off" spellCheck={false} />
              <div className={classes.bar}><Button size="xs" variant="default" onClick={() => setPicking(true)}>Chọn thư mục khác</Button></div>
            </div>
          </Card>
        )}
        {!data && !error && <Card title="Đang mở bản sao lưu ra đọc"><GreyBars rows={6} height={36} /></Card>}
        {data && <BackupContents preview={data} />}
      </div>
      {data && <RestoreDialog opened={asking} preview={data} folder={target.trim()} onClose={() => setAsking(false)} />}
      <FolderPicker opened={picking} title="Chọn chỗ đặt sổ" onClose={() => setPicking(false)} onPick={folder => { setPicking(false); setTarget(folder) }} />
    </StartFrame>
  )
}
