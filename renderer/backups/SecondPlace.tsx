import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BackupList } from '../../db/contract/backupApi.ts'
import { AppError } from '../../db/contract/errors.ts'
import { call, queryClient } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { quietWork } from '../app/works.ts'
import { FolderPicker } from '../parts/FolderPicker.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { spokenTime } from '../words/time.ts'
import classes from './Backups.module.css'

type Second = NonNullable<BackupList['second']>

/** Where a second copy of each backup goes: on another disk, so that a broken machine does not take both. */
export function SecondPlace({ second, known }: { second: Second | null; known: boolean }) {
  const [picking, setPicking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const choose = async (folder: string | null) => {
    setPicking(false)
    setBusy(true)
    setError(null)
    try {
      queryClient.setQueryData(['backup.list', {}], await quietWork(folder === null ? 'Đang bỏ nơi thứ hai' : 'Đang chép sang nơi thứ hai', call('backup.second', { folder })))
      void queryClient.invalidateQueries({ queryKey: ['register.health'] })
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa chọn được nơi này. Các bản sao lưu trên máy còn nguyên.'))
    }
    setBusy(false)
  }
  return (
    <Card title="Nơi sao lưu thứ hai">
      <div className={classes.body}>
        {known && second === null && <p>Chưa chọn. Nên chọn một ổ cứng rời hoặc USB để riêng: máy hỏng vẫn còn bản sao.</p>}
        {second && <Chosen second={second} />}
        {error && <ErrorNote error={error} />}
        <div className={classes.bar}>
          <Button size="xs" variant="default" loading={busy} onClick={() => setPicking(true)}>{second === null ? 'Chọn nơi thứ hai' : 'Chọn nơi khác'}</Button>
          {second?.present && <Button size="xs" variant="default" loading={busy} onClick={() => void choose(second.folder)}>Chép ngay</Button>}
          {second && <Button size="xs" variant="subtle" color="gach" disabled={busy} onClick={() => void choose(null)}>Bỏ nơi này</Button>}
        </div>
        <p className={classes.help}>Bản sao không mã hóa và giữ mọi hồ sơ, kể cả đơn tố cáo: ai cầm ổ này đều đọc được. Cất nơi có khóa.</p>
      </div>
      <FolderPicker opened={picking} title="Chọn nơi sao lưu thứ hai" onClose={() => setPicking(false)} onPick={folder => void choose(folder)} />
    </Card>
  )
}

function Chosen({ second: { folder, present, sameDisk, at, message } }: { second: Second }) {
  const { today } = useProgramState()
  return (
    <>
      <p className={classes.where}>{folder}</p>
      {message !== null && <Note tone="warn" detail={message} />}
      {!present && message === null && <Note tone="warn" title="Ổ này chưa cắm." detail="Cắm vào là phần mềm tự chép." />}
      {sameDisk && <Note tone="warn" title="Cùng ổ đĩa với sổ." detail="Ổ này hỏng thì mất cả hai. Hãy chọn ổ cứng rời hoặc USB." />}
      <p>{at === null ? 'Chưa chép bản nào sang đây.' : `Bản mới nhất đã chép và đọc lại lúc ${spokenTime(at, today)}.`}</p>
    </>
  )
}
