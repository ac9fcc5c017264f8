import { memo } from 'react'
import type { ShownFigure } from '../../db/contract/api.ts'
import { useStops } from '../parts/useStops.ts'
import { amount } from '../words/amounts.ts'
import { upperFirst } from '../words/sentence.ts'
import { grouped } from './figures.ts'
import classes from './Reports.module.css'

type Shown = { figures: readonly ShownFigure[]; chosen: string | null; earlier: string; onChoose(id: string): void; onOpen(id: string, place: DOMRect): void }

/** The numbers of the paper in its order. Arrows walk them and move the mark in the page, Enter tells how one is counted. */
export const FigureList = memo(function FigureList({ figures, chosen, earlier, onChoose, onOpen }: Shown) {
  const { group, stop } = useStops<HTMLTableElement>(figures.length)
  return (
    <table className={classes.figures} aria-label="Con số của văn bản" {...group}>
      <colgroup><col /><col className={classes.now} /><col className={classes.then} /></colgroup>
      <thead><tr><th scope="col">Con số</th><th scope="col">Kỳ này</th><th scope="col">{upperFirst(earlier)}</th></tr></thead>
      {grouped(figures).map(({ heading, figures: rows }) => (
        <tbody key={`${heading} ${rows[0]?.index}`}>
          <tr className={classes.heading}><th scope="rowgroup" colSpan={3}>{heading}</th></tr>
          {rows.map(({ figure, index, label, part }) => {
            const place = stop(index)
            return (
              <tr key={figure.id} data-chosen={figure.id === chosen || undefined} onClick={event => onOpen(figure.id, event.currentTarget.getBoundingClientRect())}>
                <th scope="row" data-part={part || undefined}>{label}</th>
                <td>
                  <button
                    type="button" {...place} className={classes.door} aria-label={`${figure.label}: ${amount(figure.value, figure.unit) || 'chưa có số'}. Xem cách tính`} aria-haspopup="dialog"
                    onFocus={() => { place.onFocus(); onChoose(figure.id) }}
                  >
                    {figure.estimated && 'ước '}{amount(figure.value, figure.unit) || 'Chưa có'}
                  </button>
                </td>
                <td>{amount(figure.previous, figure.unit)}</td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
})
