import { useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { shownValue } from '../words/shown.ts'
import type { Row } from './useRows.ts'

const noWords = { label: () => undefined, code: () => undefined, title: () => undefined, id: () => undefined }

/** One cell typed in place: Enter keeps it, Esc leaves it as it was. */
export function CellEditor({ kind: name, row, column, onDone }: { kind: KindName; row: Row; column: string; onDone(): void }) {
  const kind = anyKind(name)
  const field = kind.fields[column]
  const [busy, setBusy] = useState(false)
  const save = async (typed: string) => {
    const value = typed.trim() === '' ? null : field?.fromText(typed, noWords)
    if (value === undefined) return notify(`Chưa hiểu “${typed}” ở ${field?.label ?? column}. Ô giữ giá trị cũ.`)
    setBusy(true)
    try {
      const { changeset } = await call('record.save', { records: [{ ref: row.id, kind: name, id: row.id, revision: row.revision, draft: { [column]: value } }] })
      if (changeset !== null) notify(`Đã sửa ${field?.label.toLowerCase() ?? column}.`, { changeset })
      onDone()
    } catch (error) {
      notify(error instanceof AppError ? error.message : 'Chưa lưu được. Ô giữ giá trị cũ.')
      setBusy(false)
    }
    return undefined
  }
  return (
    <input
      autoFocus defaultValue={shownValue(kind, column, row)} aria-label={field?.label} readOnly={busy} onClick={event => event.stopPropagation()} onFocus={event => event.currentTarget.select()} onBlur={() => { if (!busy) onDone() }}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') void save(event.currentTarget.value)
        else if (event.key === 'Escape') onDone()
      }}
    />
  )
}
