import { useProgramState } from '../app/programState.tsx'
import type { Form } from '../form/form.ts'
import { useField } from '../form/useField.ts'
import { dueStatus, statusOf } from '../parts/status.ts'
import { StatusWord } from '../parts/StatusWord.tsx'
import classes from './Dialogue.module.css'

/** How one opinion stands: against its deadline while it is open, by its state afterwards. */
export function DueCell({ petition }: { petition: Form }) {
  useField(petition, 'answeredOnSpot')
  useField(petition, 'dueOn')
  useField(petition, 'status')
  const { today } = useProgramState()
  const dueOn = petition.value('dueOn')
  const row = { status: petition.value('status'), statusLabel: petition.label('status'), dueOn }
  const open = row.status === 'received' || row.status === 'processing'
  const status = open ? typeof dueOn === 'string' ? dueStatus(dueOn, today) : undefined : statusOf('petition', row, today)
  return status ? <div className={classes.due}><StatusWord status={status} /></div> : null
}
