import { memo, useEffect, useRef, useState } from 'react'
import type { Mark } from './marks.ts'
import { PIXELS_A_POINT, type Paper } from './pdf.ts'
import classes from './Paper.module.css'

type Shown = {
  paper: Paper; page: number; size: { width: number; height: number }; zoom: number; top: number; chosen: string | null
  nameOf(figure: string): string | undefined; onFigure(figure: string, place: DOMRect): void
}

/** One page of paper with its numbers tinted; a click on a number tells what it was counted from. */
export const PaperPage = memo(function PaperPage({ paper, page, size, zoom, top, chosen, nameOf, onFigure }: Shown) {
  const [canvas, text] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const [marks, setMarks] = useState<Mark[]>([])
  useEffect(() => {
    const stop = new AbortController()
    const start = async () => {
      const found = await paper.marks(page)
      if (stop.signal.aborted || !canvas.current || !text.current) return
      setMarks(found)
      await paper.draw(page, { canvas: canvas.current, text: text.current }, zoom, stop.signal)
    }
    // A drawing that was cut short is drawn again when the page comes back into sight.
    start().catch(() => undefined)
    return () => stop.abort()
  }, [paper, page, zoom])
  const scale = zoom * PIXELS_A_POINT
  return (
    <div className={classes.page} style={{ width: size.width * scale, height: size.height * scale, transform: `translate(-50%, ${top}px)` }} role="group" aria-label={`Trang ${page}`}>
      <div ref={canvas} className={classes.canvas} />
      <div ref={text} className={classes.text} />
      {marks.map((mark, index) => {
        const name = nameOf(mark.figure)
        return name !== undefined && (
          // The list beside the page holds the same numbers for the keyboard.
          <button
            key={`${index} ${mark.figure}`} type="button" tabIndex={-1} className={classes.mark} data-figure-mark data-chosen={mark.figure === chosen || undefined} aria-label={`${name}. Xem cách tính`} title={name}
            style={{ left: `${mark.left * 100}%`, top: `${mark.top * 100}%`, width: `${mark.width * 100}%`, height: `${mark.height * 100}%` }}
            onClick={event => onFigure(mark.figure, event.currentTarget.getBoundingClientRect())}
          />
        )
      })}
    </div>
  )
})
