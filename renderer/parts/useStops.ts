import { type KeyboardEvent, useRef, useState } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * A group of links or buttons as one stop of the Tab key; arrows, Home and End walk inside. Lay `group` on the container
 * and `stop(0)`, `stop(1)`… on what is inside.
 */
export function useStops<E extends HTMLElement>(count: number) {
  const container = useRef<E>(null)
  const [chosen, setChosen] = useState(0)
  const here = Math.min(chosen, Math.max(0, count - 1))
  const focus = (index: number) => container.current?.querySelector<HTMLElement>(`[data-stop="${index}"]`)?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : here + (steps[event.key] ?? 0)
    if (event.altKey || event.ctrlKey || event.nativeEvent.isComposing || !(event.key in steps || ['Home', 'End'].includes(event.key))) return
    event.preventDefault()
    if (next >= 0 && next < count) focus(next)
  }
  return {
    group: { ref: container, onKeyDown },
    stop: (index: number) => ({ tabIndex: index === here ? 0 : -1, 'data-stop': index, onFocus: () => setChosen(index) }),
    focus,
  }
}
