import type { Settings } from '../../db/contract/settings.ts'
import { formatDate } from '../../db/contract/text/format.ts'
import { useProgramState } from '../app/programState.tsx'
import type { Form } from '../form/form.ts'
import { useField } from '../form/useField.ts'
import { dueStatus, statusOf } from '../parts/status.ts'
import { StatusWord } from '../parts/StatusWord.tsx'
import { proposedDue } from './newPetition.ts'
import classes from './Dialogue.module.css'

/** Deadline and state of one opinion; a deadline that is only proposed stands grey. */
export function DueCell({ petition, settings }: { petition: Form; settings: Settings | undefined }) {
  useField(petition, 'answeredOnSpot')
  useField(petition, 'category')
  useField(petition, 'dueOn')
  useField(petition, 'status')
  const { today } = useProgramState()
  const dueOn = petition.value('dueOn')
  const proposed = proposedDue(petition, settings)
  const row = { status: petition.value('status'), statusLabel: petition.label('status'), dueOn }
  const status = statusOf('petition', row, today)
  const open = row.status === 'received' || row.status === 'processing'
  return (
    <div className={classes.due}>
      {open && typeof dueOn === 'string' ? <StatusWord status={dueStatus(dueOn, today)} /> : open ? null : status && <StatusWord status={status} />}
      {open && typeof dueOn === 'string' && <small>{formatDate(dueOn)}</small>}
      {proposed !== null && <small data-proposed title="Hạn tính sẵn theo bảng thời hạn">Hạn {formatDate(proposed)}</small>}
    </div>
  )
}
