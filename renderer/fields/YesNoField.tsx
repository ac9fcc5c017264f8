import { Checkbox } from '@mantine/core'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { useField } from '../form/useField.ts'
import type { FieldProps } from './FieldControl.tsx'

/** A tick. */
export function YesNoField({ form, field, bare, autoFocus }: FieldProps) {
  useField(form, field)
  const described = anyKind(form.kind).fields[field]
  return (
    <Checkbox
      mt={bare ? 0 : 30} {...(bare ? { 'aria-label': described?.label } : { label: described?.label, description: described?.help })} checked={form.value(field) === true} autoFocus={autoFocus}
      error={form.problem(field) ?? undefined} name={field} data-field={field} onChange={event => form.set(field, event.currentTarget.checked)}
    />
  )
}
