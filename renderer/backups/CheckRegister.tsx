import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call, queryClient } from '../api/queries.ts'
import { quietWork } from '../app/works.ts'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Findings } from './Findings.tsx'

type Check = Output<'register.check'>

/** Reads the whole register on request: the button, and what came of it, to be placed where the screen has room. */
export function useRegisterCheck(label: string): { button: ReactNode; outcome: ReactNode } {
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Check | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const check = async () => {
    setBusy(true)
    setError(null)
    try {
      setFound(await quietWork('Đang kiểm tra sổ', call('register.check', {})))
      void queryClient.invalidateQueries({ queryKey: ['register.health'] })
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa kiểm tra được. Sổ không bị thay đổi.'))
    }
    setBusy(false)
  }
  return {
    button: <Button variant="default" loading={busy} onClick={() => void check()}>{label}</Button>,
    outcome: error ? <ErrorNote error={error} /> : found && <Outcome found={found} />,
  }
}

function Outcome({ found }: { found: Check }) {
  if (found.ok) return <Note tone="ok" title="Sổ nguyên vẹn." detail="Đã đọc mọi trang, mọi liên kết, mã của từng hồ sơ và từng tệp đính kèm." />
  return (
    <Note tone="danger" title={`Có ${formatNumber(found.findings.length)} chỗ cần xem.`} detail="Sổ chưa bị sửa gì.">
      <Findings findings={found.findings} />
    </Note>
  )
}
