import { TextInput, Textarea } from '@mantine/core'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { useField } from '../form/useField.ts'
import type { FieldProps } from './FieldControl.tsx'
import { frameOf } from './frame.ts'

/** What a field says, for a record that is not to be changed here. */
export function ReadOnlyField(props: FieldProps) {
  useField(props.form, props.field)
  const { control } = anyKind(props.form.kind).fields[props.field] ?? {}
  if (control === 'lines' || props.long) return <Textarea {...frameOf(props)} readOnly autosize minRows={1} maxRows={12} value={props.form.label(props.field)} variant={props.bare ? 'unstyled' : 'default'} />
  return <TextInput {...frameOf(props)} readOnly value={props.form.label(props.field)} variant={props.bare ? 'unstyled' : 'default'} />
}
