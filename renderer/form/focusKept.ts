/** The field the focus is in, by form and name, with the caret. */
type Place = { form: string; field: string; caret: readonly [number | null, number | null] | null }

let carried: Place | null = null

function placeOfFocus(): Place | null {
  const input = document.activeElement
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return null
  const [form, field] = [input.closest<HTMLElement>('[data-form]')?.dataset.form, input.closest<HTMLElement>('[data-field]')?.dataset.field]
  if (form === undefined || field === undefined) return null
  return { form, field, caret: input.type === 'checkbox' ? null : [input.selectionStart, input.selectionEnd] }
}

/** Notes where the focus is, because its field may be drawn anew: as another screen's, or with another text. */
export const carryFocus = (): void => { carried = placeOfFocus() }

/** Puts the focus back once all is drawn, unless it went elsewhere meanwhile. */
export function returnFocus(): void {
  const place = carried
  carried = null
  if (!place) return
  // Twice, because what is drawn may itself ask for a drawing.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const now = placeOfFocus()
    if (now?.form === place.form && now.field === place.field) return
    const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-form="${place.form}"] [data-field="${place.field}"]`)
    if (!input || document.querySelector('[role="dialog"][aria-modal="true"]')) return
    input.focus()
    if (place.caret && 'setSelectionRange' in input) input.setSelectionRange(...place.caret)
  }))
}
