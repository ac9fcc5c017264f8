import { Textarea } from '@mantine/core'
import { useField } from '../form/useField.ts'
import type { FieldProps } from './FieldControl.tsx'
import { frameOf } from './frame.ts'

/** One line of words that may be long: it wraps, so that all of it is seen, but takes no line ends. */
export function LongLineField(props: FieldProps) {
  const { form, field } = props
  useField(form, field)
  return (
    <Textarea
      key={form.version(field)} {...frameOf(props)} defaultValue={form.text(field)} autosize minRows={1} maxRows={4} spellCheck={false} autoComplete="off"
      onInput={event => form.type(field, event.currentTarget.value)}
      onKeyDown={event => { if (event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing) event.preventDefault() }}
    />
  )
}
