import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, startChromium } from '../support/chromium.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens } from '../support/screens.ts'
import { goTo } from '../support/tour.ts'

describe.skipIf(!chromiumPath)('what is ready to be added at once (chromium)', () => {
  const place = suiteFolder()
  let browser: Browser
  let screens: RunningScreens
  beforeAll(async () => {
    browser = await startChromium()
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ'), today: '2026-03-10', browser })
  })
  afterAll(async () => {
    await screens.close()
    await browser.close()
    place.remove()
  })
  const total = async (kind: 'target' | 'period' | 'reportRule') => (await screens.call('record.list', { kind, limit: 0 })).total

  test('a year without targets gets the model ones by one button, and one undo takes them back', async () => {
    const { page } = screens
    await goTo(page, '/targets')
    await page.getByRole('button', { name: 'Dùng bộ 10 chỉ tiêu mẫu' }).click()
    await page.getByRole('row', { name: /Mô hình “Dân vận khéo” của từng đơn vị/ }).getByText('mỗi đơn vị từ 1 mô hình trở lên').waitFor()
    expect(await total('target')).toBeGreaterThanOrEqual(10)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByRole('button', { name: 'Dùng bộ 10 chỉ tiêu mẫu' }).waitFor()
    expect(await total('target')).toBe(0)
  })

  test('the periods of a year are made from the calendar, which takes more lines from a menu', async () => {
    const { page } = screens
    await goTo(page, '/settings/period')
    await page.getByRole('button', { name: 'Lập các kỳ báo cáo năm 2026' }).click()
    await page.getByRole('button', { name: 'Đã đủ các kỳ báo cáo năm 2026' }).waitFor()
    await page.getByRole('link', { name: 'Quý I năm 2026', exact: true }).waitFor()
    const rules = await total('reportRule')
    await goTo(page, '/settings/report-calendar')
    await page.getByRole('button', { name: 'Thêm bộ lịch mẫu' }).click()
    await page.getByRole('menuitem', { name: /mỗi năm một lần/ }).click()
    await expect.poll(() => total('reportRule')).toBe(rules + 1)
  })
})
