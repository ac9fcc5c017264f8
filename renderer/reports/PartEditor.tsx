import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { OutlinePart } from '../../db/contract/outline.ts'
import { useKept } from '../api/kept.ts'
import type { PartEdit } from './usePaperEdits.ts'
import classes from './Words.module.css'

/** `inline`: always there, and so it takes no focus of its own. */
type Asked = { /** Which paper it belongs to: papers have parts of the same names. */ paper: string; part: OutlinePart; label?: string; inline?: boolean; onEdit(parts: PartEdit[], said: string): Promise<boolean>; onClose(): void }

/** Typed words are kept this long after the last key, in case the program is killed. */
const KEEP_AFTER_MS = 400

type Unsaved = { paper: string; key: string; words: string }

/**
 * Plain words in place of those of the program: every line is a paragraph, one that begins with a dash an item. The field holds
 * its own text, because rewriting it while a Vietnamese keyboard composes would swallow letters.
 */
export function PartEditor({ paper, part, label = 'Lời văn của đoạn này', inline = false, onEdit, onClose }: Asked) {
  const { key, own, text, made, off } = part
  const [unsaved, keep] = useKept<Unsaved | null>('reports.words', null)
  const field = useRef<HTMLTextAreaElement>(null)
  const timer = useRef<number | undefined>(undefined)
  const kept = unsaved?.paper === paper && unsaved.key === key ? unsaved.words : null
  useEffect(() => {
    if (inline) return
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [inline])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const leave = () => {
    window.clearTimeout(timer.current)
    keep(null)
    onClose()
  }
  const write = async (words: string) => {
    const same = words.trim() === text.trim()
    if (words.trim() === (own ?? text).trim()) return leave()
    if (await onEdit([{ key, body: same || words.trim() === '' ? null : words, made: same ? null : text, left: off, seen: own }], same ? 'Đã về lời máy soạn.' : 'Đã ghi lời tự soạn.')) leave()
  }
  const newer = own !== null && made !== null && made !== text
  return (
    <div className={inline ? classes.inline : classes.editor}>
      {newer && (
        <p className={classes.newer}><b>Số liệu đã đổi từ lúc sửa.</b> Máy sẽ viết: {text}</p>
      )}
      <Textarea
        ref={field} autosize minRows={inline ? 2 : 3} maxRows={16} defaultValue={kept ?? own ?? text} aria-label={label}
        onInput={event => {
          const words = event.currentTarget.value
          window.clearTimeout(timer.current)
          timer.current = window.setTimeout(() => keep({ paper, key, words }), KEEP_AFTER_MS)
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && event.ctrlKey) {
            event.preventDefault()
            void write(event.currentTarget.value)
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            leave()
          }
        }}
      />
      <div className={classes.ways} data-inline={inline || undefined}>
        <Button size="xs" variant={inline ? 'default' : 'filled'} onClick={() => void write(field.current?.value ?? '')} title="Ghi (Ctrl Enter)">Ghi</Button>
        {!inline && <Button size="xs" variant="default" onClick={leave} title="Bỏ (Esc)">Bỏ</Button>}
        {own !== null && <Button size="xs" variant="subtle" onClick={() => void write(text)}>Về lời máy soạn</Button>}
        {newer && <Button size="xs" variant="subtle" onClick={() => void onEdit([{ key, body: own, made: text, left: off, seen: own }], 'Giữ lời tự soạn.').then(done => done && leave())}>Giữ lời tôi viết</Button>}
      </div>
    </div>
  )
}
