import { Button, CopyButton, Modal } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload, IconEye, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call, useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { SavePicker } from '../parts/FolderPicker.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { printPaper } from '../parts/printPaper.ts'
import { Card } from '../parts/Screen.tsx'
import { localDay } from '../words/time.ts'
import { SlipPaper } from './SlipPaper.tsx'
import { fileName, folderOf, formatBytes, grouped, levels } from './words.ts'
import { type Parcel, clearWriting, passwordKept } from './writing.ts'
import classes from './Usb.module.css'

/** A package that arrived and was read back: what it is, its password, its slip. */
export function PackageResult({ parcel, result, kept }: { parcel: Parcel; result: Output<'package.write'>; kept: boolean }) {
  const [error, setError] = useState<AppError | null>(null)
  const [saving, setSaving] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const { data: sent } = useCall('package.log', {})
  const before = sent?.filter(({ sequence, deliveredAt }) => sequence < result.sequence && deliveredAt !== null).toSorted((a, b) => b.sequence - a.sequence)[0]
  const run = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa làm được phiếu. Gói đã ghi không bị đụng tới.'))
    }
  }
  const slipOf = { sequence: result.sequence, ...(result.password === undefined ? {} : { password: result.password }) }
  const print = async () => {
    await printPaper((await call('package.previewSlip', slipOf)).url)
    passwordKept()
  }
  return (
    <div className={classes.result}>
      <div className={classes.left}>
        <Card>
          <div className={classes.body}>
            <div className={classes.verdict} role="status">
              <span className={classes.disc}><IconCheck size={20} aria-hidden /></span>
              <div><h2>{parcel.onStick ? 'Xong. Có thể rút USB.' : 'Xong. Gói đã ghi đủ.'}</h2><div>Đã đọc lại cả {formatNumber(result.entries)} tệp trong gói, khớp với bản trên máy.</div></div>
            </div>
            <dl className={classes.facts}>
              <dt>Tên tệp</dt><dd><b>{fileName(result.file)}</b></dd>
              <dt>Nơi ghi</dt><dd>{folderOf(result.file)} <button type="button" className={classes.link} onClick={() => void run(async () => { await call('program.show', { path: result.file }) })}>Mở thư mục</button></dd>
              <dt>Gồm</dt><dd>{formatNumber(parcel.records)} hồ sơ, {formatNumber(parcel.files)} tệp đính kèm, {formatBytes(result.bytes)}</dd>
              <dt>Kỳ số liệu</dt><dd>{parcel.periodLabel}</dd>
              <dt>Mức dữ liệu</dt><dd>{levels[parcel.level].label}</dd>
              <dt>Mã kiểm tra</dt><dd className={classes.hash}>{grouped(result.sha256)}{' '}
                <CopyButton value={result.sha256.toUpperCase()}>{({ copied, copy }) => <button type="button" className={classes.link} onClick={copy}>{copied ? 'Đã chép' : 'Chép đủ 64 ký tự'}</button>}</CopyButton>
              </dd>
              <dt>Dấu vân chữ ký</dt><dd className={classes.hash}>{result.fingerprint}</dd>
              <dt>Gói số</dt><dd>{result.sequence}</dd>
              <dt>Gói liền trước</dt><dd>{before ? `Số ${before.sequence}, ngày ${localDay(before.deliveredAt ?? before.createdAt)}` : sent && 'Chưa có'}</dd>
            </dl>
          </div>
        </Card>
        {result.password !== undefined && <Password password={result.password} />}
        {error && <ErrorNote error={error} />}
        <div className={classes.row}>
          <Button autoFocus leftSection={<IconPrinter size={16} />} onClick={() => void run(print)}>In phiếu giao nhận</Button>
          <Button variant="default" leftSection={<IconDownload size={16} />} onClick={() => setSaving(true)}>Lưu phiếu</Button>
          <Button variant="subtle" ml="auto" onClick={() => (kept || result.password === undefined ? clearWriting() : setLeaving(true))}>Làm gói khác</Button>
        </div>
      </div>
      <SlipPaper {...slipOf} />
      <SavePicker
        opened={saving} title="Lưu phiếu giao nhận, đừng để chung với gói" name={`Phieu-giao-nhan-${result.sequence}.pdf`} extension="pdf" onClose={() => setSaving(false)}
        onPick={out => {
          setSaving(false)
          void run(async () => {
            const made = await call('package.slip', { ...slipOf, out })
            passwordKept()
            notify(`Đã lưu phiếu ${fileName(made.file)}.`, { action: { label: 'Mở thư mục', run: () => void call('program.show', { path: made.file }).catch(() => undefined) } })
          })
        }}
      />
      <Modal opened={leaving} onClose={() => setLeaving(false)} title="Chưa in, lưu hay chép mật khẩu của gói này" size={480}>
        <p>Rời phiếu này là không xem lại được mật khẩu, và không ai mở được gói. Khi đó phải ghi gói khác.</p>
        <div className={classes.answers}>
          <Button variant="default" color="gach" onClick={clearWriting}>Bỏ mật khẩu, làm gói khác</Button>
          <Button data-autofocus onClick={() => setLeaving(false)}>Quay lại phiếu</Button>
        </div>
      </Modal>
    </div>
  )
}

function Password({ password }: { password: string }) {
  const [shown, setShown] = useState(false)
  return (
    <Card>
      <div className={classes.body}>
        <div className={classes.row}>
          <h2 className={classes.cardTitle}>Mật khẩu của gói</h2>
          <Button size="xs" variant="default" leftSection={<IconEye size={16} />} onClick={() => setShown(!shown)} aria-pressed={shown}>{shown ? 'Ẩn' : 'Hiện'}</Button>
          <CopyButton value={password}>{({ copied, copy }) => <Button size="xs" variant="default" leftSection={<IconCopy size={16} />} onClick={() => { copy(); passwordKept() }}>{copied ? 'Đã chép' : 'Chép'}</Button>}</CopyButton>
        </div>
        <output className={classes.password} aria-label="Mật khẩu của gói">{shown ? password : password.replaceAll(/[^\s-]/g, '•')}</output>
        <div className={classes.help}>Đưa phiếu riêng, không để chung với USB. Phần mềm không gửi mật khẩu đi đâu và không giữ lại: rời phiếu này là không xem lại được.</div>
      </div>
    </Card>
  )
}
