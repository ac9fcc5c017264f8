import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useProgramState } from '../app/programState.tsx'
import { LockScreen } from './LockScreen.tsx'
import { useIdleLock } from './useIdleLock.ts'

/**
 * The window behind its lock. What was typed stays in the page, unseen and out of reach, until the password is given; a
 * window that is opened while all are locked draws nothing before that.
 */
export function Cover({ children }: { children: ReactNode }) {
  const { locked, register } = useProgramState()
  const [drawn, setDrawn] = useState(!locked)
  if (!locked && !drawn) setDrawn(true)
  useIdleLock(register !== null && !locked)
  useHidden(locked)
  return (
    <>
      {drawn && <div style={{ display: 'contents', visibility: locked ? 'hidden' : undefined }} inert={locked}>{children}</div>}
      {locked && <LockScreen />}
    </>
  )
}

/** Dialogs and messages lie beside the page and are hidden with it; no key reaches what is hidden; the focus comes back. */
function useHidden(locked: boolean): void {
  const focused = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (!locked) return undefined
    focused.current = document.activeElement
    document.body.dataset['covered'] = ''
    const title = document.createElement('title')
    title.textContent = 'Đang khóa · Sổ Dân vận'
    document.head.prepend(title)
    return () => {
      title.remove()
      delete document.body.dataset['covered']
    }
  }, [locked])
  useEffect(() => {
    if (!locked) return undefined
    const keep = (event: KeyboardEvent) => event.stopPropagation()
    window.addEventListener('keydown', keep, { capture: true })
    return () => {
      window.removeEventListener('keydown', keep, { capture: true })
      if (focused.current instanceof HTMLElement) focused.current.focus()
    }
  }, [locked])
}
