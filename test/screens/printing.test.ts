import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumFlags, chromiumPath } from '../support/chromium.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens } from '../support/screens.ts'
import { goTo } from '../support/tour.ts'

/** A browser without windows dies of its own printer's dialog; one whose windows nobody sees does not. */
describe.skipIf(!chromiumPath || process.platform !== 'linux')('printing (chromium)', () => {
  const place = suiteFolder()
  let browser: Browser
  let screens: RunningScreens
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: [...chromiumFlags, '--ozone-platform=headless'], headless: false })
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ'), browser })
    await screens.call('content.sample', { records: 60, seed: 5 })
  })
  afterAll(async () => {
    await screens.close()
    await browser.close()
    place.remove()
  })

  const dialogs = async () => {
    const session = await browser.newBrowserCDPSession()
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] })
    await session.detach()
    return targetInfos.filter(({ type, url }) => type === 'page' && url.startsWith('chrome://print')).length
  }

  test('Ctrl+P brings up the printer’s dialog with the paper in it', async () => {
    const { page } = screens
    await goTo(page, '/reports')
    await page.getByText(/^Trang 1/).waitFor({ timeout: 60_000 })
    expect(await dialogs()).toBe(0)
    await page.keyboard.press('Control+p')
    await expect.poll(dialogs).toBe(1)
    expect(await page.getByTitle('Bản in').count()).toBe(1)
    expect(page.frames().filter(frame => frame.url().startsWith('blob:')).length).toBeGreaterThan(0)
  })
})
