import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { formatBytes } from './words.ts'
import type { Parcel } from './writing.ts'
import classes from './Usb.module.css'

/** Kind by kind what leaves, what stays behind and why. */
export function PreviewStep({ parcel, onSummary, onBack, onNext }: { parcel: Parcel; onSummary(words: string): void; onBack(): void; onNext(): void }) {
  const { data, error } = useCall('package.preview', { period: parcel.period, level: parcel.level })
  const goes = data?.kinds.reduce((sum, kind) => sum + kind.goes, 0) ?? 0
  const summary = data ? `${formatNumber(goes)} hồ sơ, ${formatNumber(data.attachments)} tệp, ${formatBytes(data.bytes)}` : ''
  useEffect(() => onSummary(summary), [onSummary, summary])
  return (
    <Card title="Những gì sẽ đi">
      <form onSubmit={event => { event.preventDefault(); if (data) onNext() }}>
        {error && <div className={classes.body}><ErrorNote error={error} /></div>}
        {data && (
          <table className={classes.table}>
            <thead><tr><th scope="col">Loại hồ sơ</th><th scope="col" className={classes.amount}>Đi</th><th scope="col" className={classes.amount}>Giữ lại</th><th scope="col">Vì sao giữ lại</th></tr></thead>
            <tbody>
              {data.kinds.filter(kind => kind.goes + kind.heldBack > 0).map(kind => (
                <tr key={kind.kind}><td>{kind.label}</td><td className={classes.amount}>{formatNumber(kind.goes)}</td><td className={classes.amount}>{formatNumber(kind.heldBack)}</td><td>{kind.why}</td></tr>
              ))}
            </tbody>
            <tfoot><tr><td>Cộng</td><td className={classes.amount}>{formatNumber(goes)}</td><td className={classes.amount}>{formatNumber(data.kinds.reduce((sum, kind) => sum + kind.heldBack, 0))}</td><td>{formatNumber(data.attachments)} tệp đính kèm, khoảng {formatBytes(data.bytes)}</td></tr></tfoot>
          </table>
        )}
        <div className={classes.foot}>
          <Button variant="default" onClick={onBack}>Quay lại</Button>
          <Button type="submit" disabled={!data} autoFocus>Ghi gói</Button>
        </div>
      </form>
    </Card>
  )
}
