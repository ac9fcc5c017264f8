import { type KeyboardEvent, useRef } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import type { AnyField } from '../../db/contract/fieldType.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { call } from '../api/queries.ts'
import { useList } from '../api/labels.ts'
import { notify } from '../app/notify.tsx'
import { useProgramState } from '../app/programState.tsx'
import { shownValue } from '../words/shown.ts'
import { cellValue, chosen } from './cells.ts'
import type { Row } from './useRows.ts'

type Props = { kind: KindName; row: Row; column: string; onDone(refocus: boolean): void }

/** One cell typed in place: Enter or leaving it keeps what was typed, Esc leaves it as it was. */
export function CellEditor({ kind: name, row, column, onDone }: Props) {
  const kind = anyKind(name)
  const field = kind.fields[column]
  const ended = useRef(false)
  if (!field) return null
  const picked = chosen.has(field.control)
  const before = picked ? String(row[column] ?? '') : shownValue(kind, column, row)
  const end = (typed: string, refocus: boolean) => {
    if (ended.current) return
    if (typed === before) {
      ended.current = true
      return onDone(refocus)
    }
    const value = cellValue(field, typed)
    if (value === undefined && refocus) return notify(typed.trim() === '' ? `${field.label} không để trống được.` : `Chưa hiểu “${typed}” ở ${field.label}. Gõ lại, hoặc Esc để giữ giá trị cũ.`)
    ended.current = true
    onDone(refocus)
    if (value === undefined) return notify(`Chưa hiểu “${typed}” ở ${field.label}. Ô giữ giá trị cũ.`)
    return void keep(name, row, column, field.label, value)
  }
  const press = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      end(event.currentTarget.value, true)
    } else if (event.key === 'Escape') {
      ended.current = true
      onDone(true)
    }
  }
  const shared = {
    autoFocus: true, 'aria-label': field.label, onClick: (event: { stopPropagation(): void }) => event.stopPropagation(), onDoubleClick: (event: { stopPropagation(): void }) => event.stopPropagation(), onKeyDown: press,
    onBlur: (event: { currentTarget: { value: string } }) => end(event.currentTarget.value, false),
  }
  return picked
    ? <Choices field={field} value={before} shared={shared} />
    : <input defaultValue={before} autoComplete="off" spellCheck={false} onFocus={event => event.currentTarget.select()} {...shared} />
}

function Choices({ field, value, shared }: { field: AnyField; value: string; shared: React.ComponentProps<'select'> }) {
  const { today } = useProgramState()
  const entries = useList(field.list)
  const usable = entries.filter(entry => entry.code === value || entry.retiredOn === null || entry.retiredOn > today)
  const options = field.control === 'yesNo' ? [['true', 'Có'], ['false', 'Không']] as const : field.options ? Object.entries(field.options) : usable.map(({ code, label }) => [code, label] as const)
  return (
    <select defaultValue={value} {...shared}>
      {(!field.required || value === '') && <option value="">Chưa ghi</option>}
      {options.map(([code, label]) => <option key={code} value={code}>{label}</option>)}
    </select>
  )
}

async function keep(kind: KindName, row: Row, column: string, label: string, value: unknown): Promise<void> {
  try {
    const { changeset } = await call('record.save', { records: [{ ref: row.id, kind, id: row.id, revision: row.revision, draft: { [column]: value } }] })
    if (changeset !== null) notify(`Đã sửa ${label.toLowerCase()}.`, { changeset })
  } catch (error) {
    notify(error instanceof AppError ? `${error.message} Ô ${label} giữ giá trị cũ.` : `Chưa lưu được. Ô ${label} giữ giá trị cũ.`)
  }
}
