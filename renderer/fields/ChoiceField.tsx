import { anyKind } from '../../db/contract/kinds/index.ts'
import type { FieldProps } from './FieldControl.tsx'
import { Picker } from './Picker.tsx'

/** One of a closed set. */
export function ChoiceField(props: FieldProps) {
  const options = anyKind(props.form.kind).fields[props.field]?.options ?? {}
  return <Picker field={props} options={Object.entries(options).map(([value, label]) => ({ value, label }))} openOnFocus={props.opened ?? false} />
}
