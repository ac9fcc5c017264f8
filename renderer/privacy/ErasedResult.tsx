import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Erased } from '../../db/contract/privacyApi.ts'
import { AppError } from '../../db/contract/errors.ts'
import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { call, queryClient } from '../api/queries.ts'
import { quietWork } from '../app/works.ts'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { localDay } from '../words/time.ts'
import classes from './Privacy.module.css'

/** What an erasure reached, and what it could not reach: packages that left, signed papers, backups made before. */
export function ErasedResult({ erased, onClose }: { erased: Erased; onClose(): void }) {
  const [older, setOlder] = useState(erased.olderBackups)
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const forget = async () => {
    setBusy(true)
    setError(null)
    try {
      const { removed } = await quietWork('Đang bỏ các bản sao lưu cũ', call('backup.forgetErased', {}))
      setOlder(Math.max(0, older - removed))
      await queryClient.invalidateQueries({ queryKey: ['backup.list'] })
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa bỏ được các bản sao lưu cũ. Chúng còn nguyên.'))
    }
    setBusy(false)
  }
  const counts: [string, number][] = [['hồ sơ', erased.records], ['ô', erased.fields], ['tệp đính kèm', erased.files], ['bản nháp', erased.drafts], ['liên kết từ hồ sơ khác', erased.links]]
  return (
    <Modal opened onClose={onClose} title="Đã xóa theo yêu cầu" size={640}>
      <div className={classes.dialog}>
        <p>Đã xóa {counts.filter(([, count]) => count > 0).map(([what, count]) => `${formatNumber(count)} ${what}`).join(', ')}: không còn trong sổ, lịch sử, tìm kiếm và tệp.</p>
        {!erased.cleaned && <Note tone="warn" title="Chỗ trống trong tệp sổ chưa ghi đè xong." detail="Đóng sổ rồi mở lại là xong." />}
        {erased.packages.length > 0 && <Note title={`${formatNumber(erased.packages.length)} gói đã gửi còn giữ:`} detail={`${erased.packages.map(sent => `số ${sent.sequence} ngày ${localDay(sent.createdAt)}`).join(', ')}. Hãy báo nơi nhận xóa.`} />}
        {erased.papers.length > 0 && <Note title={`${formatNumber(erased.papers.length)} văn bản đã ký còn nêu:`} detail={`${erased.papers.map(paper => `${paper.symbol ?? paper.name}${paper.signedOn === null ? '' : ` ngày ${formatDate(paper.signedOn)}`}`).join(', ')}. Văn bản đã ký giữ nguyên như lúc ký.`} />}
        {older > 0 && (
          <Note tone="warn" title={`${formatNumber(older)} bản sao lưu làm trước còn giữ.`} detail="Chúng tự bỏ dần theo thời gian; cũng có thể bỏ ngay, vì đã có bản mới sau khi xóa.">
            <Button size="xs" variant="default" color="gach" loading={busy} onClick={() => void forget()}>Bỏ hẳn {formatNumber(older)} bản sao lưu cũ</Button>
          </Note>
        )}
        {error && <ErrorNote error={error} />}
        <div className={classes.answers}><Button data-autofocus onClick={onClose}>Đã xem</Button></div>
      </div>
    </Modal>
  )
}
