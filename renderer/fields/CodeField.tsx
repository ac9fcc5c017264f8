import { useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { stripMarks } from '../../db/contract/text/fold.ts'
import { useList } from '../api/labels.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { useProgramState } from '../app/programState.tsx'
import { useField } from '../form/useField.ts'
import type { FieldProps } from './FieldControl.tsx'
import { Picker } from './Picker.tsx'

/** A code for a new entry out of its name: lower case, without accents. */
const codeOf = (label: string): string => stripMarks(label.toLowerCase()).replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 60) || 'muc'

/** One of an editable value list; an entry that is missing can be added on the spot. Retired ones show where they are used. */
export function CodeField(props: FieldProps) {
  const { form, field } = props
  useField(form, field)
  const { today } = useProgramState()
  const list = anyKind(form.kind).fields[field]?.list
  const entries = useList(list)
  const [letters, setLetters] = useState('')
  const value = form.value(field)
  const usable = entries.filter(entry => entry.code === value || entry.retiredOn === null || entry.retiredOn > today)
  const known = letters.trim() === '' || usable.some(entry => entry.label === letters.trim())
  const add = async (label: string) => {
    const codes = new Set(entries.map(entry => entry.code))
    let code = codeOf(label)
    for (let n = 2; codes.has(code); n += 1) code = `${codeOf(label)}-${n}`
    try {
      await call('record.create', { kind: 'valueEntry', draft: { list, code, label, position: Math.max(0, ...entries.map(entry => entry.position)) + 1 } })
      form.set(field, code, label)
    } catch (error) {
      notify(error instanceof AppError ? error.message : 'Chưa thêm được mục này.')
    }
  }
  return (
    <Picker
      field={props} options={usable.map(entry => ({ value: entry.code, label: entry.label }))} onSearch={setLetters}
      {...(known ? {} : { make: { label: `Thêm mục: ${letters.trim()}`, run: (label: string) => void add(label) } })}
    />
  )
}
