import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { aPetition } from '../support/records.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { goTo } from '../support/tour.ts'

const person = 'Huỳnh Thị Kim Ngân'
const anExemplar = { name: person, category: 'person', field: 'economy', status: 'introduced', achievement: 'Vận động bà con hiến đất làm đường' } as const

/** Each test goes on where the one before ended. */
describe.skipIf(!chromiumPath)('data of a person (chromium)', () => {
  const place = suiteFolder()
  let screens: RunningScreens
  let page: Page
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ') })
    page = screens.page
    await screens.call('record.create', { kind: 'petition', draft: { ...aPetition, sender: person, phone: '0912345678' } })
    await screens.call('record.create', { kind: 'petition', draft: { ...aPetition, sender: 'Trần Văn Lộ' } })
    await screens.call('record.create', { kind: 'exemplar', draft: anExemplar })
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  const find = async (text: string) => {
    await goTo(page, '/')
    await goTo(page, '/privacy')
    await page.getByLabel('Họ tên, số định danh hoặc điện thoại').fill(text)
    await page.keyboard.press('Enter')
  }

  test('everything held on somebody is gathered by record and by where it stands, and the search is written down', async () => {
    await find(person)
    await page.getByText('Thấy 2 hồ sơ, chưa chọn hồ sơ nào').waitFor()
    expect(await page.getByRole('region', { name: /^Kiến nghị/ }).innerText()).toMatch(/đúng người/)
    expect(await page.getByRole('region', { name: /^Kiến nghị/ }).innerText()).not.toContain('0912345678')
    await find('0912 345 678')
    await page.getByText('Thấy 1 hồ sơ, chưa chọn hồ sơ nào').waitFor()
    await goTo(page, '/privacy/access')
    await page.getByText(/Nhật ký nguyên vẹn/).waitFor()
    expect(await page.getByRole('row', { name: /Tìm theo người/ }).count()).toBe(2)
  })

  test('a list of it is saved for the person', async () => {
    await find(person)
    await page.getByRole('checkbox', { name: /^Thấy 2/ }).check()
    await page.getByRole('button', { name: 'In bản kê' }).click()
    const file = join(place.folder, 'bản kê.pdf')
    expect(await page.getByLabel('Họ tên trên bản kê').inputValue()).toBe(person)
    await screens.choose(file, () => page.getByRole('button', { name: 'Lưu PDF' }).click())
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true)
    await page.getByText('Đã lưu bản kê.pdf.').waitFor()
  })

  test('a wrong value is put right, and the wrong one stands nowhere any more', async () => {
    await find('0912345678')
    await page.getByRole('checkbox', { name: /^Chọn / }).check()
    await page.getByRole('button', { name: 'Sửa cho đúng' }).click()
    await page.getByLabel('Giá trị đúng').fill('0987654321')
    await page.getByRole('button', { name: 'Sửa và gỡ giá trị cũ' }).click()
    await page.getByText(/^Đã sửa\. Giá trị cũ/).waitFor({ timeout: 60_000 })
    await find('0912345678')
    await page.getByText('Sổ không giữ gì về “0912345678”.').waitFor()
    await find('0987654321')
    await page.getByText('Thấy 1 hồ sơ, chưa chọn hồ sơ nào').waitFor()
  })

  test('erasing shows what goes, wants a reason and a typed yes, and says what it could not reach', async () => {
    await find(person)
    await page.getByRole('checkbox', { name: /^Thấy 2/ }).check()
    await page.getByRole('button', { name: 'Xóa theo yêu cầu' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: 'Xem trước khi xóa' }).isDisabled()).toBe(true)
    await dialog.getByLabel('Lý do, số của yêu cầu').fill('Yêu cầu số 3')
    await page.keyboard.press('Enter')
    await dialog.getByText('Sắp xóa hẳn 2 hồ sơ.').waitFor()
    const erase = dialog.getByRole('button', { name: 'Xóa hẳn 2 hồ sơ' })
    await dialog.getByLabel(/Gõ “xóa hẳn”/).fill('xóa')
    expect(await erase.isDisabled()).toBe(true)
    await dialog.getByLabel(/Gõ “xóa hẳn”/).fill('Xóa hẳn')
    await erase.click()
    await page.getByRole('dialog', { name: 'Đã xóa theo yêu cầu' }).waitFor({ timeout: 90_000 })
    expect(await page.getByRole('dialog').innerText()).toMatch(/Đã xóa 2 hồ sơ/)
    await page.getByText(/^Còn giữ dữ liệu đã xóa: \d+ bản sao lưu cũ\./).waitFor()
    await page.getByRole('button', { name: /^Bỏ hẳn \d+ bản cũ$/ }).click()
    await page.getByText(/^Đã bỏ hẳn \d+ bản cũ\./).waitFor()
    expect((await screens.call('backup.list', {})).backups.filter(({ holdsErased }) => holdsErased)).toEqual([])
    await page.getByRole('button', { name: 'Đã xem' }).click()
  })

  test('afterwards the person is found nowhere, the others are all there, and the erasure stands in the list without what it was', async () => {
    await page.getByText(`Sổ không giữ gì về “${person}”.`).waitFor()
    await goTo(page, '/list/petition')
    await page.getByLabel(/^Tìm trong/).fill('kim ngan')
    await page.getByText(/Không có .* nào khớp/).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Đi tới nhanh' }).fill('huynh thi kim ngan')
    await page.getByText(/Không có gì khớp/).waitFor()
    await page.keyboard.press('Escape')
    expect((await screens.call('record.list', { kind: 'petition' })).rows.map(row => row.sender)).toEqual(['Trần Văn Lộ'])
    await goTo(page, '/privacy/erasures')
    await expect.poll(() => page.getByRole('row', { name: /Yêu cầu số 3/ }).count()).toBe(2)
    expect(await page.getByRole('main').innerText()).not.toContain('Ngân')
  })

  test('who may see denunciations is set by account', async () => {
    await goTo(page, '/settings/denunciations')
    await page.getByText(/được xem\./).first().waitFor()
    await page.getByLabel('Tài khoản Windows').fill('lan.vt')
    await page.keyboard.press('Enter')
    await page.getByRole('listitem').filter({ hasText: 'lan.vt' }).waitFor()
    expect((await screens.call('privacy.permissions', {})).readers).toContain('lan.vt')
    await page.getByRole('button', { name: 'Bỏ quyền xem của lan.vt' }).click()
    await expect.poll(async () => (await screens.call('privacy.permissions', {})).readers).not.toContain('lan.vt')
  })

  test('nothing broke', () => expect(screens.faults).toEqual([]))
})
