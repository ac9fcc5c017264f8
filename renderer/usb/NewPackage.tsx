import { useEffect, useEffectEvent, useState } from 'react'
import { formatDate } from '../../db/contract/text/format.ts'
import type { PackageLevel } from '../../db/contract/api.ts'
import { useCall } from '../api/queries.ts'
import { usePeriod } from '../app/period.tsx'
import { periodOf } from '../reports/periods.ts'
import { LevelStep } from './LevelStep.tsx'
import { PlaceStep, type Place } from './PlaceStep.tsx'
import { PreviewStep, type Promised } from './PreviewStep.tsx'
import { Note } from '../parts/Note.tsx'
import { type Step, Steps } from './Steps.tsx'
import { levels } from './words.ts'
import { startWriting, useWriting } from './writing.ts'
import { WritingStep } from './WritingStep.tsx'
import classes from './Usb.module.css'

/** The way of a package, step by step: what, where, a look at what leaves, the writing itself. */
export function NewPackage() {
  const { period: everywhere } = usePeriod()
  const { data: kept } = useCall('record.list', { kind: 'period', limit: 500 })
  const writing = useWriting()
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<string | null>(null)
  const [level, setLevel] = useState<PackageLevel>('full')
  const [place, setPlace] = useState<Place | null>(null)
  const [promised, setPromised] = useState<Promised>({ records: 0, files: 0, summary: '' })
  const period = (chosen === null ? undefined : periodOf(chosen, kept?.rows)) ?? everywhere
  const now = writing.state === 'idle' ? at : 3
  const parcel = writing.state === 'idle'
    ? {
      period: period.code, periodLabel: `${formatDate(period.from)} – ${formatDate(period.to)}`, level, to: place?.path ?? '', placeLabel: place?.label ?? '',
      onStick: place?.onStick ?? false, records: promised.records, files: promised.files,
    } : writing.parcel
  const back = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' || !event.altKey || event.ctrlKey || event.shiftKey || writing.state !== 'idle' || at === 0) return
    event.preventDefault()
    if (!document.querySelector('[role="dialog"][aria-modal="true"]')) setAt(at - 1)
  })
  useEffect(() => {
    // On the document, before the window takes Alt+← for the screen before this one.
    const listen = (event: KeyboardEvent) => back(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  const titles = ['Chọn kỳ và mức dữ liệu', 'Chọn nơi ghi', 'Xem trước những gì sẽ đi', 'Ghi gói', 'In phiếu giao nhận']
  const answers = [`Số liệu ${parcel.periodLabel} · ${levels[parcel.level].label}`, parcel.placeLabel, promised.summary, parcel.onStick ? 'Đang ghi, xin đừng rút USB' : 'Đang ghi']
  const steps = titles.map((title, index): Step => ({
    title, state: index < now ? 'done' : index === now ? 'now' : 'later',
    ...(index < now || (index === 3 && writing.state === 'writing') ? { answer: answers[index] } : {}),
    ...(writing.state === 'idle' ? { onOpen: () => setAt(index) } : {}),
  }))
  return (
    <div className={classes.columns}>
      <div className={classes.left}>
        <Steps steps={steps} label="Các bước làm gói" />
        <Note title="Gói được khóa bằng mật khẩu." detail="Cấp trên mở bằng phần mềm này hoặc bằng 7‑Zip. Đơn tố cáo không bao giờ đi kèm." />
      </div>
      {now === 0 && <LevelStep period={period} periods={kept?.rows ?? []} onPeriod={setChosen} level={level} onLevel={setLevel} onNext={() => setAt(1)} />}
      {now === 1 && <PlaceStep chosen={place} onChoose={setPlace} onBack={() => setAt(0)} onNext={() => setAt(2)} />}
      {now === 2 && <PreviewStep parcel={parcel} room={place?.freeBytes ?? null} onPromise={setPromised} onBack={() => setAt(1)} onNext={() => void startWriting(parcel)} />}
      {now === 3 && <WritingStep onBack={() => setAt(1)} />}
    </div>
  )
}
