import { Textarea } from '@mantine/core'
import { useField } from '../form/useField.ts'
import type { FieldProps } from './FieldControl.tsx'
import { frameOf } from './frame.ts'

/** Several lines; grows from three to twelve. */
export function LinesField(props: FieldProps) {
  const { form, field, bare } = props
  useField(form, field)
  return (
    <Textarea
      key={form.version(field)} {...frameOf(props)} defaultValue={form.text(field)} autosize minRows={bare ? 1 : 3} maxRows={12} spellCheck={false} variant={bare ? 'unstyled' : 'default'}
      onInput={event => form.type(field, event.currentTarget.value)}
    />
  )
}
