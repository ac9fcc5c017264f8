import { Button, Popover } from '@mantine/core'
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Period } from '../../db/contract/periods.ts'
import { formatDate, parseDate } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { usePeriod } from '../app/period.tsx'
import { useProgramState } from '../app/programState.tsx'
import classes from './Frame.module.css'
import { datesOf, keptIn, partsOfYear, periodName, yearsFrom } from './periodChoices.ts'
import own from './PeriodSwitch.module.css'

/** One period for all screens; its dates stand beside its name at all times. */
export function PeriodSwitch() {
  const { period, choose } = usePeriod()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus transitionProps={{ duration: 0 }} width={444}>
      <Popover.Target>
        <button type="button" className={classes.period} onClick={() => setOpened(!opened)} title="Đổi kỳ" aria-haspopup="dialog" aria-expanded={opened}>
          <span><span className="visually-hidden">Kỳ: </span><b>{periodName(period)}</b><IconChevronDown size={14} aria-hidden /></span>
          <span>{datesOf(period)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Chọn kỳ">
        {opened && <Choices current={period} onChoose={code => { choose(code); setOpened(false) }} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Choices({ current, onChoose }: { current: Period; onChoose(code: string): void }) {
  const { today } = useProgramState()
  const { data } = useCall('record.list', { kind: 'period', limit: 500 })
  const [year, setYear] = useState(Number(current.to.slice(0, 4)))
  const kept = keptIn(year, data?.rows ?? [])
  const option = (code: string, label: string) => (
    <button key={code} type="button" className={own.option} aria-pressed={code === current.code} onClick={() => onChoose(code)}>{label}</button>
  )
  return (
    <div className={own.choices}>
      <Years year={year} newest={Math.max(Number(today.slice(0, 4)) + 1, year)} onYear={setYear} />
      {partsOfYear(year).map(({ name, choices }) => (
        <div key={name} className={own.row} data-columns={choices.length > 4 || undefined} role="group" aria-label={name}>{choices.map(({ code, label }) => option(code, label))}</div>
      ))}
      {kept.length > 0 && (
        <div className={own.kept} role="group" aria-label="Kỳ báo cáo của cơ quan">
          <div className={own.heading}>Kỳ báo cáo của cơ quan trong năm {year}</div>
          {kept.map(({ code, label, dates }) => (
            <button key={code} type="button" className={own.option} aria-pressed={code === current.code} onClick={() => onChoose(code)}><span>{label}</span> <span className={own.dates}>{dates}</span></button>
          ))}
        </div>
      )}
      <Between current={current} onChoose={onChoose} />
    </div>
  )
}

/** The year whose parts are offered; older ones a step further. */
function Years({ year, newest: first, onYear }: { year: number; newest: number; onYear(year: number): void }) {
  const [newest, setNewest] = useState(first)
  return (
    <div className={own.years} role="group" aria-label="Năm">
      <button type="button" className={own.step} aria-label="Những năm sau" title="Những năm sau" onClick={() => setNewest(newest + 1)}><IconChevronLeft size={16} stroke={1.75} aria-hidden /></button>
      {yearsFrom(newest).map(each => (
        <button key={each} type="button" className={own.option} aria-pressed={each === year} data-autofocus={each === year || undefined} onClick={() => onYear(each)}>{each}</button>
      ))}
      <button type="button" className={own.step} aria-label="Những năm trước" title="Những năm trước" onClick={() => setNewest(newest - 1)}><IconChevronRight size={16} stroke={1.75} aria-hidden /></button>
    </div>
  )
}

/** Any two days, typed freely. */
function Between({ current, onChoose }: { current: Period; onChoose(code: string): void }) {
  const [from, to] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const [problem, setProblem] = useState('')
  const apply = () => {
    const [first, last] = [parseDate(from.current?.value ?? ''), parseDate(to.current?.value ?? '')]
    if (!first || !last) {
      setProblem('Gõ đủ hai ngày, ví dụ 01/12/2025 và 20/11/2026.')
      void (first ? to : from).current?.focus()
    } else if (first > last) setProblem('Ngày đầu đang sau ngày cuối. Gõ lại một trong hai ngày.')
    else onChoose(`${first}..${last}`)
  }
  return (
    <form className={own.between} onSubmit={event => { event.preventDefault(); apply() }}>
      <label>Từ ngày <input ref={from} defaultValue={formatDate(current.from)} onFocus={event => event.currentTarget.select()} /></label>
      <label>đến ngày <input ref={to} defaultValue={formatDate(current.to)} onFocus={event => event.currentTarget.select()} /></label>
      <Button type="submit" size="xs" variant="default">Xem</Button>
      {problem && <div className={own.problem} role="alert">{problem}</div>}
    </form>
  )
}
