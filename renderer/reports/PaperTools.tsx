import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowAutofitWidth, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { formatNumber } from '../../db/contract/text/format.ts'
import type { Zoom } from './useZoom.ts'
import classes from './Reports.module.css'

/** The magnifying glass and the number of the page in sight. */
export function PaperTools({ zoom, page, pages, signed }: { zoom: Zoom; page: number; pages: number | undefined; signed: boolean }) {
  return (
    <>
      <Tool label="Thu nhỏ (−)" onClick={() => zoom.change(-1)}><IconZoomOut size={16} stroke={1.75} /></Tool>
      <span className={classes.percent}>{formatNumber(zoom.zoom * 100, 0)} %</span>
      <Tool label="Phóng to (+)" onClick={() => zoom.change(1)}><IconZoomIn size={16} stroke={1.75} /></Tool>
      {zoom.room === null && <Tool label="Vừa bề ngang" onClick={zoom.fit}><IconArrowAutofitWidth size={16} stroke={1.75} /></Tool>}
      <span className={classes.pageNumber}>{pages === undefined ? '' : `Trang ${formatNumber(Math.min(page, pages))} / ${formatNumber(pages)}`}<span className={classes.draft}>{pages !== undefined && (signed ? ' · đã ký' : ' · bản thảo')}</span></span>
    </>
  )
}

const Tool = ({ label, onClick, children }: { label: string; onClick(): void; children: React.ReactNode }) => (
  <Tooltip label={label}><ActionIcon size={32} variant="subtle" color="gray" aria-label={label} onClick={onClick}>{children}</ActionIcon></Tooltip>
)
