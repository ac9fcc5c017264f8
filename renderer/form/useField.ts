import { useCallback, useEffect, useReducer, useSyncExternalStore } from 'react'
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

/** How many fields say something else than the record, a new row counting as one; draws anew only when that number changes. */
export function useChangedCount(forms: readonly Form[]): number {
  const subscribe = useCallback((listener: () => void) => {
    const offs = forms.map(form => form.subscribe(listener))
    return () => offs.forEach(off => off())
  }, [forms])
  return useSyncExternalStore(subscribe, () => forms.reduce((sum, form, index) => sum + (index > 0 && form.isNew() ? 1 : form.changed().length), 0))
}
