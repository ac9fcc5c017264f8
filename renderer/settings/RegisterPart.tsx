import { Button } from '@mantine/core'
import { useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call, useCall } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { useRegisterCheck } from '../backups/CheckRegister.tsx'
import { FolderPicker } from '../parts/FolderPicker.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import classes from './Settings.module.css'

/** The register as a folder: where it lies, moving it, checking it, closing it. */
export function RegisterPart() {
  const { register } = useProgramState()
  const { data: info } = useCall('register.info', {})
  const [moving, setMoving] = useState(false)
  const [busy, setBusy] = useState<'move' | null>(null)
  const { button, outcome } = useRegisterCheck('Kiểm tra sổ')
  const [moved, setMoved] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const run = async (what: 'move' | null, work: () => Promise<void>) => {
    setBusy(what)
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa làm được. Sổ vẫn ở chỗ cũ và còn nguyên.'))
    }
    setBusy(null)
  }
  const records = Object.values(info?.counts ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <Card>
        <div className={classes.body}>
          <dl className={classes.facts}>
            <dt>Tên</dt><dd>{register?.name}</dd>
            <dt>Thư mục</dt><dd>{register?.folder}</dd>
            <dt>Gồm</dt><dd>{formatNumber(records)} hồ sơ, kể cả danh mục và thiết lập</dd>
            <dt>Dấu vân chữ ký của gói</dt><dd>{info?.fingerprint}</dd>
          </dl>
          <div className={classes.bar}>
            <Button variant="default" onClick={() => void run(null, async () => { await call('program.show', { path: register?.folder ?? '' }) })}>Mở thư mục sổ</Button>
            <Button variant="default" loading={busy === 'move'} onClick={() => setMoving(true)}>Chuyển sổ sang chỗ khác</Button>
            {button}
            <Button variant="default" onClick={() => void run(null, async () => { await call('program.closeRegister', {}) })}>Đóng sổ</Button>
          </div>
        </div>
      </Card>
      {error && <ErrorNote error={error} />}
      {moved && <Note tone="ok" title="Đã chuyển sổ." detail={moved} />}
      {outcome}
      <FolderPicker
        opened={moving} title="Chọn nơi chuyển sổ đến" onClose={() => setMoving(false)}
        onPick={to => {
          setMoving(false)
          void run('move', async () => {
            const { folder, left } = await call('program.moveRegister', { to })
            setMoved(`Sổ nay ở ${folder}.${left === null ? '' : ` Thư mục cũ còn giữ ở ${left}; xem thấy đủ rồi hãy xóa.`}`)
          })
        }}
      />
    </>
  )
}
