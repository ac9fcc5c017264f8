import { IconAlertTriangleFilled, IconCircle, IconClock } from '@tabler/icons-react'
import { dueState } from './due.ts'
import classes from './Overview.module.css'

/** How near a deadline is: a word, a shape, a colour. */
export function DueWord({ days }: { days: number }) {
  const { tone, word } = dueState(days)
  const Icon = { danger: IconAlertTriangleFilled, warn: IconClock, plain: IconCircle }[tone]
  return <span className={classes.state} data-tone={tone}><Icon size={14} stroke={2} aria-hidden />{word}</span>
}
