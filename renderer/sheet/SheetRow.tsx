import { memo } from 'react'
import { Link } from 'react-router'
import { isSensitive } from '../../db/contract/kind.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { recordPlace } from '../app/places.ts'
import { FieldControl } from '../fields/FieldControl.tsx'
import type { Form } from '../form/form.ts'
import { useField } from '../form/useField.ts'
import type { SheetColumn } from './Sheet.tsx'
import { SheetPick, SheetTick } from './SheetPick.tsx'
import { SheetText } from './SheetText.tsx'
import classes from './Sheet.module.css'

type Props = { row: Form; at: number; columns: readonly SheetColumn[]; template: string; minWidth: number; readOnly: boolean; onProblem(problem: string | null): void }

/** One row of a sheet; typing in it draws nothing but its own cell. */
export const SheetRow = memo(function SheetRow({ row, at, columns, template, minWidth, readOnly, onProblem }: Props) {
  const id = row.id()
  return (
    <div className={classes.row} style={{ gridTemplateColumns: template, minWidth }} role="row" data-form={row.ref} aria-rowindex={at + 2}>
      <div className={classes.number} role="rowheader">{id === null ? at + 1 : <Link to={recordPlace(row.kind, id)} tabIndex={-1} title="Mở hồ sơ của dòng này (F2)">{at + 1}</Link>}</div>
      {columns.map(column => (
        <div key={column.head} className={classes.cell} role="gridcell" data-center={column.center}>
          {column.fields.map((field, index) => <Cell key={field} row={row} field={field} second={index > 0} hint={column.hint} readOnly={readOnly} onProblem={onProblem} />)}
          {column.render?.(row, at)}
        </div>
      ))}
    </div>
  )
})

const plain: ReadonlySet<string> = new Set(['line', 'lines', 'whole', 'year', 'decimal', 'money', 'date', 'partialDate'])

function Cell({ row, field, second, hint, readOnly, onProblem }: { row: Form; field: string; second: boolean; hint: SheetColumn['hint']; readOnly: boolean; onProblem(problem: string | null): void }) {
  useField(row, field)
  const described = anyKind(row.kind).fields[field]
  const problem = row.problem(field)
  const base = row.base()
  const masked = base !== null && base[field] != null && isSensitive(described?.sensitive, base)
  const drawn = () => {
    if (!described) return null
    if (described.control === 'yesNo') return <SheetTick row={row} field={field} readOnly={readOnly} />
    if (readOnly) return <div className={classes.said}>{row.label(field)}</div>
    if (masked) return <FieldControl form={row} field={field} bare />
    return plain.has(described.control) ? <SheetText row={row} field={field} hint={hint} /> : <SheetPick row={row} field={field} />
  }
  return (
    <div className={classes.field} data-cell={field} data-second={second || undefined} data-problem={problem !== null || undefined} onInput={() => onProblem(null)}>
      {drawn()}
    </div>
  )
}
