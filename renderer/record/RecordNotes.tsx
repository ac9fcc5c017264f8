import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Output } from '../../db/contract/api.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { call, useCall } from '../api/queries.ts'
import { recordPlace } from '../app/places.ts'
import type { Form } from '../form/form.ts'
import type { Editor } from '../form/useEditor.ts'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { localTime } from '../words/time.ts'
import classes from './Record.module.css'

/** What must be read before going on: why saving failed, that another window saved, that a draft lies here. */
export function RecordNotes({ kind, editor, form }: { kind: KindName; editor: Editor; form: Form }) {
  const draft = useAbandonedDraft(form)
  const navigate = useNavigate()
  const trashed = form.base()?.deletedAt != null
  if (!editor.problem && !editor.changedElsewhere && !editor.trashedElsewhere && !trashed && !draft) return null
  return (
    <div className={classes.notes}>
      {editor.problem && <ErrorNote error={editor.problem}><Button size="xs" variant="default" onClick={() => void editor.save()}>Lưu lại</Button></ErrorNote>}
      {editor.changedElsewhere && <Note tone="warn" title="Hồ sơ này vừa được sửa ở cửa sổ khác." detail="Phần đang sửa vẫn còn nguyên; khi lưu sẽ so hai bản." />}
      {editor.trashedElsewhere && (
        <Note tone="warn" title="Hồ sơ này vừa bị bỏ vào thùng rác ở cửa sổ khác." detail="Phần đang sửa vẫn còn nguyên ở đây.">
          <Button size="xs" onClick={() => void editor.restoreAndSave()}>Lấy lại và lưu</Button>
          <Button size="xs" variant="default" onClick={() => void editor.discard()}>Bỏ phần đang sửa</Button>
        </Note>
      )}
      {trashed && <Note tone="warn" title="Hồ sơ này đang ở thùng rác." detail="Chỉ xem được. Lấy lại rồi sửa." />}
      {draft && !trashed && (
        <Note title="Còn bản nháp chưa lưu của hồ sơ này" detail={`, giữ lúc ${localTime(draft.at)}.`}>
          <Button size="xs" variant="default" onClick={() => void navigate(`${recordPlace(kind, form.id() ?? 'new')}?draft=${draft.key}`)}>Sửa tiếp bản nháp</Button>
          <Button size="xs" variant="default" onClick={() => void call('draft.drop', { key: draft.key })}>Bỏ bản nháp</Button>
        </Note>
      )}
    </div>
  )
}

type Draft = Output<'draft.list'>[number]

/** A draft of this record that no window is typing into. */
function useAbandonedDraft(form: Form): Draft | null {
  const { data } = useCall('draft.list', {})
  const [found, setFound] = useState<Draft | null>(null)
  const id = form.id()
  useEffect(() => {
    const own = id === null ? undefined : data?.find(draft => draft.record === id)
    if (!own) return setFound(null)
    void navigator.locks.query().then(({ held }) => setFound(held?.some(lock => lock.name === `draft:${own.key}`) ? null : own))
    return undefined
  }, [data, id])
  return found
}
