import type { Page } from 'playwright-core'

/** Milliseconds since 1970 with fractions, comparable between the program and its pages. */
export const now = (): number => performance.timeOrigin + performance.now()

type StopWatch = {
  /** When the frame is through that shows what a selector finds, or with `!` before it finds no longer. */
  painted(condition: string): Promise<number>
  /** Waits for the next key press; `afterKey` then holds the milliseconds from it to that frame. */
  arm(condition: string): void
  afterKey?: Promise<number>
  /** Notes every frame until it is called. */
  frames?: () => number[]
}
declare global {
  interface Window { stopWatch: StopWatch }
}

/** Lays the stop-watch into a page before the page's own scripts run. Runs in the page. */
export function layStopWatch(): void {
  const painted: StopWatch['painted'] = condition => new Promise(resolve => {
    const [selector, wanted] = condition.startsWith('!') ? [condition.slice(1), false] : [condition, true]
    const holds = () => (document.querySelector(selector) !== null) === wanted
    const afterFrame = () => void requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()))
      channel.port1.start()
      channel.port2.postMessage(null)
    })
    if (holds()) return afterFrame()
    const observer = new MutationObserver(() => {
      if (!holds()) return
      observer.disconnect()
      afterFrame()
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  window.stopWatch = {
    painted,
    arm: condition => {
      window.stopWatch.afterKey = new Promise(resolve => {
        // What the key asks for is noted on the page by the time its own task is over.
        const note = ({ timeStamp }: KeyboardEvent) => setTimeout(() => void painted(condition).then(at => resolve(at - performance.timeOrigin - timeStamp)))
        addEventListener('keydown', note, { capture: true, once: true })
      })
    },
  }
}

/** When a page shows what a selector finds, by the clock of `now`. */
export const shownAt = (page: Page, selector: string): Promise<number> => page.evaluate(wanted => window.stopWatch.painted(wanted), selector)

/** Milliseconds from a key press to the frame that shows its outcome. */
export async function keyToPaint(page: Page, key: string, outcome: string): Promise<number> {
  await page.evaluate(wanted => window.stopWatch.arm(wanted), outcome)
  await page.keyboard.press(key)
  return page.evaluate(() => window.stopWatch.afterKey ?? Number.NaN)
}

/** Milliseconds of every frame while `work` goes on. */
export async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = []
    let [last, going] = [performance.now(), true]
    const frame = () => {
      const at = performance.now()
      frames.push(at - last)
      last = at
      if (going) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    window.stopWatch.frames = () => {
      going = false
      return frames.slice(1)
    }
  })
  await work()
  return page.evaluate(() => window.stopWatch.frames?.() ?? [])
}

/** Milliseconds from each key to the frame after it, as the browser itself reports them: in steps of 8, nothing under 16. */
export async function keysDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const waits: number[] = []
    const note = (entries: PerformanceEntryList) => waits.push(...entries.filter(({ name }) => ['keydown', 'keypress', 'input', 'keyup'].includes(name)).map(({ duration }) => duration))
    const observer = new PerformanceObserver(list => void note(list.getEntries()))
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    window.stopWatch.frames = () => {
      note(observer.takeRecords())
      observer.disconnect()
      return waits
    }
  })
  await work()
  await page.waitForTimeout(200)
  return page.evaluate(() => window.stopWatch.frames?.() ?? [])
}

/** Bytes the scripts of a page hold after everything that can be thrown away was. */
export async function heapOf(page: Page): Promise<number> {
  const protocol = await page.context().newCDPSession(page)
  for (let time = 0; time < 2; time += 1) await protocol.send('HeapProfiler.collectGarbage')
  const { usedSize } = await protocol.send('Runtime.getHeapUsage')
  await protocol.detach()
  return usedSize
}
