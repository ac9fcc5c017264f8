import { ActionIcon, Button, CloseIcon } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Period } from '../../db/contract/periods.ts'
import type { Output, ShownFigure } from '../../db/contract/api.ts'
import { dateOf } from '../../db/contract/kinds/dates.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import { shownValue } from '../words/shown.ts'
import { amount, difference } from '../words/amounts.ts'
import { kindOfFigure } from '../words/figures.ts'
import { wordsFor } from '../words/kinds.ts'
import { DropEstimate, EstimateForm } from './EstimateForm.tsx'
import { placeBeside } from './marks.ts'
import classes from './Reports.module.css'

const SHOWN = 4
const CHOSEN_MARK = '[data-figure-mark][data-chosen]'

type Asked = { figure: ShownFigure; period: Period; signed: boolean; earlier: string; place: DOMRect; bounds: DOMRect; onClose(): void }

/** What a number was counted from: its value beside last year's, one sentence how, the first records, the way to all. */
export function FigurePopover({ figure, period, signed, earlier, place, bounds, onClose }: Asked) {
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ left: number; top: number } | null>(null)
  const [estimating, setEstimating] = useState(false)
  const canEstimate = !signed && figure.type !== 'manual'
  const kind = kindOfFigure(figure.id)
  const { data } = useCall('record.list', { kind, figure: { id: figure.id, period: period.code }, limit: SHOWN }, { keep: false })
  useLayoutEffect(() => {
    const size = box.current?.getBoundingClientRect()
    // The number in the text stays in view.
    if (size) setAt(placeBeside(place, size, bounds, document.querySelector(CHOSEN_MARK)?.getBoundingClientRect()))
  }, [place, bounds, data, estimating])
  useEffect(() => box.current?.focus(), [figure.id])
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose()
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [onClose])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  const before = figure.previous === null ? '' : `${earlier}: ${amount(figure.previous, figure.unit)}, ${difference(figure.value, figure.previous)}`
  return (
    <div ref={box} className={classes.popover} role="dialog" aria-label={figure.label} tabIndex={-1} style={at ?? { left: 0, top: 0, opacity: 0 }} onKeyDown={onKeyDown}>
      <div className={classes.popHead}>
        <div className={classes.popTitle}><b>{figure.label}</b><ActionIcon variant="subtle" color="gray" aria-label="Đóng" onClick={onClose}><CloseIcon size="16" /></ActionIcon></div>
        <div className={classes.popValue}><span>{amount(figure.value, figure.unit) || 'Chưa có'}</span><span>{before}</span></div>
        {figure.estimated && <div className={classes.popMark}>Số ước đến hết kỳ</div>}
        <div className={classes.popHow}>{figure.counted}</div>
      </div>
      {!estimating && data && data.rows.length > 0 && <ul className={classes.popRows}>{data.rows.map(row => <RecordLine key={row.id} kind={kind} row={row} />)}</ul>}
      {estimating ? <EstimateForm figure={figure} period={period} onDone={onClose} /> : (
        <Ways figure={figure} kind={kind} period={period} total={data?.total}>
          {canEstimate && !figure.estimated && <Button size="sm" variant="default" onClick={() => setEstimating(true)}>Ghi số ước đến hết kỳ</Button>}
          {canEstimate && figure.estimated && <DropEstimate figure={figure} period={period} />}
        </Ways>
      )}
    </div>
  )
}

type Row = Output<'record.list'>['rows'][number]

function RecordLine({ kind, row }: { kind: KindName; row: Row }) {
  const described = anyKind(kind)
  const day = row[dateOf[kind] ?? '']
  const title = described.title.map(name => shownValue(described, name, row)).filter(Boolean).join(', ')
  return <li><Link to={recordPlace(kind, row.id)}><span title={title}>{title}</span><span>{typeof day === 'string' ? formatDate(day) : ''}</span></Link></li>
}

function Ways({ figure, kind, period, total, children }: { figure: ShownFigure; kind: KindName; period: Period; total: number | undefined; children: ReactNode }) {
  const navigate = useNavigate()
  const { one } = wordsFor(kind)
  if (total === undefined) return null
  return (
    <div className={classes.popWays}>
      {total > 0 && (
        <Button size="sm" onClick={() => void navigate(listPlace(kind, { figure: { id: figure.id, period: period.code }, title: figure.label }))}>Mở {total > 1 ? `cả ${formatNumber(total)}` : '1'} {one}</Button>
      )}
      {total === 0 && kind !== 'measure' && <span className={classes.popHow}>Không có hồ sơ nào trong kỳ này.</span>}
      {kind === 'measure' && <Button size="sm" variant={total > 0 ? 'default' : 'filled'} onClick={() => void navigate(recordPlace('measure', 'new'))}>Nhập số liệu</Button>}
      {children}
    </div>
  )
}
