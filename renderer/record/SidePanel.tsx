import type { KindName } from '../../db/contract/kinds/index.ts'
import type { Form } from '../form/form.ts'
import { FilesPart } from './FilesPart.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { LinksPart } from './LinksPart.tsx'
import classes from './Record.module.css'

/** What hangs on the record: links, files, history, in the order of how often they are used. */
export function SidePanel({ kind, id, form, readOnly }: { kind: KindName; id: string; form: Form; readOnly: boolean }) {
  return (
    <aside className={classes.side} aria-label="Liên kết, tệp, lịch sử" data-region>
      <LinksPart kind={kind} id={id} form={form} readOnly={readOnly} />
      <FilesPart kind={kind} id={id} readOnly={readOnly} />
      <HistoryPart kind={kind} id={id} />
    </aside>
  )
}
