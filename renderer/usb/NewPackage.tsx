import { useState } from 'react'
import { formatDate } from '../../db/contract/text/format.ts'
import type { PackageLevel } from '../../db/contract/api.ts'
import { usePeriod } from '../app/period.tsx'
import { LevelStep } from './LevelStep.tsx'
import { PlaceStep, type Place } from './PlaceStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { Note } from '../parts/Note.tsx'
import { type Step, Steps } from './Steps.tsx'
import { levels } from './words.ts'
import { startWriting, useWriting } from './writing.ts'
import { WritingStep } from './WritingStep.tsx'
import classes from './Usb.module.css'

/** The way of a package, step by step: what, where, a look at what leaves, the writing itself. */
export function NewPackage() {
  const { period } = usePeriod()
  const writing = useWriting()
  const [at, setAt] = useState(0)
  const [level, setLevel] = useState<PackageLevel>('full')
  const [place, setPlace] = useState<Place | null>(null)
  const [summary, setSummary] = useState('')
  const now = writing.state === 'idle' ? at : 3
  const parcel = writing.state === 'idle'
    ? { period: period.code, periodLabel: `${formatDate(period.from)} – ${formatDate(period.to)}`, level, to: place?.path ?? '', placeLabel: place?.label ?? '' }
    : writing.parcel

  const titles = ['Chọn kỳ và mức dữ liệu', 'Chọn nơi ghi', 'Xem trước những gì sẽ đi', 'Ghi gói ra USB', 'In phiếu giao nhận']
  const answers = [`Số liệu ${parcel.periodLabel} · ${levels[parcel.level].label}`, parcel.placeLabel, summary, 'Đang ghi, xin đừng rút USB']
  const steps = titles.map((title, index): Step => ({
    title, state: index < now ? 'done' : index === now ? 'now' : 'later',
    ...(index < now || (index === 3 && writing.state === 'writing') ? { answer: answers[index] } : {}),
    ...(writing.state === 'idle' ? { onOpen: () => setAt(index) } : {}),
  }))
  return (
    <div className={classes.columns}>
      <div className={classes.left}>
        <Steps steps={steps} label="Các bước làm gói" />
        <Note title="Gói được khóa bằng mật khẩu." detail="Cấp trên mở bằng phần mềm này hoặc bằng 7-Zip. Đơn tố cáo không bao giờ đi kèm." />
      </div>
      {now === 0 && <LevelStep level={level} onLevel={setLevel} onNext={() => setAt(1)} />}
      {now === 1 && <PlaceStep chosen={place} onChoose={setPlace} onBack={() => setAt(0)} onNext={() => setAt(2)} />}
      {now === 2 && <PreviewStep parcel={parcel} onSummary={setSummary} onBack={() => setAt(1)} onNext={() => void startWriting(parcel)} />}
      {now === 3 && <WritingStep onBack={() => setAt(1)} />}
    </div>
  )
}
