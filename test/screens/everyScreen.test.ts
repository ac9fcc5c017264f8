import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { backedUpRegister, cutOff } from '../support/damagedRegister.ts'
import { aModel } from '../support/records.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { type Stop, emptyTour, lockedTour, lostTour, settled, startTour, tour } from '../support/tour.ts'
import { focusWalk } from './focusWalk.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe objects to on the page as it stands, a line for each kind of objection. */
async function objections(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }))
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => `${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`).join(' | ')}`)
}

/** Words of English that no screen of this program may show. */
const english = /\b(undefined|null|NaN|Error|Loading|Save|Cancel|Delete|Search|Select|Close|Open|true|false|\[object)\b/

const day = '2025-11-20'

/** A register that was cut off, with a backup, as the program remembers it. */
async function damagedHome(place: string): Promise<{ userData: string }> {
  const [userData, register] = [join(place, 'user'), join(place, 'sổ')]
  await backedUpRegister(register, userData, aModel, day)
  cutOff(register)
  return { userData }
}

const homes = [
  { register: 'before a register is open', stops: startTour, records: 0, open: (place: string) => ({ userData: join(place, 'user') }) },
  { register: 'on the first day', stops: emptyTour, records: 0, open: (place: string) => ({ userData: join(place, 'user'), newRegister: join(place, 'sổ') }) },
  { register: 'while the screens are locked', stops: lockedTour, records: 0, open: (place: string) => ({ userData: join(place, 'user'), newRegister: join(place, 'sổ') }) },
  { register: 'before a damaged register', stops: lostTour, records: 0, open: damagedHome },
  { register: 'in a working register', stops: tour, records: 600, open: (place: string) => ({ userData: join(place, 'user'), newRegister: join(place, 'sổ') }) },
]

describe.skipIf(!chromiumPath).each(homes)('every screen $register (chromium)', ({ stops, records, open }) => {
  const place = suiteFolder()
  let screens: RunningScreens
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ ...await open(place.folder), today: day })
    if (records > 0) await screens.call('content.sample', { records, seed: 7 })
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  test.each([...stops])('$name can be read by everyone, in light and in dark, in Vietnamese', async ({ open: go }: Stop) => {
    const { page } = screens
    await go(page, screens.call)
    expect(await objections(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    expect(await objections(page), 'dark').toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    // Names of keys and of a licence are as they are printed on keyboards and on the licence.
    const words = (await page.locator('body').innerText()).replaceAll(await page.locator('kbd').allInnerTexts().then(keys => new RegExp(keys.filter(Boolean).map(key => key.replaceAll(/[?+.]/g, '\\$&')).join('|') || '$^', 'g')), '').replaceAll('Open Font', '')
    expect(english.exec(words)?.[0]).toBeUndefined()
  })

  test.each([...stops].filter(({ name }) => !/go-to|keys|period|filter|columns/.test(name)))('$name is walked by Tab: each stop is seen, and seen to be the stop', async ({ name, open: go }: Stop) => {
    if (!name.startsWith('set-up') && name !== 'start') await go(screens.page, screens.call)
    const walk = await focusWalk(screens.page)
    expect(walk.unseen).toEqual([])
    expect(walk.unmarked).toEqual([])
    expect(walk.stops).toBeGreaterThan(1)
  })

  test.each([1.25, 1.5])('at zoom %d nothing hangs out of the window and every button can be reached', async zoom => {
    const { page } = screens
    await page.setViewportSize({ width: Math.floor(1366 / zoom), height: Math.floor(768 / zoom) })
    for (const { name, open: go } of stops.filter(stop => !/go-to|keys|period|filter|columns|set-up|^start$/.test(stop.name))) {
      await go(page, screens.call)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0)
      expect(await hiddenActions(page), name).toEqual([])
    }
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  test('nothing was asked of another machine, and nothing broke', () => {
    expect(screens.strangers).toEqual([])
    expect(screens.faults).toEqual([])
  })
})

/** Buttons of the head, of the dialog where one lies upon the page, that something else lies upon, or that stand outside the window. */
const hiddenActions = (page: Page): Promise<string[]> => page.evaluate(() => [...(document.querySelector('[role="dialog"][aria-modal="true"]') ?? [...document.querySelectorAll('main')].find(main => getComputedStyle(main).visibility !== 'hidden') ?? document).querySelectorAll<HTMLElement>('header button, h1, header h2')].flatMap(element => {
  element.scrollIntoView({ block: 'nearest' })
  const box = element.getBoundingClientRect()
  if (box.width === 0) return []
  const top = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, box.y + box.height / 2)
  return top !== null && (element.contains(top) || top.contains(element)) ? [] : [element.innerText]
}))
