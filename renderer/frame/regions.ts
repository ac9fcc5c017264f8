const marked = '[data-region]'
const reachable = 'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex="0"]'
const left = new WeakMap<Element, HTMLElement>()

/** Where the focus goes in a part of the window: where it was last, else the item at hand, else the part itself or its first control. */
function entry(region: HTMLElement): HTMLElement | null {
  const before = left.get(region)
  if (before?.isConnected && region.contains(before)) return before
  if (region.tabIndex >= -1 && region.hasAttribute('tabindex')) return region
  return region.querySelector<HTMLElement>('[aria-current="page"][href]') ?? region.querySelector<HTMLElement>(reachable)
}

/** Moves the focus to the next part of the window: navigation, top bar, page, and the page's own parts. */
export function nextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>(marked)]
  const active = document.activeElement
  const here = regions.findLastIndex(region => region.contains(active))
  const leaving = regions[here]
  if (leaving && active instanceof HTMLElement && active !== leaving) left.set(leaving, active)
  const order = back ? regions.toReversed() : regions
  const from = here === -1 ? -1 : back ? regions.length - 1 - here : here
  for (let step = 1; step <= order.length; step += 1) {
    const target = entry(order[(from + step + order.length) % order.length] ?? document.body)
    target?.focus()
    if (target && document.activeElement === target) return
  }
}
