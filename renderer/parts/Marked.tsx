import { type ReactNode, memo } from 'react'
import { markHits } from '../../db/contract/text/highlight.ts'

/** A text with the letters that were searched for marked. */
export const Marked = memo(function Marked({ text, find }: { text: string; find: string }) {
  if (find.trim() === '') return text
  const parts: ReactNode[] = []
  let done = 0
  for (const [start, end] of markHits(text, find)) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>)
    done = end
  }
  return [...parts, text.slice(done)]
})
