import { Button, Modal } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconProgress } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { packageStages } from '../../db/contract/packageStages.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { timeLeft } from '../app/timeLeft.ts'
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
          <Button autoFocus onClick={() => void startWriting(writing.parcel)}>Ghi lại từ đầu</Button>
        </div>
      </Card>
    )
  }
  return writing.state === 'writing' ? <UnderWay writing={writing} /> : null
}

function UnderWay({ writing: { parcel, done, stage, started, stopping } }: { writing: Extract<ReturnType<typeof useWriting>, { state: 'writing' }> }) {
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) setAsking(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  const percent = Math.floor(done * 100)
  const left = timeLeft(done, performance.now() - started)
  const remains = `Dừng lúc này thì tệp dở trên ${parcel.onStick ? 'USB' : 'nơi ghi'} được xóa; sổ không bị thay đổi.`
  return (
    <Card title={`Đang ghi gói ra ${parcel.placeLabel}`}>
      <div className={classes.body}>
        <div className={classes.amounts}><span className={classes.percent}>{percent} %</span><span>{left}</span></div>
        <div className={classes.bar} role="progressbar" aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} aria-label="Tiến độ ghi gói"><i style={{ width: `${percent}%` }} /></div>
        <ol className={classes.stages} aria-label="Các việc của lần ghi">
          {packageStages.map((name, index) => (
            <li key={name} data-now={index === stage || undefined} aria-current={index === stage ? 'step' : undefined}>
              {index < stage ? <IconCircleCheck size={20} stroke={1.75} className={classes.good} aria-label="Đã xong" />
                : index === stage ? <IconProgress size={20} stroke={1.75} aria-label="Đang làm" /> : <IconCircleDashed size={20} stroke={1.75} aria-hidden />}
              <span>{name}</span>
              <span className={classes.aside}>{index === 0 && stage > 0 ? `${formatNumber(parcel.records)} hồ sơ, ${formatNumber(parcel.files)} tệp` : index > stage ? 'chưa làm' : ''}</span>
            </li>
          ))}
        </ol>
      </div>
      <div className={classes.foot}>
        <span className={classes.footWords}>{remains}</span>
        <Button variant="default" autoFocus disabled={stopping} onClick={stopWriting}>{stopping ? 'Đang dừng' : 'Dừng ghi'}</Button>
      </div>
      <Modal opened={asking && !stopping} onClose={() => setAsking(false)} title="Dừng ghi gói?" size={480}>
        <p>{remains}</p>
        <div className={classes.answers}>
          <Button variant="default" color="gach" onClick={() => { setAsking(false); stopWriting() }}>Dừng ghi</Button>
          <Button data-autofocus onClick={() => setAsking(false)}>Ghi tiếp</Button>
        </div>
      </Modal>
    </Card>
  )
}
