import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import type { Settings } from '../../db/contract/settings.ts'
import { call, useCall } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { AgencyStep, PaperSample } from './AgencyStep.tsx'
import { PlaceAdvice, PlaceStep } from './PlaceStep.tsx'
import { profileOf } from './profile.ts'
import { DeadlineSample, ReportStep } from './ReportStep.tsx'
import { type SaidName, type Typed, objectionsTo, saidBefore, saidNow } from './said.ts'
import { AskingProvider } from './SaidField.tsx'
import classes from './SetUp.module.css'
import { StartFrame } from './StartFrame.tsx'

const titles = ['Chỗ để sổ', 'Cơ quan', 'Kỳ báo cáo, người phụ trách'] as const
const stepOf = (name: SaidName) => (name.startsWith('due') || name.startsWith('leader') || name === 'displayName' ? 2 : 1)

/** A register in three steps; every default can be kept, and nothing is written before the end of the third. */
export function SetUp({ onBack }: { onBack(): void }) {
  const { data } = useCall('program.defaultProfile', {})
  return data ? <Steps defaults={data as unknown as Settings} onBack={onBack} /> : <StartFrame title="Lập sổ mới" />
}

function Steps({ defaults, onBack }: { defaults: Settings; onBack(): void }) {
  const { suggestedFolder, today } = useProgramState()
  const [at, setAt] = useState(0)
  const [folder, setFolder] = useState(suggestedFolder)
  const [typed, setTyped] = useState<Typed>({})
  const [problems, setProblems] = useState<Partial<Record<SaidName, string>>>({})
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const before = useMemo(() => saidBefore(defaults, today), [defaults, today])
  const said = useMemo(() => saidNow(before, typed), [before, typed])
  const { data: place, isPlaceholderData } = useCall('program.checkPlace', { folder: folder.trim() === '' ? '.' : folder.trim() })
  const known = folder.trim() === '' || isPlaceholderData ? undefined : place
  const asking = useMemo(() => ({
    said, typed, problems,
    onType: (name: SaidName, value: string) => {
      setTyped(now => ({ ...now, [name]: value }))
      setProblems(now => ({ ...now, [name]: undefined }))
    },
  }), [said, typed, problems])
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [at])

  const finish = async () => {
    setBusy(true)
    setError(null)
    try {
      await call('program.createRegister', { folder: folder.trim(), profile: profileOf(defaults, before, said) as never })
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa lập được sổ. Những gì đã điền vẫn còn ở đây.'))
    }
    setBusy(false)
  }
  const next = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const found = Object.entries(objectionsTo(said)).filter(([name]) => stepOf(name as SaidName) === at)
    setProblems(Object.fromEntries(found))
    if (at === 0 && !known?.usable) return form.current?.querySelector<HTMLElement>('[data-field="folder"]')?.focus()
    const [first] = found[0] ?? []
    if (first !== undefined) return form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus()
    return at === 2 ? void finish() : setAt(at + 1)
  }
  return (
    <AskingProvider value={asking}>
      <form ref={form} noValidate className={classes.form} onSubmit={next}>
        <StartFrame
          title="Lập sổ mới" aside={<StepMarks at={at} />}
          foot={(
            <>
              <Button variant="subtle" color="gray" onClick={onBack}>Thoát</Button>
              <span>{at === 2 ? 'Bấm Lập sổ là xác nhận đã đọc điều về tài liệu mật ở trên.' : 'Chưa ghi gì lên máy cho đến khi xong bước 3.'}</span>
              {at > 0 && <Button variant="default" onClick={() => setAt(at - 1)}>Quay lại</Button>}
              <Button type="submit" loading={busy}>{at === 2 ? 'Lập sổ' : 'Tiếp tục'}</Button>
            </>
          )}
        >
          <div className={classes.columns} key={at}>
            <div>
              {at === 0 && <PlaceStep folder={folder} place={known} onFolder={setFolder} />}
              {at === 1 && <AgencyStep />}
              {at === 2 && <ReportStep />}
              {error && <div className={classes.failed}><ErrorNote error={error} /></div>}
            </div>
            <div>{at === 0 ? <PlaceAdvice /> : at === 1 ? <PaperSample today={today} /> : <DeadlineSample today={today} />}</div>
          </div>
        </StartFrame>
      </form>
    </AskingProvider>
  )
}

function StepMarks({ at }: { at: number }) {
  return <div className={classes.marks}>{titles.map((title, index) => <i key={title} data-done={index <= at || undefined} />)}<b>Bước {at + 1} trong 3</b> {titles[at]}</div>
}
