import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { bridge } from '../api/bridge.ts'
import { call, queryClient } from '../api/queries.ts'
import type { Form, FormBody } from './form.ts'
import type { Removal } from './save.ts'

const KEEP_AFTER_MS = 800

/** A screen's unsaved words: the forms of it, under one key, and the rows taken out of it. */
export type DraftBody = { forms: FormBody[]; removed?: readonly Removal[] }

export type KeptDraft = { at: string | null; failed: string | null; drop(): Promise<void> }

/**
 * Keeps what is typed into these forms with the register, about a second after the last key and when the window is left, so
 * that it survives a killed program. While the screen is open it holds a lock by which other windows know the draft is in hands.
 * `resumed`: there is one under this key already.
 */
export function useKeptDraft(key: string, forms: readonly Form[], removed: readonly Removal[], title: () => string, resumed: boolean): KeptDraft {
  const [at, setAt] = useState<string | null>(null)
  const mayExist = useRef(resumed)
  const [failed, setFailed] = useState<string | null>(null)
  const changedForms = () => forms.filter(form => (form.isNew() ? !form.isBlank() : form.changed().length > 0))
  const keep = useEffectEvent(async () => {
    const first = forms[0]
    if (!first) return
    if (changedForms().length === 0 && removed.length === 0) return drop()
    try {
      const body: DraftBody = { forms: [first, ...changedForms().filter(form => form !== first)].map(form => form.body()), removed }
      mayExist.current = true
      const kept = await call('draft.keep', { key, kind: first.kind, record: first.id(), title: title().slice(0, 1000), body: body as never })
      // Dropped while the answer was under way, because all was saved meanwhile.
      if (mayExist.current) setAt(kept.at)
      setFailed(null)
    } catch (error) {
      setFailed(error instanceof Error ? error.message : 'Chưa giữ được bản nháp.')
    }
  })
  const drop = async () => {
    if (!mayExist.current) return
    mayExist.current = false
    setAt(null)
    await call('draft.drop', { key }).catch(() => undefined)
    void queryClient.invalidateQueries({ queryKey: ['draft.list'] })
  }
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), KEEP_AFTER_MS)
    }
    const now = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      void keep()
    }
    if (removed.length > 0) later()
    const offs: (() => unknown)[] = forms.map(form => form.subscribe(later))
    offs.push(bridge.onEvent(({ type }) => { if (type === 'found') later() }))
    document.addEventListener('visibilitychange', now)
    window.addEventListener('blur', now)
    return () => {
      now()
      for (const off of offs) off()
      document.removeEventListener('visibilitychange', now)
      window.removeEventListener('blur', now)
    }
  }, [forms, removed])
  useEffect(() => {
    const leave = new AbortController()
    void navigator.locks.request(`draft:${key}`, { signal: leave.signal }, () => new Promise<void>(resolve => leave.signal.addEventListener('abort', () => resolve()))).catch(() => undefined)
    return () => leave.abort()
  }, [key])
  return { at, failed, drop }
}
