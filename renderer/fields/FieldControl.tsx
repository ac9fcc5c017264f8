import { memo } from 'react'
import type { Control } from '../../db/contract/fieldType.ts'
import { isSensitive } from '../../db/contract/kind.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import type { Form } from '../form/form.ts'
import { CodeField } from './CodeField.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { LinkField } from './LinkField.tsx'
import { LongLineField } from './LongLineField.tsx'
import { LinesField } from './LinesField.tsx'
import { MaskedField } from './MaskedField.tsx'
import { ReadOnlyField } from './ReadOnlyField.tsx'
import { TypedField } from './TypedField.tsx'
import { YesNoField } from './YesNoField.tsx'

/** `bare`: only the control, for a cell of a sheet; its name goes to screen readers. `opened`: its list comes with the focus. `long`: a line as wide as the form. */
export type FieldProps = { form: Form; field: string; autoFocus?: boolean; bare?: boolean; opened?: boolean; long?: boolean; readOnly?: boolean }

const controls: Readonly<Record<Control, (props: FieldProps) => React.ReactNode>> = {
  line: props => (props.long ? <LongLineField {...props} /> : <TypedField {...props} />), whole: TypedField, year: TypedField, decimal: TypedField, money: TypedField, date: TypedField, partialDate: TypedField, lines: LinesField, yesNo: YesNoField,
  choice: ChoiceField, code: CodeField, link: props => <LinkField {...props} Inner={FieldControl} />, anyLink: ReadOnlyField,
}

/** The control of one field, whatever it holds. */
export const FieldControl = memo(function FieldControl(props: FieldProps) {
  const { form, field } = props
  const described = anyKind(form.kind).fields[field]
  if (!described) return null
  const base = form.base()
  if (props.readOnly) return <ReadOnlyField {...props} />
  if (base && base[field] != null && isSensitive(described.sensitive, base)) return <MaskedField {...props} />
  const Drawn = controls[described.control]
  return <Drawn {...props} />
})
