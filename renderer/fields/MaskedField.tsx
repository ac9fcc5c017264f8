import { Button, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { useField } from '../form/useField.ts'
import type { FieldProps } from './FieldControl.tsx'
import { frameOf } from './frame.ts'

/** A value that is hidden until somebody asks to see it, which is written down. */
export function MaskedField(props: FieldProps) {
  const { form, field, bare } = props
  useField(form, field)
  const [seen, setSeen] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const label = anyKind(form.kind).fields[field]?.label ?? field
  const id = form.id()
  const show = async () => {
    try {
      if (id === null) return
      const record = await call('record.get', { kind: form.kind, id, unmasked: true })
      setSeen(String(record[field] ?? ''))
    } catch (error) {
      const { message } = AppError.of(error, 'Chưa xem được phần bị che. Hồ sơ không bị thay đổi.')
      if (bare) notify(message)
      else setRefused(message)
    }
  }
  if (seen !== null) return <TextInput {...frameOf(props, 'Đã ghi vào nhật ký xem.')} defaultValue={form.changed().includes(field) ? form.text(field) : seen} autoComplete="off" spellCheck={false} autoFocus variant={bare ? 'unstyled' : 'default'} onInput={event => form.type(field, event.currentTarget.value)} />
  return (
    <TextInput
      {...frameOf(props, bare ? undefined : refused ?? 'Đang che. Muốn sửa thì bấm Xem; việc xem được ghi lại.')} readOnly value={form.text(field)} variant={bare ? 'unstyled' : 'default'} leftSection={<IconLock size={14} aria-hidden />}
      rightSection={bare ? undefined : <Button size="compact-xs" variant="subtle" onClick={() => void show()} aria-label={`Xem ${label.toLowerCase()}`}>Xem</Button>} rightSectionWidth={60}
    />
  )
}
