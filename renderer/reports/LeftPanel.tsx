import { IconAlertTriangle, IconClock, IconSignature } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { Link } from 'react-router'
import type { ShownFigure } from '../../db/contract/api.ts'
import type { PaperState } from '../../db/contract/paperState.ts'
import type { Remark } from '../../db/contract/remark.ts'
import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { listPlace } from '../app/places.ts'
import { earlierLabel } from '../words/amounts.ts'
import { FigureList } from './FigureList.tsx'
import { IssuePart } from './IssuePart.tsx'
import { PaperChoice } from './PaperChoice.tsx'
import { RemarkList } from './RemarkList.tsx'
import { SignedPart } from './SignedPart.tsx'
import { WordsPart } from './WordsPart.tsx'
import { allNothing } from './figures.ts'
import { dueWords } from './periods.ts'
import { paperKey, usePaperEdits } from './usePaperEdits.ts'
import type { useReport } from './useReport.ts'
import classes from './Reports.module.css'

type Shown = {
  report: ReturnType<typeof useReport>; figures: readonly ShownFigure[]; warnings: readonly Remark[]; state: PaperState | undefined
  chosen: string | null; onChoose(id: string): void; onOpen(id: string, place: DOMRect): void
}

/** What the paper is made for; its numbers, its words, how it goes out, and what should be seen to. */
export function LeftPanel({ report, state, ...shown }: Shown) {
  const { document, period, today } = report
  const due = document?.about || period.dueOn === null ? null : dueWords(period.dueOn, today)
  return (
    <section className={classes.left} aria-label="Văn bản và con số" data-region>
      <div className={classes.top}>
        <div className={classes.titleLine}>
          <h1>Báo cáo, tờ trình</h1>
          {!due && <Link className={classes.kept} to={listPlace('document')}>Văn bản đã lập</Link>}
          {due && <span className={classes.due} data-late={due.late || undefined}>{due.late ? <IconAlertTriangle size={14} stroke={2} aria-hidden /> : <IconClock size={14} stroke={2} aria-hidden />}{due.words}</span>}
        </div>
        <PaperChoice report={report} variant={state?.variant ?? null} />
        {state?.kept?.status === 'signed' && <SignedBand kept={state.kept} />}
      </div>
      {state && <Parts key={`${document?.id} ${report.record ?? period.code}`} report={report} state={state} {...shown} />}
    </section>
  )
}

function SignedBand({ kept: { number, symbol, signedOn } }: { kept: NonNullable<PaperState['kept']> }) {
  const cited = number === null ? '' : `, số ${number < 10 ? `0${number}` : number}${symbol ?? ''}`
  return <div className={classes.band}><IconSignature size={16} stroke={1.75} aria-hidden />Đã ký {signedOn === null ? '' : formatDate(signedOn)}{cited}</div>
}

type PartName = 'figures' | 'words' | 'issue' | 'remarks'

function Parts({ report, figures, warnings, state, chosen, onChoose, onOpen }: Shown & { state: PaperState }) {
  const { input, document, period, today } = report
  const signed = state.kept?.status === 'signed'
  const { edit, error } = usePaperEdits(input, state)
  const [wanted, setWanted] = useState<PartName>('figures')
  const [place, setPlace] = useState<string | null>(null)
  const tabs: { name: PartName; label: string; count?: number; warn?: boolean }[] = [
    ...(figures.length > 0 ? [{ name: 'figures' as const, label: 'Con số', count: figures.length }] : []),
    ...(signed ? [] : [{ name: 'words' as const, label: 'Lời văn' }]),
    { name: 'issue', label: signed ? 'Sau khi ký' : 'Ban hành' },
    ...(warnings.length > 0 ? [{ name: 'remarks' as const, label: 'Cần xem', count: warnings.length, warn: true }] : []),
  ]
  const part = tabs.find(({ name }) => name === wanted)?.name ?? tabs[0]?.name ?? 'issue'
  const show = useCallback((name: PartName, key: string | null = null) => { setWanted(name); setPlace(key) }, [])
  return (
    <>
      <div className={classes.tabs} role="tablist" aria-label="Phần của văn bản">
        {tabs.map(tab => <Tab key={tab.name} here={part === tab.name} {...tab} onClick={() => show(tab.name)} />)}
      </div>
      <div className={classes.list} role="tabpanel" aria-label={tabs.find(({ name }) => name === part)?.label ?? ''}>
        {error && <div className={classes.inside}><ErrorNote error={error} /></div>}
        {part === 'figures' && allNothing(figures) && <div className={classes.inside}><Note title="Kỳ này chưa có hồ sơ;" detail="báo cáo sẽ in số 0." /></div>}
        {part === 'figures' && <FigureList figures={figures} chosen={chosen} earlier={earlierLabel(period)} onChoose={onChoose} onOpen={onOpen} />}
        {part === 'words' && input && <WordsPart paper={paperKey(input)} outline={state.outline} onEdit={edit} wanted={place} />}
        {part === 'issue' && input && state.kept && signed && <SignedPart state={state} kept={state.kept} input={input} />}
        {part === 'issue' && input && !signed && (
          <IssuePart
            state={state} input={input} document={document?.name ?? ''} day={document?.about ? today : period.to} wrong={warnings.filter(({ wrong }) => wrong).length}
            onEdit={edit} onRemarks={() => show('remarks')}
          />
        )}
        {part === 'remarks' && <RemarkList remarks={warnings} onPart={key => show('words', key)} onIssue={() => show('issue')} />}
      </div>
    </>
  )
}

const Tab = ({ here, label, count, warn = false, onClick }: { here: boolean; label: string; count?: number; warn?: boolean; onClick(): void }) => (
  <button type="button" role="tab" aria-selected={here} className={classes.tab} data-warn={warn || undefined} onClick={onClick}>
    {warn && <IconAlertTriangle size={14} stroke={2} aria-hidden />}{label}{count !== undefined && <> <span>{formatNumber(count)}</span></>}
  </button>
)
