import { useRef, useState } from 'react'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { FieldControl } from '../fields/FieldControl.tsx'
import type { Form } from '../form/form.ts'
import classes from './Sheet.module.css'

/** What is chosen in a cell, as bare text in its whole length. The picker with its list takes its place when the cell is gone to: hundreds of them at once would make a pasted block wait. */
export function SheetPick({ row, field }: { row: Form; field: string }) {
  const [entered, setEntered] = useState<'key' | 'pointer' | null>(null)
  const pointed = useRef(false)
  if (entered !== null) return <FieldControl form={row} field={field} bare autoFocus opened={entered === 'pointer'} />
  return (
    <textarea
      className={classes.text} rows={1} value={row.label(field)} onChange={() => undefined} aria-label={anyKind(row.kind).fields[field]?.label} name={field} data-field={field} autoComplete="off"
      onPointerDown={() => { pointed.current = true }} onFocus={() => setEntered(pointed.current ? 'pointer' : 'key')}
    />
  )
}

/** A tick in a cell. */
export function SheetTick({ row, field, readOnly }: { row: Form; field: string; readOnly: boolean }) {
  return (
    <input
      type="checkbox" className={classes.tick} aria-label={anyKind(row.kind).fields[field]?.label} name={field} data-field={field} checked={row.value(field) === true} disabled={readOnly}
      onChange={event => row.set(field, event.currentTarget.checked)}
    />
  )
}
