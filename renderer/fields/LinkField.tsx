import { type ComponentType, useState } from 'react'
import { anyKind, isKind } from '../../db/contract/kinds/index.ts'
import { titleOf } from '../api/labels.ts'
import { call, useCall } from '../api/queries.ts'
import { useField } from '../form/useField.ts'
import { wordsFor } from '../words/kinds.ts'
import type { FieldProps } from './FieldControl.tsx'
import { fits } from './optionFilter.ts'
import { Picker } from './Picker.tsx'
import { QuickCreate } from './QuickCreate.tsx'

const SHOWN = 12

/**
 * Another record, found by a few letters; the last row makes a new one.
 * `Inner` draws the fields of the new record: the control of any field, handed in by itself.
 */
export function LinkField({ Inner, ...props }: FieldProps & { Inner: ComponentType<FieldProps> }) {
  const { form, field } = props
  useField(form, field)
  const to = anyKind(form.kind).fields[field]?.to ?? ''
  const kind = isKind(to) ? to : 'unit'
  const [letters, setLetters] = useState('')
  const [creating, setCreating] = useState<string | null>(null)
  const value = form.value(field)
  const find = letters.trim()
  const { data, isPlaceholderData } = useCall('record.list', { kind, find, limit: SHOWN })
  const option = (row: { id: string }) => ({ value: row.id, label: titleOf(kind, row) || '(chưa có tên)' })
  // While the answer to these letters is under way, only those of the former answer may be taken that fit them too.
  const found = (data?.rows ?? []).map(option).filter(({ label }) => !isPlaceholderData || fits(label, find))
  const chosen = typeof value === 'string' && !found.some(each => each.value === value) ? [{ value, label: form.label(field) || '(hồ sơ đã chọn)' }] : []
  /** Somebody was faster than the answer: the first record that fits is taken when it comes, if the letters still stand. */
  const lookUp = async (typed: string) => {
    const answer = await call('record.list', { kind, find: typed, limit: 1 }).catch(() => undefined)
    const [row] = answer?.rows ?? []
    // What was only found for being near is for the person to choose.
    if (row && fits(option(row).label, typed) && form.value(field) === undefined && form.text(field) === typed) form.set(field, row.id, option(row).label)
  }
  return (
    <>
      <Picker
        field={props} options={find === '' ? [...chosen, ...found] : [...found, ...chosen]} onSearch={setLetters} onUnknown={typed => void lookUp(typed)} nothingFound="Không tìm thấy. Gõ ít chữ hơn." sifted
        {...(find !== '' && !isPlaceholderData && isKind(to) ? { make: { label: `Tạo mới ${wordsFor(kind).one}: ${find}`, run: setCreating } } : {})}
      />
      {creating !== null && <QuickCreate Inner={Inner} kind={kind} named={creating} onMade={(id, title) => { setCreating(null); form.set(field, id, title) }} onClose={() => setCreating(null)} />}
    </>
  )
}
