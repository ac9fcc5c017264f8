import { Button } from '@mantine/core'
import { IconCircleCheck, IconProgress } from '@tabler/icons-react'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { clearWriting, startWriting, stopWriting, useWriting } from './writing.ts'
import classes from './Usb.module.css'

/** The package on its way: what is done, what is being done, and what stopping would leave behind. */
export function WritingStep({ onBack }: { onBack(): void }) {
  const writing = useWriting()
  if (writing.state === 'failed') {
    return (
      <Card title="Chưa ghi được gói">
        <div className={classes.body}><ErrorNote error={writing.error} /></div>
        <div className={classes.foot}>
          <Button variant="default" onClick={() => { clearWriting(); onBack() }}>Chọn nơi khác</Button>
          <Button onClick={() => void startWriting(writing.parcel)}>Ghi lại từ đầu</Button>
        </div>
      </Card>
    )
  }
  if (writing.state !== 'writing') return null
  const percent = Math.floor(writing.done * 100)
  return (
    <Card title={`Đang ghi gói ra ${writing.parcel.placeLabel}`}>
      <div className={classes.body}>
        <div><span className={classes.percent}>{percent} %</span></div>
        <div className={classes.bar} role="progressbar" aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} aria-label="Tiến độ ghi gói"><i style={{ width: `${percent}%` }} /></div>
        <ul className={classes.passed} aria-live="polite">
          {writing.passed.map((what, index) => <li key={`${index} ${what}`}><IconCircleCheck size={20} stroke={1.75} className={classes.good} aria-label="Đã xong" />{what}</li>)}
          <li data-now><IconProgress size={20} stroke={1.75} aria-hidden />{writing.what === '' ? 'Chụp số liệu của kỳ' : writing.what}</li>
        </ul>
      </div>
      <div className={classes.foot}>
        <span className={classes.footWords}>Dừng lúc này thì tệp dở trên USB được xóa; sổ không bị thay đổi.</span>
        <Button variant="default" autoFocus disabled={writing.stopping} onClick={stopWriting}>{writing.stopping ? 'Đang dừng' : 'Dừng ghi'}</Button>
      </div>
    </Card>
  )
}
