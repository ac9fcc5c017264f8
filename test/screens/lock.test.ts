import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { aModel } from '../support/records.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { goTo } from '../support/tour.ts'

const password = 'hoa sen tháng Tám'
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`)
const isLocked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Màn hình đang khóa' }).waitFor()
const unlock = async (page: Page, typed: string) => {
  await page.getByLabel('Mật khẩu mở màn hình', { exact: true }).fill(typed)
  await page.keyboard.press('Enter')
}

/** Each test goes on where the one before ended. */
describe.skipIf(!chromiumPath)('the password of the screens (chromium)', () => {
  const place = suiteFolder()
  const paths = { userData: join(place.folder, 'user'), register: join(place.folder, 'sổ') }
  let screens: RunningScreens
  let page: Page
  let recovery = ''
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: paths.userData, newRegister: paths.register })
    page = screens.page
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  test('without one nothing is locked, and it is said where one is set', async () => {
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor()
    await page.keyboard.press('Control+Alt+l')
    await page.getByText('Chưa đặt mật khẩu mở màn hình nên chưa khóa được.').waitFor()
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    await page.getByText('Khóa này che màn hình, không mã hóa sổ.').waitFor()
  })

  test('one is set, and the recovery code is shown once', async () => {
    await page.getByLabel('Mật khẩu', { exact: true }).fill('ngắn')
    await page.keyboard.press('Enter')
    await page.getByText('Mật khẩu có ít nhất 8 ký tự.').waitFor()
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByLabel('Gõ lại', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    recovery = await page.getByLabel('Mã khôi phục', { exact: true }).innerText()
    expect(recovery.replaceAll(/[\s-]/g, '').length).toBeGreaterThanOrEqual(16)
    await page.getByRole('button', { name: 'Đã cất mã' }).click()
    expect(await page.getByText(recovery).count()).toBe(0)
    await page.getByText('Đang có mật khẩu').waitFor()
  })

  test('locked, every window hides all it showed and keeps what was typed; a wrong password opens nothing', async () => {
    await screens.call('record.create', { kind: 'model', draft: aModel })
    const other = await screens.newWindow('/list/model')
    await other.getByRole('row', { name: /Nụ cười công sở/ }).waitFor()
    await goTo(page, '/record/model/new')
    await field(page, 'name').fill('Tổ tự quản thu gom rác')
    await field(page, 'name').press('Control+Alt+l')
    await isLocked(page)
    await isLocked(other)
    for (const window of [page, other]) {
      const words = await window.locator('body').innerText()
      expect(words).not.toMatch(/Nụ cười|Tổ tự quản|Mô hình|Lưu/)
      expect(await window.title()).toBe('Đang khóa · Sổ Dân vận')
    }
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Control+s')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await unlock(page, 'hoa sen tháng Bảy')
    await page.getByText(/Mật khẩu chưa đúng/).waitFor()
    await expect(screens.call('record.list', { kind: 'model' })).rejects.toThrow(/^locked/)
    await unlock(page, password)
    await expect.poll(() => field(page, 'name').evaluate(input => input === document.activeElement), { message: 'typing goes on where it was' }).toBe(true)
    expect(await field(page, 'name').inputValue()).toBe('Tổ tự quản thu gom rác')
    await other.getByRole('row', { name: /Nụ cười công sở/ }).waitFor()
    expect((await screens.call('record.list', { kind: 'model' })).total).toBe(1)
    await other.close()
  })

  test('a window opened meanwhile, and the program started anew, draw nothing before the password', async () => {
    await page.keyboard.press('Control+Alt+l')
    await isLocked(page)
    const late = await screens.newWindow('/list/model')
    await isLocked(late)
    expect(await late.locator('nav').count()).toBe(0)
    await screens.close()
    screens = await openScreens(paths)
    page = screens.page
    await isLocked(page)
    await unlock(page, password)
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor()
  })

  test('it locks by itself when nobody has touched a window for as long as was set', async () => {
    await page.clock.install()
    await page.evaluate(() => localStorage.removeItem('so-dan-van-last-touched'))
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor()
    // It counts from when it has learned that there is a password.
    await page.waitForFunction(() => localStorage.getItem('so-dan-van-last-touched') !== null)
    await page.clock.runFor(9 * 60_000)
    expect(await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).count()).toBe(1)
    await page.clock.runFor(2 * 60_000)
    await isLocked(page)
    await unlock(page, password)
    await page.clock.runFor(1000)
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor()
  })

  test('a forgotten password is replaced by the recovery code, which is replaced too', async () => {
    await page.keyboard.press('Control+Alt+l')
    await isLocked(page)
    await page.getByRole('button', { name: 'Quên mật khẩu' }).click()
    await page.getByLabel('Mã khôi phục').fill(recovery.toLowerCase())
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('mật khẩu khác')
    await page.getByLabel('Gõ lại mật khẩu mới', { exact: true }).fill('mật khẩu khác')
    await page.keyboard.press('Enter')
    await page.clock.runFor(1000)
    const next = await page.getByLabel('Mã khôi phục', { exact: true }).innerText()
    expect(next).not.toBe(recovery)
    await page.getByRole('button', { name: 'Đã cất mã' }).click()
  })

  test('after five wrong ones in a row it makes one wait', async () => {
    await page.keyboard.press('Control+Alt+l')
    await isLocked(page)
    for (let tries = 0; tries < 5; tries += 1) {
      await unlock(page, `sai lần ${tries}`)
      await expect.poll(() => page.getByLabel('Mật khẩu mở màn hình', { exact: true }).inputValue()).toBe('')
      await page.clock.runFor(1000)
    }
    await page.getByText(/Sai nhiều lần, chờ \d+ giây/).waitFor()
    expect(await page.getByRole('button', { name: 'Mở khóa' }).isDisabled()).toBe(true)
  })
})

describe.skipIf(!chromiumPath)('a register whose password cannot be read (chromium)', () => {
  const place = suiteFolder()
  const register = join(place.folder, 'sổ')
  let screens: RunningScreens
  pictureFailures(() => screens)
  beforeAll(async () => { screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: register }) })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  test('is covered, says why, and leads to the start screen', async () => {
    const { page } = screens
    await screens.call('lock.set', { password })
    const db = new Database(join(register, 'register.sqlite'))
    db.prepare("UPDATE meta SET value = 'hỏng' WHERE key = 'lock'").run()
    db.close()
    await page.keyboard.press('Control+Alt+l')
    await isLocked(page)
    await page.getByRole('alert').getByText(/Chưa đọc được sổ này có mật khẩu mở màn hình hay không/).waitFor()
    expect(await page.getByLabel('Mật khẩu mở màn hình').count()).toBe(0)
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await page.getByRole('alert').getByText(/Chưa đọc được sổ này/).waitFor()
    await page.getByRole('button', { name: 'Về màn hình mở sổ' }).click()
    await page.getByRole('button', { name: /^Mở / }).first().waitFor()
    expect(await page.getByRole('heading', { name: 'Màn hình đang khóa' }).count()).toBe(0)
  })
})
