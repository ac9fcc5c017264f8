import { Button } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { AppError } from '../../db/contract/errors.ts'
import { useCrumbs } from '../frame/crumbs.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { amount, earlierLabel } from '../words/amounts.ts'
import { lowerFirst } from '../words/sentence.ts'
import { Composing } from './Composing.tsx'
import { FigurePopover } from './FigurePopover.tsx'
import { LeftPanel } from './LeftPanel.tsx'
import { PaperTools } from './PaperTools.tsx'
import { type PaperHandle, PaperView } from './PaperView.tsx'
import { ReportActions } from './ReportActions.tsx'
import { useReport } from './useReport.ts'
import { usePreview } from './usePreview.ts'
import { useZoom } from './useZoom.ts'
import classes from './Reports.module.css'

/** An official paper: what it is made for and its numbers at the left, the paper itself at the right. */
export function ReportsScreen() {
  const report = useReport()
  const { input, document, period } = report
  const preview = usePreview(input)
  const [chosen, setChosen] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ figure: string; place: DOMRect } | null>(null)
  const [page, setPage] = useState(1)
  const [saveError, setSaveError] = useState<AppError | null>(null)
  const [pane, sheets] = [useRef<HTMLElement>(null), useRef<PaperHandle>(null)]
  const returnTo = useRef<HTMLElement | null>(null)
  const { paper, shown } = input ? preview : { paper: null, shown: null }
  const zoom = useZoom(pane, paper?.first.width)
  const figures = useMemo(() => shown?.figures ?? [], [shown])
  const byId = useMemo(() => new Map(figures.map(figure => [figure.id, figure])), [figures])
  const nameOf = useCallback((id: string) => {
    const figure = byId.get(id)
    return figure && `${figure.label}: ${amount(figure.value, figure.unit)}`
  }, [byId])
  const search = useRef(new AbortController())
  const choose = useCallback((id: string) => {
    setChosen(id)
    search.current.abort()
    search.current = new AbortController()
    const { signal } = search.current
    void paper?.find(id, signal).then(found => {
      if (found && !signal.aborted) sheets.current?.show(found.page, found.mark)
    }).catch(() => undefined)
  }, [paper])
  const open = useCallback((figure: string, place: DOMRect) => {
    returnTo.current = window.document.activeElement instanceof HTMLElement ? window.document.activeElement : null
    setChosen(figure)
    setAsked({ figure, place })
  }, [])
  const close = useCallback(() => {
    setAsked(null)
    returnTo.current?.focus()
  }, [])
  useCrumbs([{ label: 'Tổng hợp' }, { label: 'Báo cáo, tờ trình' }])
  const signed = !preview.earlier && shown?.state.kept?.status === 'signed'
  const figure = asked && byId.get(asked.figure)
  return (
    <div className={classes.screen}>
      <title>Báo cáo, tờ trình · Sổ Dân vận</title>
      <LeftPanel report={report} figures={figures} warnings={shown?.warnings ?? []} state={preview.earlier ? undefined : shown?.state} chosen={chosen} onChoose={choose} onOpen={open} />
      <section className={classes.right} aria-label="Bản xem trước" ref={pane}>
        <div className={classes.tools}>
          <PaperTools zoom={zoom} page={page} pages={paper?.pages} signed={signed} />
          <ReportActions input={input} formats={document?.formats ?? []} shown={shown} onError={setSaveError} />
        </div>
        {preview.composing && <Composing key={JSON.stringify(input)} what={paper ? 'Đang dựng lại' : 'Đang dựng văn bản'} progress={preview.progress} onStop={preview.stop} />}
        <div className={classes.notes}>
          {saveError && <ErrorNote error={saveError}><Button size="xs" variant="default" onClick={() => setSaveError(null)}>Đóng</Button></ErrorNote>}
          {input && preview.error && <ErrorNote error={preview.error}><Button size="xs" variant="default" onClick={preview.again}>Dựng lại</Button></ErrorNote>}
          {preview.stopped && <Note title="Đã dừng dựng văn bản." detail={paper ? 'Trang đang hiện là của lần dựng trước.' : 'Sổ không bị ảnh hưởng.'}><Button size="xs" variant="default" onClick={preview.again}>Dựng lại</Button></Note>}
        </div>
        {!input && document && <p className={classes.prompt}>Chọn một hồ sơ ở bên trái để dựng {lowerFirst(document.name)}.</p>}
        {paper && <PaperView key={document?.id} paper={paper} zoom={zoom} chosen={chosen} nameOf={nameOf} onFigure={open} onPage={setPage} handle={sheets} />}
      </section>
      {figure && asked && <FigurePopover key={figure.id} figure={figure} period={period} signed={signed} earlier={earlierLabel(period)} place={asked.place} bounds={boundsOf(pane.current)} onClose={close} />}
    </div>
  )
}

/** A popover stands over the pages, under their tools. */
function boundsOf(pane: HTMLElement | null): DOMRect {
  const { left = 0, top = 0, width = 0, height = 0 } = pane?.getBoundingClientRect() ?? {}
  return new DOMRect(left + 12, top + 56, Math.max(0, width - 24), Math.max(0, height - 68))
}
