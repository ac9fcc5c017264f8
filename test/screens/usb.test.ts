import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { goTo } from '../support/tour.ts'

/** Each test goes on where the one before ended. */
describe.skipIf(!chromiumPath)('packages for the stick (chromium)', () => {
  const place = suiteFolder()
  const stick = join(place.folder, 'nơi ghi')
  let screens: RunningScreens
  let page: Page
  let password = ''
  pictureFailures(() => screens)
  beforeAll(async () => {
    mkdirSync(stick)
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ') })
    page = screens.page
    await screens.call('content.sample', { records: 600, seed: 5 })
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  const focused = async (name: string) => { await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name) }

  test('Enter leads from step to step, Alt+← back, Esc asks before it stops, stopping leaves nothing', async () => {
    await goTo(page, '/usb')
    await page.getByRole('combobox', { name: 'Kỳ' }).click()
    await page.getByRole('option', { name: 'Quý IV năm 2025' }).first().click()
    await page.getByRole('button', { name: 'Chọn nơi ghi' }).press('Enter')
    await focused('Chọn thư mục khác')
    await screens.choose(stick, () => page.keyboard.press('Enter'))
    await focused('Xem trước gói')
    await page.keyboard.press('Enter')
    await focused('Ghi gói')
    expect(await page.getByRole('list', { name: 'Các bước làm gói' }).innerText()).toContain('Số liệu 01/10/2025 – 31/12/2025 · Đầy đủ')
    await page.keyboard.press('Alt+ArrowLeft')
    await focused('Xem trước gói')
    await page.keyboard.press('Enter')
    await focused('Ghi gói')
    await page.keyboard.press('Enter')
    await focused('Dừng ghi')
    await page.keyboard.press('Escape')
    await focused('Ghi tiếp')
    await page.getByRole('dialog').getByRole('button', { name: 'Dừng ghi' }).click()
    await page.getByText('Chưa ghi được gói').waitFor()
    expect(readdirSync(stick)).toEqual([])
    await page.getByRole('button', { name: 'Ghi lại từ đầu' }).press('Enter')
    await page.getByText('Xong. Gói đã ghi đủ.').waitFor({ timeout: 90_000 })
  }, 180_000)

  test('the slip stands beside the result, and a password that stands nowhere else is not left by accident', async () => {
    await focused('In phiếu giao nhận')
    await expect.poll(() => page.getByLabel('Phiếu giao nhận', { exact: true }).innerText()).toContain('PHIẾU GIAO NHẬN DỮ LIỆU')
    expect(await page.getByLabel('Mật khẩu của gói').innerText()).toMatch(/^[•-]+$/)
    await page.getByRole('button', { name: 'Làm gói khác' }).click()
    await focused('Quay lại phiếu')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Hiện' }).click()
    password = await page.getByLabel('Mật khẩu của gói').innerText()
    await screens.choose(join(place.folder, 'phiếu.pdf'), () => page.getByRole('button', { name: 'Lưu phiếu' }).click())
    await page.getByText('Đã lưu phiếu phiếu.pdf.').waitFor()
    await page.getByRole('button', { name: 'Làm gói khác' }).click()
    await page.getByRole('button', { name: 'Chọn nơi ghi' }).waitFor()
  }, 60_000)

  test('files that came since the last look are found, and each is told for what it is', async () => {
    const [name = ''] = readdirSync(stick)
    const bytes = readFileSync(join(stick, name))
    const verify = async (file: string, typed: string) => {
      await screens.choose(join(stick, file), () => page.getByRole('button', { name: 'Chọn tệp' }).click())
      await page.getByLabel('Mật khẩu', { exact: true }).fill(typed)
      await page.getByRole('button', { name: 'Kiểm tra gói' }).click()
      const told = page.locator('main [role="status"] h2')
      await told.waitFor()
      return told.innerText()
    }
    await page.getByRole('button', { name: 'Kiểm tra một gói' }).click()
    expect(await verify(name, password)).toBe('Gói nguyên vẹn.')
    expect(await page.locator('main dl').innerText()).toMatch(/Làm lúc\s+\d\d:\d\d ngày \d\d\/\d\d\/\d{4}/)
    expect(await verify(name, '')).toBe('Gói nguyên vẹn.')
    expect(await verify(name, 'sai mật khẩu')).toBe('Gói nguyên vẹn nhưng mật khẩu không mở được.')
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(join(stick, 'hỏng.zip'), bytes)
    expect(await verify('hỏng.zip', password)).toBe('Gói đã bị sửa hoặc hỏng.')
    writeFileSync(join(stick, 'lạ.zip'), 'không phải gói')
    expect(await verify('lạ.zip', '')).toBe('Tệp này không phải gói của Sổ Dân vận.')
  }, 120_000)
})

describe.skipIf(!chromiumPath)('settings (chromium)', () => {
  const place = suiteFolder()
  let screens: RunningScreens
  let page: Page
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ') })
    page = screens.page
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  test('entries of a value list are added by their names alone, and the way back leads to that list', async () => {
    await goTo(page, '/settings/lists?list=partner')
    for (const name of ['Hội Hoa lan', 'Câu lạc bộ Cây cảnh']) {
      await page.getByLabel('Thêm mục').fill(name)
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name, exact: true }).waitFor()
    }
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe('')
    await page.keyboard.press('Enter')
    await page.getByText('Gõ tên của mục').waitFor()
    const { rows } = await screens.call('record.list', { kind: 'valueEntry', where: { list: 'partner' }, sort: 'position' })
    expect(rows.slice(-2).map(row => row.code)).toEqual(['hoi-hoa-lan', 'cau-lac-bo-cay-canh'])
    await page.getByRole('link', { name: 'Hội Hoa lan' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Hội Hoa lan' }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Danh mục' }).click()
    await page.getByRole('link', { name: 'Câu lạc bộ Cây cảnh' }).waitFor()
  })

  test('a preference that makes no sense is refused where it stands', async () => {
    await goTo(page, '/settings/preferences')
    const votes = page.getByLabel('Tỷ lệ phiếu với danh hiệu')
    await votes.fill('abc')
    await page.keyboard.press('Enter')
    await page.getByText('Phải là một số từ 0 đến 100.').waitFor()
    expect(await votes.evaluate(field => field === document.activeElement)).toBe(true)
    await votes.fill('92,5')
    await page.keyboard.press('Enter')
    await page.getByText('Đã lưu 1 tùy chọn.').waitFor()
    expect((await screens.call('record.list', { kind: 'preference', where: { name: 'titleVoteThreshold' } })).rows[0]?.value).toBe('92.5')
  })
})
