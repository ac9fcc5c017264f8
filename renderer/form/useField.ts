import { type RefObject, useCallback, useEffect, useEffectEvent, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from 'react'
import type { Form } from './form.ts'

/** Draws anew when this field changes in the form, and when problems do. */
export function useField(form: Form, field: string): void {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const off = form.subscribe(changed => {
      if (changed === field || changed === null) draw()
    })
    return () => void off()
  }, [form, field])
}

/** Holds an input that keeps its own text: shows in it what came from elsewhere than its own keys, without drawing it anew, which would cost it the focus. */
export function useShownText<E extends HTMLInputElement | HTMLTextAreaElement>(form: Form, field: string, shown: () => string = () => form.text(field)): RefObject<E | null> {
  const input = useRef<E>(null)
  const version = form.version(field)
  const show = useEffectEvent(() => {
    if (input.current && input.current.value !== shown()) input.current.value = shown()
  })
  useLayoutEffect(() => show(), [form, field, version])
  return input
}

/** Something counted over forms; drawn anew only when it comes out differently, so it has to be a number or a text. */
export function useCounted<T extends number | string>(forms: readonly Form[], count: (forms: readonly Form[]) => T): T {
  const subscribe = useCallback((listener: () => void) => {
    const offs = forms.map(form => form.subscribe(listener))
    return () => offs.forEach(off => off())
  }, [forms])
  return useSyncExternalStore(subscribe, () => count(forms))
}

const changesIn = (forms: readonly Form[]) => forms.reduce((sum, form, index) => sum + (form.isBlank() ? 0 : index > 0 && form.isNew() ? 1 : form.changed().length), 0)

/** How many fields say something else than the record, a new row counting as one; draws anew only when that number changes. */
export const useChangedCount = (forms: readonly Form[]): number => useCounted(forms, changesIn)
