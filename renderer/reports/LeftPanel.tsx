import { Select } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { ShownFigure } from '../../db/contract/api.ts'
import type { Remark } from '../../db/contract/remark.ts'
import { inForce } from '../../db/contract/settings.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { Note } from '../parts/Note.tsx'
import { earlierLabel } from '../words/amounts.ts'
import { FigureList } from './FigureList.tsx'
import { RecordChoice } from './RecordChoice.tsx'
import { allNothing } from './figures.ts'
import { daysOf, dueWords } from './periods.ts'
import type { useReport } from './useReport.ts'
import classes from './Reports.module.css'

type Shown = {
  report: ReturnType<typeof useReport>; figures: readonly ShownFigure[]; warnings: readonly Remark[]
  chosen: string | null; onChoose(id: string): void; onOpen(id: string, place: DOMRect): void
}

const quiet = { transitionProps: { duration: 0 } }

/** What the paper is made for, and its numbers in the order of the pages. */
export function LeftPanel({ report, figures, warnings, chosen, onChoose, onOpen }: Shown) {
  const { documents, document, period, periods, record, today } = report
  const [kindOfPaper, start] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const known = document !== undefined
  useEffect(() => {
    if (known) (start.current ?? kindOfPaper.current)?.focus({ preventScroll: true })
  }, [known])
  const due = period.dueOn === null ? null : dueWords(period.dueOn, today)
  return (
    <section className={classes.left} aria-label="Văn bản và con số" data-region>
      <div className={classes.top}>
        <div className={classes.titleLine}>
          <h1>Báo cáo, tờ trình</h1>
          {due && <span className={classes.due} data-late={due.late || undefined}>{due.late ? <IconAlertTriangle size={14} stroke={2} aria-hidden /> : <IconClock size={14} stroke={2} aria-hidden />}{due.words}</span>}
        </div>
        <Select ref={kindOfPaper} label="Loại văn bản" allowDeselect={false} value={document?.id ?? null} onChange={id => id && report.chooseDocument(id)} data={documents.map(({ id, name }) => ({ value: id, label: name }))} comboboxProps={quiet} />
        {document?.about
          ? <RecordChoice kinds={document.about} record={record} onChoose={report.chooseRecord} />
          : <Select label="Kỳ" description={`Số liệu ${daysOf(period)}`} inputWrapperOrder={['label', 'input', 'description']} allowDeselect={false} value={period.code} onChange={code => code && report.choosePeriod(code)} data={periods} maxDropdownHeight={360} comboboxProps={quiet} ref={start} />}
        <NoSigner day={document?.about ? today : period.to} />
      </div>
      {(figures.length > 0 || warnings.length > 0) && <Parts figures={figures} warnings={warnings} chosen={chosen} onChoose={onChoose} onOpen={onOpen} earlier={earlierLabel(period)} />}
    </section>
  )
}

type PartsShown = Pick<Shown, 'figures' | 'warnings' | 'chosen' | 'onChoose' | 'onOpen'> & { earlier: string }

function Parts({ figures, warnings, chosen, onChoose, onOpen, earlier }: PartsShown) {
  const [wanted, setWanted] = useState<'figures' | 'warnings'>('figures')
  const part = figures.length === 0 ? 'warnings' : warnings.length === 0 ? 'figures' : wanted
  return (
    <>
      <div className={classes.tabs} role="tablist" aria-label="Phần của văn bản">
        {figures.length > 0 && <Tab here={part === 'figures'} label="Con số" count={figures.length} onClick={() => setWanted('figures')} />}
        {warnings.length > 0 && <Tab here={part === 'warnings'} label="Điều cần xem" count={warnings.length} warn onClick={() => setWanted('warnings')} />}
      </div>
      <div className={classes.list} role="tabpanel" aria-label={part === 'figures' ? 'Con số' : 'Điều cần xem'}>
        {part === 'figures' && allNothing(figures) && <div className={classes.inside}><Note title="Kỳ này chưa có hồ sơ;" detail="báo cáo sẽ in số 0." /></div>}
        {part === 'figures' && <FigureList figures={figures} chosen={chosen} earlier={earlier} onChoose={onChoose} onOpen={onOpen} />}
        {part === 'warnings' && <ul className={classes.warnings}>{warnings.map(({ text }) => <li key={text}><IconAlertTriangle size={16} stroke={1.75} aria-hidden /><span>{text}</span></li>)}</ul>}
      </div>
    </>
  )
}

const Tab = ({ here, label, count, warn = false, onClick }: { here: boolean; label: string; count: number; warn?: boolean; onClick(): void }) => (
  <button type="button" role="tab" aria-selected={here} className={classes.tab} data-warn={warn || undefined} onClick={onClick}>
    {warn && <IconAlertTriangle size={14} stroke={2} aria-hidden />}{label} <span>{formatNumber(count)}</span>
  </button>
)

/** A paper nobody may sign on its day can still be printed, with the place left blank. */
function NoSigner({ day }: { day: string }) {
  const { data } = useCall('settings.get', {})
  const signers = data?.officers.filter(({ role }) => role === 'signer') ?? []
  if (!data || inForce(signers, day).length > 0) return null
  return <Note tone="warn" title="Chưa có người ký." detail={<>Chỗ ký sẽ để trống. <Link to="/settings/officer">Khai người ký</Link></>} />
}
