import { useEffect } from 'react'
import type { Loaded } from '../form/useEditor.ts'
import { followDay } from './newPetition.ts'

/** Lets opinions that are not saved yet follow the day of their dialogue while it is being typed. */
export function useFollowedDay(loaded: Loaded | null, today: string): void {
  useEffect(() => {
    if (!loaded) return undefined
    const { form, rows } = loaded
    let began = typeof form.value('heldOn') === 'string' ? String(form.value('heldOn')) : today
    const off = form.subscribe(field => {
      const held = form.value('heldOn')
      if (field !== 'heldOn' || typeof held !== 'string') return
      followDay(form, rows, began)
      began = held
    })
    return () => void off()
  }, [loaded, today])
}
