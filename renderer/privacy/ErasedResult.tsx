import { Button, Modal } from '@mantine/core'
import type { Erased } from '../../db/contract/privacyApi.ts'
import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { Note } from '../parts/Note.tsx'
import { localDay } from '../words/time.ts'
import { LeftNotes } from './LeftNotes.tsx'
import classes from './Privacy.module.css'

/** What an erasure reached, and what it could not reach: packages that left, signed papers, backups made before. */
export function ErasedResult({ erased, onClose }: { erased: Erased; onClose(): void }) {
  const counts: [string, number][] = [['hồ sơ', erased.records], ['ô', erased.fields], ['tệp đính kèm', erased.files], ['bản nháp', erased.drafts], ['liên kết từ hồ sơ khác', erased.links]]
  return (
    <Modal opened onClose={onClose} title="Đã xóa theo yêu cầu" size={640}>
      <div className={classes.dialog}>
        <p>Đã xóa {counts.filter(([, count]) => count > 0).map(([what, count]) => `${formatNumber(count)} ${what}`).join(', ')}: không còn trong sổ, lịch sử, tìm kiếm và tệp.</p>
        {!erased.cleaned && <Note tone="warn" title="Chỗ trống trong tệp sổ chưa ghi đè xong." detail="Đóng sổ rồi mở lại là xong." />}
        {erased.packages.length > 0 && <Note title={`${formatNumber(erased.packages.length)} gói đã gửi còn giữ:`} detail={`${erased.packages.map(sent => `số ${sent.sequence} ngày ${localDay(sent.createdAt)}`).join(', ')}. Hãy báo nơi nhận xóa.`} />}
        {erased.papers.length > 0 && <Note title={`${formatNumber(erased.papers.length)} văn bản đã ký còn nêu:`} detail={`${erased.papers.map(paper => `${paper.symbol ?? paper.name}${paper.signedOn === null ? '' : ` ngày ${formatDate(paper.signedOn)}`}`).join(', ')}. Văn bản đã ký giữ nguyên như lúc ký.`} />}
        <LeftNotes />
        <div className={classes.answers}><Button data-autofocus onClick={onClose}>Đã xem</Button></div>
      </div>
    </Modal>
  )
}
