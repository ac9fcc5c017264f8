import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { targetState } from './target.ts'
import classes from './TargetWord.module.css'

const icons = { ok: IconCheck, warn: IconAlertTriangle, plain: IconCircleDashed }

/** How a target stands: a word, a shape, a colour. */
export function TargetWord({ row }: { row: Parameters<typeof targetState>[0] }) {
  const { tone, word } = targetState(row)
  const Icon = icons[tone]
  return <span className={classes.word} data-tone={tone}><Icon size={14} stroke={2} aria-hidden />{word}</span>
}
