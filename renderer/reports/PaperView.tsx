import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { PaperPage } from './PaperPage.tsx'
import type { Mark } from './marks.ts'
import { PIXELS_A_POINT, type Paper } from './pdf.ts'
import { usePageSizes } from './usePageSizes.ts'
import type { Zoom } from './useZoom.ts'
import classes from './Paper.module.css'

const GAP = 12
const SIDES = 32

/** What other parts of the screen may ask of the pages. */
export type PaperHandle = { show(page: number, mark: Mark): void }

type Shown = {
  paper: Paper; zoom: Zoom; chosen: string | null; nameOf(figure: string): string | undefined
  onFigure(figure: string, place: DOMRect): void; onPage(page: number): void; handle: Ref<PaperHandle>
}

/** The pages of a paper, only those in sight drawn, so that two thousand pages are as quick as two. */
export function PaperView({ paper, zoom, chosen, nameOf, onFigure, onPage, handle }: Shown) {
  const pane = useRef<HTMLDivElement>(null)
  const sizes = usePageSizes(paper)
  const sizeOf = (index: number) => sizes.get(index + 1) ?? paper.first
  const zoomOf = (index: number) => zoom.of(sizeOf(index).width)
  const heightOf = (index: number) => sizeOf(index).height * zoomOf(index) * PIXELS_A_POINT
  const widest = Math.max(...[paper.first, ...sizes.values()].map(({ width }) => width * zoom.of(width) * PIXELS_A_POINT))
  const pages = useVirtualizer({ count: paper.pages, getScrollElement: () => pane.current, estimateSize: index => heightOf(index) + GAP, overscan: 1, paddingStart: GAP })
  const shown = pages.getVirtualItems()
  const [from, height] = [pages.scrollOffset ?? 0, pages.scrollRect?.height ?? 0]
  const first = shown.find(item => item.end > from + height / 3)?.index ?? 0
  useEffect(() => onPage(first + 1), [first, onPage])
  useKeepPlace(pane, pages, `${zoom.zoom} ${zoom.room} ${sizes.size}`)
  useImperativeHandle(handle, () => ({
    show(page, mark) {
      const start = pages.getOffsetForIndex(page - 1, 'start')?.[0] ?? 0
      const at = start + mark.top * heightOf(page - 1)
      if (at < from + 24 || at > from + height - 72) pages.scrollToOffset(Math.max(0, at - height / 3))
    },
  }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || !['+', '=', '-'].includes(event.key)) return
    event.preventDefault()
    zoom.change(event.key === '-' ? -1 : 1)
  }
  return (
    <div ref={pane} className={classes.pane} tabIndex={0} role="region" aria-label="Các trang của văn bản" data-region onKeyDown={onKeyDown}>
      <div className={classes.roll} style={{ height: pages.getTotalSize(), minWidth: widest + SIDES }}>
        {shown.map(item => (
          <PaperPage
            key={item.index} paper={paper} page={item.index + 1} size={sizeOf(item.index)} zoom={zoomOf(item.index)} top={item.start} chosen={chosen} nameOf={nameOf}
            onFigure={onFigure}
          />
        ))}
      </div>
    </div>
  )
}

type Pages = {
  measure(): void; getTotalSize(): number; measurementsCache: readonly { start: number; size: number }[]
  getVirtualItemForOffset(offset: number): { index: number; start: number; size: number } | undefined
}

/** The same words stay in sight when pages grow, shrink or turn out to lie across. `state` changes with the sizes of pages. */
function useKeepPlace(pane: { current: HTMLDivElement | null }, pages: Pages, state: string): void {
  const known = useRef(state)
  useLayoutEffect(() => {
    const box = pane.current
    if (!box || known.current === state) return
    known.current = state
    const page = pages.getVirtualItemForOffset(box.scrollTop)
    const share = page ? (box.scrollTop - page.start) / page.size : 0
    pages.measure()
    const height = pages.getTotalSize()
    const now = page && pages.measurementsCache[page.index]
    if (!now || !(box.firstElementChild instanceof HTMLElement)) return
    // The place may lie below the old end, so the new height is needed before the next drawing brings it.
    box.firstElementChild.style.height = `${height}px`
    box.scrollTop = now.start + share * now.size
  }, [pages, pane, state])
}
