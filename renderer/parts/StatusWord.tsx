import classes from './StatusWord.module.css'
import type { Status } from './status.ts'

/** A state: a word, then a shape, then a colour. `pill` in heads only. */
export function StatusWord({ status, pill }: { status: Status; pill?: boolean }) {
  return <span className={classes.status} data-tone={status.tone} data-pill={pill || undefined}><status.icon size={14} stroke={2} aria-hidden />{status.word}</span>
}
