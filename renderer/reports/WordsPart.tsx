import { Checkbox } from '@mantine/core'
import { memo, useEffect, useRef, useState } from 'react'
import type { OutlinePart } from '../../db/contract/outline.ts'
import { PartEditor } from './PartEditor.tsx'
import type { PartEdit } from './usePaperEdits.ts'
import classes from './Words.module.css'

type Shown = { paper: string; outline: readonly OutlinePart[]; onEdit(parts: PartEdit[], said: string): Promise<boolean>; wanted: string | null }

/** Which parts lie under a heading or an annex that is left out. */
function leftOut(outline: readonly OutlinePart[]): ReadonlySet<string> {
  const out = new Set<string>()
  let under: number | null = null
  for (const { key, type, level, off } of outline) {
    const depth = type === 'annex' ? 0 : type === 'heading' ? level ?? 1 : null
    if (depth !== null && under !== null && depth <= under) under = null
    if (under !== null) out.add(key)
    else if (off && depth !== null) under = depth
  }
  return out
}

/** The words of the paper, part by part: hers where she wrote, the program's elsewhere; any part can be left out. */
export const WordsPart = memo(function WordsPart({ paper, outline, onEdit, wanted }: Shown) {
  const [open, setOpen] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const gone = leftOut(outline)
  useEffect(() => {
    if (wanted === null) return
    const row = list.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(wanted)}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true })
  }, [wanted])
  return (
    <ul ref={list} className={classes.parts}>
      {outline.filter(part => part.type !== 'subject').map(part => (
        <li key={part.key} data-part={part.key} data-type={part.type} data-level={part.level ?? undefined} data-out={part.off || gone.has(part.key) || undefined}>
          {open === part.key
            ? <PartEditor paper={paper} part={part} onEdit={onEdit} onClose={() => { setOpen(null); focusRow(list.current, part.key) }} />
            : <PartLine part={part} under={gone.has(part.key)} onOpen={() => setOpen(part.key)} onEdit={onEdit} />}
        </li>
      ))}
    </ul>
  )
})

function focusRow(list: HTMLUListElement | null, key: string): void {
  requestAnimationFrame(() => list?.querySelector<HTMLElement>(`[data-part="${CSS.escape(key)}"] button`)?.focus({ preventScroll: true }))
}

const named = ({ type, own, text }: OutlinePart) => (type === 'annex' ? `Phụ lục: ${text}` : own ?? text)

function PartLine({ part, under, onOpen, onEdit }: { part: OutlinePart; under: boolean; onOpen(): void; onEdit: Shown['onEdit'] }) {
  const { key, type, own, made, text, off } = part
  const written = own !== null
  const newer = written && made !== null && made !== text
  const words = named(part)
  // The tick answers at once; the paper follows when it has been made anew.
  const [flippedFrom, setFlippedFrom] = useState<boolean | null>(null)
  const shownOff = flippedFrom === off ? !off : off
  const toggle = async () => {
    setFlippedFrom(off)
    if (!await onEdit([{ key, body: own, made, left: !off, seen: own }], off ? 'Phần này được in lại.' : 'Phần này không in.')) setFlippedFrom(null)
  }
  return (
    <div className={classes.line}>
      {type === 'table' || type === 'annex'
        ? <span className={classes.words}>{words}</span>
        : <button type="button" className={classes.words} onClick={onOpen} title="Sửa lời (Enter)"><span>{words}</span></button>}
      {(written || newer) && <span className={classes.marks}>{newer ? <b data-warn>Số liệu đã đổi</b> : <b>Tự soạn</b>}</span>}
      <Checkbox size="xs" className={classes.tick} checked={!shownOff && !under} disabled={under} onChange={() => void toggle()} aria-label={`In: ${words.slice(0, 60)}`} title="In phần này" />
    </div>
  )
}
