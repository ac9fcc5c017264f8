import { anyKind } from '../../db/contract/kinds/index.ts'
import type { FieldProps } from './FieldControl.tsx'

/** What Mantine's inputs share: label, help beneath, the problem in words. */
export function frameOf({ form, field, bare, autoFocus }: FieldProps, hint?: string) {
  const described = anyKind(form.kind).fields[field]
  const problem = form.problem(field)
  return {
    ...(bare ? { 'aria-label': described?.label } : { label: described?.label, description: hint ?? described?.help }),
    'aria-required': described?.required || undefined, error: bare ? problem !== null : problem ?? undefined, autoFocus, 'data-autofocus': autoFocus || undefined, name: field, 'data-field': field,
  }
}
