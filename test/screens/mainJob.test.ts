import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, homes, pictureFailures } from '../support/screens.ts'
import { tabTo } from './keyboard.ts'

/** The secretary's whole day, in one register; each test goes on where the one before ended. */
describe.skipIf(homes.length === 0).each(homes)('the whole main job by hand $home (chromium)', ({ open }) => {
  const place = suiteFolder()
  const user = join(place.folder, 'user')
  const register = join(place.folder, 'sổ')
  const stick = join(place.folder, 'usb')
  let screens: RunningScreens
  pictureFailures(() => screens)
  beforeAll(async () => {
    mkdirSync(stick)
    screens = await open({ userData: user })
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  const go = (page: Page, address: string) => page.evaluate(hash => { location.hash = hash }, `#${address}`)
  const openModel = async (page: Page, name: string) => {
    await go(page, '/list/model')
    await page.getByRole('searchbox').or(page.getByLabel('Tìm trong mô hình')).first().waitFor()
    await page.getByLabel('Tìm trong mô hình').fill(name)
    await page.getByText('1 mô hình', { exact: true }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Chợ nổi' }).waitFor()
  }

  test('a register is set up in three steps', async () => {
    const { page } = screens
    await page.getByRole('button', { name: /Lập sổ mới/ }).click()
    await page.getByLabel('Thư mục của sổ').fill(register)
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByLabel('Tên cơ quan', { exact: true }).fill('Sở Khoa học và Công nghệ')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByLabel('Tên hiện trong lịch sử sửa').fill('Lê Thị Mỹ Hạnh')
    expect(existsSync(join(register, 'register.sqlite')), 'nothing is written before the end').toBe(false)
    await page.getByRole('button', { name: 'Lập sổ' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor()
    expect(existsSync(join(register, 'register.sqlite'))).toBe(true)
    expect(await page.getByRole('navigation', { name: 'Các phần của sổ' }).innerText()).toContain('Sở Khoa học và Công nghệ')
  })

  test('a first model is typed and saved', async () => {
    const { page } = screens
    await go(page, '/list/model')
    await page.getByText('Kỳ này chưa có mô hình nào.').waitFor()
    await page.keyboard.press('Alt+n')
    await page.getByRole('heading', { name: 'Thêm mô hình' }).waitFor()
    await tabTo(page, 'name')
    await page.keyboard.type('Chợ nổi không rác thải nhựa')
    await field(page, 'category').fill('Mô hình')
    await page.keyboard.press('Enter')
    await field(page, 'actorType').fill('Tập thể')
    await page.keyboard.press('Enter')
    await field(page, 'field').fill('kinh te')
    await page.keyboard.press('Enter')
    await field(page, 'registeredOn').fill('5/1/25')
    await page.getByText('Hiểu là Chủ Nhật, 05/01/2025').waitFor()
    await field(page, 'funds').fill('1,5 triệu')
    await page.getByText('Hiểu là 1.500.000 đồng').waitFor()
    await field(page, 'status').fill('Đang thực hiện')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+s')
    await page.getByText('Đã lưu.').waitFor()
    const { rows: [model] } = await screens.call('record.list', { kind: 'model' })
    expect(model).toMatchObject({ name: 'Chợ nổi không rác thải nhựa', registeredOn: '2025-01-05', funds: 1_500_000, status: 'running', field: 'economy' })
  })

  test('it is found without accents, and opened with the keyboard', async () => {
    const { page } = screens
    await go(page, '/list/model')
    await page.getByLabel('Tìm trong mô hình').fill('cho noi khong rac')
    await page.getByText('1 mô hình', { exact: true }).waitFor()
    await expect.poll(() => page.locator('mark').allInnerTexts()).toEqual(['Chợ', 'nổi', 'không', 'rác'])
    await page.getByLabel('Tìm trong mô hình').fill('')
    await openModel(page, 'cho noi')
  })

  test('a model whose day was not given belongs to no year, and is not out of sight', async () => {
    const { page } = screens
    await go(page, '/list/model')
    await page.getByRole('tab', { name: /Năm 2025/ }).waitFor()
    expect(await page.getByRole('tab', { name: /Chưa ghi ngày/ }).count()).toBe(0)
    const { id } = await screens.call('record.create', { kind: 'model', draft: { name: 'Vườn rau tình thương', category: 'model', actorType: 'collective', field: 'economy', status: 'registered' } })
    await page.getByRole('tab', { name: 'Chưa ghi ngày 1' }).click()
    await page.getByRole('grid').getByText('Vườn rau tình thương').waitFor()
    await screens.call('record.trash', { kind: 'model', id })
    await page.getByRole('tab', { name: /Năm 2025/ }).click()
    await expect.poll(() => page.getByRole('tab', { name: /Chưa ghi ngày/ }).count()).toBe(0)
    await openModel(page, 'cho noi')
  })

  test('an edit is saved, told in the history, and taken back', async () => {
    const { page } = screens
    await field(page, 'area').fill('Xã Cái Bè')
    await page.keyboard.press('Control+s')
    const history = page.getByRole('region', { name: 'Lịch sử' })
    await history.getByText('Địa bàn: → Xã Cái Bè').waitFor()
    await history.getByRole('button', { name: /^Hoàn tác/ }).first().click()
    await expect.poll(() => field(page, 'area').inputValue()).toBe('')
  })

  test('two windows that change one record are led to an agreement', async () => {
    const { page } = screens
    const other = await screens.newWindow('/list/model')
    await openModel(other, 'cho noi')
    await field(other, 'area').fill('Phường An Bình')
    await field(page, 'area').fill('Xã Cái Bè')
    await field(page, 'leadName').fill('Nguyễn Thị Hồng Gấm')
    await page.keyboard.press('Control+s')
    await page.getByText('Đã lưu.').last().waitFor()
    await other.getByText('Hồ sơ này vừa được sửa ở cửa sổ khác.').waitFor()
    await other.keyboard.press('Control+s')
    const dialog = other.getByRole('dialog', { name: 'Hồ sơ này vừa được sửa ở cửa sổ khác' })
    await dialog.getByText('Xã Cái Bè').waitFor()
    expect(await dialog.innerText()).toContain('Người phụ trách theo bản vừa lưu')
    await dialog.getByRole('button', { name: 'Lưu theo các ô đã chọn' }).click()
    await expect.poll(async () => (await screens.call('record.list', { kind: 'model' })).rows[0]).toMatchObject({ area: 'Phường An Bình', leadName: 'Nguyễn Thị Hồng Gấm' })
    await expect.poll(() => field(page, 'area').inputValue(), { message: 'and the first window shows it' }).toBe('Phường An Bình')
    await other.close()
  })

  test('words typed but not saved survive a program that is killed', async () => {
    const { page } = screens
    await field(page, 'reason').fill('Rác thải nhựa nhiều, bà con chưa quen phân loại.')
    await page.getByText(/nháp giữ lúc/).waitFor()
    await screens.kill()
    await screens.close()
    screens = await open({ userData: user, register })
    await screens.page.getByText(/Còn 1 bản nháp chưa lưu/).waitFor()
    await screens.page.getByRole('button', { name: 'Xem và lưu' }).click()
    await screens.page.getByRole('dialog').getByRole('button', { name: 'Xem và lưu' }).click()
    await expect.poll(() => field(screens.page, 'reason').inputValue()).toBe('Rác thải nhựa nhiều, bà con chưa quen phân loại.')
    await screens.page.keyboard.press('Control+s')
    await expect.poll(async () => (await screens.call('record.list', { kind: 'model' })).rows[0]?.reason).toBe('Rác thải nhựa nhiều, bà con chưa quen phân loại.')
    await expect.poll(async () => (await screens.call('draft.list', {})).length).toBe(0)
  })

  test('ten petitions are typed under one dialogue without the mouse', async () => {
    const { page } = screens
    await go(page, '/dialogue/new')
    await page.getByRole('heading', { level: 1, name: 'Thêm cuộc đối thoại' }).waitFor()
    await tabTo(page, 'topic')
    await page.keyboard.type('Đối thoại quý IV')
    await tabTo(page, 'heldOn')
    await page.keyboard.type('6/11/25')
    await tabTo(page, 'form')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await tabTo(page, 'audience')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    for (let tabs = 0; !(await page.evaluate(() => document.activeElement?.textContent?.includes('Nhấn Enter'))) && tabs < 40; tabs += 1) await page.keyboard.press('Tab')
    for (let n = 1; n <= 10; n += 1) {
      await page.keyboard.press('Enter')
      await page.keyboard.type(`Người dân ${n}`)
      await page.keyboard.press('Tab')
      await page.keyboard.type('Xã Cái Nhum')
      await page.keyboard.press('Tab')
      await page.keyboard.type(`Đề nghị số ${n}`)
    }
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await screens.call('record.list', { kind: 'petition' })).total).toBe(10)
    const { rows } = await screens.call('record.list', { kind: 'petition', sort: 'createdAt' })
    expect(rows.map(row => row.summary)).toEqual(Array.from({ length: 10 }, (_, index) => `Đề nghị số ${index + 1}`))
    expect(rows[0]).toMatchObject({ sender: 'Người dân 1', address: 'Xã Cái Nhum', receivedOn: '2025-11-06', status: 'received' })
    expect(rows[0]?.dueOn, 'the deadline is counted from the settings').toBeTruthy()
  }, 120_000)

  test('the annual report shows its pages and is saved as PDF', async () => {
    const { page } = screens
    await go(page, '/reports')
    await page.getByText(/Trang 1/).waitFor({ timeout: 60_000 })
    const file = join(place.folder, 'Báo cáo năm 2025.pdf')
    await screens.choose(file, () => page.getByRole('button', { name: 'Lưu PDF' }).click())
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true)
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  }, 180_000)

  test('a package is written, and verified', async () => {
    const { page } = screens
    await go(page, '/usb')
    await page.getByRole('button', { name: 'Chọn nơi ghi' }).click()
    await screens.choose(stick, () => page.getByRole('button', { name: 'Chọn thư mục khác' }).click())
    await page.getByRole('button', { name: 'Xem trước gói' }).click()
    await page.getByRole('cell', { name: 'Cộng' }).waitFor()
    await page.getByRole('button', { name: 'Ghi gói' }).click()
    await page.getByText('Xong. Gói đã ghi đủ.').waitFor({ timeout: 90_000 })
    await page.getByRole('button', { name: 'Hiện' }).click()
    const password = await page.getByLabel('Mật khẩu của gói').innerText()
    expect(password).toMatch(/^([a-z0-9]{4}-){5}[a-z0-9]{4}$/)
    const [file] = readdirSync(stick)
    await page.getByRole('button', { name: 'Kiểm tra một gói' }).click()
    await screens.choose(join(stick, file ?? ''), () => page.getByRole('button', { name: 'Chọn tệp' }).click())
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Kiểm tra gói' }).click()
    await page.getByText('Gói nguyên vẹn.').waitFor({ timeout: 60_000 })
  }, 240_000)

  test('nothing was asked of another machine, and nothing broke', () => {
    expect(screens.strangers).toEqual([])
    expect(screens.faults).toEqual([])
  })
})

/** The control of a field of the record at hand. */
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`)
