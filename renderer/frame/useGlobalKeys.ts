import { useEffect, useEffectEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { redo, undo } from '../app/notify.tsx'
import { listPlace, recordPlace } from '../app/places.ts'
import { lockNow } from '../lock/lockNow.ts'
import { bookKinds } from '../words/kinds.ts'
import { nextRegion } from './regions.ts'
import { kindAt } from './trail.ts'

const isField = (target: EventTarget | null) => target instanceof HTMLElement
  && (target.isContentEditable || (target.matches('input, textarea, select') && !target.matches('[type="checkbox"], [type="radio"], [type="button"]')))
const dialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/** Places Alt+1…9 lead to. */
const numbered = [...bookKinds.map(kind => listPlace(kind)), listPlace('proposal'), '/reports']

/** Works over dialogs as well: whoever is called away locks at once. */
const lock = () => void lockNow()

/** How far back the window's own way leads; further back lies what was open before the program. */
const stepsBack = () => Number((window.history.state as { idx?: number } | null)?.idx ?? 0)

/** Keys that work on every screen; a screen that uses one of them itself prevents its default. None is a single letter while a field has the focus. */
export function useGlobalKeys({ onGoTo, onKeys }: { onGoTo(): void; onKeys(): void }): void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const deed = deedOf(event)
    if (deed === undefined) return
    event.preventDefault()
    // Under a dialog nothing moves, and the browser's own meaning of the key is not wanted there either.
    if (!dialogOpen() || deed === lock) deed()
  })
  function deedOf(event: KeyboardEvent): (() => void) | undefined {
    const { altKey, shiftKey, code, key } = event
    const control = event.ctrlKey || event.metaKey
    if (control && altKey && code === 'KeyL') return lock
    const plain = !control && !altKey
    if (control && !altKey && !isField(event.target)) {
      if (key.toLowerCase() === 'z') return () => void (shiftKey ? redo() : undo())
      if (key.toLowerCase() === 'y') return () => void redo()
    }
    if (control && !altKey && !shiftKey && key.toLowerCase() === 'k') return onGoTo
    if (plain && (key === 'F1' || (key === '?' && !isField(event.target)))) return onKeys
    if (plain && key === 'F6') return () => nextRegion(shiftKey)
    return altKey && !control && !shiftKey ? alternative(code) : undefined
  }
  function alternative(code: string): (() => void) | undefined {
    if (/^Digit[1-9]$/.test(code)) return () => void navigate(numbered[Number(code.slice(5)) - 1] ?? '/')
    if (code === 'ArrowLeft') return () => { if (stepsBack() > 0) void navigate(-1) }
    if (code === 'ArrowRight') return () => void navigate(1)
    const kind = kindAt(pathname)
    return code === 'KeyN' && kind !== undefined ? () => void navigate(recordPlace(kind, 'new')) : undefined
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
