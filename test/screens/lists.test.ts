import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { goTo, settled } from '../support/tour.ts'

const counted = (page: Page) => page.locator('[role="search"] [role="status"]').textContent()
/** The row at hand: its place and its cells. */
const row = (page: Page) => page.locator('[role="row"][data-current]').evaluate(line => `${Number(line.getAttribute('aria-rowindex')) - 2} ${line.textContent}`)
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Việc với các dòng đã chọn' })
const inTable = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('role'))

describe.skipIf(!chromiumPath)('lists and the numbers that open them (chromium)', () => {
  const place = suiteFolder()
  let screens: RunningScreens
  let page: Page
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ'), today: '2025-11-20' })
    await screens.call('content.sample', { records: 900, seed: 7 })
    page = screens.page
    await page.reload()
    await settled(page)
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  test('every number of the overview, drawn or in a table, opens as many records', async () => {
    const doors = async () => page.locator('main a[href*="/list/"]').evaluateAll(links => links.map(link => ({ href: link.getAttribute('href') ?? '', said: link.getAttribute('aria-label') ?? link.textContent ?? '', shown: link.textContent ?? '' })))
    await goTo(page, '/')
    const drawn = await doors()
    for (let left = await page.getByRole('button', { name: 'Xem dạng bảng' }).count(); left > 0; left -= 1) await page.getByRole('button', { name: 'Xem dạng bảng' }).first().click()
    // A target tells a share or what is missing of it; its own screen is tried elsewhere.
    const all = [...drawn, ...await doors()].filter(({ said }) => !/%|Thiếu|Đạt/.test(said))
    expect(all.length).toBeGreaterThan(60)
    for (const { href, said, shown } of all) {
      const number = /^Còn ([\d.]+)/.exec(said)?.[1] ?? /([\d.]+)(?: mô hình| kiến nghị)?$/.exec(said)?.[1] ?? /([\d.]+)$/.exec(shown)?.[1]
      await goTo(page, href.replace(/^#/, ''))
      await expect.poll(async () => [said, (await counted(page))?.split(' ')[0]]).toEqual([said, number])
    }
  })

  test('coming back from a record finds the same row with the focus on it, wherever its new name put it', async () => {
    await goTo(page, '/list/model')
    await page.getByRole('tab', { name: 'Năm 2025' }).click()
    await settled(page)
    await page.getByRole('grid').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowUp')
    const left = await row(page)
    await page.keyboard.press('Enter')
    await page.waitForURL(/record\/model/)
    await settled(page)
    await page.keyboard.press('Alt+ArrowLeft')
    await settled(page)
    expect([await row(page), await inTable(page)]).toEqual([left, 'grid'])
    await page.keyboard.press('ArrowUp')
    expect(await row(page)).not.toBe(left)
  })

  test('Shift with any way of moving ticks the whole stretch, Ctrl+A all that is found', async () => {
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => bar(page).textContent()).toMatch(/^Đã chọn 3 mô hình/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Shift+End')
    const total = (await counted(page))?.split(' ')[0]
    await expect.poll(() => bar(page).textContent()).toMatch(new RegExp(`^Đã chọn ${total} mô hình`))
    await page.keyboard.press('Escape')
    await expect.poll(() => bar(page).count()).toBe(0)
    await page.keyboard.press('Control+a')
    await expect.poll(() => bar(page).textContent()).toMatch(new RegExp(`^Đã chọn ${total} mô hình`))
    await page.keyboard.press('Escape')
  })

  test('F2 edits the cell at hand: a choice is chosen, Ctrl+Z takes it back, Esc leaves it', async () => {
    await page.keyboard.press('Control+Home')
    const before = await row(page)
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'F2']) await page.keyboard.press(key)
    const cell = page.getByRole('combobox', { name: 'Tình trạng' })
    await cell.waitFor()
    await page.keyboard.press('Escape')
    expect([await row(page), await inTable(page)]).toEqual([before, 'grid'])
    await page.keyboard.press('F2')
    await cell.selectOption('withdrawn')
    await page.keyboard.press('Enter')
    await expect.poll(() => row(page)).toMatch(/Rút$/)
    expect(await inTable(page)).toBe('grid')
    await page.keyboard.press('Control+z')
    await expect.poll(() => row(page)).toBe(before)
  })

  test('another order begins at the top', async () => {
    await page.keyboard.press('Control+End')
    await page.getByRole('button', { name: 'Lĩnh vực', exact: true }).press('Enter')
    await settled(page)
    await expect.poll(() => row(page)).toMatch(/^0 /)
    await expect.poll(() => page.getByRole('grid').evaluate(box => box.scrollTop)).toBe(0)
  })

  test('hits with other accents stand under a rule, what only other years hold is offered', async () => {
    const find = page.getByLabel('Tìm trong mô hình')
    await find.fill('hòa')
    await page.getByText('Gần giống, khác dấu').waitFor()
    await find.fill('hoa')
    await expect.poll(() => page.getByText('Gần giống, khác dấu').count()).toBe(0)
    await find.fill('MH-2024')
    await page.getByRole('button', { name: /^Xem \d+ mô hình khớp ở mọi năm$/ }).click()
    await expect.poll(() => counted(page)).toMatch(/^\d+ trong \d+ mô hình$/)
    expect(await find.inputValue()).toBe('MH-2024')
  })

  test('a condition taken away by the keyboard hands the focus to its neighbour; a broken address asks nothing', async () => {
    await goTo(page, `/list/model?q=${encodeURIComponent(JSON.stringify({ where: { status: ['running'], field: ['economy'] } }))}`)
    await page.getByRole('button', { name: 'Lĩnh vực: Kinh tế', exact: true }).press('Delete')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Tình trạng: Đang thực hiện')
    await page.keyboard.press('Delete')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('+ Thêm điều kiện')
    await goTo(page, '/list/model?q=%7Bbroken')
    await expect.poll(() => counted(page)).toMatch(/^\d+ mô hình$/)
    expect(screens.faults).toEqual([])
  })
})
