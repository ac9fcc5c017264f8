import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { backedUpRegister, cutOff, officeName, spoil } from '../support/damagedRegister.ts'
import { aModel } from '../support/records.ts'
import { emptyFolder, suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { goTo } from '../support/tour.ts'

const light = (page: Page) => page.getByRole('navigation', { name: 'Các phần của sổ' }).getByRole('link', { name: /sao lưu|Sổ có chỗ hỏng/i })
const today = '2025-12-01'

/** Each test goes on where the one before ended. */
describe.skipIf(!chromiumPath)('backups on the screens (chromium)', () => {
  const place = suiteFolder()
  let screens: RunningScreens
  let page: Page
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ'), today })
    page = screens.page
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  test('the light is green once a backup was made and read back, and says when', async () => {
    await screens.call('record.create', { kind: 'model', draft: aModel })
    await light(page).click()
    await page.getByRole('heading', { level: 1, name: 'Sao lưu' }).waitFor()
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
    await page.getByRole('row', { name: /Theo yêu cầu.*Đã mở ra kiểm tra/ }).waitFor()
    await expect.poll(() => light(page).innerText()).toMatch(/^Đã sao lưu, đã kiểm tra\s+Lúc \d\d:\d\d hôm nay$/)
    await goTo(page, '/')
    expect(await page.getByRole('main').getByRole('link', { name: /Đã sao lưu, đã kiểm tra/ }).count()).toBe(1)
  })

  test('a second place is chosen, gets its copy, and says that it is not encrypted and on the drive of the register', async () => {
    const stick = join(emptyFolder(), 'ổ rời')
    mkdirSync(stick)
    await goTo(page, '/backups')
    await page.getByText(/Bản sao không mã hóa/).waitFor()
    await screens.choose(stick, () => page.getByRole('button', { name: 'Chọn nơi thứ hai' }).click())
    await page.getByText(/Bản mới nhất đã chép và đọc lại lúc/).waitFor()
    await page.getByText('Cùng ổ đĩa với sổ.').waitFor()
    expect(readdirSync(stick, { recursive: true }).some(name => String(name).endsWith('.sqlite'))).toBe(true)
    await page.getByRole('button', { name: 'Bỏ nơi này' }).click()
    await page.getByText(/Chưa chọn/).waitFor()
  })

  test('before restoring it says what would be gone, counts both sides, and asks once more', async () => {
    const { rows: [model] } = await screens.call('record.list', { kind: 'model' })
    await screens.call('record.trash', { kind: 'model', id: model?.id ?? '' })
    await screens.call('record.create', { kind: 'petition', draft: { receivedOn: '2025-11-10', category: 'recommendation', summary: 'Đề nghị nạo vét kênh', source: 'direct', competent: true, answeredOnSpot: false, status: 'received' } })
    await goTo(page, '/backups')
    await page.getByRole('row', { name: /Theo yêu cầu/ }).getByRole('link').click()
    await page.getByRole('row', { name: /^Mô hình.*1 0 nay kém 1$/ }).waitFor()
    await page.getByRole('row', { name: /kiến nghị.*0 1 nay hơn 1$/ }).waitFor()
    expect(await page.getByRole('region', { name: 'Không còn trong sổ' }).innerText()).toMatch(/\(2\)/)
    await page.getByRole('button', { name: 'Khôi phục bản này' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/2 lần sửa/).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Quay lại')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect((await screens.call('record.list', { kind: 'petition' })).total).toBe(1)
  })

  test('restoring brings the record back, keeps what was there, and tells what was done since', async () => {
    await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^Khôi phục \d/ }).click()
    const told = page.getByRole('dialog', { name: 'Đã khôi phục sổ' })
    await told.waitFor({ timeout: 60_000 })
    const words = await told.innerText()
    expect(words).toMatch(/Đã làm sau bản này, nay không còn trong sổ \(2\)/)
    const kept = /giữ ở (.+?)\. /.exec(words.replaceAll('\n', ' '))?.[1] ?? ''
    expect(existsSync(kept), kept).toBe(true)
    await told.getByRole('button', { name: 'Đã xem' }).click()
    expect((await screens.call('record.list', { kind: 'model' })).rows.map(row => row.name)).toEqual([aModel.name])
    expect((await screens.call('record.list', { kind: 'petition' })).total).toBe(0)
    await goTo(page, '/list/model')
    await page.getByRole('row', { name: /Nụ cười công sở/ }).waitFor()
  })

  test('the whole register is read on request, and its findings are told', async () => {
    await goTo(page, '/backups')
    await page.getByRole('button', { name: 'Kiểm tra sổ ngay' }).click()
    await page.getByText('Sổ nguyên vẹn.').waitFor({ timeout: 60_000 })
    const { rows: [model] } = await screens.call('record.list', { kind: 'model' })
    const scan = join(place.folder, 'Kế hoạch.pdf')
    writeFileSync(scan, '%PDF-1.4')
    await screens.call('attachment.add', { kind: 'model', id: model?.id ?? '', files: [scan] })
    const stored = join(place.folder, 'sổ', 'attachments')
    for (const name of readdirSync(stored)) rmSync(join(stored, name))
    await page.getByRole('button', { name: 'Kiểm tra sổ ngay' }).click()
    await page.getByText('Một tệp đính kèm không còn trong sổ: Kế hoạch.pdf (attachments/').waitFor({ timeout: 60_000 })
  })

  test('nothing broke', () => expect(screens.faults).toEqual([]))
})

describe.skipIf(!chromiumPath)('a register that is damaged (chromium)', () => {
  const homes = ['cut off', 'spoilt'] as const
  const places = Object.fromEntries(homes.map(home => [home, suiteFolder()])) as Record<(typeof homes)[number], ReturnType<typeof suiteFolder>>
  const paths = (home: (typeof homes)[number]) => ({ userData: join(places[home].folder, 'user'), register: join(places[home].folder, 'sổ') })
  let screens: RunningScreens | undefined
  pictureFailures(() => screens as RunningScreens)
  beforeAll(async () => {
    for (const home of homes) await backedUpRegister(paths(home).register, paths(home).userData, aModel, today)
  })
  afterAll(async () => {
    await screens?.close()
    for (const home of homes) places[home].remove()
  })

  test('is told on the start screen, and comes back from its last good backup; the damaged file is kept', async () => {
    const { userData, register } = paths('cut off')
    cutOff(register)
    const damaged = readFileSync(join(register, 'register.sqlite'))
    screens = await openScreens({ userData, today })
    const { page } = screens
    await page.getByRole('button', { name: `Mở ${officeName}` }).or(page.getByRole('button', { name: `Xem bản sao lưu của ${officeName}` })).first().click()
    await page.getByText('Sổ này chưa mở được.').waitFor()
    await page.getByText('Tệp của sổ được giữ nguyên.').waitFor()
    expect(await page.getByRole('button', { name: /Lập sổ/ }).count(), 'no empty register is offered in its place').toBe(0)
    await page.getByRole('button', { name: /Xem bản tốt gần nhất/ }).press('Enter')
    await page.getByRole('row', { name: /^Mô hình.*1 không đọc được/ }).waitFor()
    const unknown = /Sổ cũ hỏng không đọc được nên không biết đã làm gì sau bản này\. Hãy xem lại sổ tay, giấy tờ từ /
    await page.getByRole('region', { name: 'Không còn trong sổ' }).getByText(unknown).waitFor()
    await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
    await page.getByRole('dialog').getByText(unknown).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: /^Khôi phục \d/ }).click()
    const told = page.getByRole('dialog', { name: 'Đã khôi phục sổ' })
    await told.getByText(unknown).waitFor({ timeout: 60_000 })
    expect(await told.innerText()).not.toContain('Không có gì phải làm lại')
    await told.getByRole('button', { name: 'Đã xem' }).click()
    expect((await screens.call('record.list', { kind: 'model' })).rows.map(row => row.name)).toEqual([aModel.name])
    const kept = readdirSync(join(register, 'backups'), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
    expect(kept.some(file => readFileSync(file).equals(damaged)), 'the damaged file lies there byte for byte').toBe(true)
    expect(screens.faults).toEqual([])
    await screens.close()
  })

  test('is told on every screen when the damage is found while it is open, with the way to the last good backup', async () => {
    const { userData, register } = paths('spoilt')
    spoil(register)
    screens = await openScreens({ userData, register, today })
    const { page } = screens
    await page.getByRole('alert').getByText(/Sổ có \d chỗ hỏng/).waitFor({ timeout: 60_000 })
    for (const where of ['/list/petition', '/reports', '/settings/lists']) {
      await goTo(page, where)
      expect(await page.getByRole('alert').getByText(/Sổ có \d chỗ hỏng/).count(), where).toBe(1)
    }
    await expect.poll(() => light(page).innerText()).toMatch(/^Sổ có chỗ hỏng/)
    await page.getByRole('alert').getByRole('link', { name: 'Xem bản sao lưu tốt gần nhất' }).click()
    await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^Khôi phục \d/ }).click()
    await page.getByRole('dialog', { name: 'Đã khôi phục sổ' }).getByRole('button', { name: 'Đã xem' }).click({ timeout: 60_000 })
    await expect.poll(() => page.getByText(/chỗ hỏng/).count()).toBe(0)
    expect((await screens.call('record.list', { kind: 'model' })).rows.map(row => row.name)).toEqual([aModel.name])
  })
})

describe.skipIf(!chromiumPath)('second copies on another machine (chromium)', () => {
  test('become a register in a folder of its own', async () => {
    const place = emptyFolder()
    const register = join(place, 'sổ')
    await backedUpRegister(register, join(place, 'user'), aModel, today)
    const screens = await openScreens({ userData: join(place, 'máy khác'), today })
    const { page } = screens
    cpSync(join(register, 'backups'), join(place, 'ổ rời'), { recursive: true })
    await screens.choose(join(place, 'ổ rời'), () => page.getByRole('button', { name: /Khôi phục từ bản sao lưu/ }).click())
    await page.getByRole('button', { name: /Xem bản tốt gần nhất/ }).click()
    const fresh = join(place, 'sổ mới')
    await page.getByLabel('Thư mục mới của sổ').fill(fresh)
    await page.getByRole('row', { name: /^Mô hình.*1/ }).waitFor()
    await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^Khôi phục \d/ }).click()
    await page.getByRole('dialog', { name: 'Đã khôi phục sổ' }).waitFor({ timeout: 60_000 })
    expect((await screens.call('register.info', {})).folder).toBe(fresh)
    expect((await screens.call('record.list', { kind: 'model' })).rows.map(row => row.name)).toEqual([aModel.name])
    await screens.close()
  })
})
