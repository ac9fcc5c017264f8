import { Button, Modal } from '@mantine/core'
import { type ComponentType, useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { titleOf } from '../api/labels.ts'
import { createForm } from '../form/form.ts'
import { saveForms } from '../form/save.ts'
import { ErrorNote } from '../parts/Note.tsx'
import { wordsFor } from '../words/kinds.ts'
import type { FieldProps } from './FieldControl.tsx'

/** A record made on the spot, with what it cannot do without. */
export function QuickCreate({ Inner, kind: name, named, onMade, onClose }: { Inner: ComponentType<FieldProps>; kind: KindName; named: string; onMade(id: string, title: string): void; onClose(): void }) {
  const kind = anyKind(name)
  const [form] = useState(() => createForm(name, null, { [kind.title[0] ?? '']: named }))
  const [error, setError] = useState<AppError | null>(null)
  const fields = Object.entries(kind.fields).filter(([field, each]) => each.required || kind.title.includes(field)).map(([field]) => field)
  const [first] = useState(() => fields.find(field => form.value(field) == null) ?? fields[0])
  const save = async () => {
    try {
      const { records } = await saveForms([form])
      const made = records.get(form.ref)
      if (made) onMade(made.id, titleOf(name, made))
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa tạo được hồ sơ. Chữ đã gõ vẫn còn.'))
    }
  }
  return (
    <Modal opened onClose={onClose} title={`Tạo mới ${wordsFor(name).one}`} size={560}>
      <form style={{ display: 'grid', gap: 12 }} onSubmit={event => { event.preventDefault(); event.stopPropagation(); void save() }}>
        {fields.map(field => <Inner key={field} form={form} field={field} autoFocus={field === first} />)}
        {error && <ErrorNote error={error} />}
        <div style={{ display: 'flex', gap: 12, justifyContent: 'flex-end' }}><Button variant="default" onClick={onClose}>Quay lại</Button><Button type="submit">Tạo {wordsFor(name).one}</Button></div>
      </form>
    </Modal>
  )
}
