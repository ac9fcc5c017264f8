import { useEffect, useState } from 'react'
import { call } from '../api/queries.ts'
import { useWidth } from '../charts/useWidth.ts'
import { PaperPage } from '../reports/PaperPage.tsx'
import { PIXELS_A_POINT, type Paper, openPaper } from '../reports/pdf.ts'
import classes from './Usb.module.css'

const EDGE = 24
/** What the window shows above and below the slip. */
const AROUND = 140
const nothing = () => undefined

/** The hand-over slip as the paper it will be. Where it cannot be shown it can still be printed and saved. */
export function SlipPaper({ sequence, password }: { sequence: number; password?: string | undefined }) {
  const [paper, setPaper] = useState<Paper | null>(null)
  const { ref, width } = useWidth<HTMLElement>()
  useEffect(() => {
    let wanted = true
    let opened: Paper | null = null
    const open = async () => {
      const { url } = await call('package.previewSlip', { sequence, ...(password === undefined ? {} : { password }) })
      opened = await openPaper(url)
      if (wanted) setPaper(opened)
      else opened.close()
    }
    open().catch(nothing)
    return () => {
      wanted = false
      opened?.close()
    }
  }, [sequence, password])
  const { width: wide, height: high } = paper?.first ?? { width: 1, height: 1 }
  // Whole in the window, as it will lie on the table, unless it could not be read so.
  const zoom = paper === null || width === 0 ? null : Math.min(width - 2 * EDGE, Math.max(360, (window.innerHeight - AROUND - 2 * EDGE) * wide / high)) / (wide * PIXELS_A_POINT)
  return (
    <section ref={ref} className={classes.slip} aria-label="Phiếu giao nhận" style={paper && zoom !== null ? { height: high * zoom * PIXELS_A_POINT + 2 * EDGE } : undefined}>
      {paper && zoom !== null && <PaperPage paper={paper} page={1} size={paper.first} zoom={zoom} top={EDGE} chosen={null} nameOf={nothing} onFigure={nothing} />}
    </section>
  )
}
