/** The cell an element stands in: its row's key and its field. */
export function here(target: EventTarget | null): { row: string; field: string } | null {
  if (!(target instanceof Element)) return null
  const field = target.closest<HTMLElement>('[data-cell]')?.dataset.cell
  const row = target.closest<HTMLElement>('[data-form]')?.dataset.form
  return field === undefined || row === undefined ? null : { row, field }
}

/** Puts the focus into a cell; false when it is not drawn yet. */
export function focusCell(box: HTMLElement | null, row: string, field: string): boolean {
  const cell = box?.querySelector(`[data-form="${row}"] [data-cell="${field}"]`)
  const input = cell?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, button')
  if (!input) return false
  input.focus()
  if (input instanceof HTMLInputElement && input.type === 'text') input.select()
  input.scrollIntoView({ block: 'nearest' })
  return true
}
