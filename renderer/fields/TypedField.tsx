import { Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AnyField } from '../../db/contract/fieldType.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { formatMoney, formatNumber } from '../../db/contract/text/format.ts'
import { useProgramState } from '../app/programState.tsx'
import { useField, useShownText } from '../form/useField.ts'
import { shownValue } from '../words/shown.ts'
import { Calendar } from './Calendar.tsx'
import type { FieldProps } from './FieldControl.tsx'
import { frameOf } from './frame.ts'

const weekday = new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'UTC' })
const isDate = (field: AnyField) => field.control === 'date' || field.control === 'partialDate'

/** What a typed text was taken for, said beneath the field while it is being typed. */
function understood(field: AnyField, text: string, value: unknown, shown: string): string | undefined {
  if (value == null || text.trim() === '' || text.trim() === shown) return undefined
  if (isDate(field) && typeof value === 'string' && value.length === 10) return `Hiểu là ${capital(weekday.format(new Date(`${value}T00:00:00Z`)))}, ${shown}`
  if (field.control === 'money' && typeof value === 'number') return `Hiểu là ${formatMoney(value)}`
  if (typeof value === 'number') return `Hiểu là ${formatNumber(value)}`
  return field.control === 'partialDate' ? `Hiểu là ${shown}` : undefined
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/**
 * A line, a number, a sum, a day. The input keeps its own text: nothing is rewritten while somebody types, because Vietnamese
 * keyboard drivers count on the letters they sent. What was understood stands beneath; the field shows it on leaving.
 */
export function TypedField(props: FieldProps) {
  const { form, field: name, bare } = props
  useField(form, name)
  const input = useShownText<HTMLInputElement>(form, name, () => {
    const value = form.value(name)
    return value != null && anyKind(form.kind).fields[name]?.control === 'money' ? formatNumber(Number(value), 0) : form.text(name)
  })
  const [calendar, setCalendar] = useState(false)
  const { today } = useProgramState()
  const kind = anyKind(form.kind)
  const field = kind.fields[name]
  if (!field) return null
  const value = form.value(name)
  const shown = value == null ? '' : field.control === 'money' ? formatNumber(Number(value), 0) : shownValue(kind, name, { [name]: value })
  const text = form.text(name)
  const money = field.control === 'money'
  const drawn = (
    <TextInput
      ref={input} {...frameOf(props, understood(field, text, value, shown))} defaultValue={money && value != null ? shown : text} autoComplete="off" spellCheck={false}
      variant={bare ? 'unstyled' : 'default'} data-calendar={isDate(field) || undefined} inputMode={field.control === 'line' || isDate(field) ? undefined : 'decimal'}
      {...(field.unit && !bare ? { rightSection: <span style={{ fontSize: 13, color: 'var(--sdv-text3)' }}>{field.unit}</span>, rightSectionWidth: 24 + field.unit.length * 8 } : {})}
      onInput={event => form.type(name, event.currentTarget.value)}
      onBlur={event => { if (value != null && field.control !== 'line' && event.currentTarget.value !== shown) event.currentTarget.value = shown }}
      onKeyDown={event => {
        if (!isDate(field) || !event.altKey || event.key !== 'ArrowDown') return
        event.preventDefault()
        setCalendar(true)
      }}
    />
  )
  if (!isDate(field)) return drawn
  return (
    <Popover opened={calendar} onChange={setCalendar} trapFocus returnFocus withRoles={false} position="bottom-start" transitionProps={{ duration: 0 }}>
      <Popover.Target>{bare ? <span style={{ display: 'block' }}>{drawn}</span> : <div>{drawn}</div>}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={`Lịch, ${field.label}`}>
        {calendar && <Calendar day={typeof value === 'string' && value.length === 10 ? value : null} today={today} onChoose={day => { setCalendar(false); form.set(name, day) }} />}
      </Popover.Dropdown>
    </Popover>
  )
}
