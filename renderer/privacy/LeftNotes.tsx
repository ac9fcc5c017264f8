import { Button } from '@mantine/core'
import { useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call, queryClient, useCall } from '../api/queries.ts'
import { quietWork } from '../app/works.ts'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { leftBehind, leftDetail, leftWords, removable } from './leftBehind.ts'

/** What still holds erased data, with the way to remove it; after that, what was removed and what could not be reached. */
export function LeftNotes() {
  const { data } = useCall('backup.list', {}, { fresh: true })
  const [removed, setRemoved] = useState<number | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  if (!data) return null
  const forget = async () => {
    setBusy(true)
    setError(null)
    try {
      setRemoved((await quietWork('Đang bỏ các bản cũ', call('backup.forgetErased', {}))).removed)
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa bỏ được hết các bản cũ. Xem lại còn bản nào rồi làm lại.'))
    }
    await queryClient.invalidateQueries({ queryKey: ['backup.list'] })
    setBusy(false)
  }
  const left = leftBehind(data)
  const count = removable(left)
  return (
    <>
      {count > 0 && (
        <Note tone="warn" title={`Còn giữ dữ liệu đã xóa: ${leftWords(left)}.`} detail={leftDetail(left)}>
          <Button size="xs" variant="default" color="gach" loading={busy} disabled={!left.renewed} onClick={() => void forget()}>Bỏ hẳn {formatNumber(count)} bản cũ</Button>
        </Note>
      )}
      {count === 0 && removed !== null && <Note tone="ok" title={`Đã bỏ hẳn ${formatNumber(removed)} bản cũ.`} detail="Không còn bản nào trong tầm với giữ dữ liệu đã xóa." />}
      {left.absent !== null && <Note tone="warn" title="Nơi sao lưu thứ hai đang không cắm." detail={`Các bản ở ${left.absent} có thể còn giữ dữ liệu đã xóa. Cắm ổ ấy vào, rồi bỏ ở Dữ liệu cá nhân, Đã xóa theo yêu cầu.`} />}
      {error && <ErrorNote error={error} />}
    </>
  )
}
