/** Brings a section of the form to the top and the focus into it. */
export function goToSection(index: number): void {
  const card = document.querySelector<HTMLElement>(`[data-section="${index}"]`)
  card?.scrollIntoView({ block: 'start' })
  card?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
}
