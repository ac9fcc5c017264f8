import { Button, Modal } from '@mantine/core'
import { useNavigate } from 'react-router'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { notifyFailure } from '../app/notify.tsx'
import { Note } from '../parts/Note.tsx'
import classes from './Backups.module.css'
import { ChangeList } from './ChangeList.tsx'
import { forgetRestoring, useRestoring } from './restoring.ts'
import { madeWords, missingWords, unknownSince } from './words.ts'

/** After a restoring: what the register is now, where the one before lies, and what must be done again. */
export function RestoredDialog() {
  const restoring = useRestoring()
  const navigate = useNavigate()
  if (restoring.state !== 'done') return null
  const { backup, result } = restoring.restored
  const close = () => {
    forgetRestoring()
    void navigate('/')
  }
  return (
    <Modal opened onClose={close} title="Đã khôi phục sổ" size={720}>
      <div className={classes.said}>
        <p>{result.name} nay như lúc {madeWords(backup)}, đã mở ra kiểm tra.</p>
        {result.kept !== '' && (
          <p>
            Sổ trước khi khôi phục giữ ở <span className={classes.where}>{result.kept}</span>.{' '}
            <button type="button" className={classes.link} onClick={() => void call('program.show', { path: result.kept }).catch((error: unknown) => notifyFailure(error, 'Chưa mở được thư mục ấy.'))}>Mở thư mục</button>
          </p>
        )}
        {result.again > 0 && <Note tone="warn" title={`Đã xóa lại dữ liệu của ${formatNumber(result.again)} hồ sơ.`} detail="Bản sao lưu làm trước lần xóa theo yêu cầu nên còn giữ; nay đã xóa như trước." />}
        {result.missing.length > 0 && (
          <Note tone="warn" title={`${formatNumber(result.missing.length)} tệp đính kèm không còn ở đâu.`} detail={`Hồ sơ của chúng còn nguyên. Tìm được tệp ở nơi khác thì đính kèm lại: ${missingWords(result.missing)}.`} />
        )}
        {result.newerTotal === null
          ? <Note tone="warn" title="Có thể phải làm lại." detail={unknownSince(backup)} />
          : <ChangeList title="Đã làm sau bản này, nay không còn trong sổ" changes={result.newer} total={result.newerTotal} empty="Không có gì phải làm lại." />}
      </div>
      <div className={classes.answers}><Button data-autofocus onClick={close}>Đã xem</Button></div>
    </Modal>
  )
}
