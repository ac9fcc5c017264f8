import type { BackupPreview } from '../../db/contract/backupApi.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { StatusWord } from '../parts/StatusWord.tsx'
import { formatBytes } from '../usb/words.ts'
import classes from './Backups.module.css'
import { ChangeList } from './ChangeList.tsx'
import { Findings } from './Findings.tsx'
import { useRestoring } from './restoring.ts'
import { apartWords, backupStates, isWork, madeWords, reasonWords, totals, unknownSince } from './words.ts'

/** What a backup holds beside what the register holds now, and what restoring it would take and bring back. */
export function BackupContents({ preview }: { preview: BackupPreview }) {
  const { backup, ok, findings, attachments, agency, sameRegister } = preview
  const restoring = useRestoring()
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        {restoring.state === 'failed' && <ErrorNote error={restoring.error} />}
        {!ok && (
          <Note tone="danger" title="Bản sao lưu này hỏng, không khôi phục được." detail="Sổ đang dùng không bị đụng tới. Hãy chọn bản khác.">
            <Findings findings={findings} />
          </Note>
        )}
        {ok && findings.length > 0 && <Note tone="warn" title={`Bản này mở được nhưng có ${formatNumber(findings.length)} chỗ cần xem.`}><Findings findings={findings} /></Note>}
        {sameRegister === false && <Note tone="warn" title="Bản này là của một sổ khác." detail="Khôi phục nó là thay sổ đang có bằng sổ ấy." />}
        {attachments.missing > 0 && <Note tone="warn" title={`Thiếu ${formatNumber(attachments.missing)} trong ${formatNumber(attachments.total)} tệp đính kèm.`} detail="Hồ sơ vẫn khôi phục được, riêng các tệp ấy không có." />}
        <Card title="Bản này giữ gì"><Counts preview={preview} /></Card>
      </div>
      <div className={classes.side}>
        <Card title="Bản sao lưu">
          <div className={classes.body}>
            <dl className={classes.facts}>
              <dt>Lúc làm</dt><dd>{madeWords(backup)}</dd>
              <dt>Vì sao</dt><dd>{reasonWords(backup.reason)}</dd>
              {agency !== null && <><dt>Cơ quan</dt><dd>{agency}</dd></>}
              <dt>Tệp đính kèm</dt><dd>{formatNumber(attachments.total)}</dd>
              <dt>Dung lượng</dt><dd>{formatBytes(backup.bytes)}</dd>
              <dt>Tình trạng</dt><dd><StatusWord status={ok ? { ...backupStates.verified, word: 'Vừa đọc lại, còn tốt' } : backupStates.damaged} /></dd>
              <dt>Tệp</dt><dd>{backup.name}</dd>
            </dl>
          </div>
        </Card>
        <Card title="Nếu khôi phục bản này">
          <div className={classes.body}>
            <ChangeList title="Không còn trong sổ" changes={preview.newer} total={preview.newerTotal ?? 0} empty={nothingGoes(preview)} />
            {preview.newerTotal !== null && <ChangeList title="Có lại trong sổ" changes={preview.back} total={preview.backTotal} empty="Không có gì mà sổ nay không còn." />}
          </div>
        </Card>
      </div>
    </div>
  )
}

/** Why nothing is listed as going: it cannot be known, there is no register yet, or nothing was done. */
function nothingGoes({ newerTotal, sameRegister, backup }: BackupPreview): string {
  if (newerTotal === null) return unknownSince(backup)
  return sameRegister === null ? 'Không có gì: ở đó chưa có sổ nào.' : 'Không có gì: từ lúc ấy sổ chưa đổi.'
}

/** Lists, names and settings in one line: they are many and seldom looked for. */
function setUp(counts: BackupPreview['counts']): BackupPreview['counts'][number] {
  const rest = counts.filter(count => !isWork(count))
  const now = rest.every(count => count.now !== null) ? rest.reduce((sum, count) => sum + (count.now ?? 0), 0) : null
  return { kind: '', label: 'Danh mục, cài đặt', held: rest.reduce((sum, { held }) => sum + held, 0), now }
}

/** Kind by kind, then and now side by side; what differs stands out and says by how much. */
function Counts({ preview: { counts } }: { preview: BackupPreview }) {
  const shown = [...counts.filter(isWork), setUp(counts)].filter(({ held, now }) => held > 0 || (now ?? 0) > 0)
  const sum = totals(counts)
  return (
    <table className={classes.table}>
      <thead><tr><th scope="col">Loại hồ sơ</th><th scope="col" className={classes.amount}>Trong bản này</th><th scope="col" className={classes.amount}>Trong sổ nay</th><th scope="col">Khác</th></tr></thead>
      <tbody>
        {shown.map(count => (
          <tr key={count.kind} data-apart={apartWords(count) !== '' || undefined}>
            <td>{count.label}</td><td className={classes.amount}>{formatNumber(count.held)}</td>
            <td className={classes.amount}>{count.now === null ? 'không đọc được' : formatNumber(count.now)}</td><td>{apartWords(count)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr><td>Cộng, không kể danh mục</td><td className={classes.amount}>{formatNumber(sum.held)}</td><td className={classes.amount}>{sum.now === null ? '' : formatNumber(sum.now)}</td><td>{apartWords({ kind: '', label: '', ...sum })}</td></tr>
      </tfoot>
    </table>
  )
}
