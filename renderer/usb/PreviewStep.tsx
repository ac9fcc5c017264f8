import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { formatBytes } from './words.ts'
import type { Parcel } from './writing.ts'
import classes from './Usb.module.css'

/** What the preview says will leave, in numbers and in words. */
export type Promised = { records: number; files: number; summary: string }

/** Kind by kind what leaves, what stays behind and why. `room` is what the place has left, null where that is not known. */
export function PreviewStep({ parcel, room, onPromise, onBack, onNext }: { parcel: Parcel; room: number | null; onPromise(promised: Promised): void; onBack(): void; onNext(): void }) {
  const { data, error } = useCall('package.preview', { period: parcel.period, level: parcel.level }, { keep: false })
  const go = useRef<HTMLButtonElement>(null)
  const records = data?.kinds.reduce((sum, kind) => sum + kind.goes, 0) ?? 0
  const missing = data && room !== null ? Math.max(0, data.bytes - room) : 0
  useEffect(() => {
    if (!data) return
    onPromise({ records, files: data.attachments, summary: `${formatNumber(records)} hồ sơ, ${formatNumber(data.attachments)} tệp, khoảng ${formatBytes(data.bytes)}` })
    go.current?.focus({ preventScroll: true })
  }, [data, records, onPromise])
  return (
    <Card title="Những gì sẽ đi">
      <form onSubmit={event => { event.preventDefault(); if (data && missing === 0) onNext() }}>
        {error && <div className={classes.body}><ErrorNote error={error} /></div>}
        {data && (
          <div className={classes.roll} tabIndex={0} role="region" aria-label="Những gì sẽ đi, theo loại hồ sơ">
            <table className={classes.table}>
              <thead><tr><th scope="col">Loại hồ sơ</th><th scope="col" className={classes.amount}>Đi</th><th scope="col" className={classes.amount}>Giữ lại</th><th scope="col">Vì sao giữ lại</th></tr></thead>
              <tbody>
                {data.kinds.filter(kind => kind.goes + kind.heldBack > 0).map(kind => (
                  <tr key={kind.kind}><td>{kind.label}</td><td className={classes.amount}>{formatNumber(kind.goes)}</td><td className={classes.amount}>{formatNumber(kind.heldBack)}</td><td>{kind.why}</td></tr>
                ))}
              </tbody>
              <tfoot><tr><td>Cộng</td><td className={classes.amount}>{formatNumber(records)}</td><td className={classes.amount}>{formatNumber(data.kinds.reduce((sum, kind) => sum + kind.heldBack, 0))}</td><td>{formatNumber(data.attachments)} tệp đính kèm, khoảng {formatBytes(data.bytes)}</td></tr></tfoot>
            </table>
          </div>
        )}
        {missing > 0 && <div className={classes.body}><Note tone="warn" title={`Nơi ghi thiếu ${formatBytes(missing)}.`} detail="Xóa bớt tệp ở đó hoặc chọn nơi khác. Chưa ghi gì." /></div>}
        <div className={classes.foot}>
          <Button variant="default" onClick={onBack}>Quay lại</Button>
          <Button ref={go} type="submit" disabled={!data || missing > 0}>Ghi gói</Button>
        </div>
      </form>
    </Card>
  )
}
