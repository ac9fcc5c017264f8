/** The field the focus is in, by form and name, with the caret. */
type Place = { form: string; field: string; caret: readonly [number | null, number | null] | null }

let carried: Place | null = null
const deeds = ['keydown', 'pointerdown'] as const

function placeOfFocus(): Place | null {
  const input = document.activeElement
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return null
  const [form, field] = [input.closest<HTMLElement>('[data-form]')?.dataset.form, input.closest<HTMLElement>('[data-field]')?.dataset.field]
  if (form === undefined || field === undefined) return null
  return { form, field, caret: input.type === 'checkbox' ? null : [input.selectionStart, input.selectionEnd] }
}

/** Notes where the focus is, because its field may be drawn anew: as another screen's, or with another text. */
export const carryFocus = (): void => { carried = placeOfFocus() }

/**
 * Puts the focus back once all is drawn. What was drawn anew has dropped it, so one that stands somewhere was moved there by
 * a person, whose next letters must not go elsewhere; only a screen just opened has put it into its first field by itself.
 */
export function returnFocus(after: 'drawing' | 'opening'): void {
  const place = carried
  carried = null
  if (!place) return
  let moved = false
  const note = () => { moved = true }
  for (const deed of deeds) window.addEventListener(deed, note, { capture: true, once: true })
  // Twice, because what is drawn may itself ask for a drawing.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    for (const deed of deeds) window.removeEventListener(deed, note, { capture: true })
    const dropped = document.activeElement === null || document.activeElement === document.body
    if (!dropped && (after === 'drawing' || moved)) return
    const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-form="${place.form}"] [data-field="${place.field}"]`)
    if (!input || input === document.activeElement || document.querySelector('[role="dialog"][aria-modal="true"]')) return
    input.focus()
    if (place.caret && 'setSelectionRange' in input) input.setSelectionRange(...place.caret)
  }))
}
