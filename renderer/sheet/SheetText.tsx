import { useSyncExternalStore } from 'react'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import type { Form } from '../form/form.ts'
import { useShownText } from '../form/useField.ts'
import { shownValue } from '../words/shown.ts'
import type { SheetColumn } from './Sheet.tsx'
import classes from './Sheet.module.css'

const figures: ReadonlySet<string> = new Set(['whole', 'decimal', 'money', 'year'])

/** A cell of text: a bare textarea that grows by itself and keeps its own words, so that a key is painted at once. */
export function SheetText({ row, field, hint }: { row: Form; field: string; hint: SheetColumn['hint'] }) {
  const kind = anyKind(row.kind)
  const grey = useSyncExternalStore(row.follow, () => hint?.(row))
  const described = kind.fields[field]
  /** What was understood, without the unit, which stands in the head. */
  const understood = () => {
    const value = row.value(field)
    return value == null || !described ? null : described.control === 'money' ? formatNumber(Number(value), 0) : shownValue(kind, field, { [field]: value })
  }
  const shown = () => (described?.control === 'money' ? understood() : null) ?? row.text(field)
  const input = useShownText<HTMLTextAreaElement>(row, field, shown)
  if (!described) return null
  const short = described.control !== 'line' && described.control !== 'lines'
  return (
    <textarea
      ref={input} className={classes.text} rows={1} defaultValue={shown()} aria-label={described.label} name={field} data-field={field} spellCheck={false} autoComplete="off" data-right={figures.has(described.control) || undefined}
      placeholder={grey} onInput={event => row.type(field, event.currentTarget.value.replaceAll(/\s*\n\s*/g, described.control === 'lines' ? '\n' : ' '))}
      onBlur={event => { const text = short ? understood() : null; if (text !== null && event.currentTarget.value !== text) event.currentTarget.value = text }}
    />
  )
}
