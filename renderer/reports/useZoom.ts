import { type RefObject, useEffect, useState } from 'react'
import { useKept } from '../api/kept.ts'
import { zoomed } from './marks.ts'
import { PIXELS_A_POINT } from './pdf.ts'

const SIDES = 48

/** `of` is the zoom of a page so many points wide: a page that lies across is fitted in as well. `room` is null where nothing is fitted. */
export type Zoom = { zoom: number; room: number | null; of(points: number): number; change(direction: 1 | -1): void; fit(): void }

/** How large pages are drawn: as wide as their room but never over 100 %, or as the person last chose. */
export function useZoom(pane: RefObject<HTMLElement | null>, points: number | undefined): Zoom {
  const [chosen, keep] = useKept<number | null>('reports.zoom', null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!pane.current) return
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    watch.observe(pane.current)
    return () => watch.disconnect()
  }, [pane])
  const of = (wide: number) => chosen ?? (width === 0 ? 1 : Math.max(0.3, Math.min(1, Math.floor((width - SIDES) / (wide * PIXELS_A_POINT) * 100) / 100)))
  const zoom = points === undefined ? 1 : of(points)
  return { zoom, of, room: chosen === null ? width : null, change: direction => keep(zoomed(zoom, direction)), fit: () => keep(null) }
}
