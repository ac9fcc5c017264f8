import { Button, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { quietWork } from '../app/works.ts'
import { ErrorNote } from '../parts/Note.tsx'
import type { Held } from './held.ts'
import classes from './Privacy.module.css'

/** Puts one value right so that the wrong one is held nowhere any more, history included. */
export function CorrectDialog({ held: { kind, id, title, places }, onClose, onDone }: { held: Held; onClose(): void; onDone(): void }) {
  const known = [...new Map(places.filter(({ where }) => where !== 'file' && where !== 'paper').flatMap(({ fields }) => fields).filter(({ name }) => anyKind(kind).fields[name]).map(field => [field.name, field])).values()]
  const [field, setField] = useState(known[0]?.name ?? null)
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('Người có dữ liệu yêu cầu sửa')
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (field === null) return
    setBusy(true)
    setError(null)
    try {
      const { revision } = await call('record.get', { kind, id })
      await quietWork('Đang sửa, gỡ giá trị cũ khỏi lịch sử', call('privacy.correct', { kind, id, revision, draft: { [field]: value.trim() === '' ? null : value.trim() }, reason }))
      notify('Đã sửa. Giá trị cũ không còn trong sổ, kể cả lịch sử.')
      onClose()
      onDone()
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa sửa được. Hồ sơ giữ nguyên như cũ.'))
    }
    setBusy(false)
  }
  return (
    <Modal opened onClose={onClose} title="Sửa cho đúng" size={560}>
      <form className={classes.dialog} onSubmit={event => void save(event)}>
        <p>{title}. Giá trị cũ bị gỡ khỏi lịch sử và không hoàn tác được. Sửa thường, còn giữ lịch sử, thì mở hồ sơ ra sửa.</p>
        {known.length === 0
          ? <p>Người này chỉ được nhắc tới trong tệp hoặc văn bản đã ký; mở hồ sơ ra để sửa.</p>
          : (
            <>
              <Select label="Ô cần sửa" data={known.map(({ name, label, shown }) => ({ value: name, label: `${label}: ${shown}` }))} value={field} onChange={setField} allowDeselect={false} comboboxProps={{ transitionProps: { duration: 0 } }} />
              <TextInput data-autofocus label="Giá trị đúng" value={value} onChange={event => setValue(event.currentTarget.value)} autoComplete="off" />
              <TextInput label="Lý do" value={reason} onChange={event => setReason(event.currentTarget.value)} autoComplete="off" />
            </>
          )}
        {error && <ErrorNote error={error} />}
        <div className={classes.answers}>
          <Button variant="default" onClick={onClose}>Bỏ qua</Button>
          {known.length > 0 && <Button type="submit" loading={busy} disabled={reason.trim() === ''}>Sửa và gỡ giá trị cũ</Button>}
        </div>
      </form>
    </Modal>
  )
}
