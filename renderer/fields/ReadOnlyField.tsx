import { TextInput } from '@mantine/core'
import { useField } from '../form/useField.ts'
import type { FieldProps } from './FieldControl.tsx'
import { frameOf } from './frame.ts'

/** What a field says, for a record that is not to be changed here. */
export function ReadOnlyField(props: FieldProps) {
  useField(props.form, props.field)
  return <TextInput {...frameOf(props)} readOnly value={props.form.label(props.field)} variant={props.bare ? 'unstyled' : 'default'} />
}
