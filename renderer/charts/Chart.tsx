import { IconChartBar, IconTable } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ActionIcon, Tooltip } from '@mantine/core'
import { Card } from '../parts/Screen.tsx'
import { BarTable } from './BarTable.tsx'
import type { ChartOf } from './bars.ts'
import { StackedBars } from './StackedBars.tsx'
import classes from './Charts.module.css'

/** A card with a chart and the table behind it; the key T or the button at the right changes between them. */
export function ChartCard({ chart, aside, empty, className }: { chart: ChartOf; aside?: ReactNode; empty: ReactNode; className?: string }) {
  const [asTable, setAsTable] = useState(false)
  const [body, byKey] = [useRef<HTMLDivElement>(null), useRef(false)]
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    // What had the focus is gone with the other form; bars know their width one frame later.
    const frame = requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [asTable, body, byKey])
  const filled = chart.bars.some(({ total }) => total > 0)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.key.toLowerCase() !== 't') return
    event.preventDefault()
    byKey.current = true
    setAsTable(!asTable)
  }
  const other = asTable ? 'Xem dạng biểu đồ' : 'Xem dạng bảng'
  const head = (
    <>
      <span className={classes.aside}>{aside}</span>
      {filled && (
        <Tooltip label={`${other} (T)`}>
          <ActionIcon variant="subtle" color="gray" aria-label={other} onClick={() => setAsTable(!asTable)}>
            {asTable ? <IconChartBar size={16} stroke={1.75} /> : <IconTable size={16} stroke={1.75} />}
          </ActionIcon>
        </Tooltip>
      )}
    </>
  )
  return (
    <Card title={chart.title} region aside={head} className={`${classes.card} ${className ?? ''}`}>
      <div ref={body} className={classes.body} onKeyDown={filled ? onKeyDown : undefined}>
        {!filled && <div className={classes.empty}>{empty}</div>}
        {filled && (asTable ? <BarTable chart={chart} /> : <StackedBars chart={chart} />)}
      </div>
    </Card>
  )
}
