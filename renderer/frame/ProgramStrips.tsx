import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react'
import { useState } from 'react'
import { useLost } from '../app/connection.ts'
import { useProgramState } from '../app/programState.tsx'
import { Strip } from './Strip.tsx'

/** What concerns the whole program: that it is gone, or what went wrong while it started. */
export function ProgramStrips() {
  const lost = useLost()
  const { notice } = useProgramState()
  const [read, setRead] = useState<string | null>(null)
  return (
    <>
      {lost && (
        <Strip tone="danger" icon={IconPlugConnectedX}>
          <b>Mất liên lạc với chương trình.</b> Chữ đang gõ vẫn còn trong cửa sổ này, xin đừng đóng. Đang thử nối lại; nếu chương trình đã tắt, hãy mở lại chương trình.
        </Strip>
      )}
      {notice !== null && notice !== read && (
        <Strip tone="warn" icon={IconAlertTriangle} actions={<Button size="xs" variant="default" onClick={() => setRead(notice)}>Đã đọc</Button>}>{notice}</Strip>
      )}
    </>
  )
}
