import type { Page } from 'playwright-core'

const MOST = 150

/** What Tab led to: how many stops, those that cannot be seen, those that look the same with and without the focus. */
export type Walk = { stops: number; unseen: string[]; unmarked: string[] }
type Walked = { looksOf(element: Element): string }

/** Walks the page by Tab from its beginning until it comes round. */
export async function focusWalk(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur()
    document.querySelectorAll('[data-walked]').forEach(element => element.removeAttribute('data-walked'))
    // A mark may lie on the element itself or on the frame around it.
    ;(window as unknown as Walked).looksOf = element => {
      const looks: string[] = []
      for (let at: Element | null = element; at && looks.length < 4; at = at.parentElement) {
        const style = getComputedStyle(at)
        looks.push([style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor, style.backgroundColor].join(' '))
      }
      return looks.join('\n')
    }
  })
  const walk: Walk = { stops: 0, unseen: [], unmarked: [] }
  for (let tabs = 0; tabs < MOST; tabs += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return 'none'
      if (element.dataset['walked']) return 'round'
      element.dataset['walked'] = 'yes'
      const { looksOf } = window as unknown as Walked
      const box = element.getBoundingClientRect()
      const unseen = box.bottom <= 0 || box.right <= 0 || box.top >= window.innerHeight || box.left >= window.innerWidth || (box.width === 0 && box.height === 0)
      const focused = looksOf(element)
      element.blur()
      const marked = looksOf(element) !== focused
      element.focus({ preventScroll: true })
      return { name: `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.innerText.slice(0, 40)} ${element.className}`, unseen, marked }
    })
    if (stop === 'round') break
    if (stop === 'none') continue
    walk.stops += 1
    if (stop.unseen) walk.unseen.push(stop.name)
    if (!stop.marked) walk.unmarked.push(stop.name)
  }
  return walk
}
