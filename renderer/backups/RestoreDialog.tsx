import { Button, Modal } from '@mantine/core'
import type { BackupPreview } from '../../db/contract/backupApi.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import classes from './Backups.module.css'
import { restoreBackup } from './restoring.ts'
import { madeWords, totals, unknownSince } from './words.ts'

/** Asks once more before a backup takes the place of the register in `folder`, with what comes and what goes in numbers. */
export function RestoreDialog({ opened, preview, folder, onClose }: { opened: boolean; preview: BackupPreview; folder: string; onClose(): void }) {
  const { held, now } = totals(preview.counts)
  return (
    <Modal opened={opened} onClose={onClose} title={`Khôi phục sổ về lúc ${madeWords(preview.backup)}?`} size={560}>
      <div className={classes.said}>
        <p>
          Sổ ở {folder} sẽ có <b>{formatNumber(held)} hồ sơ</b> như lúc ấy{now === null ? '.' : `, thay cho ${formatNumber(now)} hồ sơ đang có.`}{' '}
          <Lost preview={preview} />
        </p>
        <p>Sổ đang có không bị xóa: nó được giữ riêng trong thư mục của sổ, lấy lại được.{preview.sameRegister !== null && ' Chữ chưa lưu ở các cửa sổ khác nên lưu trước.'}</p>
      </div>
      <div className={classes.answers}>
        <Button variant="default" data-autofocus onClick={onClose}>Quay lại</Button>
        <Button onClick={() => { onClose(); void restoreBackup(folder, preview.backup) }}>Khôi phục {formatNumber(held)} hồ sơ</Button>
      </div>
    </Modal>
  )
}

/** What was done since and goes, or that this cannot be known; nothing to say where no register is yet. */
function Lost({ preview: { newerTotal, sameRegister, backup } }: { preview: BackupPreview }) {
  if (newerTotal === null) return <b>{unknownSince(backup)}</b>
  if (newerTotal > 0) return <><b>{formatNumber(newerTotal)} lần sửa</b> làm sau đó không còn trong sổ; danh sách sẽ hiện ra để làm lại.</>
  return sameRegister === null ? null : 'Từ lúc ấy sổ chưa có gì mới.'
}
